import { withoutNumber } from '@lianxi/contracts';
import { chineseDate, dateOf, orgFact, orgFacts, type Ctx } from '@lianxi/service-kit';
import { AgendaItem, AgendaItemState, AgendaSource, OUTCOMES } from '../agenda-item/agenda-item.entity.js';
import { Attendance, AttendanceStatus } from '../attendance/attendance.entity.js';
import { DecisionItem, DecisionItemState } from '../decision-item/decision-item.entity.js';
import { recordedApart } from '../case/case-concern.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { seatsOn } from '../meeting/meeting.queries.js';
import { chineseNumber } from './chinese-number.js';
import { askNames, type Names } from './minutes.names.js';
import { MinutesBlock, MinutesBlockKind } from './minutes.entity.js';

/** How the paper, which every member reads, speaks of a closed item and of one against a unit (domain §6.5). */
export const APART = '（该事项另行记录）';
export const NOBODY = '无';

interface Facts {
  row: Meeting;
  items: AgendaItem[];
  decisions: DecisionItem[];
  records: Attendance[];
  unit: (id: string) => string;
  chairTitle: string;
  /** Seats of the conference on the day (应到). */
  seats: number;
  names: Names;
}

const block = (kind: MinutesBlockKind, text: string): MinutesBlock => ({ kind, text });
const ended = (text: string) => (/[。！？；]$/.test(text) ? text : `${text}。`);
/** What was decided, as the paper says it: without the number and the full stop that were typed. */
export const decided = (content: string) => withoutNumber(content).replace(/[。；]+$/, '');

/**
 * Blocks of the minutes generated from attendance, agenda and decisions (M10), with the names of the day of the
 * meeting.
 */
export async function composeMinutes(ctx: Ctx, row: Meeting): Promise<MinutesBlock[]> {
  const on = dateOf(row.startsAt);
  const items = (
    await ctx.em.find(AgendaItem, { meetingId: row.id }, { orderBy: { order: 'asc', createdAt: 'asc' } })
  ).filter((item) => OUTCOMES.includes(item.state) && !item.restricted);
  const decisions = await ctx.em.find(
    DecisionItem,
    { meetingId: row.id, state: { $nin: [DecisionItemState.DRAFTED, DecisionItemState.DISCARDED] } },
    { orderBy: { createdAt: 'asc' } },
  );
  const records = await ctx.em.find(Attendance, { meetingId: row.id }, { orderBy: { createdAt: 'asc' } });
  const names = await askNames(ctx, on, [
    row.chairPostId,
    ...records.map((record) => record.postId),
    ...decisions.map((decision) => decision.responsiblePostId),
  ]);
  const named = [
    ...records.map((record) => record.unitId),
    ...decisions.flatMap((decision) => [decision.leadUnitId, ...decision.coUnitIds]),
  ];
  const units = new Map(
    (await orgFacts(ctx, 'unit', on, { id: [...new Set(named)] })).map((unit) => [unit.id, unit.name]),
  );
  const chair = await orgFact(ctx, 'post', on, { id: row.chairPostId });
  const facts: Facts = {
    row,
    items,
    decisions,
    records,
    names,
    unit: (id) => units.get(id) ?? '',
    chairTitle: chair?.title ?? '',
    seats: (await seatsOn(ctx, row.areaPath, on)).length,
  };
  return [block(MinutesBlockKind.OPENING, opening(facts)), ...sections(facts), ...attendanceBlocks(facts)];
}

function opening({ row, items, records, names, chairTitle, seats }: Facts): string {
  const there = records.filter(
    (record) =>
      !record.observer && record.status !== AttendanceStatus.LEAVE && record.status !== AttendanceStatus.ABSENT,
  );
  const heard = items.filter((item) => item.state !== AgendaItemState.WITHDRAWN).length;
  return `${chineseDate(dateOf(row.startsAt))}，${chairTitle}${names.ofPost(row.chairPostId)}在${row.place}主持召开${row.title}。应到${seats}席，实到${new Set(there.flatMap((record) => record.seatIds)).size}席（${there.length}人）。会议研究了${heard}项议题。现将会议议定事项纪要如下：`;
}

const STANDING: Partial<Record<AgendaSource, string>> = {
  STANDING_SITUATION: '信访形势分析',
  STANDING_PROGRESS: '关于上级交办和重要信访事项办理进度',
};
const OUTCOME_TEXT: Partial<Record<AgendaItemState, string>> = {
  DEFERRED: '会议决定，该议题下次会议继续研究。',
  WITHDRAWN: '该议题撤回。',
};

/** The two standing blocks come first where they were on the agenda, then each item in its order. */
function sections(facts: Facts): MinutesBlock[] {
  const rank = (item: AgendaItem) =>
    item.source === AgendaSource.STANDING_SITUATION ? 0 : item.source === AgendaSource.STANDING_PROGRESS ? 1 : 2;
  const ordered = [...facts.items].sort((a, b) => rank(a) - rank(b));
  return ordered.flatMap((item, index) => section(facts, item, index + 1));
}

function section(facts: Facts, item: AgendaItem, number: number): MinutesBlock[] {
  const heading = (text: string) => block(MinutesBlockKind.HEADING, `${chineseNumber(number)}、${text}`);
  if (recordedApart(item)) return [heading('不公开议题'), block(MinutesBlockKind.PARAGRAPH, APART)];
  const decisions = facts.decisions.filter((decision) => decision.agendaItemId === item.id);
  const said = [item.discussion && ended(item.discussion), OUTCOME_TEXT[item.state]]
    .filter((text) => text)
    .map((text) => block(MinutesBlockKind.PARAGRAPH, text!));
  const points = decisions.map((decision, index) =>
    block(
      MinutesBlockKind.PARAGRAPH,
      `${index === 0 ? '会议议定：' : ''}（${chineseNumber(index + 1)}）${decisionText(facts, decision)}`,
    ),
  );
  return [
    heading(STANDING[item.source] ?? `关于${withoutNumber(item.title).replace(/^关于/, '')}`),
    ...said,
    ...points,
  ];
}

function decisionText({ unit, names }: Facts, decision: DecisionItem): string {
  const helpers = decision.coUnitIds.length ? `配合单位：${decision.coUnitIds.map(unit).join('、')}；` : '';
  return `${decided(decision.content)}。牵头单位：${unit(decision.leadUnitId)}；${helpers}责任人：${names.ofPost(decision.responsiblePostId)}；完成时限：${chineseDate(decision.dueOn)}。`;
}

function attendanceBlocks(facts: Facts): MinutesBlock[] {
  const { records } = facts;
  const seated = records.filter((record) => !record.observer);
  const came = (record: Attendance) =>
    record.status === AttendanceStatus.PRESENT ||
    record.status === AttendanceStatus.LATE ||
    record.status === AttendanceStatus.PROXY;
  const present = listed(facts, seated.filter(came));
  const leave = listed(
    facts,
    seated.filter((record) => record.status === AttendanceStatus.LEAVE && record.leaveApprovedAt),
  );
  const observers = listed(
    facts,
    records.filter((record) => record.observer && came(record)),
  );
  return [
    block(MinutesBlockKind.PRESENT, present || NOBODY),
    block(MinutesBlockKind.LEAVE, leave || NOBODY),
    block(MinutesBlockKind.OBSERVERS, observers || NOBODY),
  ];
}

/** Unit and its people, unit by unit; a proxy reads `{姓名}（代{姓名}）`. */
function listed({ unit, names }: Facts, records: Attendance[]): string {
  const byUnit = new Map<string, string[]>();
  for (const record of records) {
    const own = names.ofPerson(record.personId);
    byUnit.set(record.unitId, [
      ...(byUnit.get(record.unitId) ?? []),
      record.status === AttendanceStatus.PROXY ? `${record.proxyName}（代${own}）` : own,
    ]);
  }
  return [...byUnit].map(([unitId, people]) => `${unit(unitId)}　${people.join('、')}`).join('；');
}
