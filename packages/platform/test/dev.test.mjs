import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { devServers } from '../src/dev-servers.mjs';
import { ROOT, workspaces } from '../src/layout.mjs';
import { freePort } from '../src/ports.mjs';
import { makeClone } from './kit/clone.mjs';

let clone;
let children = [];
beforeEach(() => (clone = makeClone()));
afterEach(async () => {
  await Promise.all(children.map((child) => child.stop()));
  clone.remove();
});

test("the shell's development server stands at the platform's address and knows where the gateway and the modules' servers are", async () => {
  clone.put('node_modules/@rsbuild/core/package.json', { type: 'module' });
  clone.put(
    'node_modules/@rsbuild/core/bin/rsbuild.js',
    `
    import { createServer } from 'node:http';
    createServer((_, answer) => answer.end(JSON.stringify({ words: process.argv.slice(2), folder: process.cwd(), ...process.env }))).listen(Number(process.env.PORT), '127.0.0.1');
    process.on('SIGTERM', () => process.exit(0));
  `,
  );
  const pages = [
    ['shell', 'shell'],
    ['cases', 'frontend'],
  ].map(([id, role]) => ({ id, role, dir: join(clone.root, 'frontends', id) }));
  for (const { dir } of pages) mkdirSync(dir, { recursive: true });
  mkdirSync(join(clone.data, 'logs'), { recursive: true });
  const settings = { port: await freePort() };
  children = await devServers({
    root: clone.root,
    pages,
    settings,
    gatewayPort: 4567,
    data: clone.data,
    onGiveUp: () => {},
  });
  const ask = async (port) => (await fetch(`http://127.0.0.1:${port}/`)).json();
  const shell = await ask(settings.port);
  const ports = JSON.parse(shell.LIANXI_DEV_PORTS);
  expect(shell).toMatchObject({
    words: ['dev'],
    folder: pages[0].dir,
    GATEWAY_URL: 'http://127.0.0.1:4567',
    NODE_ENV: 'development',
  });
  expect(ports).toEqual({ shell: settings.port, cases: expect.any(Number) });
  expect(await ask(ports.cases)).toMatchObject({ folder: pages[1].dir, PORT: String(ports.cases) });
});

test("the development shell passes on to the gateway with the browser's own address, which the gateway compares with the page's origin", async () => {
  const { dir } = workspaces(ROOT).find((one) => one.role === 'config');
  const { DEV_PORTS, devServer } = await import(join(dir, 'dev-server.mjs'));
  const { proxy } = devServer();
  for (const path of ['/mfe', '/graphql', '/auth', '/files', '/export', '/ready'])
    expect([path, proxy[path]]).toEqual([path, { target: expect.stringMatching(/^http:/), changeOrigin: false }]);
  for (const { id } of workspaces(ROOT).filter((one) => one.role === 'frontend'))
    expect(proxy[`/mfe/${id}/dev/`].target).toBe(`http://127.0.0.1:${DEV_PORTS[id]}`);
});
