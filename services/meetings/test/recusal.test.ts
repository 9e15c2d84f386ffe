import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventPayload } from '@lianxi/contracts';
import { claimsOf, personOf, postOf, UNIT, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import { readFileSync } from 'node:fs';
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
let held: Row & { signInCode: string };
let item: Row;
let decision: Row;
let minutesId = '';
const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
const LED = {
  ...PARTS,
  leadUnitId: UNIT.safetyOffice,
  coUnitIds: [UNIT.publicOffice],
  responsiblePostId: postOf('dept-safety'),
};
const step = async (who: Name, mutation: string, input: Record<string, unknown> = {}) =>
  Object.assign(held, await done<Row>(as(who), mutation, { ...pick(held), ...input }));
const version = async () =>
  Object.assign(
    held,
    (
      await as('office1').ask<{ meeting: Row }>('query ($id: ID!) { meeting(id: $id) { id version state } }', {
        id: held.id,
      })
    ).meeting,
  );
const hear = (more: Partial<EventPayload<'case.concerned'>>) =>
  story.publish('case.concerned', {
    caseId: CASE_ID,
    version: 1,
    accusedUnitId: null,
    accusedUnitPath: null,
    restricted: false,
    namedStaffIds: [],
    accusedPersonId: null,
    recusedPersonIds: [],
    ...more,
  });

/** Every root field that could show the item, its decision or a paper about it. */
const DOORS = `query ($item: ID!, $decision: ID!, $case: ID!, $meeting: ID!, $minutes: ID!, $r: [_Any!]!) {
  agendaItem(id: $item) { id } decisionItem(id: $decision) { id } minutes(id: $minutes) { id }
  agendaItems(first: 50, filter: { caseId: $case }) { totalCount edges { node { id } } }
  decisionItems(first: 50) { totalCount edges { node { id } } }
  meeting(id: $meeting) { acceptedCount agendaItems { id } decisionItems { id } minutes { id } }
  meetings(first: 50) { edges { node { id acceptedCount minutes { id } } } }
  meetingsWork(first: 50) { items { id title } }
  copyDeliveries(first: 50) { edges { node { id } } }
  _entities(representations: $r) { ... on AgendaItem { id } ... on DecisionItem { id } ... on Minutes { id text } ...
    on Case { agendaItems { id } decisionItems { id } lastDecision { id } } ... on Unit { decisionItems(first: 5) { id
    } } }
}`;
async function traces(actor: Actor): Promise<{ traces: string[]; _entities: unknown }> {
  const none = '00000000-0000-7999-8000-000000000000';
  const variables = {
    item: item.id,
    decision: decision?.id ?? none,
    case: CASE_ID,
    meeting: held.id,
    minutes: minutesId || none,
    r: [
      { __typename: 'AgendaItem', id: item.id },
      { __typename: 'DecisionItem', id: decision?.id ?? none },
      { __typename: 'Minutes', id: minutesId || none },
      { __typename: 'Case', id: CASE_ID },
      { __typename: 'Unit', id: UNIT.safetyOffice },
    ],
  };
  const { data, errors } = await actor.tries<{ _entities: unknown }>(DOORS, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  const text = JSON.stringify(data);
  return {
    traces: Object.entries({ item: item.id, decision: decision?.id, minutes: minutesId, words: '路灯维修' })
      .filter(([, found]) => found && text.includes(found))
      .map(([key]) => key),
    _entities: data._entities,
  };
}

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
  item = await done(
    as('office1'),
    V.accept,
    pick(
      await done(as('office1'), V.propose, { meetingId: held.id, source: 'CASE', caseId: CASE_ID, title: '路灯维修' }),
    ),
  );
  await version();
  await step('office1', V.notify);
  await done(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode });
});
afterAll(() => story.end());

test('the doors are all root fields that could show a matter', () => {
  const schema = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  const fields = [...(/^type Query \{([^}]*)\}/m.exec(schema)?.[1] ?? '').matchAll(/^ {2}(\w+)/gm)].map(
    (match) => match[1]!,
  );
  const elsewhere = [
    'copyDelivery',
    'meetingsAudit',
    'meetingsAuditChain',
    'meetingsHistoryChain',
    'meetingsDeadLetters',
    'meetingsExplain',
    'meetingsProvisions',
  ];
  expect(fields.filter((field) => !elsewhere.includes(field) && !new RegExp(`\\b${field}\\b`).test(DOORS))).toEqual([]);
});

describe('a matter that stands on an agenda already', () => {
  const recused = (): Actor[] => [
    as('lead-build'),
    story.as({ ...claimsOf('office1'), personId: personOf('lead-build') }),
  ];

  test('is not there any more for who stepped aside, in whatever post; late news changes nothing', async () => {
    expect((await traces(as('lead-build'))).traces).toContain('item');
    await hear({ version: 2, recusedPersonIds: [personOf('lead-build')] });
    await hear({ version: 1 });
    for (const actor of recused())
      expect(await traces(actor)).toEqual({
        traces: [],
        _entities: [
          null,
          null,
          null,
          { agendaItems: [], decisionItems: [], lastDecision: null },
          { decisionItems: [] },
        ],
      });
    expect((await traces(as('head'))).traces).toContain('item');
    // a decision made afterwards is born with it; its responsible post is nobody's who stepped aside
    await version();
    await step('office1', V.open);
    expect(
      await refused(as('office1'), V.decide, {
        agendaItemId: item.id,
        ...LED,
        responsiblePostId: postOf('lead-build'),
      }),
    ).toBe('RECUSAL_REQUIRED');
    decision = await done(
      as('chief'),
      V.confirm,
      pick(await done(as('office1'), V.decide, { agendaItemId: item.id, ...LED, content: '更换路灯维修队伍' })),
    );
    for (const actor of recused()) expect((await traces(actor)).traces).toEqual([]);
  });

  test('nor is the paper that speaks of it, signed or not: it is withheld as a whole', async () => {
    await version();
    item = await done(as('office1'), V.discuss, {
      ...pick({
        ...item,
        version: (
          await as('office1').ask<{ agendaItem: Row }>(
            'query ($id: ID!) { agendaItem(id: $id) { id version state } }',
            { id: item.id },
          )
        ).agendaItem.version,
      }),
      discussion: '路灯维修进度',
      outcome: 'DECIDED',
    });
    await version();
    await step('office1', V.end);
    minutesId = ((await step('office1', V.draftMinutes)) as unknown as { minutes: { id: string } }).minutes.id;
    const substitute = story.as({ ...claimsOf('office1'), personId: personOf('lead-build') });
    expect(
      (await substitute.tries(V.editMinutes, { input: { ...pick(held), blocks: [{ kind: 'OPENING', text: '导语' }] } }))
        .codes,
    ).toEqual(['NOT_FOUND']);
    await step('director', V.submitMinutes);
    await step('chief', V.signMinutes);
    for (const actor of recused()) {
      expect((await traces(actor)).traces).toEqual([]);
      expect((await actor.takes(`/export/minutes/${minutesId}.docx`)).status).toBe(404);
    }
    expect((await traces(as('dept-public'))).traces).toEqual(['item', 'decision', 'minutes', 'words']);
  });

  test('and when a complaint becomes known later: unit, second post and person', async () => {
    await hear({
      version: 3,
      recusedPersonIds: [personOf('lead-build')],
      accusedUnitId: UNIT.publicOffice,
      accusedUnitPath: claimsOf('dept-public').unitPath!,
      accusedPersonId: personOf('head'),
    });
    const doubled = story.as({
      ...claimsOf('dept-safety'),
      standsIn: [...claimsOf('dept-safety').standsIn!, claimsOf('dept-public').unitPath!],
    });
    for (const actor of [
      as('dept-public'),
      as('handler-public'),
      doubled,
      as('head'),
      story.as({ ...claimsOf('chief'), personId: personOf('head') }),
    ])
      expect((await traces(actor)).traces).toEqual([]);
    // what names somebody stands on a closed item from now on: of it a member that helps sees the decision and the
    // paper
    expect((await traces(as('dept-safety'))).traces).toEqual(['decision', 'minutes', 'words']);
    expect((await traces(as('chief'))).traces).toEqual(['item', 'decision', 'minutes', 'words']);
  });
});

test('a matter whose news has not come yet is not put on an agenda', async () => {
  const NEWS = '00000000-0000-7100-8000-000000000009';
  const answer = (concernVersion: number) =>
    story.answerAsk(() => ({
      case: {
        id: NEWS,
        caseNo: 'XC2026000009',
        confidentiality: 'NORMAL',
        state: 'HANDLING',
        version: 3,
        lineCode: '03',
        community: { id: UNIT.community1 },
        leadUnit: null,
        accusedUnit: null,
        concernVersion,
      },
    }));
  answer(1);
  expect(await refused(as('office1'), V.propose, { source: 'CASE', caseId: NEWS })).toBe('DEPENDENCY_UNAVAILABLE');
  await hear({ caseId: NEWS, version: 1, accusedPersonId: personOf('director') });
  // it names somebody: on closed items only
  expect(await refused(as('office1'), V.propose, { source: 'CASE', caseId: NEWS })).toBe(
    'RESTRICTED_ITEM_MUST_BE_CLOSED',
  );
  const made = await done(as('office1'), V.propose, { source: 'CASE', caseId: NEWS, closed: true });
  const reads = async (name: Name) =>
    (await as(name).ask<{ agendaItem: Row | null }>('query ($id: ID!) { agendaItem(id: $id) { id } }', { id: made.id }))
      .agendaItem;
  expect([await reads('director'), await reads('chief')]).toEqual([null, { id: made.id }]);
});
