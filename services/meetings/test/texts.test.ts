import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  brokenParts,
  oddText,
  postOf,
  textsTaken,
  unzip,
  type Actor,
  type Name,
  type Story,
} from '@lianxi/service-kit/testing';
import fc from 'fast-check';
import { meetings } from '../src/definition.js';
import { actorsOf, answerOthers, done, inMinutes, PARTS, startMeetings, V, type Row } from './story.js';

let story: Story;
let as: (name: Name) => Actor;
beforeAll(async () => {
  story = await startMeetings();
  as = actorsOf(story);
  answerOthers(story);
});
afterAll(() => story.end());

const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });
type Paper = { id: string; text: string; blocks: { kind: string; text: string }[] };
interface Point {
  title: string;
  discussion: string;
  content: string;
}

/** Holds a meeting on these points, one decision each, and answers the draft of its minutes. */
async function minutesOf(points: Point[], held: Record<string, unknown> = {}): Promise<Paper> {
  const meeting = await done<Row & { signInCode: string }>(as('office1'), V.call, {
    kind: 'REGULAR',
    startsAt: inMinutes(story, 30),
    place: '会议室',
    chairPostId: postOf('chief'),
    ...held,
  });
  const step = async (who: Name, mutation: string) =>
    Object.assign(meeting, await done<Row>(as(who), mutation, pick(meeting)));
  const items: Row[] = [];
  for (const { title } of points) {
    const item = await done(as('office1'), V.propose, { meetingId: meeting.id, title });
    items.push(await done(as('office1'), V.accept, pick(item)));
  }
  await step('office1', V.notify);
  const grouped = `${meeting.signInCode.slice(0, 3)} ${meeting.signInCode.slice(3)}`;
  await done(as('chief'), V.signIn, { meetingId: meeting.id, code: grouped });
  await step('office1', V.open);
  for (const [at, { discussion, content }] of points.entries()) {
    await done(as('office1'), V.discuss, { ...pick(items[at]!), discussion, outcome: 'DECIDED' });
    const decision = await done(as('office1'), V.decide, { agendaItemId: items[at]!.id, ...PARTS, content });
    await done(as('chief'), V.confirm, pick(decision));
  }
  await step('chief', V.end);
  const { minutes } = await done<{ minutes: Paper; id: string; version: number }>(
    as('office1'),
    V.draftMinutes,
    pick(meeting),
  ).then((row) => (Object.assign(meeting, row), row));
  // complete although the paper left the typed number out
  await step('director', V.submitMinutes);
  return minutes;
}

test('a number that was typed before a title or a decision is not doubled, and every paragraph has one indent', async () => {
  const minutes = await minutesOf([
    {
      title: '一、关于供热管网检测',
      discussion: '会议听取了汇报。\n第二段。\r\n　　第三段。',
      content: '（一）按期完成。',
    },
    { title: '1.加装电梯', discussion: '同意。', content: '1.按期完成' },
    { title: '（一）停车管理', discussion: '同意。', content: '按期完成' },
    { title: '关于老旧小区改造', discussion: '同意。', content: '①按期完成；' },
    { title: '三、四号楼供水', discussion: '同意。', content: '2.5公里管线按期完成' },
  ]);
  const lines = minutes.text.split('\n');
  expect(minutes.blocks.filter(({ kind }) => kind === 'HEADING').map(({ text }) => text)).toEqual([
    '一、关于供热管网检测',
    '二、关于加装电梯',
    '三、关于停车管理',
    '四、关于老旧小区改造',
    '五、关于三、四号楼供水',
  ]);
  for (const line of ['　　会议听取了汇报。', '　　第二段。', '　　第三段。']) expect(lines).toContain(line);
  for (const told of ['会议议定：（一）按期完成。牵头单位', '会议议定：（一）2.5公里管线按期完成。牵头单位'])
    expect(minutes.text).toContain(told);
  expect(minutes.text).not.toMatch(/（一）（一）|（一）1|（一）①/);
  const response = await as('director').takes(`/export/minutes/${minutes.id}.docx`);
  const word = unzip(Buffer.from(await response.arrayBuffer())).get('word/document.xml')!;
  const paragraphs = word.split('<w:p>').filter((part) => /第[二三]段/.test(part));
  expect(paragraphs.map((part) => [part.includes('w:firstLine="640"'), part.includes('　')])).toEqual([
    [true, false],
    [true, false],
  ]);
});

test('no text that the graph takes holds a sign that no paper can hold', async () => {
  const { texts, unrefused } = await textsTaken(meetings, story);
  expect(unrefused).toEqual([]);
  expect(texts).toEqual(
    expect.arrayContaining(['discussAgendaItem.input.discussion', 'editMinutes.input.blocks.text']),
  );
});

test('whatever is typed into a meeting, a strict parser reads its Word file', async () => {
  const said = (text: string) => `会${text}议`;
  const points = fc
    .sample(fc.tuple(oddText(60), oddText(300), oddText(100)), { numRuns: 8, seed: 22 })
    .map(([title, discussion, content]) => ({
      title: said(title),
      discussion: said(discussion),
      content: said(content),
    }));
  const minutes = await minutesOf(points, { startsAt: inMinutes(story, 40), place: said('<&>\u200B"') });
  const response = await as('office1').takes(`/export/minutes/${minutes.id}.docx`);
  expect(response.status).toBe(200);
  expect(brokenParts(Buffer.from(await response.arrayBuffer()))).toEqual([]);
});
