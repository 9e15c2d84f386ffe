import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { MACHINE, personOf, UNIT, type Actor } from '@lianxi/service-kit/testing';
import { openWorld, type Row, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

/** Refusals of an account since the last look, oldest first: what, outcome, object. */
async function refusals(account: string): Promise<string[]> {
  const rows = await world.story.runtime.orm.em
    .fork()
    .find(AuditRow, { account, outcome: { $ne: 'done' } }, { orderBy: { at: 'asc', id: 'asc' } });
  const fresh = rows.slice(told.get(account) ?? 0);
  told.set(account, rows.length);
  return fresh.map(({ what, outcome, objectId }) => `${what} ${outcome} ${objectId}`);
}
const told = new Map<string, number>();

/** A matter that is RESTRICTED since whom it complains of was named, and that it is an accusation (检举控告). */
async function restricted(): Promise<Row> {
  const row = await world.register(world.who('office1'), { communityId: UNIT.community1 });
  const { codes } = await world
    .who('office1')
    .tries('mutation ($input: NameAccusedInput!) { nameAccusedCase(input: $input) { id } }', {
      input: { id: row.id, version: row.version, accusedPersonId: personOf('dept-public'), accusation: true },
    });
  expect(codes).toEqual([]);
  return row;
}

test('a refused act is filed under its own name, whatever the caller called it', async () => {
  const row = await restricted();
  const unmask = `unmaskCase(input: { id: "${row.id}", purpose: "核实情况" }) { phone }`;
  for (const query of [
    `mutation { registerCase: ${unmask} }`,
    `mutation registerCase { ${unmask} }`,
    `mutation readOwnActs { ...Harmless } fragment Harmless on Mutation { casesWork: ${unmask} }`,
    `mutation { ... on Mutation { done: ${unmask} } }`,
  ]) {
    expect((await world.who('head').tries(query)).codes).toEqual(['NOT_FOUND']);
    expect(await refusals('head')).toEqual([`refused.unmaskCase NOT_FOUND ${row.id}`]);
  }
});

test('a text that is refused at its field is filed under that field, never under the name of the operation', async () => {
  const id = randomUUID();
  const { codes } = await world
    .who('head')
    .tries(
      'mutation signMinutes($r: String!) { a: escalateCase(input: { id: "' +
        id +
        '", version: 1, reason: $r }) { id } b: returnCase(input: { id: "' +
        id +
        '", version: 1, reason: $r }) { id } }',
      { r: 'NUL \u0000' },
    );
  expect(codes).toEqual(['TEXT_SIGN_REFUSED']);
  // what comes after it in the same request is not done, so it is not refused either
  expect(await refusals('head')).toEqual([`refused.escalateCase TEXT_SIGN_REFUSED ${id}`]);
});

test('a refused read of a restricted matter is a row at every door that names it; the answer stays what it was', async () => {
  const row = await restricted();
  const read = (actor: Actor, query: string, id = row.id) =>
    actor.tries<Record<string, unknown>>(`query innocent($id: ID!) { ${query} }`, { id });
  for (const [name, actor] of [
    ['secretary-01', world.who('secretary-01')],
    ['dept-public', world.who('dept-public')],
    ['district-system', world.story.as(MACHINE)],
  ] as const) {
    const { data, codes } = await read(actor, 'mine: case(id: $id) { id }');
    expect([data, codes]).toEqual([{ mine: null }, []]);
    expect(await refusals(name)).toEqual([`refused.case NOT_FOUND ${row.id}`]);
  }
  const file = await world.who('dept-public').fetch(`/files/${row.id}`);
  expect(file.status).toBe(404);
  expect(await refusals('dept-public')).toEqual([`refused.files/:id NOT_FOUND ${row.id}`]);
});

test('nobody learns from it whether a matter is there: an id of nothing leaves the same row', async () => {
  const row = await restricted();
  const nothing = randomUUID();
  for (const id of [row.id, nothing])
    await world.who('dept-public').tries('query ($id: ID!) { case(id: $id) { id } }', { id });
  expect(await refusals('dept-public')).toEqual([
    `refused.case NOT_FOUND ${row.id}`,
    `refused.case NOT_FOUND ${nothing}`,
  ]);
});

test('what was read, and what only is not in a list, is no refusal', async () => {
  const row = await restricted();
  await world.who('chief').ask('query ($id: ID!) { case(id: $id) { id caseLeader { id } } }', { id: row.id });
  await world.who('clerk-01').ask('{ cases(first: 5) { edges { node { id } } } }');
  await world.who('clerk-01').ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id } } }', {
    r: [{ __typename: 'Case', id: row.id }],
  });
  expect([await refusals('chief'), await refusals('clerk-01')]).toEqual([[], []]);
});
