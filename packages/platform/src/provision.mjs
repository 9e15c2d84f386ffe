// Makes the platform's database, roles and schemas on any PostgreSQL ≥ 15, from the one SQL file that containers use
// too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from './layout.mjs';
import { Failure } from './say.mjs';

const SQL = join(ROOT, 'docker/postgres/provision.sql');
const DATABASE = 'lianxi';
const OLDEST = 150000;

/** A URL without its password, for messages. */
export function withoutPassword(url) {
  const shown = new URL(url);
  shown.password = '';
  return shown.toString();
}

/** The same server with another database, user and password. */
export function urlFor(adminUrl, { database, user, password }) {
  const url = new URL(adminUrl);
  if (database) url.pathname = `/${database}`;
  if (user) {
    url.username = user;
    url.password = encodeURIComponent(password);
  }
  return url.toString();
}

/**
 * Name of the platform's database on a server: the one that the address names; `lianxi` where that is `postgres` or
 * none.
 */
export function platformDatabase(url) {
  try {
    const named = decodeURIComponent(new URL(url).pathname.slice(1));
    return named && named !== 'postgres' ? named : DATABASE;
  } catch {
    throw connectFailure(url, {});
  }
}

/**
 * Connects as the administrator, or fails with a line that says what is wrong with the address. `instead(error)` may
 * name another address.
 */
export async function connectAdmin(url, instead = () => undefined) {
  let client;
  try {
    client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 8000,
      application_name: 'lianxi launcher',
    });
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    await client?.end().catch(() => {});
    const other = instead(error);
    if (other) return connectAdmin(other);
    throw connectFailure(url, error);
  }
}

/** The line for an address that cannot be used, with what the system or the server says of it. */
export function connectFailure(url, error) {
  let shown;
  try {
    shown = withoutPassword(url);
  } catch {
    return new Failure('DATABASE_URL is not an address.', 'It looks like postgres://user:password@host:5432/postgres.');
  }
  const cause = error.code ?? error.errors?.[0]?.code ?? error.message;
  const why =
    {
      ECONNREFUSED: 'nothing listens there',
      ENOTFOUND: 'the host name is not known',
      EAI_AGAIN: 'the host name is not known',
      ETIMEDOUT: 'the host does not answer',
      '28P01': 'user or password is wrong',
      28000: 'the server does not let this user in',
      '3D000': 'there is no such database',
      '57P01': 'the server was shut down',
      '57P03': 'the server is starting up or shutting down',
      53300: 'the server has no free connection',
    }[cause] ?? (/^Connection terminated|connection error/.test(cause) ? 'the connection broke off' : cause);
  return new Failure(
    `The database ${shown} cannot be used: ${why}.`,
    'Correct DATABASE_URL or start that server; without DATABASE_URL the platform brings its own.',
  );
}

async function demandServer(client, url) {
  const { rows } =
    await client.query(`SELECT current_setting('server_version_num')::int AS number, current_setting('server_version')
      AS version,
    (SELECT rolsuper OR (rolcreaterole AND rolcreatedb) FROM pg_roles WHERE rolname = current_user) AS able`);
  if (rows[0].number < OLDEST)
    throw new Failure(
      `The database ${withoutPassword(url)} is PostgreSQL ${rows[0].version}; version 15 or newer is needed.`,
      'Use a newer server, or leave DATABASE_URL out.',
    );
  if (!rows[0].able)
    throw new Failure(
      `The user of ${withoutPassword(url)} may not make roles and databases.`,
      'Give DATABASE_URL an administrator (CREATEROLE and CREATEDB).',
    );
}

/** Makes a database of that name in the platform's locale where there is none. */
export async function ensureDatabase(client, name) {
  const { rows } = await client.query(
    'SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = $1',
    [name],
  );
  if (rows.length === 0) {
    const make = `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`;
    // C.UTF-8 knows which signs are letters (trigram search for Chinese); a server whose system lacks it keeps its own
    // locale
    await client.query(`${make} LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`).catch(() => client.query(make));
  } else if (rows[0].encoding !== 'UTF8') {
    throw new Failure(
      `The database ${name} has the encoding ${rows[0].encoding}; UTF8 is needed.`,
      'Name another database in DATABASE_URL; it is made if it does not exist.',
    );
  }
}

/**
 * Brings a server into the state that the services expect; may be repeated. `passwords` has `owner` and one per
 * service. An address that names the database `postgres` (or none) gets a database `lianxi`; another name is used as it
 * is. Returns `{ adminUrl, ownerUrl, urlOf(service) }`, all for the platform's database.
 */
export async function provision({ adminUrl, passwords, serviceIds, database }) {
  const name = database ?? platformDatabase(adminUrl);
  const admin = await connectAdmin(
    adminUrl,
    (error) => error.code === '3D000' && urlFor(adminUrl, { database: 'postgres' }),
  );
  try {
    await demandServer(admin, adminUrl);
    await ensureDatabase(admin, name);
  } finally {
    await admin.end();
  }
  const own = urlFor(adminUrl, { database: name });
  const client = await connectAdmin(own);
  try {
    for (const id of ['owner', ...serviceIds])
      await client.query('SELECT set_config($1, $2, false)', [`lianxi.password_${id}`, passwords[id]]);
    await client.query(readFileSync(SQL, 'utf8'));
  } finally {
    await client.end();
  }
  const urlOf = (id) => urlFor(own, { user: `lianxi_${id}`, password: passwords[id] });
  return { adminUrl: own, ownerUrl: urlOf('owner'), urlOf };
}
