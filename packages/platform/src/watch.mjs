// The watcher of `npm run dev`: one change, one build of what depends on it, one restart of what runs it.
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { say, since } from './say.mjs';
import { isEnding } from './shutdown.mjs';
import { turbo } from './build.mjs';
import { workLock } from './install.mjs';

const WATCHED = ['src', 'locales', 'migrations', 'data', 'manifest.ts', 'rsbuild.config.ts', 'package.json'];
const GENERATED = /(^|[\\/])(gql|dist|node_modules)([\\/]|$)|~$|\.sw.$/;
const PAUSE = 150;

/** The workspaces that use a changed one, directly or through others, itself included. */
export function dependentsOf(name, all) {
  const found = new Set([name]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of all) {
      const uses = Object.keys({ ...one.manifest.dependencies });
      if (!found.has(one.name) && uses.some((used) => found.has(used))) grown = Boolean(found.add(one.name));
    }
  }
  return all.filter((one) => found.has(one.name));
}

/** Watches workspaces; after a change builds the dependents and calls `onBuilt(workspaces)`. A build that fails is shown, and what runs goes on. */
export function watchWorkspaces({ root, watched, all, onBuilt }) {
  const changed = new Set();
  let timer;
  let busy = false;

  const work = async () => {
    if (busy || changed.size === 0 || isEnding()) return;
    busy = true;
    const names = [...changed];
    changed.clear();
    await buildChange({ root, names, all, onBuilt }).catch((error) => say(error.message));
    busy = false;
    work();
  };
  const note = (name, file) => {
    if (file && GENERATED.test(file)) return;
    changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(work, PAUSE);
  };
  for (const one of watched) {
    for (const part of WATCHED.map((path) => join(one.dir, path)).filter((path) => existsSync(path))) {
      watch(part, { recursive: true }, (_, file) => note(one.name, file)).on('error', () => {});
    }
  }
}

async function buildChange({ root, names, all, onBuilt }) {
  const began = Date.now();
  const { code, output } = await workLock(root, 'build', () => turbo(root, ['build', ...names.map((name) => `--filter=...${name}`)]));
  if (isEnding()) return;
  if (code !== 0) return say(`${output.trimEnd()}\n  ${since(began).padStart(7)}  ${names.join(', ')} does not build; what ran before goes on.`);
  const affected = all.filter((one) => names.some((name) => dependentsOf(name, all).includes(one)));
  const did = await onBuilt(affected);
  say(`  ${since(began).padStart(7)}  ${names.join(', ')} built${did ? `; ${did}` : ''}`);
}
