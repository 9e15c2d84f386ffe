import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { registryEntry } from '@lianxi/contracts/registry';
import { DEV_PORTS, devServer } from './dev-server.mjs';
import { sharedLibraries } from './shared.mjs';

const REFRESH_ENTRY = '@rspack/plugin-react-refresh/react-refresh-entry';
const packageVersion = () => JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')).version;

/** What every frontend build has in common. No inline script anywhere: the page is served with `script-src 'self'`. */
const common = {
  plugins: [pluginReact()],
  dev: { lazyCompilation: false },
  performance: { printFileSize: { total: true, detail: false } },
  output: { legalComments: 'none', sourceMap: false, dataUriLimit: 0, inlineScripts: false, inlineStyles: false },
  tools: {
    rspack: (config) => {
      // rspack's fallback for the global object is `new Function(…)`, which the Content-Security-Policy refuses.
      config.output.environment = { ...config.output.environment, globalThis: true };
      // a file that hangs fails as one that is not there, so that it can be asked for again (the kit's time limit)
      config.output.chunkLoadTimeout = 8_000;
      return config;
    },
  },
};

const ASSETS = {
  js: 'assets',
  css: 'assets',
  svg: 'assets',
  font: 'assets',
  image: 'assets',
  media: 'assets',
  assets: 'assets',
  wasm: 'assets',
};

/** The host: `dist/index.html` at `/`, hashed files under `/assets/`. */
export function shellConfig() {
  return defineConfig(({ command }) => ({
    ...common,
    plugins: [
      ...common.plugins,
      pluginModuleFederation({
        name: 'shell',
        dts: false,
        manifest: false,
        remotes: {},
        shared: sharedLibraries('shell'),
        shareStrategy: 'loaded-first',
        experiments: { provideExternalRuntime: true },
      }),
    ],
    source: {
      entry: { index: './src/index.ts' },
      preEntry: command === 'dev' ? [fileURLToPath(import.meta.resolve('./refresh-hook.mjs'))] : [],
      define: { LIANXI_SHELL_VERSION: JSON.stringify(packageVersion()) },
    },
    html: { template: './src/index.html', inject: 'head', scriptLoading: 'defer' },
    output: { ...common.output, distPath: { root: 'dist', ...ASSETS } },
    server: {
      host: '127.0.0.1',
      cors: false,
      port: Number(process.env.PORT ?? DEV_PORTS.shell),
      strictPort: true,
      historyApiFallback: true,
      ...(command === 'dev' ? devServer() : {}),
    },
  }));
}

/**
 * A department's module. `dist/<version>/` is served as `/mfe/<id>/<version>/` and never changes once published;
 * `dist/registry-entry.json` is what the registry gathers, made from `manifest.ts` and never written by hand.
 */
export function moduleConfig(manifest) {
  return defineConfig(({ command }) => {
    const dev = command === 'dev';
    const version = dev ? 'dev' : packageVersion();
    const base = `/mfe/${manifest.id}/${version}/`;
    const entry = registryEntry.parse({ enabled: true, ...manifest, version, entry: `${base}mf-manifest.json` });
    return {
      ...common,
      plugins: [
        // its own refresh runtime hooks into the shell's React, so that a change shows without a reload
        pluginReact({ reactRefreshOptions: { library: manifest.id } }),
        pluginModuleFederation({
          name: manifest.id,
          filename: 'remoteEntry.js',
          dts: false,
          exposes: { './module': { import: dev ? [REFRESH_ENTRY, './src/module.tsx'] : ['./src/module.tsx'] } },
          shared: sharedLibraries('module'),
          shareStrategy: 'loaded-first',
          experiments: { externalRuntime: true },
        }),
        { name: 'lianxi:registry-entry', setup: (api) => api.onAfterBuild(() => writeEntry(entry)) },
      ],
      // the container is the only entry
      source: { entry: {} },
      dev: { ...common.dev, assetPrefix: base },
      output: { ...common.output, distPath: { root: `dist/${version}`, ...ASSETS }, assetPrefix: base },
      server: {
        host: '127.0.0.1',
        port: Number(process.env.PORT ?? DEV_PORTS[manifest.id] ?? 4109),
        strictPort: true,
        base: dev ? base.slice(0, -1) : undefined,
        // modules are of the shell's origin; said only to keep the plugin from allowing everybody
        cors: { origin: 'http://localhost:4100' },
      },
      tools: {
        htmlPlugin: false,
        // Two versions may be in one tab while a release arrives: neither takes the other's files for its own.
        rspack: (config) => {
          config.output.uniqueName = `${manifest.id}_${version}`;
          config.output.chunkLoadingGlobal = `chunk_${config.output.uniqueName}`;
          return common.tools.rspack(config);
        },
      },
    };
  });
}

function writeEntry(entry) {
  const folder = join(process.cwd(), 'dist');
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'registry-entry.json'), `${JSON.stringify(entry, null, 2)}\n`);
}
