#!/usr/bin/env node
// The door of `npm start`, `npm run dev`, `npm test`, `npm run bench`, `npm run drill`, `npm run administrators` and
// `npm run rotate-keys`. It runs on a bare Node 20 with no node_modules: it imports nothing but node: built-ins and the
// stage-one modules. It installs what is missing, then hands over to Node 24 from node_modules.
import { ensureInstalled, platformNode } from '../src/install.mjs';
import { Failure, explain, fail } from '../src/say.mjs';
import { handOver } from '../src/hand-over.mjs';
import { ROOT } from '../src/layout.mjs';
import { fileURLToPath } from 'node:url';

const MINIMUM = 20;
const WANTED = 24;

async function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM)
    throw new Failure(`Node ${process.versions.node} is too old.`, `Install Node ${MINIMUM} or newer and try again.`);
  await ensureInstalled(ROOT);
  const args = process.argv.slice(2);
  if (major >= WANTED) {
    const { run } = await import('../src/main.mjs');
    return run(args);
  }
  return handOver(platformNode(ROOT, WANTED), fileURLToPath(new URL('../src/main.mjs', import.meta.url)), args);
}

main().then(
  (code) => process.exit(code ?? 0),
  (error) => process.exit(fail(explain(error))),
);
