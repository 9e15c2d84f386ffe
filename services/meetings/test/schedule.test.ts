import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { postOf, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import { ownerQuery } from './owner-query.js';
import { actorsOf, answerOthers, CASE_ID, done, inMinutes, refused, startMeetings, V, type Row } from './story.js';

let story: Story;
let as: (name: Name) => Actor;
beforeAll(async () => {
  story = await startMeetings();
  as = actorsOf(story);
  answerOthers(story);
});
afterAll(() => story.end());

const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
const DAY = 24 * 60;
const called = (days: number) =>
  done(as('office1'), V.call, {
    kind: 'REGULAR',
    startsAt: inMinutes(story, days * DAY),
    place: '会议室',
    chairPostId: postOf('chief'),
  });
const now = async <T extends Row>(field: 'meeting' | 'agendaItem', id: string, more = '') =>
  (
    await as('office1').ask<Record<string, T>>(`query ($id: ID!) { ${field}(id: $id) { id version state ${more} } }`, {
      id,
    })
  )[field]!;
const proposed = () => done(as('office1'), V.propose, { source: 'CASE', caseId: CASE_ID });
/** What cases was told of the matter, in order. */
const told = async () =>
  (
    await ownerQuery<{ payload: { version: number; date: string | null } }>(
      story,
      `select data->'payload' payload from bus.job where name = 'cases.case.scheduled' order by
        (data->'payload'->>'version')::int`,
    )
  ).map(({ payload }) => [payload.version, payload.date]);

test('a cancelled meeting gives its items back, and tells cases that the matter stands on no agenda', async () => {
  const held = await called(10);
  const item = await done(as('office1'), V.accept, { ...pick(await proposed()), meetingId: held.id });
  const left = await done(as('secretary-01'), V.propose, { meetingId: held.id, title: '未列入的议题' });
  await done(as('office1'), V.notify, pick(await now('meeting', held.id)));
  await done(as('office1'), V.cancel, { ...pick(await now('meeting', held.id)), reason: '情况有变' });
  expect(await told()).toEqual([
    [1, '2026-04-02'],
    [2, '2026-04-02'],
    [3, null],
  ]);
  const free = await now<Row & { meeting: null; history: { verb: string; reason: string | null }[] }>(
    'agendaItem',
    item.id,
    'meeting { id } history { verb reason }',
  );
  expect(free).toMatchObject({ state: 'PROPOSED', meeting: null });
  expect(free.history.at(-1)).toEqual({ verb: 'takeOffItem', reason: '情况有变' });
  expect(
    (
      await as('dept-safety').ask<{ agendaItem: null }>('query ($id: ID!) { agendaItem(id: $id) { id } }', {
        id: item.id,
      })
    ).agendaItem,
  ).toBeNull();
  const next = await called(20);
  for (const one of [free, left])
    expect(
      (await done(as('office1'), V.accept, { ...pick(await now('agendaItem', one.id)), meetingId: next.id })).state,
    ).toBe('ACCEPTED');
  expect((await told()).at(-1)).toEqual([4, '2026-04-12']);
});

test('a postponed meeting has no day: its items are free, and those put on it again get its new day', async () => {
  const held = await called(30);
  const item = await done(as('office1'), V.accept, { ...pick(await proposed()), meetingId: held.id });
  await done(as('office1'), V.notify, pick(await now('meeting', held.id)));
  await done(as('office1'), V.postpone, { ...pick(await now('meeting', held.id)), reason: '主持人出差' });
  // the first item still stands on the meeting of April
  expect((await told()).at(-1)![1]).toBe('2026-04-12');
  expect(await now('agendaItem', item.id)).toMatchObject({ state: 'PROPOSED' });
  expect(await refused(as('office1'), V.notify, pick(await now('meeting', held.id)))).toBe('AGENDA_REQUIRED');
  await done(as('office1'), V.accept, { ...pick(await now('agendaItem', item.id)), meetingId: held.id });
  await done(as('office1'), V.notify, { ...pick(await now('meeting', held.id)), startsAt: inMinutes(story, 40 * DAY) });
  expect((await told()).at(-1)![1]).toBe('2026-05-02');
});

test('the office takes an item off with a reason, while the meeting has not begun', async () => {
  const held = await called(15);
  const item = await done(as('office1'), V.accept, { ...pick(await proposed()), meetingId: held.id });
  const takeOff = V.takeOff;
  expect(await refused(as('chief'), takeOff, { ...pick(item), reason: '暂缓' })).toBe('FORBIDDEN');
  expect(await refused(as('office1'), takeOff, { ...pick(item), reason: '' })).toBe('REASON_REQUIRED');
  expect(await done(as('office1'), takeOff, { ...pick(item), reason: '材料不足' })).toMatchObject({
    state: 'PROPOSED',
  });
  expect(await now('meeting', held.id, 'acceptedCount')).toMatchObject({ acceptedCount: 0 });
  expect(await refused(as('office1'), V.notify, pick(await now('meeting', held.id)))).toBe('AGENDA_REQUIRED');
});
