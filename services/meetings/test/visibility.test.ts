import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimsOf, MACHINE, postOf, UNIT, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import { applyOrgFacts } from '@lianxi/service-kit';
import { ownerQuery } from './owner-query.js';
import { countStatements, statementsOf } from './statements.js';
import {
  actorsOf,
  answerOthers,
  CASE_ID,
  done,
  inMinutes,
  PARTS,
  refused,
  startMeetings,
  V,
  type Row,
} from './story.js';

let story: Story;
let as: (name: Name) => Actor;
/** Ids of one held conference and of one that is only planned. */
const id: Record<'meeting' | 'planned' | 'open' | 'closed' | 'decision' | 'apart' | 'minutes' | 'copy', string> = {
  meeting: '',
  planned: '',
  open: '',
  closed: '',
  decision: '',
  apart: '',
  minutes: '',
  copy: '',
};
const pick = ({ id: one, version }: { id: string; version: number }) => ({ id: one, version });

/** Holds one conference with an open and a closed item, each with a decision, up to the copy. */
async function hold(copied: boolean): Promise<void> {
  const office = as('office1');
  const call = { kind: 'REGULAR', startsAt: inMinutes(story, 30), place: '会议室', chairPostId: postOf('chief') };
  let held = await done<Row & { signInCode: string }>(office, V.call, call);
  const items: Row[] = [];
  for (const closed of [false, true])
    items.push(
      await done(
        office,
        V.accept,
        pick(
          await done(office, V.propose, {
            meetingId: held.id,
            source: 'CASE',
            caseId: CASE_ID,
            closed,
            title: closed ? '不公开事项' : '公开事项',
          }),
        ),
      ),
    );
  const step = async (actor: Actor, mutation: string, input: Record<string, unknown> = {}) => {
    held = { ...held, ...(await done<Row>(actor, mutation, { ...pick(held), ...input })) };
    return held;
  };
  await step(office, V.notify);
  await done(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode });
  await step(office, V.open);
  const decisions: Row[] = [];
  for (const item of items) {
    await done(office, V.discuss, { ...pick(item), discussion: '研究同意', outcome: 'DECIDED' });
    decisions.push(
      await done(
        as('chief'),
        V.confirm,
        pick(await done(office, V.decide, { agendaItemId: item.id, ...PARTS, dueOn: '2026-03-24' })),
      ),
    );
  }
  await step(office, V.end);
  const { minutes } = (await step(office, V.draftMinutes)) as unknown as { minutes: { id: string } };
  await step(as('director'), V.submitMinutes);
  await step(as('chief'), V.signMinutes);
  const copy = copied ? ((await step(office, V.copyUp)) as unknown as { copyDelivery: Row }).copyDelivery.id : '';
  Object.assign(id, {
    meeting: held.id,
    open: items[0]!.id,
    closed: items[1]!.id,
    decision: decisions[0]!.id,
    apart: decisions[1]!.id,
    minutes: minutes.id,
    copy,
  });
}

beforeAll(async () => {
  story = await startMeetings();
  as = actorsOf(story);
  answerOthers(story);
  await hold(true);
  id.planned = (
    await done(as('office1'), V.call, {
      kind: 'REGULAR',
      startsAt: inMinutes(story, 6000),
      place: '会议室',
      chairPostId: postOf('head'),
    })
  ).id;
});
afterAll(() => story.end());

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Meeting { id } ... on AgendaItem { id } ... on
    DecisionItem { id } ... on Minutes { id } ... on CopyDelivery { id } } }`;
const TYPES: [keyof typeof id, string, string][] = [
  ['meeting', 'Meeting', 'meeting'],
  ['planned', 'Meeting', 'meeting'],
  ['open', 'AgendaItem', 'agendaItem'],
  ['closed', 'AgendaItem', 'agendaItem'],
  ['decision', 'DecisionItem', 'decisionItem'],
  ['apart', 'DecisionItem', 'decisionItem'],
  ['minutes', 'Minutes', 'minutes'],
  ['copy', 'CopyDelivery', 'copyDelivery'],
];
/** What a viewer reaches by reference; the by-id field and the lists must say the same. */
async function reach(actor: Actor): Promise<string[]> {
  const { data } = await actor.tries<{ _entities: ({ id: string } | null)[] }>(ENTITIES, {
    r: TYPES.map(([key, typename]) => ({ __typename: typename, id: id[key] })),
  });
  return TYPES.filter((_, index) => data!._entities[index] !== null).map(([key]) => key);
}

const EVERYTHING = TYPES.map(([key]) => key);
const OPEN_PAPERS = ['meeting', 'open', 'minutes'];
const SEES: [Name, string[]][] = [
  ['office1', EVERYTHING],
  ['director', EVERYTHING],
  ['chief', EVERYTHING],
  ['head', EVERYTHING],
  ['police', EVERYTHING],
  ['lead-build', ['meeting', 'planned', 'open', 'decision', 'minutes', 'copy']],
  ['dept-public', [...OPEN_PAPERS, 'decision', 'apart']],
  ['handler-public', [...OPEN_PAPERS, 'decision', 'apart']],
  ['secretary-01', [...OPEN_PAPERS, 'decision', 'apart']],
  ['clerk-01', [...OPEN_PAPERS, 'decision', 'apart']],
  ['dept-safety', OPEN_PAPERS],
  ['secretary-02', OPEN_PAPERS],
  ['clerk-02', OPEN_PAPERS],
  ['district', ['meeting', 'decision', 'minutes', 'copy']],
  ['grid-0101', []],
  ['cadre-01', []],
];

describe('who sees what', () => {
  test.each(SEES)('%s, by reference, by id and by list alike', async (name, expected) => {
    const actor = as(name);
    expect((await reach(actor)).sort()).toEqual([...expected].sort());
    for (const [key, , field] of TYPES) {
      const { data } = await actor.tries<Record<string, { id: string } | null>>(
        `query ($id: ID!) { ${field}(id: $id) { id } }`,
        { id: id[key] },
      );
      expect([key, data![field] !== null]).toEqual([key, expected.includes(key)]);
    }
    const lists = await actor.ask<Record<string, { totalCount: number; edges: { node: { id: string } }[] }>>(
      '{ meetings { totalCount edges { node { id } } } agendaItems { totalCount edges { node { id } } } decisionItems { totalCount edges { node { id } } } copyDeliveries { totalCount edges { node { id } } } }',
    );
    const listed = Object.values(lists).flatMap(({ edges }) => edges.map(({ node }) => node.id));
    expect(listed.sort()).toEqual(
      expected
        .filter((key) => key !== 'minutes')
        .map((key) => id[key as keyof typeof id])
        .sort(),
    );
    for (const list of Object.values(lists)) expect(list.totalCount).toBe(list.edges.length);
  });

  test('a machine with the scope reads like the district and writes nothing; without the scope nothing', async () => {
    expect((await reach(story.as(MACHINE))).sort()).toEqual(['copy', 'decision', 'meeting', 'minutes']);
    expect(await reach(story.as({ ...MACHINE, scopes: ['cases:read'] }))).toEqual([]);
    expect(await refused(story.as(MACHINE), V.propose, { title: '接口议题' })).toBe('READ_ONLY_CLIENT');
    expect(await refused(story.as(MACHINE), V.receipt, { id: id.copy, version: 1 })).toBe('FORBIDDEN');
    expect(
      await refused(story.as({ ...MACHINE, scopes: ['meetings:receipts'] }), V.receipt, { id: id.copy, version: 1 }),
    ).toBe('NOT_FOUND');
  });

  test('nobody signed in, administrators and another sub-district see nothing', async () => {
    expect(await reach(story.anonymous)).toEqual([]);
    for (const role of ['SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR'] as const)
      expect(await reach(story.as({ roles: [role] }))).toEqual([]);
    for (const name of ['chief', 'office1', 'dept-public'] as const)
      expect(await reach(story.as({ ...claimsOf(name), unitId: UNIT.zone, unitPath: '150571/150571004' }))).toEqual([]);
    expect(await reach(story.as({ ...claimsOf('district'), unitId: UNIT.zone, unitPath: '150572' }))).toEqual([]);
  });

  test('what members and the district reach through a meeting is no more than by id', async () => {
    const query = `query ($id: ID!) { meeting(id: $id) { agendaItems { id } decisionItems { id } minutes { id } copyDelivery { id
        } signInCode history { id } } }`;
    const shown = async (actor: Actor) =>
      (
        await actor.ask<{
          meeting: {
            agendaItems: unknown[];
            decisionItems: unknown[];
            minutes: unknown;
            copyDelivery: unknown;
            signInCode: unknown;
          };
        }>(query, { id: id.meeting })
      ).meeting;
    expect(await shown(as('dept-safety'))).toMatchObject({
      agendaItems: [{ id: id.open }],
      decisionItems: [],
      minutes: { id: id.minutes },
      copyDelivery: null,
      signInCode: null,
    });
    expect(await shown(story.as(MACHINE))).toMatchObject({
      agendaItems: [],
      decisionItems: [{ id: id.decision }],
      minutes: { id: id.minutes },
      copyDelivery: { id: id.copy },
      signInCode: null,
    });
  });
});

describe('what is told of a matter', () => {
  const view = `query ($item: ID!, $decision: ID!) { agendaItem(id: $item) { case { id } history { details } } decisionItem(id:
      $decision) { case { id } history { details } } }`;
  type Told = { case: { id: string } | null } | null;
  test.each<[Name, boolean | null, boolean | null]>([
    ['office1', true, true],
    ['chief', true, true],
    ['lead-build', true, true],
    ['secretary-01', true, true],
    ['clerk-01', true, true],
    ['dept-public', false, true],
    ['handler-public', false, false],
    ['dept-safety', false, null],
    ['secretary-02', false, null],
    ['clerk-02', false, null],
    ['district', null, true],
  ])('%s learns its id from an item: %s, from a decision: %s', async (name, fromItem, fromDecision) => {
    const { data } = await as(name).tries<{ agendaItem: Told; decisionItem: Told }>(view, {
      item: id.open,
      decision: id.decision,
    });
    const told = (found: Told) => found && found.case !== null;
    expect([told(data!.agendaItem), told(data!.decisionItem)]).toEqual([fromItem, fromDecision]);
    if (!fromItem && !fromDecision) expect(JSON.stringify(data)).not.toContain(CASE_ID);
  });

  test('the unit that cases says leads it now learns it', async () => {
    const told = async () =>
      (
        await as('dept-safety').ask<{ agendaItem: Told }>('query ($id: ID!) { agendaItem(id: $id) { case { id } } }', {
          id: id.open,
        })
      ).agendaItem!.case;
    expect(await told()).toBeNull();
    await story.publish('case.moved', {
      caseId: CASE_ID,
      version: 5,
      verb: 'dispatch',
      state: 'DISPATCHED',
      level: 'SUBDISTRICT',
      placePath: '150571/150571003/150571003001',
      leadUnitId: UNIT.safetyOffice,
    });
    expect(await told()).toEqual({ id: CASE_ID });
  });

  test("what was done is told in words to the conference's people alone", async () => {
    await story.runtime.orm.em
      .fork()
      .execute(`update decision_item set result_text = '与张三丰面谈' where id = ?`, [id.decision]);
    const text = async (actor: Actor) =>
      (
        await actor.ask<{ decisionItem: { resultText: string | null } }>(
          'query ($id: ID!) { decisionItem(id: $id) { resultText } }',
          { id: id.decision },
        )
      ).decisionItem.resultText;
    for (const name of ['office1', 'dept-public', 'clerk-01'] as const)
      expect(await text(as(name))).toBe('与张三丰面谈');
    expect([await text(as('district')), await text(story.as(MACHINE))]).toEqual([null, null]);
  });
});

describe('fields on nouns of others', () => {
  const CASE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id lastDecision { id } decisionItems { id }
      agendaItems { id } } ... on Unit { decisionItems(first: 5) { id } } } }`;
  const ask = async (actor: Actor, typename: string, key: string) =>
    (await actor.tries<{ _entities: unknown[] }>(CASE, { r: [{ __typename: typename, id: key }] })).data!._entities[0];

  test('a matter shows its decisions and items to those who see them', async () => {
    expect(await ask(as('office1'), 'Case', CASE_ID)).toEqual({
      id: CASE_ID,
      lastDecision: { id: id.apart },
      decisionItems: [{ id: id.decision }, { id: id.apart }],
      agendaItems: [{ id: id.open }, { id: id.closed }],
    });
    expect(await ask(as('clerk-02'), 'Case', CASE_ID)).toEqual({
      id: CASE_ID,
      lastDecision: null,
      decisionItems: [],
      agendaItems: [{ id: id.open }],
    });
    expect(await ask(as('grid-0101'), 'Case', CASE_ID)).toEqual({
      id: CASE_ID,
      lastDecision: null,
      decisionItems: [],
      agendaItems: [],
    });
    expect(await ask(story.anonymous, 'Case', CASE_ID)).toBeNull();
  });

  test('a unit shows what it leads', async () => {
    expect(await ask(story.as(MACHINE), 'Unit', UNIT.publicOffice)).toEqual({ decisionItems: [{ id: id.decision }] });
    expect(await ask(as('dept-safety'), 'Unit', UNIT.publicOffice)).toEqual({ decisionItems: [] });
  });

  test('the last decisions of many matters cost one statement', async () => {
    const of = (n: number) =>
      as('office1').ask(CASE, {
        r: Array.from({ length: n }, (_, i) => ({
          __typename: 'Case',
          id: i ? `00000000-0000-7100-8000-0000000001${String(i).padStart(2, '0')}` : CASE_ID,
        })),
      });
    const [one, many] = [await countStatements(story, () => of(1)), await countStatements(story, () => of(50))];
    expect(one).toBeGreaterThan(0);
    expect(many).toBe(one);
  });

  test('the decisions of many units cost one statement, which reads no more rows than are shown', async () => {
    const units = [UNIT.publicOffice, ...Object.values(UNIT)];
    const of = (n: number) =>
      as('office1').ask<{ _entities: { decisionItems: { id: string }[] }[] }>(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { decisionItems(first: 1) { id } } } }',
        { r: units.slice(0, n).map((key) => ({ __typename: 'Unit', id: key })) },
      );
    const [one, many] = [await statementsOf(story, () => of(1)), await statementsOf(story, () => of(10))];
    expect(many).toHaveLength(one.length);
    expect(many.filter((sql) => sql.includes('decision_item')).map((sql) => /limit (\?|\$\d+|\d+)/.test(sql))).toEqual([
      true,
    ]);
    // of two that the unit leads the newest is shown
    expect((await of(1))._entities[0]!.decisionItems).toEqual([{ id: id.apart }]);
  });

  test("the viewer's actions are what the policies allow, and nobody else's", async () => {
    const actions = async (actor: Actor, accountId = actor.claims.accountId) => {
      const {
        _entities: [viewer],
      } = await actor.ask<{ _entities: [{ meetingsActions: { verb: string }[] } | null] }>(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Viewer { meetingsActions { verb } } } }',
        { r: [{ __typename: 'Viewer', id: accountId }] },
      );
      return viewer && viewer.meetingsActions.map(({ verb }) => verb);
    };
    expect(await actions(as('chief'))).toEqual([
      'readMeetings',
      'call',
      'callExtraordinary',
      'proposeItem',
      'readDecisions',
      'readMinutes',
      'readCopies',
    ]);
    expect(await actions(as('office1'))).toEqual([
      'readMeetings',
      'call',
      'proposeItem',
      'readDecisions',
      'readMinutes',
      'readCopies',
    ]);
    expect(await actions(as('handler-public'))).toEqual(['readMeetings', 'readDecisions', 'readMinutes']);
    expect(await actions(as('district'))).toEqual(['readMeetings', 'readDecisions', 'readMinutes', 'readCopies']);
    expect(await actions(as('grid-0101'))).toEqual([]);
    expect(await actions(as('chief'), as('head').claims.accountId)).toBeNull();
  });
});

describe('what waits', () => {
  const work = async (actor: Actor) =>
    (
      await actor.ask<{
        meetingsWork: {
          items: { kind: string; light: string | null; path: string; title: string }[];
          waiting: number;
          dueSoon: number;
          overdue: number;
          forApproval: number;
        };
      }>('{ meetingsWork(first: 20) { items { kind light path title } waiting dueSoon overdue forApproval } }')
    ).meetingsWork;

  test('decisions to sign for, a proposal to accept, a copy to receipt', async () => {
    expect(await work(as('handler-public'))).toMatchObject({
      waiting: 2,
      dueSoon: 2,
      overdue: 0,
      forApproval: 0,
      items: [{ kind: 'decisionItem.acknowledge', light: 'YELLOW', title: PARTS.content }, {}],
    });
    expect((await work(as('handler-public'))).items.map(({ path }) => path).sort()).toEqual(
      [id.decision, id.apart].map((one) => `/meetings/decisions/${one}`).sort(),
    );
    expect((await work(as('secretary-01'))).items).toEqual([]);
    const proposal = await done(as('secretary-02'), V.propose, { title: '停车难问题' });
    expect((await work(as('office1'))).items.map(({ kind }) => kind)).toEqual(['agendaItem.acceptItem']);
    await done(as('office1'), V.reject, { ...pick(proposal), reason: '先由社区协调' });
    expect(await work(as('district'))).toMatchObject({
      waiting: 1,
      items: [{ kind: 'copyDelivery.confirmReceipt', title: '新城街道信访工作联席会议纪要第1期' }],
    });
    expect((await work(story.as(MACHINE))).items).toEqual([]);
  });

  test('counters are counted in the database: more waits than is shown', async () => {
    await ownerQuery(
      story,
      `insert into meetings.agenda_item (id, version, created_at, state, area_path, title, source, closed) select
        gen_random_uuid(), 1, now(), 'PROPOSED', '150571/150571003', '议题' || n, 'OTHER', false from generate_series(1,
        230) n`,
    );
    const { items, forApproval } = await work(as('office1'));
    expect([items.length, forApproval]).toEqual([20, 230]);
    const rows = (await statementsOf(story, () => work(as('office1')))).filter((sql) => sql.includes('agenda_item'));
    expect(rows.every((sql) => /limit|count\(/.test(sql))).toBe(true);
    await ownerQuery(story, `update meetings.agenda_item set state = 'REJECTED' where proposer_unit_id is null`);
  });
});

describe('lists', () => {
  test('filters, sorting and pages', async () => {
    const ids = async (args: string) =>
      (
        await as('office1').ask<{
          meetings: {
            edges: { cursor: string; node: { id: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>(`{ meetings(${args}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`)
      ).meetings;
    const list = async (args: string) => (await ids(args)).edges.map(({ node }) => node.id);
    expect(await list('sort: STARTS_AT_ASC')).toEqual([id.meeting, id.planned]);
    expect(await list('filter: { states: [PLANNED] }')).toEqual([id.planned]);
    expect(await list('filter: { from: "2026-03-23", to: "2026-03-23" }')).toEqual([id.meeting]);
    const { pageInfo } = await ids('first: 1, sort: STARTS_AT_ASC');
    expect(pageInfo.hasNextPage).toBe(true);
    expect(await list(`first: 1, sort: STARTS_AT_ASC, after: "${pageInfo.endCursor}"`)).toEqual([id.planned]);
    const decisions = async (filter: string) =>
      (
        await as('office1').ask<{ decisionItems: { totalCount: number } }>(
          `{ decisionItems(filter: { ${filter} }) { totalCount } }`,
        )
      ).decisionItems.totalCount;
    expect([
      await decisions(`meetingId: "${id.meeting}"`),
      await decisions(`caseId: "${CASE_ID}", states: [OPEN]`),
      await decisions('overdue: true'),
      await decisions('overdue: false'),
    ]).toEqual([2, 2, 0, 2]);
  });
});

describe('what others say', () => {
  test('a matter that moved shows its new state on the agenda; an older fact changes nothing', async () => {
    const hear = (version: number, state: string) =>
      story.publish('case.moved', {
        caseId: CASE_ID,
        version,
        verb: 'close',
        state,
        level: 'SUBDISTRICT',
        placePath: 'x',
        leadUnitId: null,
      });
    await hear(9, 'CLOSED');
    await hear(8, 'HANDLING');
    expect(
      (
        await as('office1').ask<{ agendaItem: { caseState: string } }>(
          'query ($id: ID!) { agendaItem(id: $id) { caseState } }',
          { id: id.open },
        )
      ).agendaItem.caseState,
    ).toBe('CLOSED');
  });

  test("without a work calendar the copy's due date stays open, and closes when the year is loaded", async () => {
    const calendar = {
      kind: 'workday' as const,
      id: '00000000-0000-7010-8000-000000000001',
      year: 2026,
      daysOff: [],
      makeUpDays: [],
      validFrom: '2026-01-01',
      validTo: null,
    };
    await story.runtime.orm.em
      .fork()
      .transactional(async (em) => applyOrgFacts(em as never, [{ ...calendar, version: 2, year: 2099 }]));
    await hold(true);
    const due = async () =>
      (
        await as('office1').ask<{ copyDelivery: { dueOn: string | null; onTime: boolean | null } }>(
          'query ($id: ID!) { copyDelivery(id: $id) { dueOn onTime } }',
          { id: id.copy },
        )
      ).copyDelivery;
    expect(await due()).toEqual({ dueOn: null, onTime: null });
    await story.publish('org.changed', { facts: [{ ...calendar, version: 3 }] });
    expect(await due()).toEqual({ dueOn: '2026-03-30', onTime: true });
  });

  test('the second conference has the next number and the next issue', async () => {
    const { meeting } = await as('chief').ask<{ meeting: { sessionNumber: string; minutes: { issueNumber: string } } }>(
      'query ($id: ID!) { meeting(id: $id) { sessionNumber minutes { issueNumber } } }',
      { id: id.meeting },
    );
    expect(meeting).toEqual({ sessionNumber: '2026年第3次', minutes: { issueNumber: '第2期' } });
  });
});
