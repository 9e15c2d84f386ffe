import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { scratchPostgres, type ScratchPostgres } from '../src/testing/scratch-postgres.js';

const LAUNCHER = new URL('../../platform/src/provision.mjs', import.meta.url).href;
const PRODUCT = `lianxi_locale_${process.pid}`;

let db: ScratchPostgres;
let admin: pg.Client;
beforeAll(async () => {
  db = await scratchPostgres();
  const server = new URL(process.env['TEST_ADMIN_DATABASE_URL'] ?? db.url('postgres'));
  server.pathname = '/postgres';
  admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  // the launcher is plain JavaScript and no dependency of the kit: only this comparison knows both
  const { ensureDatabase } = (await import(LAUNCHER)) as {
    ensureDatabase(client: pg.Client, name: string): Promise<void>;
  };
  await ensureDatabase(admin, PRODUCT);
});
afterAll(async () => {
  await admin.query(`drop database if exists ${PRODUCT}`);
  await admin.end();
  await db.close();
});

test('a database of tests orders and knows letters as the one that the launcher makes', async () => {
  const localeOf = async (name: string) =>
    (
      await admin.query('select datcollate, datctype, datlocprovider, encoding from pg_database where datname = $1', [
        name,
      ])
    ).rows;
  const product = await localeOf(PRODUCT);
  expect(product).toMatchObject([{ datcollate: 'C', datctype: 'C.UTF-8' }]);
  expect(await localeOf(new URL(db.url('postgres')).pathname.slice(1))).toEqual(product);
});

test('both find a Chinese word by its trigrams, which plain C cannot', async () => {
  const client = new pg.Client({ connectionString: db.url('lianxi_owner') });
  await client.connect();
  const { rows } = await client.query("select extensions.show_trgm('信访') <> '{}' as found");
  await client.end();
  expect(rows).toEqual([{ found: true }]);
});
