import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimsOf, postOf, UNIT, unzip, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import {
  actorsOf,
  AGAINST_POLICE,
  AGAINST_PUBLIC,
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
let held: Row & { signInCode: string };
let against: Row;
let station: Row;
let other: Row;
let decision: Row;
let minutesId = '';
const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
const LED = { ...PARTS, leadUnitId: UNIT.safetyOffice, coUnitIds: [], responsiblePostId: postOf('dept-safety') };
const step = async (who: Name, mutation: string, input: Record<string, unknown> = {}) =>
  Object.assign(held, await done<Row>(as(who), mutation, { ...pick(held), ...input }));
const version = async (who: Name) =>
  Object.assign(
    held,
    (await as(who).ask<{ meeting: Row }>('query ($id: ID!) { meeting(id: $id) { id version state } }', { id: held.id }))
      .meeting,
  );

/** People of the unit complained of, one of them under a unit below it. */
const accused = (): Actor[] => [
  as('dept-public'),
  as('handler-public'),
  story.as({
    ...claimsOf('handler-public'),
    unitId: UNIT.community4,
    unitPath: `${claimsOf('dept-public').unitPath}/SECTION`,
  }),
];

beforeAll(async () => {
  story = await startMeetings();
  as = actorsOf(story);
  answerOthers(story);
  held = await done(as('office1'), V.call, {
    kind: 'REGULAR',
    startsAt: inMinutes(story, 30),
    place: '会议室',
    chairPostId: postOf('chief'),
  });
  against = await done(
    as('office1'),
    V.accept,
    pick(
      await done(as('office1'), V.propose, {
        meetingId: held.id,
        source: 'CASE',
        caseId: AGAINST_PUBLIC,
        closed: true,
        title: '关于群众反映公共服务办公室的事项',
      }),
    ),
  );
  station = await done(
    as('office1'),
    V.accept,
    pick(
      await done(as('office1'), V.propose, {
        meetingId: held.id,
        source: 'CASE',
        caseId: AGAINST_POLICE,
        closed: true,
        title: '出警规范',
      }),
    ),
  );
  other = await done(
    as('office1'),
    V.accept,
    pick(
      await done(as('office1'), V.propose, { meetingId: held.id, source: 'CASE', caseId: CASE_ID, title: '路灯维修' }),
    ),
  );
  await step('office1', V.notify);
  await done(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode });
});
afterAll(() => story.end());

describe('the unit complained of', () => {
  test('may not be presenter, lead, co-unit or responsible, and its people may not chair', async () => {
    expect(
      await refused(as('office1'), V.propose, {
        source: 'CASE',
        caseId: AGAINST_PUBLIC,
        closed: true,
        presenterUnitId: UNIT.publicOffice,
      }),
    ).toBe('ACCUSED_UNIT_BLOCKED');
    expect(await refused(as('office1'), V.edit, { ...pick(against), presenterUnitId: UNIT.publicOffice })).toBe(
      'ACCUSED_UNIT_BLOCKED',
    );
    const chaired = await done<Row>(as('office1'), V.call, {
      kind: 'REGULAR',
      startsAt: inMinutes(story, 3000),
      place: '会议室',
      chairPostId: postOf('police'),
    });
    const proposal = await done(as('office1'), V.propose, { source: 'CASE', caseId: AGAINST_POLICE, closed: true });
    expect(await refused(as('office1'), V.accept, { ...pick(proposal), meetingId: chaired.id })).toBe(
      'ACCUSED_UNIT_BLOCKED',
    );
    const led = await done<Row>(as('office1'), V.call, {
      kind: 'REGULAR',
      startsAt: inMinutes(story, 3000),
      place: '会议室',
      chairPostId: postOf('chief'),
    });
    await done(as('office1'), V.accept, { ...pick(proposal), meetingId: led.id });
    const { meeting } = await as('office1').ask<{ meeting: Row }>(
      'query ($id: ID!) { meeting(id: $id) { id version state } }',
      { id: led.id },
    );
    expect(await refused(as('office1'), V.notify, { ...pick(meeting), chairPostId: postOf('police') })).toBe(
      'ACCUSED_UNIT_BLOCKED',
    );
    await done(as('office1'), V.cancel, { ...pick(meeting), reason: '另行安排' });
    await step('office1', V.open);
    for (const part of [
      { leadUnitId: UNIT.publicOffice },
      { coUnitIds: [UNIT.publicOffice] },
      { responsiblePostId: postOf('handler-public') },
    ])
      expect(await refused(as('office1'), V.decide, { agendaItemId: against.id, ...LED, ...part })).toBe(
        'ACCUSED_UNIT_BLOCKED',
      );
  });

  test("finds neither item nor decision nor the matter's id, by any door; others find them", async () => {
    await done(as('office1'), V.discuss, { ...pick(against), discussion: '核查反映的作风问题', outcome: 'DECIDED' });
    await done(as('office1'), V.discuss, { ...pick(station), discussion: '核查出警情况', outcome: 'DECIDED' });
    await done(as('office1'), V.discuss, { ...pick(other), discussion: '尽快修复', outcome: 'DECIDED' });
    const drafted = await done(as('office1'), V.decide, {
      agendaItemId: against.id,
      ...LED,
      content: '由平安建设办公室调查核实',
    });
    expect(await refused(as('office1'), V.revise, { ...pick(drafted), leadUnitId: UNIT.publicOffice })).toBe(
      'ACCUSED_UNIT_BLOCKED',
    );
    decision = await done(as('chief'), V.confirm, pick(drafted));
    await done(as('chief'), V.confirm, pick(await done(as('office1'), V.decide, { agendaItemId: other.id, ...PARTS })));
    const apart = await done(
      as('chief'),
      V.confirm,
      pick(await done(as('office1'), V.decide, { agendaItemId: station.id, ...LED, content: '核查出警记录' })),
    );
    const view = `query ($item: ID!, $decision: ID!, $case: ID!, $meeting: ID!, $r: [_Any!]!) {
      agendaItem(id: $item) { id } decisionItem(id: $decision) { id }
      agendaItems(filter: { caseId: $case }) { totalCount edges { node { id } } } decisionItems(filter: { caseId:
        $case }) { totalCount }
      meeting(id: $meeting) { acceptedCount agendaItems { id } decisionItems { id } history { verb details } }
      _entities(representations: $r) { ... on AgendaItem { id } ... on DecisionItem { id } ... on Case { agendaItems {
        id } decisionItems { id } lastDecision { id } } }
    }`;
    const variables = {
      item: against.id,
      decision: decision.id,
      case: AGAINST_PUBLIC,
      meeting: held.id,
      r: [
        { __typename: 'AgendaItem', id: against.id },
        { __typename: 'DecisionItem', id: decision.id },
        { __typename: 'Case', id: AGAINST_PUBLIC },
      ],
    };
    for (const actor of accused()) {
      const { data } = await actor.tries<{ meeting: { history: unknown } }>(view, variables);
      expect(data).toMatchObject({
        agendaItem: null,
        decisionItem: null,
        agendaItems: { totalCount: 0, edges: [] },
        decisionItems: { totalCount: 0 },
        // what names somebody is on closed items, which members do not see; this one is hidden for another reason too
        meeting: { acceptedCount: 1, agendaItems: [{ id: other.id }] },
        _entities: [null, null, { agendaItems: [], decisionItems: [], lastDecision: null }],
      });
      expect(JSON.stringify(data)).not.toContain(AGAINST_PUBLIC);
    }
    expect((await as('dept-safety').tries(view, variables)).data).toMatchObject({
      agendaItem: null,
      decisionItem: { id: decision.id },
      agendaItems: { totalCount: 0 },
      meeting: { acceptedCount: 1 },
    });
    expect((await as('office1').tries(view, variables)).data).toMatchObject({ decisionItems: { totalCount: 1 } });
    // a convener, who sees everything else, is kept out of what is against the own station
    const counts = async (name: Name) =>
      await as(name).ask<Record<string, { totalCount: number } | null>>(
        `query ($case: ID!, $decision: ID!) { agendaItems(filter: { caseId: $case }) { totalCount }
          decisionItems(filter: { caseId: $case }) { totalCount } decisionItem(id: $decision) { id } }`,
        { case: AGAINST_POLICE, decision: apart.id },
      );
    expect(await counts('police')).toEqual({
      agendaItems: { totalCount: 0 },
      decisionItems: { totalCount: 0 },
      decisionItem: null,
    });
    expect(await counts('head')).toEqual({
      agendaItems: { totalCount: 2 },
      decisionItems: { totalCount: 1 },
      decisionItem: { id: apart.id },
    });
  });

  test('reads minutes, as text and as a Word file, that only say that an item is recorded apart', async () => {
    await version('office1');
    await step('office1', V.end);
    minutesId = ((await step('office1', V.draftMinutes)) as unknown as { minutes: { id: string } }).minutes.id;
    await step('director', V.submitMinutes);
    await step('chief', V.signMinutes);
    await step('office1', V.copyUp);
    const { minutes } = await as('dept-public').ask<{ minutes: { text: string } }>(
      'query ($id: ID!) { minutes(id: $id) { text } }',
      { id: minutesId },
    );
    const word = unzip(
      Buffer.from(await (await as('dept-public').takes(`/export/minutes/${minutesId}.docx`)).arrayBuffer()),
    ).get('word/document.xml')!;
    for (const text of [minutes.text, word]) {
      for (const words of ['（该事项另行记录）', '路灯维修', '尽快修复']) expect(text).toContain(words);
      for (const words of ['群众反映', '作风问题', '调查核实', 'XC2026000003', '出警'])
        expect(text).not.toContain(words);
    }
    // what is recorded apart does not go up with the copy either
    expect(
      (await as('district').ask<{ decisionItems: { totalCount: number } }>('{ decisionItems { totalCount } }'))
        .decisionItems.totalCount,
    ).toBe(1);
  });
});
