import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimsOf, postOf, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import { actorsOf, answerOthers, done, inMinutes, startMeetings, V, type Row } from './story.js';

let story: Story;
let as: (name: Name) => Actor;
let held: Row;
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
});
afterAll(() => story.end());

const EXPLAIN = `query ($id: ID!, $of: ID) { meetingsExplain(type: "Meeting", id: $id, assignmentId: $of) { sees acting { id }
    reasons { role text } lacking { kind } verbs { verb open lacking { kind code } } } }`;

test('a meeting is explained by the role of the post, and a member unit that has no notice yet gets no word of it', async () => {
  const { meetingsExplain: why } = await as('office1').ask<{
    meetingsExplain: { verbs: { verb: string; lacking: unknown[] }[] };
  }>(EXPLAIN, { id: held.id });
  expect(why).toMatchObject({
    sees: true,
    acting: { id: claimsOf('office1').assignmentId },
    reasons: [{ role: 'OFFICE_STAFF' }],
    lacking: [],
  });
  expect(why.verbs.find(({ verb }) => verb === 'notify')!.lacking).toEqual([
    { kind: 'BLOCKER', code: 'AGENDA_REQUIRED' },
  ]);
  expect(why.verbs.find(({ verb }) => verb === 'signMinutes')!.lacking).toMatchObject([
    { kind: 'ROLE' },
    { kind: 'STATE' },
  ]);
  expect((await as('dept-public').tries(EXPLAIN, { id: held.id })).codes).toEqual(['NOT_FOUND']);
  const of = claimsOf('dept-public').assignmentId;
  expect(await as('office1').ask(EXPLAIN, { id: held.id, of })).toMatchObject({
    meetingsExplain: { sees: false, reasons: [], verbs: [], lacking: [{ kind: 'ROWS' }] },
  });
});
