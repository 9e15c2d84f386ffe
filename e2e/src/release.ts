import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { settings } from './env.js';

/** The registry is read again within a second. */
const REGISTRY_MS = 1_100;

/** A module as departments release it: files in the data folder, the version in the registry laid over the built. */
export function releases(id: string) {
  const built = path.join(import.meta.dirname, '../../frontends', id, 'dist');
  const [was] = readdirSync(built).filter((name) => statSync(path.join(built, name)).isDirectory());
  const folder = (version: string) => path.join(settings.data, 'mfe', id, version);
  const registry = path.join(settings.data, 'registry.json');
  return {
    /** Puts the files of a version there, as a build under that version would make them; `change` edits its words. */
    put: (version: string, change: (text: string) => string = (text) => text) => {
      cpSync(path.join(built, was!), folder(version), { recursive: true });
      for (const file of readdirSync(folder(version), { recursive: true, encoding: 'utf8' })) {
        const at = path.join(folder(version), file);
        if (!/\.(js|json|css)$/.test(file)) continue;
        const text = readFileSync(at, 'utf8');
        writeFileSync(
          at,
          change(
            text
              .replaceAll(`/mfe/${id}/${was}/`, `/mfe/${id}/${version}/`)
              .replaceAll(`${id}_${was}`, `${id}_${version}`),
          ),
        );
      }
    },
    /** The registry names this version from now on. */
    announce: async (version: string) => {
      mkdirSync(settings.data, { recursive: true });
      writeFileSync(
        registry,
        JSON.stringify({ modules: [{ id, version, entry: `/mfe/${id}/${version}/mf-manifest.json` }] }),
      );
      await pause(REGISTRY_MS);
    },
    remove: (version: string) => rmSync(folder(version), { recursive: true, force: true }),
    /** As it was before: the built version, no files in the data folder. */
    undo: async () => {
      rmSync(registry, { force: true });
      rmSync(path.join(settings.data, 'mfe', id), { recursive: true, force: true });
      await pause(REGISTRY_MS);
    },
  };
}
