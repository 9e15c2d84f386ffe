// The data folder: whose it is, which version made it, whether it can be used, and who uses it now.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure, explain } from './say.mjs';
import { holder, tryLock } from './lock.mjs';
import { atEnd } from './shutdown.mjs';
import { platformVersion, readJson } from './layout.mjs';

const FORMAT = 1;
const NEEDED_BYTES = 300 * 1024 * 1024;
const KEPT_LOGS = 3;

/** Opens the data folder for this process alone. Returns `{ path, made, record, save(changes) }`. */
export function openDataFolder({ root, data, url, neededBytes = NEEDED_BYTES }) {
  makeFolder(data);
  const recordPath = join(data, 'platform.json');
  const version = platformVersion(root);
  const made = !existsSync(recordPath);
  if (made) refuseForeign(data);
  const record = made ? { format: FORMAT, version, createdAt: new Date().toISOString() } : readRecord(recordPath, data);
  refuseNewer(record, version, data);
  refuseFullDisk(data, neededBytes);
  lockFolder(data, url);
  const save = (changes) => {
    Object.assign(record, changes, { version });
    writeAtomically(recordPath, `${JSON.stringify(record, null, 2)}\n`);
  };
  save({});
  mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o700 });
  return { path: data, made, record, save };
}

function makeFolder(data) {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOTDIR')
      throw new Failure(`${data} is not a folder.`, 'Set LIANXI_DATA to a folder.');
    if (['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(error.code)) {
      throw new Failure(
        `The data folder ${data} cannot be written to.`,
        'Give this user the right to write there, or set LIANXI_DATA to another folder.',
      );
    }
    throw explain(error);
  }
  chmodSync(data, 0o711); // root keeps its files here, and the database's user passes through to its own folder
}

function refuseForeign(data) {
  const others = readdirSync(data).filter((name) => !name.startsWith('lianxi.lock'));
  if (others.length === 0) return;
  throw new Failure(
    `The folder ${data} is not empty and was not made by this platform (it holds ${others.slice(0, 3).join(', ')}).`,
    'Set LIANXI_DATA to an empty folder or to one that this platform made.',
  );
}

function readRecord(path, data) {
  try {
    return readJson(path);
  } catch {
    throw new Failure(
      `${path} cannot be read.`,
      `Put the data folder back from a backup, or set LIANXI_DATA to another folder than ${data}.`,
    );
  }
}

/** Compares `1.2.3` with `1.10.0` by numbers. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((text) => String(text).split(/[.-]/).slice(0, 3).map(Number));
  for (let i = 0; i < 3; i += 1) if ((left[i] || 0) !== (right[i] || 0)) return (left[i] || 0) - (right[i] || 0);
  return 0;
}

function refuseNewer(record, version, data) {
  if (record.format <= FORMAT && compareVersions(record.version, version) <= 0) return;
  throw new Failure(
    `The data folder ${data} was used by version ${record.version} of the platform; this is ${version}.`,
    'Update this clone, or set LIANXI_DATA to another folder. Data is never taken back to an older version.',
  );
}

function refuseFullDisk(data, needed) {
  const { bavail, bsize } = statfsSync(data);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Failure(
    `The disk of ${data} is full: ${Math.floor(free / 1048576)} MB are free, ${Math.ceil(needed / 1048576)} MB are needed.`,
    'Free some space, or set LIANXI_DATA to a folder on another disk.',
  );
}

function lockFolder(data, url) {
  const path = join(data, 'lianxi.lock');
  const release = tryLock(path, url);
  if (release) return atEnd(release);
  const held = holder(path);
  throw new Failure(
    `The platform already runs on ${data}${held ? ` (process ${held.pid}, ${held.note})` : ''}.`,
    'Use that one or stop it first; another data folder (LIANXI_DATA) and PORT run beside it.',
  );
}

/** Writes a file so that it is either the old or the new one, never half of it. */
export function writeAtomically(path, text, mode = 0o644) {
  const next = `${path}.new`;
  rmSync(next, { force: true });
  writeFileSync(next, text, { mode });
  renameSync(next, path);
}

/** Keeps the last few logs of a name and makes room for a new one; returns its path. */
export function rotateLog(data, name) {
  const path = join(data, 'logs', `${name}.log`);
  for (let age = KEPT_LOGS; age >= 1; age -= 1) {
    const from = age === 1 ? path : `${path}.${age - 1}`;
    if (existsSync(from)) renameSync(from, `${path}.${age}`);
  }
  return path;
}
