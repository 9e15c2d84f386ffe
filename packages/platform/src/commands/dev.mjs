// `npm run dev [-- --only <id>]`: the platform as `npm start` runs it, and every saved file built and loaded.
// Services and gateway are restarted; for frontend modules a line is written to <data>/dev-events.json, from which the gateway tells open pages.
import { join } from 'node:path';
import { ROOT, workspaces } from '../layout.mjs';
import { readSettings } from '../settings.mjs';
import { buildAll } from '../build.mjs';
import { demandPort } from '../ports.mjs';
import { listenForEnd } from '../shutdown.mjs';
import { watchWorkspaces } from '../watch.mjs';
import { writeAtomically } from '../datafolder.mjs';
import { Failure, say } from '../say.mjs';
import { serve } from './start.mjs';

const BUILT = ['contracts', 'service-kit', 'service', 'gateway', 'ui', 'frontend-kit', 'frontend', 'shell'];

export async function run(args) {
  listenForEnd();
  const settings = readSettings(ROOT);
  const all = workspaces(ROOT).filter((one) => BUILT.includes(one.role));
  const watched = choose(all, args);
  await demandPort(settings.port, settings.host);
  await buildAll(ROOT);
  const events = join(settings.data, 'dev-events.json');
  return serve(settings, {
    env: { NODE_ENV: 'development', LIANXI_DEV_EVENTS: events },
    onStarted: (platform) => {
      watchWorkspaces({ root: ROOT, watched, all, onBuilt: (affected) => load(affected, platform, events) });
      say(`  Watching  ${watched.map((one) => one.path).join(', ')}\n`);
    },
  });
}

function choose(all, args) {
  const only = args.flatMap((one, index) => (args[index - 1] === '--only' ? one.split(',') : []));
  if (only.length === 0) return all;
  const watched = all.filter((one) => only.includes(one.id ?? one.role) || only.includes(one.path));
  if (watched.length === 0) throw new Failure(`Nothing is called ${only.join(', ')}.`, `--only takes: ${[...new Set(all.map((one) => one.id ?? one.role))].join(', ')}, or a path like services/cases.`);
  return watched;
}

/** Restarts the processes and names the modules that a build has changed. */
async function load(affected, platform, events) {
  const running = platform.children.filter((child) => affected.some((one) => (one.role === 'service' || one.role === 'gateway') && (one.id ?? one.role) === child.name));
  await Promise.all(running.map(async (child) => {
    await child.restart();
    await child.ready(30_000);
  }));
  const modules = affected.filter((one) => one.role === 'frontend' || one.role === 'shell').map((one) => one.id);
  if (modules.length > 0) writeAtomically(events, `${JSON.stringify({ modules, at: new Date().toISOString() })}\n`);
  return [running.length > 0 && `restarted ${running.map((child) => child.name).join(', ')}`, modules.length > 0 && `modules ${modules.join(', ')}`].filter(Boolean).join('; ');
}
