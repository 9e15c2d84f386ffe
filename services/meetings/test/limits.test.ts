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
const call = (extra: Record<string, unknown> = {}) => ({
  kind: 'REGULAR',
  startsAt: inMinutes(story, 30),
  place: '会议室',
  chairPostId: postOf('chief'),
  ...extra,
});
const long = (length: number) => '长'.repeat(length);
/** A refusal of one field. */
async function wrongField(actor: Actor, mutation: string, input: Record<string, unknown>): Promise<unknown> {
  const { errors } = await actor.tries(mutation, { input });
  return [errors[0]?.extensions.code, errors[0]?.extensions.params?.['field']];
}

test('days of a plan are not past and not beyond this century', async () => {
  const office = as('office1');
  for (const startsAt of ['2026-03-22T10:00:00Z', '2101-01-04T01:00:00Z', '9999-01-01T00:00:00Z'])
    expect(await wrongField(office, V.call, call({ startsAt }))).toEqual(['BAD_INPUT', 'startsAt']);
  const held = await done(office, V.call, call());
  const item = await done(office, V.accept, pick(await done(office, V.propose, { meetingId: held.id, title: '议题' })));
  for (const startsAt of ['2026-03-22T10:00:00Z', '2101-01-04T01:00:00Z'])
    expect(await wrongField(office, V.notify, { ...pick(held), startsAt })).toEqual(['BAD_INPUT', 'startsAt']);
  const told = await done<Row & { signInCode: string }>(office, V.notify, pick(held));
  await done(as('chief'), V.signIn, { meetingId: held.id, code: (held as typeof told).signInCode });
  await done(office, V.open, pick(told));
  await done(office, V.discuss, { ...pick(item), discussion: '同意', outcome: 'DECIDED' });
  expect(await wrongField(office, V.decide, { agendaItemId: item.id, ...PARTS, dueOn: '9999-12-31' })).toEqual([
    'BAD_INPUT',
    'dueOn',
  ]);
  expect(await wrongField(office, V.decide, { agendaItemId: item.id, ...PARTS, content: long(2_001) })).toEqual([
    'BAD_INPUT',
    'content',
  ]);
  expect(
    await wrongField(office, V.decide, {
      agendaItemId: item.id,
      ...PARTS,
      coUnitIds: Array.from({ length: 21 }, (_, i) => `00000000-0000-7001-8000-0000000000${i + 30}`),
    }),
  ).toEqual(['BAD_INPUT', 'coUnitIds']);
  const decision = await done(
    as('chief'),
    V.confirm,
    pick(await done(office, V.decide, { agendaItemId: item.id, ...PARTS })),
  );
  const acknowledged = await done(as('dept-public'), V.acknowledge, pick(decision));
  expect(await wrongField(as('dept-public'), V.progress, { ...pick(acknowledged), note: long(1_001) })).toEqual([
    'BAD_INPUT',
    'reason',
  ]);
  const begun = await done(as('dept-public'), V.progress, { ...pick(acknowledged), note: '已开工' });
  expect(
    await wrongField(as('dept-public'), V.submit, { ...pick(begun), resultText: long(2_001), fileIds: [] }),
  ).toEqual(['BAD_INPUT', 'resultText']);
});

test('texts and numbers that stay have a limit', async () => {
  const office = as('office1');
  expect(await wrongField(office, V.call, call({ reason: long(1_001) }))).toEqual(['BAD_INPUT', 'reason']);
  expect(await wrongField(office, V.propose, { title: '议题', preliminaryOpinion: long(2_001) })).toEqual([
    'BAD_INPUT',
    'preliminaryOpinion',
  ]);
  const item = await done(office, V.propose, { title: '议题' });
  for (const [field, value] of [
    ['preliminaryOpinion', long(2_001)],
    ['minutesPlanned', 0],
    ['minutesPlanned', 601],
    ['order', -1],
    ['presenterUnitId', '00000000-0000-7001-8000-000000000099'],
    ['title', long(201)],
  ] as const)
    expect(await wrongField(office, V.edit, { ...pick(item), [field]: value })).toEqual(['BAD_INPUT', field]);
  expect(await wrongField(office, V.reject, { ...pick(item), reason: long(1_001) })).toEqual(['BAD_INPUT', 'reason']);
});

test('after five wrong codes in a quarter of an hour no code is tried any more, right or wrong, whichever way they come', async () => {
  const held = await done<Row & { signInCode: string }>(as('office1'), V.call, call());
  await done(
    as('office1'),
    V.accept,
    pick(await done(as('office1'), V.propose, { meetingId: held.id, title: '议题' })),
  );
  expect(await refused(as('police'), V.signIn, { meetingId: held.id, code: held.signInCode })).toBe('WRONG_STATE');
  await done(as('office1'), V.notify, { ...pick(held), version: 1 });
  const wrong = { meetingId: held.id, code: held.signInCode === '000000' ? '000001' : '000000' };
  const right = { meetingId: held.id, code: held.signInCode };
  const codes = (
    await Promise.all(Array.from({ length: 12 }, () => as('justice').tries(V.signIn, { input: wrong })))
  ).flatMap((answer) => answer.codes);
  expect([
    codes.filter((code) => code === 'WRONG_CODE').length,
    codes.filter((code) => code === 'TOO_MANY_REQUESTS').length,
  ]).toEqual([5, 7]);
  expect(await refused(as('justice'), V.signIn, right)).toBe('TOO_MANY_REQUESTS');
  // others are not kept out by it, and a person without a seat tries nothing
  expect(await refused(as('police'), V.signIn, wrong)).toBe('WRONG_CODE');
  expect(await done(as('police'), V.signIn, right)).toMatchObject({ status: 'PRESENT' });
  expect(await refused(as('handler-public'), V.signIn, wrong)).toBe('FORBIDDEN');
  await story.runtime.orm.em.fork().execute(`update sign_in_failure set at = at - interval '15 minutes'`);
  expect(await done(as('justice'), V.signIn, right)).toMatchObject({ status: 'PRESENT' });
});
