import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimsOf, personOf, UNIT, type Actor } from '@lianxi/service-kit/testing';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { openWorld, type Row, type World } from './support.js';

let world: World;
let row: Row;
beforeAll(async () => {
  world = await openWorld();
  row = await world.register(world.who('office1'), { communityId: UNIT.community1 });
  row = await world.does(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
    id: row.id,
    version: row.version,
    leadUnitId: UNIT.publicOffice,
    coUnitIds: [],
    dueOn: '2026-04-10',
  });
});
afterAll(() => world.story.end());

interface Explained {
  noun: string;
  sees: boolean;
  until: string | null;
  reasons: { rule: string; role: string | null; row: string | null; letters: string | null; text: string }[];
  lacking: { kind: string; text: string }[];
  verbs: {
    verb: string;
    open: boolean;
    lacking: { kind: string; code: string; states: string[]; roles: string[]; text: string }[];
  }[];
}
const EXPLAIN = `query ($id: ID!, $type: String!, $verb: String, $of: ID) { casesExplain(type: $type, id: $id, verb: $verb,
    assignmentId: $of) { noun sees until acting { id } reasons { rule role row letters text } lacking { kind text }
    verbs { verb open reasons { rule role } lacking { kind code states roles text } } } }`;
const tries = (actor: Actor, more: Record<string, unknown> = {}, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  actor.tries<{ casesExplain: Explained }>(EXPLAIN, { id: row.id, type: 'Case', ...more }, locale);
const asks = async (actor: Actor, more: Record<string, unknown> = {}, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const { data, errors } = await tries(actor, more, locale);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.casesExplain;
};
const lacks = (found: Explained, verb: string) =>
  found.verbs.find((one) => one.verb === verb)!.lacking.map(({ kind, code }) => (kind === 'BLOCKER' ? code : kind));

test('says by which post, role and row of the matrix a case is seen, in both languages', async () => {
  const found = await asks(world.who('dept-public'));
  expect(found).toMatchObject({
    noun: 'case',
    sees: true,
    until: null,
    lacking: [],
    acting: { id: claimsOf('dept-public').assignmentId },
    reasons: [{ rule: 'read.role', role: 'DEPT_HEAD', row: 'caseRead', letters: 'R' }],
  });
  expect(found.reasons[0]!.text).toBe('凭当前职务的角色“部门负责人”，按权限表“查看事项”一行（R），范围：本单位');
  expect((await asks(world.who('dept-public'), {}, 'en')).reasons[0]!.text).toBe(
    'By the role “department head” of the acting post, matrix row “Case read” (R), scope: the own unit',
  );
});

test('says of each verb what it lacks: role, scope, state or what blocks it', async () => {
  const head = await asks(world.who('dept-public'));
  expect([lacks(head, 'acknowledge'), lacks(head, 'close'), lacks(head, 'dispatch')]).toEqual([
    [],
    ['ROLE', 'STATE'],
    ['ROLE', 'STATE'],
  ]);
  expect(head.verbs.find(({ verb }) => verb === 'dispatch')!.lacking).toMatchObject([
    { roles: ['OFFICE_DIRECTOR', 'OFFICE_STAFF'], text: '缺少角色；有此权限的角色：联席办主任、联席办工作人员' },
    { states: ['SUBDISTRICT_TRIAGE'] },
  ]);
  expect(lacks(await asks(world.who('secretary-01')), 'object')).toEqual(['SCOPE']);
  const office = await asks(world.who('office1'));
  expect([lacks(office, 'proposeLeader'), lacks(office, 'releaseLeader')]).toEqual([[], ['NO_LEADER_ASSIGNED']]);
  expect(head.verbs.find(({ verb }) => verb === 'register')!.lacking[0]).toMatchObject({
    kind: 'SCOPE',
    text: '限登记人、承办人等承担本事项任务的人员',
  });
  expect((await asks(world.who('office1'), { verb: 'close' })).verbs).toHaveLength(1);
  expect((await tries(world.who('office1'), { verb: 'fly' })).codes).toEqual(['BAD_INPUT']);
});

test("never tells that there is something which is not the viewer's", async () => {
  const against = await world.register(world.who('office1'), {
    communityId: UNIT.community1,
    accusedPersonId: personOf('head'),
    accusation: false,
  });
  const none = '00000000-0000-7999-8000-000000000000';
  for (const [actor, id] of [
    [world.who('dept-safety'), row.id],
    [world.who('head'), against.id],
    [world.who('office1'), none],
    [world.who('office1'), 'abc'],
  ] as const)
    expect((await tries(actor, { id })).codes).toEqual(['NOT_FOUND']);
  for (const type of ['Nothing', 'constructor', 'Record'])
    expect((await tries(world.who('office1'), { type })).codes).toEqual(['BAD_INPUT']);
  expect((await world.story.anonymous.tries(EXPLAIN, { id: row.id, type: 'Case' })).codes).toEqual(['UNAUTHENTICATED']);
});

test('the office asks for others about what it sees; security administrator and auditor learn the rights alone, and each asking is recorded', async () => {
  const of = claimsOf('dept-public').assignmentId;
  expect(await asks(world.who('office1'), { of })).toMatchObject({
    sees: true,
    reasons: [{ role: 'DEPT_HEAD', row: 'caseRead' }],
    verbs: expect.arrayContaining([expect.objectContaining({ verb: 'acknowledge', open: true })]),
  });
  expect(await asks(world.who('office1'), { of: claimsOf('dept-safety').assignmentId })).toMatchObject({
    sees: false,
    reasons: [],
    verbs: [],
    lacking: [{ kind: 'ROWS' }],
  });
  const admin = (role: 'SEC_ADMIN' | 'AUDITOR' | 'SYS_ADMIN') =>
    world.story.as({ accountId: role, account: role, roles: [role] });
  for (const role of ['SEC_ADMIN', 'AUDITOR'] as const) {
    expect(await asks(admin(role), { of })).toMatchObject({ sees: true, reasons: [{ role: 'DEPT_HEAD' }], verbs: [] });
    expect((await tries(admin(role))).codes).toEqual(['NOT_FOUND']);
  }
  for (const actor of [admin('SYS_ADMIN'), world.who('chief'), world.who('dept-public')])
    expect((await tries(actor, { of })).codes).toEqual(['FORBIDDEN']);
  // what concerns somebody is told like any other no
  const against = await world.register(world.who('office1'), {
    communityId: UNIT.community1,
    accusedPersonId: personOf('head'),
    accusation: false,
  });
  const texts = await Promise.all([
    asks(world.who('office1'), { of: claimsOf('head').assignmentId, id: against.id }),
    asks(world.who('office1'), { of: claimsOf('dept-safety').assignmentId }),
  ]);
  expect(texts[0].lacking).toEqual(texts[1].lacking);
  const rows = await world.story.runtime.orm.em.fork().find(AuditRow, { what: 'rights.explain' });
  expect(rows.length).toBe(6);
});

test('a case leader sees by the task, not by a role', async () => {
  const leader = world.story.as({ ...claimsOf('lead-build'), lines: [], roles: [] });
  expect((await tries(leader)).codes).toEqual(['NOT_FOUND']);
  let led = await world.does(world.who('office1'), 'proposeLeaderCase', 'ProposeLeaderInput', {
    id: row.id,
    version: row.version,
    postId: claimsOf('lead-build').postId,
  });
  led = await world.does(world.who('chief'), 'confirmLeaderCase', 'CaseVerbInput', {
    id: row.id,
    version: led.version,
  });
  expect((await asks(leader)).reasons).toMatchObject([{ rule: 'read.assignment', role: null }]);
});

test('the office lists who could see a case on any day; whoever it is kept from is not among them', async () => {
  const READERS = `query ($id: ID!, $type: String!, $on: LocalDate) { casesReaders(type: $type, id: $id, on: $on) { acting { id }
      roles reasons { role row } } }`;
  const ask = (actor: Actor, more: Record<string, unknown> = {}) =>
    actor.tries<{
      casesReaders: {
        acting: { id: string };
        roles: string[];
        reasons: { role: string | null; row: string | null }[];
      }[];
    }>(READERS, { id: row.id, type: 'Case', ...more });
  const readers = (await ask(world.who('office1'))).data!.casesReaders;
  const of = (name: Parameters<typeof claimsOf>[0]) =>
    readers.find(({ acting }) => acting.id === claimsOf(name).assignmentId)?.reasons;
  expect(of('dept-public')).toEqual([{ role: 'DEPT_HEAD', row: 'caseRead' }]);
  expect(readers.find(({ acting }) => acting.id === claimsOf('dept-public').assignmentId)!.roles).toEqual([
    '部门负责人',
  ]);
  for (const name of ['chief', 'director', 'office1', 'secretary-01', 'district'] as const)
    expect([name, of(name)?.length]).toEqual([name, 1]);
  for (const name of ['dept-safety', 'secretary-02', 'grid-0201', 'dept-general'] as const)
    expect([name, of(name)]).toEqual([name, undefined]);

  const against = await world.register(world.who('office1'), {
    communityId: UNIT.community1,
    accusedPersonId: personOf('head'),
    accusation: false,
  });
  const told = (await ask(world.who('office1'), { id: against.id })).data!.casesReaders.map(({ acting }) => acting.id);
  expect([told.includes(claimsOf('head').assignmentId!), told.includes(claimsOf('chief').assignmentId!)]).toEqual([
    false,
    true,
  ]);

  // nobody held a post yet
  expect((await ask(world.who('office1'), { on: '2023-12-31' })).data!.casesReaders).toEqual([]);
  expect((await ask(world.who('dept-public'))).codes).toEqual(['FORBIDDEN']);
  expect((await ask(world.who('office1'), { type: 'Unit' })).codes).toEqual(['BAD_INPUT']);
  const auditor = world.story.as({ accountId: 'AUDITOR', account: 'AUDITOR', roles: ['AUDITOR'] });
  expect((await ask(auditor)).data!.casesReaders).toHaveLength(readers.length);
  expect(await world.story.runtime.orm.em.fork().count(AuditRow, { what: 'rights.readers', objectId: row.id })).toBe(3);
});

test('one of them is explained for any day: rights alone on other days, and nothing where no post was held', async () => {
  const DATED = `query ($id: ID!, $of: ID, $on: LocalDate) { casesExplain(type: "Case", id: $id, assignmentId: $of, on: $on) {
      sees reasons { role } lacking { kind } verbs { verb } } }`;
  const on = (day: string | null, name: Parameters<typeof claimsOf>[0]) =>
    world
      .who('office1')
      .tries<{ casesExplain: Explained }>(DATED, { id: row.id, of: claimsOf(name).assignmentId, on: day });
  expect((await on('2027-01-01', 'dept-public')).data!.casesExplain).toEqual({
    sees: true,
    reasons: [{ role: 'DEPT_HEAD' }],
    lacking: [],
    verbs: [],
  });
  expect((await on('2027-01-01', 'dept-safety')).data!.casesExplain).toMatchObject({
    sees: false,
    lacking: [{ kind: 'ROWS' }],
    verbs: [],
  });
  expect((await on(world.story.runtime.clock.today(), 'dept-public')).data!.casesExplain.verbs.length).toBeGreaterThan(
    0,
  );
  expect((await on('2023-12-31', 'dept-public')).codes).toEqual(['NOT_FOUND']);
});

test('menu entries: the office asks on the page of a case, administrators on a page of their own', async () => {
  const verbsOf = async (actor: Actor, accountId: string) => {
    const found = await actor.ask<{ _entities: { casesActions: { verb: string }[] }[] }>(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Viewer { casesActions { verb } } } }',
      { r: [{ __typename: 'Viewer', id: accountId }] },
    );
    return found._entities[0]!.casesActions.map(({ verb }) => verb).filter(
      (verb) => verb === 'readReaders' || verb === 'readRights',
    );
  };
  for (const [name, may] of [
    ['office1', ['readReaders']],
    ['director', ['readReaders']],
    ['chief', []],
    ['dept-public', []],
  ] as const)
    expect([name, await verbsOf(world.who(name), claimsOf(name).accountId!)]).toEqual([name, may]);
  for (const role of ['SEC_ADMIN', 'AUDITOR'] as const)
    expect(await verbsOf(world.story.as({ accountId: role, account: role, roles: [role] }), role)).toEqual([
      'readReaders',
      'readRights',
    ]);
});
