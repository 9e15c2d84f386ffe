import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OrgFact } from '@lianxi/contracts';
import { claimsOf, postOf, UNIT, ZONE_FACTS, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import {
  actorsOf,
  AGAINST_PUBLIC,
  answerOthers,
  CASE_ID,
  done,
  inMinutes,
  PARTS,
  startMeetings,
  V,
  type Row,
} from './story.js';

let story: Story;
let as: (name: Name) => Actor;
let held: Row & { signInCode: string };
let against: Row;
const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
const MOVED = '150571/150571003/XC-GENERAL/XC-PUBLIC';
const hear = (...facts: OrgFact[]) => story.publish('org.changed', { facts });
const below = (unitPath: string) =>
  story.as({ ...claimsOf('handler-public'), unitId: UNIT.community4, unitPath: `${unitPath}/SECTION` });
const found = async (actor: Actor) =>
  (
    await actor.ask<{ agendaItem: object | null }>('query ($id: ID!) { agendaItem(id: $id) { id } }', {
      id: against.id,
    })
  ).agendaItem !== null;

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
});
afterAll(() => story.end());

test('what is on the agenda against a unit stays hidden from what is below it, wherever the unit is moved', async () => {
  const before = claimsOf('dept-public').unitPath!;
  expect([await found(below(before)), await found(as('office1'))]).toEqual([false, true]);
  const fact = ZONE_FACTS.find(({ id }) => id === UNIT.publicOffice) as Extract<OrgFact, { kind: 'unit' }>;
  await hear({ ...fact, version: 2, path: MOVED, parentId: UNIT.generalOffice });
  expect([
    await found(below(MOVED)),
    await found(story.as({ ...claimsOf('dept-public'), unitPath: MOVED })),
    await found(as('office1')),
  ]).toEqual([false, false, true]);
});

test('decisions that are not settled are counted for the unit and the post that answer, within the rows of who asks', async () => {
  const count = async (name: Name, type: string, id: string) =>
    (
      await as(name).ask<{ _entities: { openDecisions: number }[] }>(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { openDecisions } } }`,
        { r: [{ __typename: type, id }] },
      )
    )._entities[0]!.openDecisions;
  const other = await done(
    as('office1'),
    V.accept,
    pick(
      await done(as('office1'), V.propose, { meetingId: held.id, source: 'CASE', caseId: CASE_ID, title: '路灯维修' }),
    ),
  );
  for (const [name, mutation] of [
    ['office1', V.notify],
    ['office1', V.open],
  ] as const) {
    if (mutation === V.open) await done(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode });
    const { meeting } = await as('office1').ask<{ meeting: Row }>(
      'query ($id: ID!) { meeting(id: $id) { id version state } }',
      { id: held.id },
    );
    Object.assign(held, await done<Row>(as(name), mutation, pick(meeting)));
  }
  await done(as('office1'), V.discuss, { ...pick(other), discussion: '尽快修复', outcome: 'DECIDED' });
  await done(as('chief'), V.confirm, pick(await done(as('office1'), V.decide, { agendaItemId: other.id, ...PARTS })));
  expect([
    await count('office1', 'Unit', PARTS.leadUnitId),
    await count('office1', 'Post', PARTS.responsiblePostId),
  ]).toEqual([1, 1]);
  expect([
    await count('office1', 'Unit', UNIT.justice),
    await count('grid-0101' as Name, 'Unit', PARTS.leadUnitId),
  ]).toEqual([0, 0]);
});
