import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isSealed, rotateKeys } from '@lianxi/service-kit';
import { Client } from 'pg';
import { loadBaseData } from '../src/base-data.js';
import { SEALED_TABLES } from '../src/modules/case/case.sealed.js';
import { leak, openWorld, type Row, type World } from './support.js';

let world: World;
let row: Row;
beforeAll(async () => {
  world = await openWorld();
  row = await world.register(world.who('clerk-01'), { clientMutationId: 'once' });
});
afterAll(() => world.story.end());

async function owner<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: world.story.database.url('lianxi_owner') });
  await client.connect();
  try {
    await client.query('set search_path to cases, bus');
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}
interface Stored {
  party_name: string;
  party_phone: string;
  party_address: string;
}
const stored = async (): Promise<Stored> =>
  (await owner<Stored>('select party_name, party_phone, party_address from "case" where id = $1', [row.id]))[0]!;
const keyOf = ({ party_name, party_phone, party_address }: Stored) => [
  ...new Set([party_name, party_phone, party_address].map((value) => value.split('.')[1])),
];
const unmasked = async () =>
  (
    await world
      .who('clerk-01')
      .ask<{ unmaskCase: object }>(
        'mutation ($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone address } }',
        { input: { id: row.id, purpose: '回访核对' } },
      )
  ).unmaskCase;
const PLAIN = { name: leak.partyName, phone: leak.partyPhone, address: leak.partyAddress };
const masked = async () =>
  (
    await world
      .who('district')
      .ask<{ cases: { edges: { node: { party: object } }[] } }>(
        '{ cases(first: 5) { edges { node { party { name phone address canUnmask } } } } }',
      )
  ).cases.edges[0]!.node.party;

test('name, telephone and address lie sealed; masks and unmasking show them as before', async () => {
  expect(Object.values(await stored()).map(isSealed)).toEqual([true, true, true]);
  expect(await masked()).toEqual({
    name: '欧*丽',
    phone: '138****0001',
    address: expect.stringContaining('***'),
    canUnmask: false,
  });
  expect(await unmasked()).toEqual(PLAIN);
});

test('no table of the service and no event holds a value in plain', async () => {
  const tables = await owner<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where
      table_schema in ('cases', 'bus') and table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables)
    expect([
      name,
      await owner(`select 1 from ${name} t where t::text like any($1)`, [
        Object.values(PLAIN).map((value) => `%${value}%`),
      ]),
    ]).toEqual([name, []]);
});

test('the database takes no plain value', async () => {
  for (const column of ['party_name', 'party_phone', 'party_address'])
    await expect(owner(`update "case" set ${column} = '示范' where id = $1`, [row.id])).rejects.toThrow(
      /case_party_sealed/,
    );
});

test('what was stored in plain before is sealed by the base data, and found whole again', async () => {
  await owner('alter table "case" drop constraint case_party_sealed');
  await owner('update "case" set party_name = $2, party_phone = null, party_address = $3 where id = $1', [
    row.id,
    '斯琴高娃',
    '3号楼2单元101',
  ]);
  await owner(
    `alter table "case" add constraint case_party_sealed check (party_name like 'v1.%' and party_phone like 'v1.%' and
      party_address like 'v1.%') not valid`,
  );
  await loadBaseData(world.story.runtime.system());
  await owner('alter table "case" validate constraint case_party_sealed');
  expect(await stored()).toMatchObject({ party_phone: null });
  expect(await unmasked()).toEqual({ name: '斯琴高娃', phone: null, address: '3号楼2单元101' });
  row = await world.register(world.who('clerk-01'));
});

test('a rotation seals everything anew; with the key that another service has just made, none is made', async () => {
  expect(keyOf(await stored())).toEqual(['k0001']);
  const first = await rotateKeys(world.story.runtime.system(), SEALED_TABLES, { batch: 1 });
  expect(first).toEqual({ keyId: 'k0002', resumed: false, rows: 2 });
  expect(keyOf(await stored())).toEqual(['k0002']);
  expect(await unmasked()).toEqual(PLAIN);
  expect(await rotateKeys(world.story.runtime.system(), SEALED_TABLES, { sameKey: true })).toEqual({
    keyId: 'k0002',
    resumed: true,
    rows: 0,
  });
}, 20_000);
