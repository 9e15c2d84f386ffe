#!/usr/bin/env node
// The door of `npm start`, `npm run dev`, `npm test` and `npm run bench`.
// It runs on a bare Node 20 with no node_modules: it imports nothing but node: built-ins and the stage-one modules.
// It installs what is missing, then hands over to Node 24 from node_modules.
import { ensureInstalled, platformNode } from '../src/install.mjs';
import { Failure, explain, fail } from '../src/say.mjs';
import { npmWatch } from '../src/parent.mjs';
import { ROOT } from '../src/layout.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MINIMUM = 20;
const WANTED = 24;

async function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM) throw new Failure(`Node ${process.versions.node} is too old.`, `Install Node ${MINIMUM} or newer and try again.`);
  await ensureInstalled(ROOT);
  const args = process.argv.slice(2);
  if (major >= WANTED) {
    const { run } = await import('../src/main.mjs');
    return run(args);
  }
  return handOver(platformNode(ROOT, WANTED), args);
}

/** Runs the second stage on Node 24. The channel between the two tells it when this process is gone. */
function handOver(node, args) {
  const second = fileURLToPath(new URL('../src/main.mjs', import.meta.url));
  const child = spawn(node, [second, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  process.on('SIGINT', () => {}); // the terminal tells the second stage itself
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const gone = npmWatch(); // npm that was killed cannot pass a signal on
    setInterval(() => gone() && child.kill('SIGTERM'), 1000).unref();
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(fail(error)));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

main().then(
  (code) => process.exit(code ?? 0),
  (error) => process.exit(fail(explain(error))),
);
