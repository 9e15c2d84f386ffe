// The watcher of `npm run dev`: one change, one build of what depends on it, one restart of what runs it.
import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { say, since } from './say.mjs';
import { isEnding } from './shutdown.mjs';
import { turbo } from './build.mjs';
import { workspaces } from './layout.mjs';
import { workLock } from './install.mjs';

const WATCHED = ['src', 'locales', 'migrations', 'data', 'manifest.ts', 'rsbuild.config.ts', 'package.json'];
const GENERATED = /(^|[\\/])(gql|dist|node_modules)([\\/]|$)|~$|\.sw.$/;
const PAUSE = 150;

/** The workspaces that use a changed one, directly or through others, itself included. */
export function dependentsOf(name, all) {
  const found = new Set([name]);
  for (let grown = true; grown;) {
    grown = false;
    for (const one of all) {
      const uses = Object.keys({ ...one.manifest.dependencies });
      if (!found.has(one.name) && uses.some((used) => found.has(used))) grown = Boolean(found.add(one.name));
    }
  }
  return all.filter((one) => found.has(one.name));
}

/**
 * Watches workspaces; after a change builds the dependents and calls `onBuilt(workspaces)`. A build that fails is
 * shown, and what runs goes on.
 */
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
    if (GENERATED.test(file)) return;
    changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(work, PAUSE);
  };
  for (const one of watched) {
    for (const part of WATCHED.map((path) => join(one.dir, path)).filter((path) => existsSync(path)))
      watchTree(part, (path) => note(one.name, path.slice(one.dir.length)));
  }
}

/**
 * Watches a file's folder or all folders of a tree. Not the recursive mode of Node: on Linux it watches single files,
 * and loses one that an editor replaces by renaming.
 */
export function watchTree(top, onChange) {
  const watched = new Set();
  const add = (folder) => {
    if (watched.has(folder) || GENERATED.test(folder.slice(top.length))) return;
    let entries;
    let watcher;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
      watcher = watch(folder);
    } catch {
      return; // it went away while we looked
    }
    watched.add(folder);
    const forget = () => {
      watcher.close();
      watched.delete(folder);
    };
    watcher.on('error', forget).on('change', (_, name) => {
      const path = join(folder, name ?? '');
      onChange(path);
      if (!isFolder(folder)) forget();
      else if (isFolder(path)) add(path);
    });
    for (const entry of entries) if (entry.isDirectory()) add(join(folder, entry.name));
  };
  if (isFolder(top)) return add(top);
  const name = basename(top);
  watch(dirname(top), (_, changed) => changed === name && onChange(top)).on('error', () => {});
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Workspaces that are watched by somebody else are not built for a change of what they use. */
const except = (root, all) =>
  workspaces(root)
    .filter((one) => !all.some(({ name }) => name === one.name))
    .map((one) => `--filter=!${one.name}`);

async function buildChange({ root, names, all, onBuilt }) {
  const began = Date.now();
  const { code, output } = await workLock(root, 'build', () =>
    turbo(root, ['build', ...names.map((name) => `--filter=...${name}`), ...except(root, all)]),
  );
  if (isEnding()) return;
  if (code !== 0)
    return say(
      `${output.trimEnd()}\n  ${since(began).padStart(7)}  ${names.join(', ')} does not build; what ran before goes on.`,
    );
  const affected = all.filter((one) => names.some((name) => dependentsOf(name, all).includes(one)));
  const did = await onBuilt(affected);
  say(`  ${since(began).padStart(7)}  ${names.join(', ')} built${did ? `; ${did}` : ''}`);
}
