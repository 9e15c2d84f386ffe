// PostgreSQL refuses to run as root. For root this file finds the user that runs it and makes binaries reachable for
// that user.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Failure } from './say.mjs';
import { isRoot } from './settings.mjs';
import { readJson } from './layout.mjs';

const SHARED = '/var/lib/lianxi';

function accounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length > 3)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * The user that runs the database, or undefined when we are not root (then it is ourselves). A folder that exists keeps
 * its owner; otherwise `lianxi` or `postgres` if the machine has one, else `lianxi` is made, else `nobody`.
 */
export function databaseUser(pgData) {
  if (!isRoot()) return undefined;
  const known = accounts();
  const owner = existsSync(pgData) ? statSync(pgData).uid : 0;
  const found = owner
    ? known.find((one) => one.uid === owner)
    : ['lianxi', 'postgres'].map((name) => known.find((one) => one.name === name)).find(Boolean);
  if (found) return found;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'lianxi'], { stdio: 'ignore' });
  const made = accounts().find((one) => one.name === 'lianxi') ?? known.find((one) => one.name === 'nobody');
  if (!made)
    throw new Failure(
      'PostgreSQL does not run as root, and there is no other user for it.',
      'Make one (useradd --system lianxi), run as an ordinary user, or use DATABASE_URL.',
    );
  return made;
}

/**
 * True when the user can pass through the folder and every one above it; `bits` asks for more of the folder itself (5 =
 * read and pass).
 */
export function canReach(path, user, bits = 0o1) {
  for (let at = path, needed = bits; ; at = dirname(at), needed = 0o1) {
    const { mode, uid, gid } = statSync(at);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & needed) !== needed) return false;
    if (dirname(at) === at) return true;
  }
}

/**
 * The folder with the server's binaries that the given user can execute: the one in node_modules, or a copy of it for
 * root's closed home.
 */
export function reachableBinaries(native, user) {
  prepare(native);
  if (!user || canReach(join(native, 'bin'), user, 0o5)) return native;
  const { version } = readJson(join(dirname(native), 'package.json'));
  const copy = join(SHARED, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  const part = `${copy}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  prepare(part);
  try {
    renameSync(part, copy);
  } catch {
    rmSync(part, { recursive: true, force: true }); // another start made it meanwhile
  }
  return copy;
}

/**
 * What the package's install script would do (npm may block it): links between the library files, and the executable
 * bit.
 */
export function prepare(native) {
  const list = join(native, 'pg-symlinks.json');
  for (const { source, target } of existsSync(list) ? readJson(list) : []) {
    const link = join(native, target.replace(/^native\//, ''));
    if (existsSync(link)) continue;
    try {
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), link); // source and link are in the same folder
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', name);
    if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
}
