import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { ProvisionRow } from '@lianxi/service-kit/provision/provision.entity';
import { MACHINE, type Actor } from '@lianxi/service-kit/testing';
import { Client } from 'pg';
import { openWorld, type World } from './support.js';

type Json = Record<string, any>;
let world: World;
let machine: Actor;
let ids: string[];

beforeAll(async () => {
  world = await openWorld();
  ids = [];
  for (let i = 0; i < 3; i += 1) ids.push((await world.register(world.who('clerk-01'))).id);
  machine = world.story.as({ ...MACHINE, purpose: '区级汇总分析' });
});
afterAll(() => world.story.end());

const em = () => world.story.runtime.orm.em.fork();
const written = () => em().find(ProvisionRow, {}, { orderBy: { at: 'asc' } });
const LEDGER = '{ cases { edges { node { caseNo state party { name phone address } } } } }';

test('an answer with personal data leaves one record: client, purpose, fields, how many, request; never what was in it', async () => {
  const response = await machine.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'request-7' },
    body: JSON.stringify({
      query: `query ($id: ID!) { one: case(id: $id) { p: party { n: name } } ...all } fragment all on Query { cases {
        edges { node { summary party { name phone } } } } }`,
      variables: { id: ids[0] },
    }),
  });
  expect(((await response.json()) as Json)['errors']).toBeUndefined();
  const [row, ...more] = await written();
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    client: 'district-system',
    clientId: MACHINE.accountId,
    purpose: '区级汇总分析',
    requestId: 'request-7',
    fields: ['Case.summary', 'CaseParty.name', 'CaseParty.phone'],
    maskedFields: ['Case.summary', 'CaseParty.name', 'CaseParty.phone'],
  });
  // three cases, and the first one a second time through an address of its own
  expect([row!.rows >= 6, row!.persons >= 3]).toEqual([true, true]);
  for (const value of ['欧', '138', '2号楼']) expect(JSON.stringify(row)).not.toContain(value);
});

test('an answer without personal data leaves none, nor does anything that people read', async () => {
  const before = (await written()).length;
  await machine.ask('{ cases { edges { node { caseNo state dueOn categoryCode } } totalCount } }');
  await machine.ask('query ($id: ID!) { case(id: $id) { id } }', { id: crypto.randomUUID() });
  await world.who('office1').ask(LEDGER);
  await world.who('district').ask(LEDGER);
  expect((await written()).length).toBe(before);
});

test('an entity that the gateway asks for by its id is recorded and refused like any other', async () => {
  const before = (await written()).length;
  const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { party { name } } } }';
  const r = [{ __typename: 'Case', id: ids[0] }];
  await machine.ask(entities, { r });
  expect((await written()).length).toBe(before + 1);
  const narrow = world.story.as({ ...MACHINE, scopes: ['cases:read'] });
  const { data, errors } = await narrow.tries(entities, { r });
  expect([data, errors[0]!.extensions]).toEqual([
    null,
    { code: 'FIELD_GROUP_REQUIRED', params: { group: 'cases:party', field: 'Case.party' } },
  ]);
  expect((await written()).length).toBe(before + 1);
});

test('a client without a group reads what its other groups give, and is told which one it lacks', async () => {
  const narrow = world.story.as({ ...MACHINE, scopes: ['cases:read'] });
  expect(
    (await narrow.ask<Json>('{ cases { totalCount edges { node { caseNo summary } } } }'))['cases'].totalCount,
  ).toBe(3);
  expect((await narrow.tries(LEDGER)).codes).toEqual(['FIELD_GROUP_REQUIRED']);
  expect(
    (await narrow.tries('{ cases { edges { node { threeLists { responsiblePerson } } } } }', {}, 'en')).errors[0]!
      .message,
  ).toBe('This client does not have the field group “cases:party” and may not read ThreeLists.responsiblePerson');
  expect((await world.story.as({ ...MACHINE, scopes: ['cases:party'] }).ask<Json>(LEDGER))['cases'].edges).toEqual([]);
});

test('what cannot be recorded is not given', async () => {
  const owner = async (sql: string) => {
    const client = new Client({ connectionString: world.story.database.url('lianxi_owner') });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await owner('revoke insert on cases.provision from lianxi_cases');
  try {
    const faults = await world.story.expectsFaults(async () => {
      const { data, codes } = await machine.tries(LEDGER);
      expect([data, codes]).toEqual([null, ['PROVISION_NOT_RECORDED']]);
    });
    expect(faults).toEqual([expect.stringContaining('a provision record could not be written')]);
    expect((await machine.tries('{ cases { totalCount } }')).codes).toEqual([]);
  } finally {
    await owner('grant insert on cases.provision to lianxi_cases');
  }
  expect((await machine.tries(LEDGER)).codes).toEqual([]);
});

test('records are added to and never changed', async () => {
  await expect(em().execute('update provision set rows = 0')).rejects.toThrow('permission denied');
  await expect(em().execute('delete from provision')).rejects.toThrow('permission denied');
});

test('security administrator and auditor read them, page by page, and nobody else; each reading is an audit row', async () => {
  const QUERY = `query ($filter: ProvisionFilter, $first: Int, $after: String) { casesProvisions(filter: $filter, first: $first,
      after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id at client purpose fields
      maskedFields persons rows requestId } } } }`;
  const rows = (await written()).map(({ id }) => id).reverse();
  for (const role of ['SEC_ADMIN', 'AUDITOR'] as const) {
    const reader = world.story.as({ roles: [role], account: role });
    const first = (await reader.ask<Json>(QUERY, { first: 2 }))['casesProvisions'];
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([rows.length, true]);
    const second = (await reader.ask<Json>(QUERY, { first: 100, after: first.pageInfo.endCursor }))['casesProvisions'];
    expect([...first.edges, ...second.edges].map(({ node }: Json) => node.id)).toEqual(rows);
    expect((await reader.ask<Json>(QUERY, { filter: { client: 'nobody' } }))['casesProvisions'].totalCount).toBe(0);
    expect((await em().find(AuditRow, { what: 'provision.read', account: role })).length).toBe(3);
  }
  for (const role of ['SYS_ADMIN', 'OFFICE_DIRECTOR', 'CHIEF_CONVENER'] as const)
    expect((await world.story.as({ roles: [role] }).tries(QUERY)).codes).toEqual(['FORBIDDEN']);
  expect((await machine.tries(QUERY)).codes).toEqual(['FORBIDDEN']);
  expect((await world.story.anonymous.tries(QUERY)).codes).toEqual(['UNAUTHENTICATED']);
});

test('they are exported for a purpose, as CSV', async () => {
  const reader = world.story.as({ roles: ['AUDITOR'], account: 'auditor' });
  expect((await reader.takes('/export/provisions.csv')).status).toBe(400);
  const response = await reader.takes(
    `/export/provisions.csv?client=district-system&purpose=${encodeURIComponent('年度检查')}`,
  );
  const text = await response.text();
  expect(text).toContain('导出人,auditor');
  expect(
    text
      .trim()
      .split('\r\n')
      .filter((one) => one.includes(',district-system,')),
  ).toHaveLength((await written()).length);
  expect((await em().find(AuditRow, { what: 'provision.export' }))[0]!.details).toMatchObject({
    purpose: '年度检查',
    client: 'district-system',
  });
  expect((await world.who('chief').takes('/export/provisions.csv?purpose=abc')).status).toBe(403);
});
