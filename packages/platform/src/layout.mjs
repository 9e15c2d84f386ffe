// Where things are in the clone. Workspaces are found by their package.json, never by a list kept here.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone that this launcher belongs to. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Reads a JSON file. */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** All workspaces of a clone: `{ name, dir, path, role, id, manifest }`; `path` is relative to the root. */
export function workspaces(root) {
  const patterns = readJson(join(root, 'package.json')).workspaces ?? [];
  const paths = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    if (!existsSync(join(root, parent))) return [];
    return readdirSync(join(root, parent))
      .sort()
      .map((name) => `${parent}/${name}`);
  });
  return paths
    .filter((path) => existsSync(join(root, path, 'package.json')))
    .map((path) => {
      const manifest = readJson(join(root, path, 'package.json'));
      return {
        name: manifest.name,
        dir: join(root, path),
        path,
        role: manifest.lianxi?.role,
        id: manifest.lianxi?.id,
        manifest,
      };
    });
}

/** Services of a clone, people first: the others build on what it publishes. */
export function services(root) {
  const found = workspaces(root).filter((one) => one.role === 'service');
  return found
    .map((one) => ({ id: one.id, dir: one.dir, path: one.path, main: join(one.dir, 'dist/main.js') }))
    .sort((a, b) => Number(b.id === 'people') - Number(a.id === 'people') || a.id.localeCompare(b.id));
}

/** The gateway of a clone. */
export function gateway(root) {
  return { id: 'gateway', dir: join(root, 'gateway'), path: 'gateway', main: join(root, 'gateway/dist/main.js') };
}

/** The version that the clone's package.json states. */
export function platformVersion(root) {
  return readJson(join(root, 'package.json')).version ?? '0.0.0';
}
