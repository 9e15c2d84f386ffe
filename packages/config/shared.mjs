import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Version of an installed package, found from its own package.json (some packages do not export theirs). */
export function versionOf(name) {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;
    } catch {
      // not in this node_modules folder: look one level up
    }
  }
  throw new Error(`package ${name} is not installed`);
}

/**
 * The libraries that exist once in the browser, owned by the shell.
 * - `import` is what the shell provides: for antd the list of components in `packages/ui/src/antd.ts`, because sharing
 * the
 *   whole library costs 81 kB gzip of components nobody uses.
 * - Not here on purpose: `@ant-design/icons` (196 kB gzip when shared whole, under 1 kB an icon when each module takes
 * its own)
 *   and `graphql` (34 kB gzip more; generated documents need none of it at run time).
 */
const LIBRARIES = [
  { key: 'react' },
  { key: 'react/jsx-runtime', package: 'react' },
  { key: 'react-dom' },
  { key: '@apollo/client' },
  { key: '@apollo/client/react', package: '@apollo/client' },
  { key: 'antd', import: '@lianxi/ui/antd' },
  { key: 'react-router' },
  { key: 'i18next' },
  { key: 'react-i18next' },
  { key: '@lianxi/ui' },
  { key: '@lianxi/frontend-kit' },
];

/**
 * `shared` of the federation plugin. A module never brings its own copy (`import: false`): version skew is an error,
 * not a second React.
 */
export function sharedLibraries(role) {
  return Object.fromEntries(
    LIBRARIES.map((library) => {
      const version = versionOf(library.package ?? library.key);
      const common = { singleton: true, strictVersion: true, requiredVersion: `^${version}` };
      return [
        library.key,
        role === 'shell'
          ? { ...common, version, ...(library.import ? { import: library.import } : {}) }
          : { ...common, import: false },
      ];
    }),
  );
}
