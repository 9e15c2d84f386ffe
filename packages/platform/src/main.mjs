// Stage two, on Node 24 with everything installed: the commands.
import { pathToFileURL } from 'node:url';
import { explain, fail } from './say.mjs';
import { end } from './shutdown.mjs';

const COMMANDS = {
  start: () => import('./commands/start.mjs'),
  dev: () => import('./commands/dev.mjs'),
  test: () => import('./commands/test.mjs'),
  bench: () => import('./commands/bench.mjs'),
  drill: () => import('./commands/drill.mjs'),
  administrators: () => import('./commands/administrators.mjs'),
  'rotate-keys': () => import('./commands/rotate-keys.mjs'),
};

/** Runs a command line like `['test', '--step', 'lint']` and returns the exit code. */
export async function run([name, ...args]) {
  if (!COMMANDS[name]) {
    process.stdout.write(`Usage: lianxi ${Object.keys(COMMANDS).join('|')}\n`);
    return 1;
  }
  return toExitCode(async () => (await COMMANDS[name]()).run(args));
}

/** Runs work to its end, stops everything that it started, and turns what went wrong into one line and an exit code. */
export async function toExitCode(work) {
  try {
    const code = await work();
    await end();
    return code ?? 0;
  } catch (error) {
    await end();
    const shown = explain(error);
    // a fault of ours: the stack helps
    if (shown.name !== 'Failure') process.stderr.write(`${shown?.stack ?? shown}\n\n`);
    return fail(shown);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await run(process.argv.slice(2)));
}
