import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimsOf, GRID, MACHINE, personOf, postOf, UNIT, type Actor, type Name } from '@lianxi/service-kit/testing';
import { Client } from 'pg';
import ExcelJS from 'exceljs';
import { leak, openWorld, verbs, type Row, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const WORDS = '反映某工作人员收受好处';
const accusation = {
  ...leak,
  gridId: null,
  categoryCode: '080501',
  summary: WORDS,
  appealContent: `${WORDS}，请查处。`,
  purpose: 'ACCUSATION',
};
/** Everybody of the zone but the director and the chief convener, the district's machine among them. */
const TWELVE: readonly (Name | 'machine')[] = [
  'office1',
  'head',
  'justice',
  'lead-build',
  'dept-public',
  'handler-public',
  'secretary-01',
  'clerk-01',
  'grid-0101',
  'cadre-01',
  'district',
  'machine',
];
const actorOf = (name: Name | 'machine'): Actor => (name === 'machine' ? world.story.as(MACHINE) : world.who(name));
const as = (name: Name, more: object): Actor => world.story.as({ ...claimsOf(name), ...more });

/** Nine ways to a matter; each answers what it shows as text, or the code of its refusal. */
const ASK: Record<string, string> = {
  list: '{ cases(first: 100) { edges { node { id caseNo summary } } } }',
  search: `{ cases(first: 100, filter: { search: "${WORDS.slice(2, 8)}" }) { totalCount edges { node { id } } } }`,
  id: 'query ($id: ID!, $n: String!) { case(id: $id) { id summary } found: cases(filter: { search: $n }) { totalCount } }',
  entities: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id caseNo } ... on Unit { openCases
    cases(first: 50) { edges { node { id } } } } ... on Post { openCases } } }`,
  work: '{ casesWork(first: 100) { items { id title } waiting } }',
  timeline: 'query ($id: ID!) { case(id: $id) { history { verb reason } records { content } files { name } } }',
  explain: 'query ($id: ID!) { casesExplain(type: "Case", id: $id) { sees } }',
  ownActs: '{ casesAudit(first: 100) { edges { node { what objectId details } } } }',
};
async function doors(actor: Actor, row: Pick<Row, 'id' | 'caseNo'>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [door, query] of Object.entries(ASK)) {
    const needs = { id: row.id, n: row.caseNo };
    const r = [
      { __typename: 'Case', id: row.id },
      { __typename: 'Unit', id: UNIT.community1 },
      { __typename: 'Post', id: postOf('director') },
    ];
    const variables = query.startsWith('query ($r') ? { r } : query.startsWith('query') ? needs : {};
    const { data, codes } = await actor.tries(query, variables);
    found[door] = JSON.stringify([data, codes]);
  }
  found['count'] = JSON.stringify((await actor.tries<object>('{ cases { totalCount } }')).data);
  return found;
}
const traces = (found: Record<string, string>, row: Pick<Row, 'id' | 'caseNo'>, words = [WORDS]): string[] =>
  Object.entries(found)
    .filter(([door, text]) => door !== 'search' && [row.id, row.caseNo, ...words].some((word) => text.includes(word)))
    .map(([door]) => door);

/** The case as the director finds it: newest of all. */
const newest = async (): Promise<Row> =>
  (
    await world
      .who('director')
      .ask<{ cases: { edges: { node: Row }[] } }>(
        '{ cases(first: 1, sort: [{ field: "caseNo", descending: true }], filter: { search: "XJ" }) { edges { node { id version caseNo state currentLevel confidentiality purpose firstResponsible { id } leadUnit { id } availableActions { verb blockedBy } } } } }',
      )
  ).cases.edges[0]!.node;
const RECEIPTS = '{ registrationReceipts(first: 1) { edges { node { slipCode createdAt case { id } } } } }';
const receiptOf = async (actor: Actor) =>
  (
    await actor.ask<{ registrationReceipts: { edges: { node: { slipCode: string; case: object | null } }[] } }>(
      RECEIPTS,
    )
  ).registrationReceipts.edges[0]?.node;
const REGISTER = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }';
const register = (actor: Actor, input: object) =>
  actor.ask<{ registerCase: { id: string } | null }>(REGISTER, { input });
const seen = (row: Pick<Row, 'id' | 'version'>) => ({ id: row.id, version: row.version });

describe('an accusation (检举控告)', () => {
  test('is there for nobody but director, chief convener and the staff named for it: twelve roles, nine doors', async () => {
    const before = new Map<string, Record<string, string>>();
    for (const name of TWELVE) before.set(name, await doors(actorOf(name), { id: GRID.grid101, caseNo: 'XJ' }));
    const grid = world.who('grid-0101');
    expect(await register(grid, accusation)).toEqual({ registerCase: null });
    const row = await newest();
    expect(row).toMatchObject({
      state: 'SUBDISTRICT_TRIAGE',
      currentLevel: 'SUBDISTRICT',
      confidentiality: 'RESTRICTED',
      purpose: 'ACCUSATION',
      firstResponsible: { id: postOf('director') },
      leadUnit: null,
    });
    for (const name of TWELVE) {
      const found = await doors(actorOf(name), row);
      expect([name, traces(found, row)]).toEqual([name, []]);
      for (const door of ['count', 'list', 'search', 'work'])
        expect([name, door, found[door]]).toEqual([name, door, before.get(name)![door]]);
    }
    for (const name of ['director', 'chief'] as const)
      expect([name, traces(await doors(world.who(name), row), row)]).toEqual([
        name,
        expect.arrayContaining(['list', 'id', 'entities']),
      ]);
    // who registered it keeps time and code of the slip
    expect(await receiptOf(grid)).toEqual({
      slipCode: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      createdAt: expect.any(String),
      case: null,
    });
    expect(await receiptOf(world.who('secretary-01'))).toBeUndefined();
    // named staff read it, also those who come to the post later do not
    const named = await world.does(world.who('director'), 'nameStaffCase', 'NameStaffInput', {
      ...seen(row),
      personIds: [personOf('office1')],
    });
    expect(traces(await doors(world.who('office1'), row), row)).toEqual(expect.arrayContaining(['list', 'id']));
    expect(traces(await doors(as('office1', { personId: personOf('clerk-01') }), row), row)).toEqual([]);
    expect(traces(await doors(as('grid-0101', { personId: personOf('office1') }), row), row)).toEqual([]);
    await world.does(world.who('director'), 'nameStaffCase', 'NameStaffInput', { ...seen(named), personIds: [] });
    expect(traces(await doors(world.who('office1'), row), row)).toEqual([]);
  });

  test('has a number of its own series, and is neither assigned nor sent back', async () => {
    const first = await world.register(world.who('clerk-01'));
    await register(world.who('clerk-01'), { ...accusation, communityId: UNIT.community1 });
    const next = await world.register(world.who('clerk-01'));
    expect(Number(next.caseNo.slice(-6)) - Number(first.caseNo.slice(-6))).toBe(1);
    const row = await newest();
    for (const verb of ['dispatch', 'return'])
      expect(row.availableActions.find((one) => one.verb === verb)?.blockedBy).toContain('RESTRICTED_CASE');
    expect(
      await world.codes(world.who('director'), 'dispatchCase', 'DispatchCaseInput', {
        ...seen(row),
        leadUnitId: UNIT.publicOffice,
        dueOn: '2026-04-10',
      }),
    ).toEqual(['RESTRICTED_CASE']);
  });

  test('is nowhere in what is exported, nor in the content of events', async () => {
    await register(world.who('clerk-01'), { ...accusation, communityId: UNIT.community1 });
    const row = await newest();
    // what the export asks of the gateway, the service answers to the same viewer
    for (const [name, hidden] of [
      ['office1', true],
      ['director', false],
    ] as const) {
      const actor = world.who(name);
      const cases = await actor.ask<{ cases: { edges: { node: { id: string } }[] } }>(
        `{ cases(first: 100, filter: { levels: [SUBDISTRICT] }) { pageInfo { hasNextPage endCursor } edges { node {
          caseNo registeredOn channel peopleCount categoryLabel appealContent currentLevel state light dueOn closedOn
          resolution progress remark party { name phone address } threeLists { classification responsiblePerson tasks {
          content } } coUnits { id } } } } }`,
      );
      world.story.answerAsk(() => cases);
      const answer = await actor.takes('/export/ledger.xlsx?purpose=%E6%A0%B8%E5%AF%B9');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load((await answer.arrayBuffer()) as never);
      const text = JSON.stringify(workbook.worksheets[0]!.getSheetValues());
      expect([name, text.includes(row.caseNo), text.includes(WORDS)]).toEqual([name, !hidden, !hidden]);
    }
    const owner = new Client({ connectionString: world.story.database.url('lianxi_owner') });
    await owner.connect();
    const { rows } = await owner.query<{ data: object }>('select data from bus.job');
    await owner.end();
    expect(rows.some(({ data }) => JSON.stringify(data).includes(row.id))).toBe(true);
    for (const word of [WORDS, row.caseNo, leak.partyName]) expect(JSON.stringify(rows)).not.toContain(word);
  });

  test('the chief convener reads it where it concerns the director, and answers for it; nobody is named who is concerned', async () => {
    await register(world.who('clerk-01'), {
      ...accusation,
      communityId: UNIT.community1,
      accusedPersonId: personOf('director'),
    });
    const row = (
      await world
        .who('chief')
        .ask<{ cases: { edges: { node: Row }[] } }>(
          '{ cases(first: 1, sort: [{ field: "caseNo", descending: true }], filter: { search: "XJ" }) { edges { node { id version caseNo firstResponsible { id } } } } }',
        )
    ).cases.edges[0]!.node;
    expect(row.firstResponsible).toEqual({ id: postOf('chief') });
    expect(traces(await doors(world.who('director'), row), row, [])).toEqual([]);
    for (const personId of [personOf('director'), personOf('clerk-01'), 'abc'])
      expect(
        await world.codes(world.who('chief'), 'nameStaffCase', 'NameStaffInput', {
          ...seen(row),
          personIds: [personId],
        }),
      ).toEqual(['BAD_INPUT']);
  });
});

describe('who names somebody in another matter', () => {
  const triage = (input: object = {}) =>
    world.register(world.who('office1'), { communityId: UNIT.community1, ...input });

  test('is asked whether it is 检举控告, at registering and later', async () => {
    const tries = (input: object) =>
      world.codes(world.who('office1'), 'registerCase', 'RegisterCaseInput', {
        ...leak,
        communityId: UNIT.community1,
        ...input,
      });
    expect(await tries({ accusedUnitId: UNIT.police })).toEqual(['ACCUSATION_ANSWER_REQUIRED']);
    expect(await tries({ accusedPersonId: personOf('dept-public') })).toEqual(['ACCUSATION_ANSWER_REQUIRED']);
    expect(await tries({ purpose: 'ACCUSATION', accusation: false })).toEqual(['BAD_INPUT']);
    const row = await triage();
    expect(
      await world.codes(world.who('office1'), 'nameAccusedCase', 'NameAccusedInput', {
        ...seen(row),
        accusedUnitId: UNIT.police,
      }),
    ).toEqual(['ACCUSATION_ANSWER_REQUIRED']);
  });

  test('answers no: it stays what it is, unseen by who is named; the two fields are for director, chief convener and named staff', async () => {
    const row = await triage({
      accusedUnitId: UNIT.police,
      accusedPersonId: personOf('dept-public'),
      accusation: false,
    });
    const fields = async (actor: Actor) =>
      (
        await actor.ask<{ case: Record<string, { id: string } | null> | null }>(
          'query ($id: ID!) { case(id: $id) { accusedUnit { id } accusedPerson { id } } }',
          { id: row.id },
        )
      ).case;
    const told = { accusedUnit: { id: UNIT.police }, accusedPerson: { id: personOf('dept-public') } };
    const untold = { accusedUnit: null, accusedPerson: null };
    for (const [name, answer] of [
      ['director', told],
      ['chief', told],
      ['office1', untold],
      ['head', untold],
      ['lead-build', untold],
      ['secretary-01', untold],
      ['district', untold],
      ['police', null],
      ['dept-public', null],
    ] as const)
      expect([name, await fields(world.who(name))]).toEqual([name, answer]);
    await world.does(world.who('director'), 'nameStaffCase', 'NameStaffInput', {
      ...seen(row),
      personIds: [personOf('office1')],
    });
    expect(await fields(world.who('office1'))).toEqual(told);
  });

  test('answers yes: from a unit that works at it and from who named it the matter is gone, into the triage of its readers', async () => {
    let row = await triage();
    row = await world.does(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
      ...seen(row),
      leadUnitId: UNIT.serviceCentre,
      coUnitIds: [UNIT.justice],
      dueOn: '2026-04-10',
    });
    row = await world.does(world.who('dept-service'), 'acknowledgeCase', 'CaseVerbInput', seen(row));
    const { nameAccusedCase } = await world
      .who('office1')
      .ask<{ nameAccusedCase: Row | null }>(
        'mutation ($input: NameAccusedInput!) { nameAccusedCase(input: $input) { id } }',
        { input: { ...seen(row), accusedUnitId: UNIT.police, accusation: true } },
      );
    expect(nameAccusedCase).toBeNull();
    for (const name of ['office1', 'head', 'lead-build', 'dept-service', 'justice', 'police', 'secretary-01'] as const)
      expect([name, traces(await doors(world.who(name), row), row)]).toEqual([name, []]);
    const kept = (await world.read(world.who('director'), row.id))!;
    expect(kept).toMatchObject({
      state: 'SUBDISTRICT_TRIAGE',
      leadUnit: null,
      firstResponsible: { id: postOf('director') },
    });
    expect(verbs(kept)).not.toContain('acknowledge');
    // what is RESTRICTED stays so
    expect(
      await world.codes(world.who('director'), 'nameAccusedCase', 'NameAccusedInput', {
        ...seen(kept),
        accusedUnitId: UNIT.justice,
        accusation: false,
      }),
    ).toEqual(['BAD_INPUT']);
  });
});

describe("one's own acts", () => {
  const OWN =
    'query ($f: AuditFilter) { casesAudit(first: 100, filter: $f) { totalCount edges { node { what objectId } } } }';
  const acts = async (actor: Actor, filter: object = {}) =>
    (
      await actor.ask<{
        casesAudit: { totalCount: number; edges: { node: { what: string; objectId: string | null } }[] };
      }>(OWN, { f: filter })
    ).casesAudit;

  test('tell nothing of a matter that complains of who did them, nor of one that went to somebody else; the auditor reads all', async () => {
    const dispatched = async () => {
      const row = await world.register(world.who('office1'), { communityId: UNIT.community1 });
      return world.does(world.who('office1'), 'dispatchCase', 'DispatchCaseInput', {
        ...seen(row),
        leadUnitId: UNIT.publicOffice,
        dueOn: '2026-04-10',
      });
    };
    const dept = world.who('dept-public');
    const row = await world.does(dept, 'acknowledgeCase', 'CaseVerbInput', seen(await dispatched()));
    await dept.ask('mutation ($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name } }', {
      input: { id: row.id, purpose: '回访核实' },
    });
    const mine = ({ edges }: Awaited<ReturnType<typeof acts>>) =>
      edges.filter(({ node }) => node.objectId === row.id).map(({ node }) => node.what);
    expect(mine(await acts(dept)).toSorted()).toEqual(['case.acknowledge', 'case.unmask']);
    const before = (await acts(dept)).totalCount;
    await world.does(world.who('director'), 'nameAccusedCase', 'NameAccusedInput', {
      ...seen(row),
      accusedUnitId: UNIT.publicOffice,
      accusation: false,
    });
    await dept.tries('mutation ($input: CaseVerbInput!) { acknowledgeCase(input: $input) { id } }', {
      input: seen(row),
    });
    const after = await acts(dept);
    expect([mine(after), after.totalCount]).toEqual([[], before - 2]);
    expect(await acts(dept, { objectId: row.id })).toEqual({ totalCount: 0, edges: [] });
    const auditor = world.story.as({ account: 'auditor', roles: ['AUDITOR'] });
    expect((await acts(auditor, { objectId: row.id, account: 'dept-public' })).totalCount).toBe(3);
    // a matter that only went to another unit leaves the list in the same way
    const other = await world.does(dept, 'objectCase', 'CaseReasonInput', {
      ...seen(await dispatched()),
      reason: '不属于我办职责范围，请改派',
    });
    expect((await acts(dept, { objectId: other.id })).totalCount).toBe(1);
    await world.does(world.who('director'), 'decideObjectionCase', 'DecideObjectionInput', {
      ...seen(other),
      agreed: true,
      decision: '同意改派',
    });
    expect(await world.read(dept, other.id)).not.toBeNull();
  });
});
