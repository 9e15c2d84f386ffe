import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ERROR_MESSAGES, errorMessage, type Locale, type OrgFactOf } from '@lianxi/contracts';
import { applyOrgFacts, sha256, type Ctx } from '@lianxi/service-kit';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  claimsOf,
  MACHINE,
  openRootFields,
  textsTaken,
  startStory,
  UNIT,
  ZONE_FACTS,
  type Actor,
  type Name,
  type Story,
} from '@lianxi/service-kit/testing';
import { supervision } from '../src/definition.js';
import { eligibleUnits } from '../src/modules/quarterly-check/quarterly-check.queries.js';

let story: Story;
let planned: Check;
let witnessed: Check;
let drawn: Check;

interface Unit {
  unit: { id: string };
  code: string;
  name: string;
  stratum: 'COMMUNITY' | 'DEPARTMENT';
  rank?: number;
}
interface Check {
  id: string;
  version: number;
  state: string;
  quarter: string;
  eligible: Unit[] | null;
  result: Unit[] | null;
  seed: string | null;
  resultHash: string | null;
  witness: { id: string } | null;
  witnessCommitment: string | null;
  witnessNumber: string | null;
  drawnBy: { id: string } | null;
  availableActions: { verb: string; blockedBy: string[] }[];
  history: { verb: string; actor: { id: string }; details: Record<string, unknown> }[];
}
const FIELDS = `id version state quarter plannedOn communitySample departmentSample casesPerUnit algorithm templateItems { text maxScore } eligibleCommunities eligibleDepartments
  eligible { unit { id } stratum code name } witness { id } witnessedAt witnessCommitment witnessNumber seed result { unit { id } stratum code name rank } resultHash drawnAt drawnBy { id }
  availableActions { verb blockedBy } history { verb fromState toState actor { id } details }`;
const PLAN = `mutation ($input: PlanQuarterlyCheckInput!) { planQuarterlyCheck(input: $input) { ${FIELDS} } }`;
const WITNESS = `mutation ($input: WitnessQuarterlyCheckInput!) { witnessQuarterlyCheck(input: $input) { ${FIELDS} } }`;
const DRAW = `mutation ($input: DrawQuarterlyCheckInput!) { drawQuarterlyCheck(input: $input) { ${FIELDS} } }`;
const REPLAY = `query ($id: ID!) { replayDraw(checkId: $id) { matches algorithm seed hash eligible { unit { id } stratum code name
    } result { unit { id } stratum code name rank } } }`;
const WORK = '{ supervisionWork { items { id kind title dueOn light path } waiting dueSoon overdue forApproval } }';
const template = {
  templateItems: [
    { text: '登记是否及时、完整', maxScore: 40 },
    { text: '三张清单是否齐全', maxScore: 60 },
  ],
};

const as = (name: Name, over: Partial<Actor['claims']> = {}) => story.as({ ...claimsOf(name), ...over });
/** The same person in the same post of a sub-district next door. */
const nextDoor = (name: Name) =>
  as(name, { unitPath: '150571/150571004/OFFICE', unitId: '00000000-0000-7001-8000-000000000099' });
const auditor = () => story.as({ account: 'auditor', roles: ['AUDITOR'] });
const read = async (actor: Actor, id = planned.id) =>
  (
    await actor.ask<{ quarterlyCheck: Check | null }>(`query ($id: ID!) { quarterlyCheck(id: $id) { ${FIELDS} } }`, {
      id,
    })
  ).quarterlyCheck;
const actionsOf = async (name: Name) => (await read(as(name)))?.availableActions;
const rows = async () =>
  JSON.stringify(
    await story.runtime.orm.em.fork().execute(`select * from quarterly_check order by quarter, area_path`),
  ) +
  JSON.stringify(
    await story.runtime.orm.em.fork().execute('select noun, object_id, seq, hash from history order by object_id, seq'),
  );

/** A refusal: exactly this code with its message in the language asked for, and nothing written. */
async function refused(
  actor: Actor,
  mutation: string,
  input: Record<string, unknown>,
  code: string,
  params: Record<string, unknown> = {},
  locale: Locale = 'zh-CN',
) {
  const before = await rows();
  const answer = await actor.tries(mutation, { input }, locale);
  expect(
    answer.errors.map(({ message, extensions }) => ({ message, code: extensions.code, params: extensions.params })),
  ).toEqual([{ code, params, message: errorMessage(code, params, locale) }]);
  expect(ERROR_MESSAGES[locale]).toHaveProperty(code);
  expect(await rows()).toBe(before);
}

/** The owner of the database, who stands above the rules. */
async function owner<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const orm = await MikroORM.init({
    clientUrl: story.database.url('lianxi_owner'),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    return await orm.em.fork().execute<Row[]>(sql, values);
  } finally {
    await orm.close(true);
  }
}

beforeAll(async () => {
  story = await startStory(supervision, { facts: ZONE_FACTS, clock: '2026-03-20T02:00:00Z' });
  // A listener for what this service publishes, whichever services hear it on the platform.
  await owner(`update bus.event set queues = '{meetings.org.changed}' where name = 'check.drawn'`);
});
afterAll(() => story.end());

describe('S1: the office plans', () => {
  test.each<[string, () => Actor]>([
    ['the chief convener', () => as('chief')],
    ['a department head', () => as('dept-public')],
    ['a grid worker', () => as('grid-0101')],
    ['the district', () => as('district')],
    ['the auditor', auditor],
    ['a machine', () => story.as(MACHINE)],
  ])('%s may not', async (_, who) => {
    await refused(who(), PLAN, template, 'FORBIDDEN');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a past quarter', { quarter: '2025-Q4' }, 'quarter'],
    ['a far quarter', { quarter: '2026-Q3' }, 'quarter'],
    ['no quarter at all', { quarter: 'spring' }, 'quarter'],
    ['an empty template', { templateItems: [] }, 'templateItems'],
    ['an item without text', { templateItems: [{ text: ' ', maxScore: 10 }] }, 'templateItems'],
    ['an item without score', { templateItems: [{ text: '登记', maxScore: 0 }] }, 'templateItems'],
    ['no community', { communitySample: 0 }, 'communitySample'],
    ['a negative number', { departmentSample: -1 }, 'departmentSample'],
    ['no cases', { casesPerUnit: 0 }, 'casesPerUnit'],
  ])('refuses %s', async (_, input, field) => {
    await refused(as('office1'), PLAN, { ...template, ...input }, 'BAD_INPUT', { field });
  });

  test('refuses more units than can be drawn', async () => {
    await refused(as('office1'), PLAN, { ...template, communitySample: 5 }, 'NOT_ENOUGH_UNITS');
    await refused(as('office1'), PLAN, { ...template, departmentSample: 6 }, 'NOT_ENOUGH_UNITS');
  });

  test('until then the plan waits for the office and for nobody else', async () => {
    const { supervisionWork } = await as('office1').ask<{ supervisionWork: unknown }>(WORK);
    expect(supervisionWork).toEqual({
      items: [
        {
          id: '2026-Q1:plan',
          kind: 'quarterlyCheck.plan',
          title: '2026年第1季度随机抽查',
          dueOn: '2026-03-31',
          light: 'YELLOW',
          path: '/supervision/checks',
        },
      ],
      waiting: 1,
      dueSoon: 1,
      overdue: 0,
      forApproval: 0,
    });
    expect(await as('chief').ask(WORK)).toMatchObject({ supervisionWork: { items: [], waiting: 0 } });
  });

  test('freezes who can be drawn: member units without the one that hosts the joint office', async () => {
    planned = (await as('office1').ask<{ planQuarterlyCheck: Check }>(PLAN, { input: template })).planQuarterlyCheck;
    expect(planned).toMatchObject({
      version: 1,
      state: 'PLANNED',
      quarter: '2026-Q1',
      plannedOn: '2026-03-20',
      communitySample: 3,
      departmentSample: 2,
      casesPerUnit: 5,
      algorithm: 'sha256-rank-v1',
      eligibleCommunities: 4,
      eligibleDepartments: 5,
      ...template,
    });
    expect(planned.eligible!.map(({ code }) => code)).toEqual([
      '150571003001',
      '150571003002',
      '150571003003',
      '150571003005',
      'XC-GENERAL',
      'XC-JUSTICE',
      'XC-POLICE',
      'XC-PUBLIC',
      'XC-SERVICE',
    ]);
    expect(planned.eligible![0]).toEqual({
      unit: { id: UNIT.community1 },
      stratum: 'COMMUNITY',
      code: '150571003001',
      name: '美瑞龙源社区居委会',
    });
    expect(planned.history).toMatchObject([
      { verb: 'plan', actor: { id: claimsOf('office1').assignmentId }, fromState: null, toState: 'PLANNED' },
    ]);
  });

  test('once a quarter and sub-district, also when two plan at once', async () => {
    await refused(as('director'), PLAN, template, 'QUARTER_EXISTS', { quarter: '2026-Q1' });
    const next = { ...template, quarter: '2026-Q2' };
    const answers = await Promise.all([
      as('office1').tries(PLAN, { input: next }),
      as('director').tries(PLAN, { input: next }),
    ]);
    expect(answers.flatMap((answer) => answer.codes)).toEqual(['QUARTER_EXISTS']);
  });
});

describe('S2: a witness of another unit confirms', () => {
  test.each<[string, () => Actor, string]>([
    ['office staff', () => as('office1'), 'WITNESS_CONFLICT'],
    ['the director', () => as('director'), 'WITNESS_CONFLICT'],
    ['the head of the unit that hosts the joint office', () => as('dept-safety'), 'WITNESS_CONFLICT'],
    [
      'the director in another post',
      () => as('dept-public', { personId: claimsOf('director').personId }),
      'WITNESS_CONFLICT',
    ],
    [
      'office staff in another post',
      () => as('secretary-01', { personId: claimsOf('office1').personId }),
      'WITNESS_CONFLICT',
    ],
    ['the chief convener', () => as('chief'), 'FORBIDDEN'],
    ['the auditor', auditor, 'FORBIDDEN'],
    ['the district', () => as('district'), 'FORBIDDEN'],
    ['a handler', () => as('handler-public'), 'NOT_FOUND'],
    ['a grid worker', () => as('grid-0101'), 'NOT_FOUND'],
    ['a head of another sub-district', () => nextDoor('dept-public'), 'NOT_FOUND'],
  ])('not %s', async (_, who, code) => {
    await refused(who(), WITNESS, { id: planned.id, version: 1 }, code);
  });

  test('the draw lacks a witness until then', async () => {
    expect(await actionsOf('director')).toEqual([
      { verb: 'witness', blockedBy: ['WITNESS_CONFLICT'] },
      { verb: 'draw', blockedBy: ['WITNESS_REQUIRED'] },
    ]);
    await refused(as('director'), DRAW, { id: planned.id, version: 1, seed: '2026春' }, 'WITNESS_REQUIRED');
  });

  test('it waits for the heads of eligible units', async () => {
    const quarters = async (name: Name) =>
      (
        await as(name).ask<{ supervisionWork: { items: { kind: string; path: string }[] } }>(WORK)
      ).supervisionWork.items.map(({ kind, path }) => `${kind} ${path}`);
    expect(await quarters('secretary-01')).toContain(`quarterlyCheck.witness /supervision/checks/${planned.id}`);
    expect(await quarters('police')).toHaveLength(2);
    for (const name of ['dept-safety', 'handler-public', 'clerk-01', 'chief', 'director', 'office1'] as const)
      expect(await quarters(name)).toEqual([]);
  });

  test('a stale version is refused', async () => {
    await refused(as('dept-public'), WITNESS, { id: planned.id, version: 7 }, 'VERSION_CONFLICT');
  });

  test('confirms from the own account and seals a number that nobody sees yet', async () => {
    expect(await actionsOf('dept-public')).toEqual([{ verb: 'witness', blockedBy: [] }]);
    witnessed = (
      await as('dept-public').ask<{ witnessQuarterlyCheck: Check }>(WITNESS, { input: { id: planned.id, version: 1 } })
    ).witnessQuarterlyCheck;
    expect(witnessed).toMatchObject({
      version: 2,
      state: 'WITNESSED',
      witness: { id: claimsOf('dept-public').assignmentId },
      witnessNumber: null,
      seed: null,
      result: null,
      witnessCommitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(witnessed.history.at(-1)).toMatchObject({
      verb: 'witness',
      actor: { id: claimsOf('dept-public').assignmentId },
    });
    const [row] = await story.runtime.orm.em
      .fork()
      .execute<{ witness_number: string }[]>('select witness_number from quarterly_check where id = ?', [planned.id]);
    for (const actor of [as('director'), as('dept-public'), as('office1'), auditor()])
      expect(JSON.stringify(await read(actor))).not.toContain(row!.witness_number);
  });

  test('one witness is enough', async () => {
    await refused(as('secretary-01'), WITNESS, { id: planned.id, version: 2 }, 'WRONG_STATE', {
      noun: 'quarterlyCheck',
      state: 'WITNESSED',
    });
  });
});

describe('S2: the director draws', () => {
  test.each<[string, () => Actor, string]>([
    ['office staff', () => as('office1'), 'FORBIDDEN'],
    ['the chief convener', () => as('chief'), 'FORBIDDEN'],
    ['the witness', () => as('dept-public'), 'FORBIDDEN'],
    ['the district', () => as('district'), 'FORBIDDEN'],
    ['a director of another sub-district', () => nextDoor('director'), 'NOT_FOUND'],
    ['a grid worker', () => as('grid-0101'), 'NOT_FOUND'],
  ])('not %s', async (_, who, code) => {
    await refused(who(), DRAW, { id: planned.id, version: 2 }, code);
  });

  test('not on a stale version, nor with a seed too long', async () => {
    await refused(as('director'), DRAW, { id: planned.id, version: 1, seed: '2026春' }, 'VERSION_CONFLICT');
    await refused(as('director'), DRAW, { id: planned.id, version: 2, seed: '春'.repeat(201) }, 'BAD_INPUT', {
      field: 'seed',
    });
  });

  test('there is nothing to replay before the draw', async () => {
    expect((await as('director').tries(REPLAY, { id: planned.id })).codes).toEqual(['WRONG_STATE']);
  });

  test('the draw waits for the director', async () => {
    expect(await as('director').ask(WORK)).toMatchObject({
      supervisionWork: { items: [{ kind: 'quarterlyCheck.draw', light: 'YELLOW' }], waiting: 1 },
    });
  });

  test('draws the asked number of each stratum and publishes all that the draw rests on', async () => {
    drawn = (
      await as('director').ask<{ drawQuarterlyCheck: Check }>(DRAW, {
        input: { id: planned.id, version: 2, seed: ' 2026春 ' },
      })
    ).drawQuarterlyCheck;
    expect(drawn).toMatchObject({
      version: 3,
      state: 'DRAWN',
      drawnBy: { id: claimsOf('director').assignmentId },
      availableActions: [],
      eligible: planned.eligible,
      seed: `2026春/${drawn.witnessNumber}`,
    });
    expect(sha256(drawn.witnessNumber!)).toBe(witnessed.witnessCommitment);
    expect(drawn.result!.map(({ stratum, rank }) => [stratum, rank])).toEqual([
      ['COMMUNITY', 1],
      ['COMMUNITY', 2],
      ['COMMUNITY', 3],
      ['DEPARTMENT', 1],
      ['DEPARTMENT', 2],
    ]);
    expect(drawn.history.map(({ verb }) => verb)).toEqual(['plan', 'witness', 'draw']);
    expect(await read(as('director'))).toEqual(drawn);
  });

  test('tells the other services with ids alone', async () => {
    const { verb, details } = drawn.history.at(-1)!;
    expect([verb, details['unitIds']]).toEqual(['draw', drawn.result!.map(({ unit }) => unit.id)]);
    const sent = await owner<{ data: { event: string; payload: unknown } }>(
      `select data from bus.job where name = 'meetings.org.changed'`,
    );
    expect(sent.map(({ data }) => [data.event, data.payload])).toEqual([
      ['check.drawn', { checkId: drawn.id, quarter: '2026-Q1', unitIds: details['unitIds'] }],
    ]);
  });

  test('happens once, with the new version as with the old', async () => {
    for (const version of [3, 2])
      await refused(as('director'), DRAW, { id: planned.id, version, seed: 'again' }, 'ALREADY_DRAWN');
    await refused(as('director'), DRAW, { id: planned.id, version: 3 }, 'ALREADY_DRAWN', {}, 'en');
  });

  test('the database itself keeps plan, confirmation and draw', async () => {
    const em = story.runtime.orm.em.fork();
    const set = (assignment: string) => em.execute(`update quarterly_check set ${assignment} where id = ?`, [drawn.id]);
    await expect(set(`seed = 'other'`)).rejects.toThrow('quarterly_check_draw_kept');
    await expect(set(`drawn_unit_ids = '{}'`)).rejects.toThrow('quarterly_check_draw_kept');
    await expect(set(`witness_number = 'other'`)).rejects.toThrow('quarterly_check_witness_kept');
    await expect(set(`eligible = '[]'`)).rejects.toThrow('quarterly_check_plan_kept');
    await expect(em.execute('delete from quarterly_check')).rejects.toThrow('permission denied');
  });

  test('a seed is made when none is named; of two draws at once one holds', async () => {
    const { quarterlyChecks } = await as('office1').ask<{ quarterlyChecks: { edges: { node: Check }[] } }>(
      '{ quarterlyChecks { edges { node { id version quarter } } } }',
    );
    expect(quarterlyChecks.edges.map(({ node }) => node.quarter)).toEqual(['2026-Q2', '2026-Q1']);
    const { id } = quarterlyChecks.edges[0]!.node;
    await as('secretary-02').ask(WITNESS, { input: { id, version: 1 } });
    const answers = await Promise.all(
      ['  ', undefined].map((seed) =>
        as('director').tries<{ drawQuarterlyCheck: Check }>(DRAW, { input: { id, version: 2, seed } }),
      ),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['ALREADY_DRAWN']);
    const { drawQuarterlyCheck } = answers.find(({ data }) => data)!.data!;
    expect(drawQuarterlyCheck.seed).toMatch(/^[0-9a-f]{32}\/[0-9a-f]{32}$/);
    expect(await as('chief').ask(REPLAY, { id })).toMatchObject({
      replayDraw: { matches: true, result: drawQuarterlyCheck.result, seed: drawQuarterlyCheck.seed },
    });
  });
});

/** Heads of the units that could be drawn, whether they were or not. */
const DRAWN_FROM = [
  'dept-general',
  'dept-service',
  'police',
  'justice',
  'secretary-01',
  'secretary-02',
  'secretary-03',
  'secretary-04',
] as const;

describe('anyone entitled replays the draw', () => {
  test.each<[string, () => Actor]>([
    ['the chief convener', () => as('chief')],
    ['the witness', () => as('dept-public')],
    ['office staff', () => as('office1')],
    ['the auditor', auditor],
    ['the director', () => as('director')],
    ['a convener', () => as('head')],
    ...DRAWN_FROM.map((name): [string, () => Actor] => [`the head of a unit on the list, ${name}`, () => as(name)]),
  ])('%s gets the same units', async (_, who) => {
    expect(await who().ask(REPLAY, { id: drawn.id })).toEqual({
      replayDraw: {
        matches: true,
        algorithm: 'sha256-rank-v1',
        seed: drawn.seed,
        hash: drawn.resultHash,
        eligible: drawn.eligible,
        result: drawn.result,
      },
    });
  });

  test('and so does anyone with the published rule alone', () => {
    const lot = (unit: Unit) => sha256(`${drawn.seed}:${unit.stratum}:${unit.code}`);
    const best = (stratum: string, count: number) =>
      drawn
        .eligible!.filter((unit) => unit.stratum === stratum)
        .sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
        .slice(0, count)
        .map(({ code }) => code);
    expect(drawn.result!.map(({ code }) => code)).toEqual([...best('COMMUNITY', 3), ...best('DEPARTMENT', 2)]);
  });

  test('a record that somebody changed past the rules does not match', async () => {
    const change = async (from: string, to: string) => {
      await owner('alter table supervision.quarterly_check disable trigger quarterly_check_kept');
      await owner('update supervision.quarterly_check set seed = replace(seed, ?, ?) where id = ?', [
        from,
        to,
        drawn.id,
      ]);
      await owner('alter table supervision.quarterly_check enable trigger quarterly_check_kept');
      return (await as('chief').ask<{ replayDraw: { matches: boolean } }>(REPLAY, { id: drawn.id })).replayDraw.matches;
    };
    expect(await change('2026春', '2026夏')).toBe(false);
    expect(await change('2026夏', '2026春')).toBe(true);
  });

  test('the district gets it by the codes of the units, by person and by machine', async () => {
    const byCode = (units: Unit[]) => units.map((unit) => ({ ...unit, name: unit.code }));
    for (const actor of [as('district'), story.as(MACHINE)])
      expect(await actor.ask(REPLAY, { id: drawn.id })).toMatchObject({
        replayDraw: {
          matches: true,
          seed: drawn.seed,
          hash: drawn.resultHash,
          eligible: byCode(drawn.eligible!),
          result: byCode(drawn.result!),
        },
      });
  });

  test('staff of units that were not drawn and other sub-districts do not', async () => {
    for (const name of ['grid-0101', 'lead-build'] as const)
      expect((await as(name).tries(REPLAY, { id: drawn.id })).codes).toEqual(['NOT_FOUND']);
    expect((await nextDoor('chief').tries(REPLAY, { id: drawn.id })).codes).toEqual(['NOT_FOUND']);
    expect((await as('chief').tries(REPLAY, { id: 'no id' })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('who can be drawn', () => {
  const AREA = '150571/150571003';
  const unitFact = (id: string) =>
    ZONE_FACTS.find((fact): fact is OrgFactOf<'unit'> => fact.kind === 'unit' && fact.id === id)!;
  const eligible = async (on: string) => eligibleUnits(story.runtime.system(), AREA, on);

  test('a section hosts the joint office: its office is left out as well, as in the notice', async () => {
    const section = {
      ...unitFact(UNIT.safetyOffice),
      id: randomUUID(),
      code: 'XC-STABILITY',
      name: '综合信访维稳股',
      unitKind: 'SECTION',
      path: `${AREA}/XC-SAFETY/XC-STABILITY`,
      parentId: UNIT.safetyOffice,
    };
    await story.runtime.orm.em
      .fork()
      .transactional(async (em) =>
        applyOrgFacts(em as Ctx['em'], [
          section,
          { ...unitFact(UNIT.jointOffice), version: 2, hostedById: section.id },
        ]),
      );
    const found = await eligible('2026-03-20');
    expect(found.organiserUnitIds).toEqual([UNIT.jointOffice, section.id, UNIT.safetyOffice]);
    expect(found.eligible).toEqual(
      drawn.eligible!.map(({ unit, stratum, code, name }) => ({ unitId: unit.id, stratum, code, name })),
    );
  });

  test('only units that exist and sit in the conference on the day', async () => {
    await story.runtime.orm.em
      .fork()
      .transactional(async (em) =>
        applyOrgFacts(em as Ctx['em'], [{ ...unitFact(UNIT.community2), version: 2, validTo: '2026-07-01' }]),
      );
    const codes = async (on: string) => (await eligible(on)).eligible.map(({ code }) => code);
    expect(await codes('2026-06-30')).toContain('150571003002');
    expect(await codes('2026-07-01')).not.toContain('150571003002');
    expect(await codes('2023-12-31')).toEqual([]);
  });

  test('a plan once made does not follow later changes', async () => {
    expect((await read(as('chief')))!.eligible).toEqual(planned.eligible);
  });
});

describe('who sees a check through which door', () => {
  const ENTITIES =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on QuarterlyCheck { id result { code } seed } } }';
  /** What comes through the list, by id and as a federation reference: must agree. */
  async function doors(actor: Actor) {
    const { quarterlyChecks } = await actor.ask<{
      quarterlyChecks: { totalCount: number; edges: { node: { id: string } }[] };
    }>('{ quarterlyChecks { totalCount edges { node { id } } } }');
    const { _entities } = await actor.ask<{ _entities: ({ id: string; result: unknown; seed: unknown } | null)[] }>(
      ENTITIES,
      { r: [{ __typename: 'QuarterlyCheck', id: drawn.id }] },
    );
    const listed = quarterlyChecks.edges.some(({ node }) => node.id === drawn.id);
    expect(quarterlyChecks.totalCount).toBe(quarterlyChecks.edges.length);
    expect([(await read(actor)) !== null, _entities[0] !== null]).toEqual([listed, listed]);
    return { listed, result: _entities[0]?.result ?? null, seed: _entities[0]?.seed ?? null };
  }

  test('conveners, office and auditor see it whole', async () => {
    for (const actor of [as('chief'), as('head'), as('police'), as('director'), as('office1'), auditor()])
      expect(await doors(actor)).toMatchObject({ listed: true, seed: drawn.seed });
  });

  test('heads see it when their unit stands on its list, staff when it was drawn or gave the witness, and not otherwise', async () => {
    const of: [Name, string][] = [
      ['secretary-01', UNIT.community1],
      ['clerk-01', UNIT.community1],
      ['secretary-02', UNIT.community2],
      ['clerk-02', UNIT.community2],
      ['secretary-03', UNIT.community3],
      ['secretary-04', UNIT.community4],
      ['dept-general', UNIT.generalOffice],
      ['dept-service', UNIT.serviceCentre],
      ['dept-public', UNIT.publicOffice],
      ['handler-public', UNIT.publicOffice],
      ['dept-safety', UNIT.safetyOffice],
    ];
    const involved = new Set([...drawn.result!.map(({ unit }) => unit.id), UNIT.publicOffice as string]);
    expect(of.some(([, unit]) => involved.has(unit)) && of.some(([, unit]) => !involved.has(unit))).toBe(true);
    const listed = new Set(drawn.eligible!.map(({ unit }) => unit.id));
    const head = (name: Name) => name.startsWith('secretary') || name.startsWith('dept');
    for (const [name, unit] of of)
      expect([name, (await doors(as(name))).listed]).toEqual([
        name,
        involved.has(unit) || (head(name) && listed.has(unit)),
      ]);
  });

  test('the district sees quarter, state and numbers only', async () => {
    for (const actor of [as('district'), story.as(MACHINE)]) {
      expect(await doors(actor)).toEqual({ listed: true, result: null, seed: null });
      expect(await read(actor)).toMatchObject({
        quarter: '2026-Q1',
        state: 'DRAWN',
        eligibleCommunities: 4,
        eligibleDepartments: 5,
        eligible: null,
        witness: null,
        witnessCommitment: null,
        witnessNumber: null,
        resultHash: null,
        drawnBy: null,
        history: [],
        availableActions: [],
      });
    }
  });

  test('others see nothing', async () => {
    const administrators = (['SYS_ADMIN', 'SEC_ADMIN'] as const).map((role) => story.as({ roles: [role] }));
    for (const actor of [
      as('grid-0101'),
      as('cadre-01'),
      as('lead-build'),
      nextDoor('chief'),
      nextDoor('director'),
      story.as({ ...MACHINE, scopes: ['cases:read'] }),
      ...administrators,
    ])
      expect(await doors(actor)).toEqual({ listed: false, result: null, seed: null });
    expect(
      (await story.anonymous.tries(ENTITIES, { r: [{ __typename: 'QuarterlyCheck', id: drawn.id }] })).data,
    ).toEqual({ _entities: [null] });
  });

  test('the viewer is told what to begin and open here, through the reference of people', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Viewer { supervisionActions { verb blockedBy } }
        } }`;
    const actions = async (actor: Actor, id = actor.claims.accountId) =>
      (
        await actor.ask<{ _entities: ({ supervisionActions: { verb: string }[] } | null)[] }>(query, {
          r: [{ __typename: 'Viewer', id }],
        })
      )._entities[0];
    expect(await actions(as('office1'))).toEqual({
      supervisionActions: [
        { verb: 'readChecks', blockedBy: [] },
        { verb: 'plan', blockedBy: [] },
      ],
    });
    expect(await actions(as('chief'))).toEqual({ supervisionActions: [{ verb: 'readChecks', blockedBy: [] }] });
    expect(await actions(as('grid-0101'))).toEqual({ supervisionActions: [] });
    expect(await actions(as('grid-0101'), as('office1').claims.accountId)).toBeNull();
  });

  test('no root field answers a caller without a token', async () => {
    expect(await openRootFields(supervision, story)).toEqual([]);
  });

  test('no text that the graph takes holds a sign that no paper can hold', async () => {
    const { texts, unrefused } = await textsTaken(supervision, story);
    expect(unrefused).toEqual([]);
    expect(texts).toContain('planQuarterlyCheck.input.templateItems.text');
  });
});
