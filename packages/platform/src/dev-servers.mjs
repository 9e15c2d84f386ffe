// The development servers of shell and modules, one process each, as packages/config/dev-server.mjs sets them up.
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { freePort } from './ports.mjs';
import { childEnv } from './settings.mjs';
import { step } from './say.mjs';

const READY_LIMIT = 120_000;

/**
 * Starts them and returns them as children; the shell's stands at the platform's own address, in front of the gateway.
 * `pages` are workspaces of the roles shell and frontend.
 */
export async function devServers({ root, pages, settings, gatewayPort, data, onGiveUp }) {
  if (pages.length === 0) return [];
  const ports = { shell: settings.port };
  for (const { id } of pages) ports[id] ??= await freePort([gatewayPort, ...Object.values(ports)]);
  const env = {
    GATEWAY_URL: `http://127.0.0.1:${gatewayPort}`,
    LIANXI_DEV_PORTS: JSON.stringify(ports),
    NODE_ENV: 'development',
  };
  const children = pages.map(({ id, role, dir }) =>
    startChild(
      {
        name: `dev-${id}`,
        main: join(root, 'node_modules/@rsbuild/core/bin/rsbuild.js'),
        args: ['dev'],
        cwd: dir,
        url: `http://127.0.0.1:${ports[id]}`,
        probe: role === 'shell' ? '/ready' : `/mfe/${id}/dev/mf-manifest.json`,
        env: childEnv(root, { ...env, PORT: String(ports[id]) }),
      },
      { data, onGiveUp },
    ),
  );
  await step('start development servers', () => Promise.all(children.map((child) => child.ready(READY_LIMIT))));
  return children;
}
