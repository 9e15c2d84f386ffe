import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ROOT, services } from '../src/layout.mjs';
import { provision, urlFor } from '../src/provision.mjs';
import { scratchDatabase } from '../src/scratch.mjs';
import { end } from '../src/shutdown.mjs';

const serviceIds = ['people', 'cases', 'meetings', 'supervision'];
const passwords = { owner: 'owner-secret', people: 'people:/@%secret', cases: 'c', meetings: 'm', supervision: 's' };
let server;
let db;

beforeAll(async () => {
  server = await scratchDatabase();
  db = await provision({ adminUrl: server, passwords, serviceIds });
  await as(
    'owner',
    'CREATE TABLE people.person (id int PRIMARY KEY, name text, at extensions.ltree)',
    'CREATE SEQUENCE people.number',
  );
  await as('owner', 'CREATE TABLE cases.matter (id int PRIMARY KEY)', 'CREATE TABLE bus.job (id int)');
});
afterAll(end);

/** Runs statements as one of the platform's roles; resolves to the last rows, or throws what the server says. */
async function as(id, ...statements) {
  const client = new pg.Client({ connectionString: db.urlOf(id) });
  await client.connect();
  try {
    let rows;
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

test('every service of the clone has its role and schema here', () => {
  expect(
    services(ROOT)
      .map((one) => one.id)
      .sort(),
  ).toEqual([...serviceIds].sort());
});

test('a service reads, adds and changes rows of its own schema by their plain names', async () => {
  await as(
    'people',
    "INSERT INTO person VALUES (1, '王', 'a.b')",
    "UPDATE person SET name = '李'",
    "SELECT nextval('number')",
  );
  expect(await as('people', "SELECT name, similarity(name, '李') AS near FROM person WHERE at <@ 'a'")).toEqual([
    { name: '李', near: 1 },
  ]);
});

describe('a service cannot', () => {
  const refused = { code: '42501' };
  const cases = [
    ['read another schema', 'cases', 'SELECT * FROM people.person'],
    ['write to another schema', 'cases', 'INSERT INTO people.person VALUES (2)'],
    ['use another sequence', 'cases', "SELECT nextval('people.number')"],
    ['delete', 'people', 'DELETE FROM people.person'],
    ['truncate', 'people', 'TRUNCATE people.person'],
    ['make a table in its schema', 'people', 'CREATE TABLE people.own (id int)'],
    ['make a table in public', 'people', 'CREATE TABLE public.own (id int)'],
    ['make a table beside the extensions', 'people', 'CREATE TABLE extensions.own (id int)'],
    ['make a temporary table', 'people', 'CREATE TEMPORARY TABLE own (id int)'],
    ['make a schema', 'people', 'CREATE SCHEMA own'],
    ['change its table', 'people', 'ALTER TABLE people.person ADD other int'],
    ['read jobs that nobody granted', 'people', 'SELECT * FROM bus.job'],
    ['make a table in the bus', 'people', 'CREATE TABLE bus.own (id int)'],
    ['become the owner', 'people', 'SET ROLE lianxi_owner'],
    ['become another service', 'people', 'SET ROLE lianxi_cases'],
    ['make a role', 'people', 'CREATE ROLE other'],
  ];
  test.each(cases)('%s', (_, role, statement) => expect(as(role, statement)).rejects.toMatchObject(refused));
});

test('a service sees no other schema, for every pair', async () => {
  for (const one of serviceIds) {
    const rows = await as(
      one,
      `SELECT s, has_schema_privilege(s, 'USAGE') AS usage, has_schema_privilege(s, 'CREATE') AS make FROM
        unnest(ARRAY['${serviceIds.join("','")}']) s`,
    );
    for (const { s, usage, make } of rows) expect([one, s, usage, make]).toEqual([one, s, s === one, false]);
  }
});

test('the owner owns all, the services own nothing', async () => {
  const rows = await as(
    'owner',
    `SELECT DISTINCT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname IN
      ('${serviceIds.join("','")}', 'bus')
    UNION SELECT pg_get_userbyid(relowner) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname
      IN ('${serviceIds.join("','")}', 'bus')`,
  );
  expect(rows).toEqual([{ owner: 'lianxi_owner' }]);
});

test('it may be repeated, also for several databases at once, and a changed password holds', async () => {
  const again = { ...passwords, cases: 'changed' };
  await Promise.all(
    ['one', 'two', 'three'].map((database) => provision({ adminUrl: server, passwords, serviceIds, database })),
  );
  db = await provision({ adminUrl: server, passwords: again, serviceIds });
  expect(await as('cases', 'SELECT count(*)::int AS n FROM matter')).toEqual([{ n: 0 }]);
});

test('a database that the address names is made and used; nobody else gets in', async () => {
  const named = await provision({ adminUrl: urlFor(server, { database: '联席' }), passwords, serviceIds });
  const client = new pg.Client({ connectionString: named.urlOf('people') });
  await client.connect();
  expect((await client.query('SELECT current_database() AS name')).rows).toEqual([{ name: '联席' }]);
  await client.end();
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query("CREATE ROLE stranger LOGIN PASSWORD 'x'");
  await admin.end();
  const stranger = new pg.Client({ connectionString: urlFor(named.adminUrl, { user: 'stranger', password: 'x' }) });
  stranger.on('error', () => {});
  await expect(stranger.connect()).rejects.toMatchObject({ code: '42501' });
});

test('a wrong password and a user without rights are told apart, and no password is shown', async () => {
  const wrong = urlFor(server, { user: 'postgres', password: 'guess' });
  await expect(provision({ adminUrl: wrong, passwords, serviceIds })).rejects.toThrow(/user or password is wrong/);
  await expect(provision({ adminUrl: wrong, passwords, serviceIds })).rejects.not.toThrow(/guess/);
  const weak = urlFor(db.adminUrl, { user: 'lianxi_cases', password: 'c' });
  await expect(provision({ adminUrl: weak, passwords, serviceIds })).rejects.toThrow(
    /may not make roles and databases|user or password is wrong/,
  );
});
