import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { GRID, UNIT, type Name } from '@lianxi/service-kit/testing';
import { leak, lists, openWorld, PNG, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const long = (length: number) => '长'.repeat(length);
const fieldOf = async (name: Name, mutation: string, type: string, input: Record<string, unknown>) =>
  (
    await world.who(name).tries(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input })
  ).errors.map(({ extensions: { code, params } }) => [code, params?.['field']].filter(Boolean).join(' '));

test("a place that contradicts the registrar's own, or itself, is refused and not quietly changed", async () => {
  const tries = (name: Name, input: Record<string, unknown>) =>
    fieldOf(name, 'registerCase', 'RegisterCaseInput', { ...leak, ...input });
  expect(await tries('office1', { gridId: GRID.grid201, communityId: UNIT.community1 })).toEqual([
    'BAD_INPUT communityId',
  ]);
  expect(await tries('secretary-01', { communityId: UNIT.community2 })).toEqual(['BAD_INPUT communityId']);
  expect(await tries('grid-0101', { gridId: GRID.grid102 })).toEqual(['BAD_INPUT gridId']);
  expect(await tries('grid-0101', { gridId: GRID.grid101, communityId: UNIT.community1 })).toEqual([]);
});

test('texts have an end', async () => {
  const { who, register, does } = world;
  for (const [field, max] of [
    ['summary', 100],
    ['appealContent', 5000],
    ['partyName', 50],
    ['partyAddress', 200],
    ['remark', 500],
  ] as const) {
    expect(await fieldOf('clerk-01', 'registerCase', 'RegisterCaseInput', { ...leak, [field]: long(max + 1) })).toEqual(
      [`BAD_INPUT ${field}`],
    );
  }
  let row = await register(who('clerk-01'));
  const of = (input: Record<string, unknown>) => ({ id: row.id, version: row.version, ...input });
  expect(
    await fieldOf('clerk-01', 'recordCase', 'RecordCaseInput', { id: row.id, type: 'NOTE', content: long(5001) }),
  ).toEqual(['BAD_INPUT content']);
  for (const [field, input] of [
    ['classification', { classification: long(1001) }],
    ['responsiblePerson', { responsiblePerson: long(51) }],
    ['tasks', { tasks: [{ content: long(1001) }] }],
    ['tasks', { tasks: [{ content: '查勘', standard: long(1001) }] }],
  ] as const) {
    expect(await fieldOf('secretary-01', 'editListsCase', 'EditListsInput', of({ tasks: [], ...input }))).toEqual([
      `BAD_INPUT ${field}`,
    ]);
  }
  row = await does(who('secretary-01'), 'editListsCase', 'EditListsInput', of({ ...lists }));
  const { fileId } = await who('clerk-01').upload('现场.png', PNG);
  row = await does(who('clerk-01'), 'recordCase', 'RecordCaseInput', {
    id: row.id,
    type: 'CONTACT',
    content: '上门',
    fileIds: [fileId, fileId],
  });
  const { case: found } = await who('clerk-01').ask<{ case: { history: { details: { files?: number } }[] } }>(
    'query ($id: ID!) { case(id: $id) { history { details } } }',
    { id: row.id },
  );
  expect(found.history.at(-1)!.details.files).toBe(1);
  expect(await fieldOf('secretary-01', 'escalateCase', 'CaseReasonInput', of({ reason: long(1001) }))).toEqual([
    'BAD_INPUT reason',
  ]);
  expect(await fieldOf('secretary-01', 'closeCase', 'CloseCaseInput', of({ resultText: long(5001) }))).toEqual([
    'BAD_INPUT resultText',
  ]);
});

test('the lists name a unit of the sub-district and dates between the registration and the due date', async () => {
  const { who, register, does } = world;
  let row = await register(who('office1'), { communityId: UNIT.community1 });
  const edit = (input: Record<string, unknown>) =>
    fieldOf('office1', 'editListsCase', 'EditListsInput', { id: row.id, version: row.version, tasks: [], ...input });
  for (const id of [UNIT.zone, UNIT.districtOffice])
    expect(await edit({ responsibleUnitId: id })).toEqual(['LEAD_UNIT_REQUIRED']);
  expect(await edit({ dueOn: '2026-03-15' })).toEqual(['DUE_IN_PAST']);
  expect(await edit({ dueOn: '9999-12-31' })).toEqual(['BAD_INPUT dueOn']);
  expect(await edit({ tasks: [{ content: '查勘', dueOn: '9999-12-31' }] })).toEqual(['BAD_INPUT tasks']);
  expect(await edit({ tasks: [{ content: '查勘', dueOn: '2026-03-15' }] })).toEqual(['DUE_IN_PAST']);
  expect(await edit({ tasks: [{ content: '查勘', doneOn: '2026-03-17' }] })).toEqual(['BAD_INPUT tasks']);
  // What the triage has to decide in two days may take longer to do.
  row = await does(who('office1'), 'editListsCase', 'EditListsInput', {
    id: row.id,
    version: row.version,
    tasks: [],
    dueOn: '2026-04-30',
  });
  const dispatch = { id: row.id, version: row.version, leadUnitId: UNIT.publicOffice };
  expect(await fieldOf('office1', 'dispatchCase', 'DispatchCaseInput', { ...dispatch, dueOn: '9999-12-31' })).toEqual([
    'BAD_INPUT dueOn',
  ]);
  expect(
    await fieldOf('office1', 'dispatchCase', 'DispatchCaseInput', {
      ...dispatch,
      dueOn: '2026-04-10',
      instruction: long(1001),
    }),
  ).toEqual(['BAD_INPUT instruction']);
  row = await does(who('office1'), 'dispatchCase', 'DispatchCaseInput', { ...dispatch, dueOn: '2026-04-10' });
  expect(await edit({ dueOn: '2026-04-11' })).toEqual(['DUE_AFTER_LEGAL']);
  expect(await edit({ tasks: [{ content: '查勘', dueOn: '2026-04-11' }] })).toEqual(['DUE_AFTER_LEGAL']);
  expect(
    await edit({ dueOn: '2026-04-09', tasks: [{ content: '查勘', dueOn: '2026-04-08', doneOn: '2026-03-16' }] }),
  ).toEqual([]);
});

test('the cases of many units take as many statements as those of two', async () => {
  const { who, register, story } = world;
  for (const communityId of [UNIT.community1, UNIT.community2, UNIT.community3])
    for (let n = 0; n < 2; n += 1) await register(who('office1'), { communityId });
  const pool = (await story.runtime.orm.em.getConnection().getNativeClient()) as unknown as {
    query(...args: unknown[]): unknown;
  };
  const run = pool.query.bind(pool);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { id cases(first: 1) { totalCount pageInfo {
      hasNextPage endCursor } edges { node { id } } } } } }`;
  type Cases = {
    id: string;
    cases: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: { id: string } }[];
    };
  };
  const ask = async (ids: string[], text = query) => {
    let statements = 0;
    pool.query = (...args) => {
      statements += 1;
      return run(...args);
    };
    const { _entities } = await who('office1').ask<{ _entities: Cases[] }>(text, {
      r: ids.map((id) => ({ __typename: 'Unit', id })),
    });
    pool.query = run;
    return { statements, units: _entities };
  };
  const two = await ask([UNIT.community1, UNIT.community2]);
  const many = await ask([
    UNIT.community1,
    UNIT.community2,
    UNIT.community3,
    UNIT.community4,
    UNIT.publicOffice,
    UNIT.justice,
  ]);
  expect(many.statements).toBe(two.statements);
  const alone = await Promise.all(many.units.map(async ({ id }) => (await ask([id])).units[0]));
  expect(many.units).toEqual(alone);
  expect(many.units.map(({ cases }) => [cases.totalCount > 1, cases.pageInfo.hasNextPage]).slice(0, 3)).toEqual([
    [true, true],
    [true, true],
    [true, true],
  ]);
  const next = await ask(
    [UNIT.community3],
    query.replace('first: 1', `first: 5, after: "${many.units[2]!.cases.pageInfo.endCursor}"`),
  );
  expect(next.units[0]!.cases.edges).toHaveLength(many.units[2]!.cases.totalCount - 1);
});

describe('the printed ledger', () => {
  const node = {
    caseNo: 'XC2026000001',
    registeredOn: '2026-03-16',
    channel: 'GRID',
    peopleCount: 1,
    categoryLabel: '住房',
    appealContent: '渗水',
    currentLevel: 'SUBDISTRICT',
    state: 'HANDLING',
    light: null,
    dueOn: null,
    closedOn: null,
    resolution: 'UNRESOLVED',
    progress: null,
    remark: null,
    party: { name: null, phone: null, address: null },
    community: null,
    grid: null,
    leadUnit: null,
    coUnits: [],
    firstResponsible: null,
    caseLeader: null,
    threeLists: { classification: null, responsiblePerson: null, tasks: [] },
  };

  async function ledger(query: string): Promise<{ status: number; texts: string; body: string }> {
    world.story.answerAsk(() => ({ cases: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node }] } }));
    const response = await world.who('office1').takes(`/export/ledger.xlsx${query}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) return { status: response.status, texts: '', body: bytes.toString() };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as never);
    const sheet = workbook.worksheets[0]!;
    return { status: 200, texts: JSON.stringify([sheet.getRow(2).values, sheet.headerFooter.oddFooter]), body: '' };
  }

  test('says who exported it, when by the clock of the place, and for what; the audit says it too', async () => {
    const { texts } = await ledger(`?purpose=${encodeURIComponent('月度 调度会')}`);
    expect(texts).toContain('用途：月度 调度会');
    expect(texts).toMatch(/导出人：office1 {2}导出时间：2026-03-16 09:\d\d/);
    expect((await ledger('')).texts).toContain('用途：台账');
    const audits = await world.story.runtime.orm.em
      .fork()
      .execute<{ details: { purpose: string } }[]>(
        "select details from audit where what = 'case.exportLedger' order by at",
      );
    expect(audits.map((entry) => entry.details.purpose)).toEqual(['月度 调度会', '台账']);
  });

  test('refuses a purpose that says nothing or too much, and a community that is none', async () => {
    for (const [query, code] of [
      ['?purpose=a', 'PURPOSE_REQUIRED'],
      ['?purpose=', 'PURPOSE_REQUIRED'],
      [`?purpose=${encodeURIComponent(long(201))}`, 'BAD_INPUT'],
      ['?purpose=ab&purpose=cd', 'BAD_INPUT'],
      ['?communityId=abc', 'NOT_FOUND'],
    ] as const) {
      const { status, body } = await ledger(query);
      expect([query, status < 500, JSON.parse(body).code]).toEqual([query, true, code]);
    }
  });
});

test("ids, dates and cursors that are none are the client's mistake", async () => {
  const list = async (args: string) =>
    (await world.who('office1').tries(`{ cases(${args}) { totalCount edges { node { id } } } }`)).codes;
  const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  for (const args of [
    'filter: { communityId: "abc" }',
    'filter: { registeredFrom: "0000-01-01" }',
    `after: "${cursor('nodate', 'x', 'noid')}"`,
    `after: "${cursor({ $ne: null }, { $like: '%' }, { $ne: null })}"`,
    `after: "${cursor(1, 2, 3)}"`,
    'after: "%%%"',
  ])
    expect([args, await list(args)]).toEqual([args, ['BAD_INPUT']]);
  expect(await fieldOf('clerk-01', 'registerCase', 'RegisterCaseInput', { ...leak, householdId: 'abc' })).toEqual([
    'HOUSEHOLD_NOT_IN_GRID',
  ]);
});
