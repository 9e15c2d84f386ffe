import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ServiceId } from '@lianxi/contracts';
import pg from 'pg';
import { migrate } from '../src/migrate.js';
import { openOrm } from '../src/orm.js';
import { RECORD_TABLES } from '../src/records/record.entities.js';
import { rewriteRecords } from '../src/testing/audit.js';
import { scratchPostgres, type ScratchPostgres } from '../src/testing/scratch-postgres.js';

/** A service that somebody adds as docs/how-to/add-a-service.md says. */
const FRESH = 'housing' as ServiceId;

let scratch: ScratchPostgres;
let migrations: string;
beforeAll(async () => {
  scratch = await scratchPostgres([FRESH]);
  migrations = await mkdtemp(path.join(fileURLToPath(new URL('.', import.meta.url)), 'fresh-'));
  const ownerUrl = scratch.url('lianxi_owner');
  const orm = await openOrm({ service: FRESH, entities: [], migrations, clientUrl: ownerUrl });
  await orm.migrator.create(undefined, false, true, 'initial');
  await orm.close(true);
  await migrate({ service: FRESH, entities: [], migrations, ownerUrl });
}, 120_000);
afterAll(async () => {
  await rm(migrations, { recursive: true, force: true });
  await scratch?.close();
});

async function as<T>(role: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: scratch.url(role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const rewritten = () => as(`lianxi_${FRESH}`, (client) => rewriteRecords((sql) => client.query(sql)));

test('a fresh service may add to its records and read them, and rewrites none of them', async () => {
  expect(RECORD_TABLES).toEqual(expect.arrayContaining(['history', 'audit', 'audit_seal', 'provision']));
  const answers = await rewritten();
  expect(Object.keys(answers)).toHaveLength(3 * RECORD_TABLES.length);
  expect(new Set(Object.values(answers))).toEqual(new Set(['42501']));
  const added = await as(`lianxi_${FRESH}`, async (client) => {
    await client.query("insert into provision values (gen_random_uuid(), now(), 'c', 'c', 'p', '{}', '{}', 0, 0, 'r')");
    return (await client.query('select client from provision')).rows;
  });
  expect(added).toEqual([{ client: 'c' }]);
});

test('a migration that grants too much is put right when it has run', async () => {
  await as('lianxi_owner', (client) => client.query(`grant all on all tables in schema ${FRESH} to lianxi_${FRESH}`));
  expect(new Set(Object.values(await rewritten()))).not.toEqual(new Set(['42501']));
  await migrate({ service: FRESH, entities: [], migrations, ownerUrl: scratch.url('lianxi_owner') });
  expect(new Set(Object.values(await rewritten()))).toEqual(new Set(['42501']));
});
