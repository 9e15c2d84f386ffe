import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { postOf, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import { actorsOf, answerOthers, done, inMinutes, PARTS, refused, startMeetings, V, type Row } from './story.js';

let story: Story;
let as: (name: Name) => Actor;
beforeAll(async () => {
  story = await startMeetings();
  as = actorsOf(story);
  answerOthers(story);
});
afterAll(() => story.end());

const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
type Held = Row & { signInCode: string };
const called = (who: Name, extra: Record<string, unknown>) =>
  done<Held>(as(who), V.call, {
    kind: 'REGULAR',
    startsAt: inMinutes(story, 30),
    place: '会议室',
    chairPostId: postOf('chief'),
    ...extra,
  });
const listed = async (meetingId: string, title: string) =>
  done(as('office1'), V.accept, pick(await done(as('office1'), V.propose, { meetingId, title })));
/** Takes a meeting forward by one verb and keeps its version. */
const step = async (who: Name, held: Held, mutation: string, input: Record<string, unknown> = {}) =>
  Object.assign(held, await done<Row>(as(who), mutation, { ...pick(held), ...input }));

test('another convener chairs an extraordinary meeting, confirms its decision and signs its minutes', async () => {
  const held = await called('chief', { kind: 'EXTRAORDINARY', reason: '突发矛盾需会商' });
  const item = await listed(held.id, '突发矛盾处置');
  await step('office1', held, V.notify);
  expect(await refused(as('office1'), V.cancel, { ...pick(held), reason: '误召集' })).toBe('FORBIDDEN');
  await done(as('head'), V.signIn, { meetingId: held.id, code: held.signInCode });
  expect(await refused(as('office1'), V.open, pick(held))).toBe('NO_CHAIR');
  expect(await refused(as('office1'), V.open, { ...pick(held), chairPostId: postOf('dept-public') })).toBe('BAD_INPUT');
  await step('office1', held, V.open, { chairPostId: postOf('head') });
  await done(as('office1'), V.discuss, { ...pick(item), discussion: '立即处置', outcome: 'DECIDED' });
  const decision = await done(as('office1'), V.decide, { agendaItemId: item.id, ...PARTS });
  expect(await refused(as('chief'), V.confirm, pick(decision))).toBe('FORBIDDEN');
  await done(as('head'), V.confirm, pick(decision));
  await step('head', held, V.end);
  await step('office1', held, V.draftMinutes);
  await step('director', held, V.submitMinutes);
  expect(await refused(as('police'), V.signMinutes, pick(held))).toBe('FORBIDDEN');
  await step('head', held, V.signMinutes);
  expect(held.state).toBe('MINUTES_SIGNED');
});

test('a joint office session has minutes but no copy to the district', async () => {
  const held = await called('office1', { kind: 'JOINT_OFFICE', chairPostId: postOf('director') });
  const item = await listed(held.id, '集中排查');
  await step('office1', held, V.notify);
  await done(as('director'), V.signIn, { meetingId: held.id, code: held.signInCode });
  await step('office1', held, V.open);
  await done(as('office1'), V.discuss, { ...pick(item), discussion: '排查情况汇总', outcome: 'NOTED' });
  for (const [who, mutation] of [
    ['director', V.end],
    ['office1', V.draftMinutes],
    ['director', V.submitMinutes],
    ['chief', V.signMinutes],
  ] as const)
    await step(who, held, mutation);
  expect(await refused(as('office1'), V.copyUp, pick(held))).toBe('NOT_A_CONFERENCE');
  await step('office1', held, V.archive);
  expect(held.state).toBe('ARCHIVED');
});

test('an item that is put off waits as a proposal and is taken up by the next meeting; a cancelled meeting takes none', async () => {
  const held = await called('office1', {});
  const item = await listed(held.id, '停车位管理');
  const left = await done(as('secretary-02'), V.propose, { meetingId: held.id, title: '来不及列入的议题' });
  await step('office1', held, V.notify);
  await done(as('chief'), V.signIn, { meetingId: held.id, code: held.signInCode });
  await step('office1', held, V.open);
  await done(as('office1'), V.discuss, { ...pick(item), discussion: '材料不足', outcome: 'DEFERRED' });
  const { agendaItems } = await as('office1').ask<{
    agendaItems: { edges: { node: Row & { title: string; meeting: null } }[] };
  }>('{ agendaItems(filter: { states: [PROPOSED] }) { edges { node { id version state title meeting { id } } } } }');
  expect(agendaItems.edges.map(({ node }) => [node.title, node.meeting]).sort()).toEqual(
    [
      ['停车位管理', null],
      ['来不及列入的议题', null],
    ].sort(),
  );
  const dropped = await called('chief', { kind: 'EXTRAORDINARY', reason: '临时研究' });
  await step('chief', dropped, V.cancel, { reason: '情况已解决' });
  expect(await refused(as('office1'), V.accept, { ...pick(left), meetingId: dropped.id })).toBe('WRONG_STATE');
  const next = await called('office1', { startsAt: inMinutes(story, 6000) });
  expect((await done(as('office1'), V.accept, { ...pick(left), meetingId: next.id })).state).toBe('ACCEPTED');
});

test('what a phone repeats happens once, and two sign-ins at the same time give one record', async () => {
  const held = await called('office1', {});
  await listed(held.id, '并发签到');
  await step('office1', held, V.notify);
  const input = { meetingId: held.id, code: held.signInCode, clientMutationId: 'phone-1' };
  const [first, again] = [await done(as('police'), V.signIn, input), await done(as('police'), V.signIn, input)];
  expect(again.id).toBe(first.id);
  const both = await Promise.all(
    [1, 2].map(() => as('justice').tries(V.signIn, { input: { meetingId: held.id, code: held.signInCode } })),
  );
  expect(both.flatMap(({ codes }) => codes)).toEqual(['ALREADY_SIGNED_IN']);
  const everyone: Name[] = [
    'chief',
    'head',
    'secretary-01',
    'secretary-02',
    'secretary-03',
    'dept-general',
    'dept-safety',
    'dept-service',
  ];
  await Promise.all(everyone.map((name) => done(as(name), V.signIn, { meetingId: held.id, code: held.signInCode })));
  const { meeting } = await as('office1').ask<{ meeting: { attendance: unknown[]; history: { seq: number }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { attendance { id } history { seq } } }',
    { id: held.id },
  );
  expect(meeting.attendance).toHaveLength(everyone.length + 2);
  expect(meeting.history.map(({ seq }) => seq)).toEqual(meeting.history.map((_, index) => index + 1));
});

test('messages come in the language asked for', async () => {
  const ask = (locale: 'zh-CN' | 'en') =>
    as('office1').tries(
      V.call,
      {
        input: {
          kind: 'EXTRAORDINARY',
          startsAt: inMinutes(story, 30),
          place: '会议室',
          chairPostId: postOf('chief'),
          reason: '突发',
        },
      },
      locale,
    );
  expect((await ask('zh-CN')).errors[0]!.message).toBe('临时会议只能由总召集人或召集人召集');
  expect((await ask('en')).errors[0]!.message).toBe(
    'Only the chief convener or a convener may call an extraordinary meeting',
  );
});
