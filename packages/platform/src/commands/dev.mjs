// `npm run dev [-- --only <id>]`: the platform as `npm start` runs it, and every saved file is built and loaded.
// Services and gateway are restarted. Shell and modules come from development servers, which put a change into the open
// page: the shell's stands at the one address, passes everything of the platform on to the gateway behind it, and
// everything of a module to that module's own.
import { ROOT, workspaces } from '../layout.mjs';
import { readSettings } from '../settings.mjs';
import { buildAll } from '../build.mjs';
import { devServers } from '../dev-servers.mjs';
import { demandPort, freePort } from '../ports.mjs';
import { listenForEnd } from '../shutdown.mjs';
import { watchWorkspaces } from '../watch.mjs';
import { Failure, say } from '../say.mjs';
import { serve } from './start.mjs';

const BUILT = ['contracts', 'service-kit', 'service', 'gateway', 'ui', 'frontend-kit', 'frontend', 'shell'];
const inBrowser = ({ role }) => role === 'frontend' || role === 'shell';

export async function run(args) {
  listenForEnd();
  const settings = readSettings(ROOT);
  const all = workspaces(ROOT).filter((one) => BUILT.includes(one.role));
  const watched = choose(all, args);
  const pages = watched.some(inBrowser)
    ? all.filter((one) => one.role === 'shell' || (inBrowser(one) && watched.includes(one)))
    : [];
  await demandPort(settings.port, settings.host);
  await buildAll(ROOT);
  const port = pages.length > 0 ? await freePort([settings.port]) : settings.port;
  return serve(
    { ...settings, port },
    {
      env: { NODE_ENV: 'development' },
      onRunning: (platform, onGiveUp) =>
        devServers({ root: ROOT, pages, settings, gatewayPort: port, data: platform.data, onGiveUp }),
      onStarted: (platform) => {
        // the development servers watch their own files
        watchWorkspaces({
          root: ROOT,
          watched: watched.filter((one) => !inBrowser(one)),
          all: all.filter((one) => !inBrowser(one)),
          onBuilt: (affected) => restart(affected, platform),
        });
        say(`  Watching  ${watched.map((one) => one.path).join(', ')}\n`);
      },
    },
  );
}

function choose(all, args) {
  const only = args.flatMap((one, index) => (args[index - 1] === '--only' ? one.split(',') : []));
  if (only.length === 0) return all;
  const watched = all.filter((one) => only.includes(one.id ?? one.role) || only.includes(one.path));
  if (watched.length === 0)
    throw new Failure(
      `Nothing is called ${only.join(', ')}.`,
      `--only takes: ${[...new Set(all.map((one) => one.id ?? one.role))].join(', ')}, or a path like services/cases.`,
    );
  return watched;
}

/** Restarts the processes that a build has changed. */
async function restart(affected, platform) {
  const running = platform.children.filter((child) =>
    affected.some((one) => (one.role === 'service' || one.role === 'gateway') && (one.id ?? one.role) === child.name),
  );
  await Promise.all(
    running.map(async (child) => {
      await child.restart();
      await child.ready(30_000);
    }),
  );
  return running.length > 0 && `restarted ${running.map((child) => child.name).join(', ')}`;
}
