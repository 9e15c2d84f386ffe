import { createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Keys are 256 bits, each in a file of its own; `k0001.key` is the first, the highest number encrypts. */
const KEY_FILE = /^(k\d{4,})\.key$/;
/**
 * Key of the hashes that values are found by. It is not rotated: every hash would have to be made anew from plain
 * values.
 */
const SEARCH_FILE = 'search.key';
const BYTES = 32;
/**
 * How long a running service may go on with the key it knows, in milliseconds; a rotation waits for longer than that.
 */
export const KEY_KNOWN_MS = 2_000;

export interface Key {
  id: string;
  bytes: Buffer;
}

/** The keys of one installation, outside the database. */
export interface KeyRing {
  /** The key that encrypts now. */
  current(): Key;
  /** A key by its id, null when there is none; looks into the folder again before it says so. */
  byId(id: string): Buffer | null;
  /** Key of the search hashes. */
  search(): Buffer;
  /** Makes the next key, which encrypts from then on. */
  add(): Key;
}

const nameOf = (number: number) => `k${String(number).padStart(4, '0')}`;

/** Where the keys lie, beside the other keys of the platform. */
export const keyFolderOf = (dataFolder: string): string => path.join(dataFolder, 'keys', 'fields');

/**
 * Opens the folder of field keys. A first key and the search key are made where there is none: files of mode 0600 that
 * appear whole or not at all, so that two processes of a first start agree.
 */
export function openKeyRing(folder: string): KeyRing {
  const known = new Map<string, Buffer>();
  let latest = '';
  let lookedAt = -Infinity;

  const read = (file: string): Buffer => {
    const bytes = Buffer.from(readFileSync(path.join(folder, file), 'utf8').trim(), 'base64url');
    if (bytes.length !== BYTES) throw new Error(`The key ${file} is damaged: it has to hold ${BYTES} bytes.`);
    return bytes;
  };
  /** False where somebody else was faster. */
  const make = (file: string): boolean => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = path.join(folder, `.${createHash('sha256').update(randomBytes(16)).digest('hex').slice(0, 16)}`);
    writeFileSync(draft, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(draft, path.join(folder, file));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      unlinkSync(draft);
    }
  };
  const look = () => {
    let files: string[] = [];
    try {
      files = readdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const ids = files
      .flatMap((file) => KEY_FILE.exec(file)?.[1] ?? [])
      .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
    for (const id of ids) if (!known.has(id)) known.set(id, read(`${id}.key`));
    latest = ids.at(-1) ?? '';
    lookedAt = performance.now();
  };

  return {
    current: () => {
      if (performance.now() - lookedAt > KEY_KNOWN_MS) look();
      if (!latest) {
        make(`${nameOf(1)}.key`);
        look();
      }
      return { id: latest, bytes: known.get(latest)! };
    },
    byId: (id) => {
      if (!known.has(id)) look();
      return known.get(id) ?? null;
    },
    search: () => {
      const found = known.get(SEARCH_FILE);
      if (found) return found;
      try {
        known.set(SEARCH_FILE, read(SEARCH_FILE));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        make(SEARCH_FILE);
        known.set(SEARCH_FILE, read(SEARCH_FILE));
      }
      return known.get(SEARCH_FILE)!;
    },
    add: () => {
      look();
      for (let number = Number(latest.slice(1) || 0) + 1; !make(`${nameOf(number)}.key`); number += 1);
      look();
      return { id: latest, bytes: known.get(latest)! };
    },
  };
}

const rings = new Map<string, KeyRing>();

/** The ring of a data folder, opened once in a process. */
export function keyRingOf(dataFolder: string): KeyRing {
  const folder = keyFolderOf(path.resolve(dataFolder));
  const ring = rings.get(folder) ?? openKeyRing(folder);
  rings.set(folder, ring);
  return ring;
}
