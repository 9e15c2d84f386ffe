import { act, badInput, dateOf, daysBetween, DomainError, requireReason, type Ctx } from '@lianxi/service-kit';
import { platform, requireDay, requireLine } from '../../../checks.js';
import { AgendaItem, AgendaItemState } from '../../agenda-item/agenda-item.entity.js';
import { agendaItem } from '../../agenda-item/agenda-item.policy.js';
import { announceSchedule } from '../../agenda-item/announce-schedule.js';
import { markAbsent } from '../../attendance/attendance.actions.js';
import { requireNeutralChair } from '../../case/matter.js';
import { Meeting } from '../meeting.entity.js';
import { MeetingKind, MeetingState } from '../meeting.enums.js';
import type { MeetingReasonInput, MeetingVerbInput, NotifyMeetingInput, OpenMeetingInput } from '../meeting.inputs.js';
import { meeting } from '../meeting.policy.js';
import { seating } from './call-meeting.js';

/** Days of notice that a regular meeting should have; fewer give a warning. */
const NOTICE_DAYS = 3;

/** Keeps the state of the meeting on its items in step, so that their policy needs no further reading. */
async function carryState(ctx: Ctx, row: Meeting, state: MeetingState): Promise<AgendaItem[]> {
  const items = await ctx.em.find(AgendaItem, { meetingId: row.id });
  for (const item of items) item.meetingState = state;
  return items;
}

/** Accepted items, and proposals that were not accepted. */
const split = (items: AgendaItem[]): [AgendaItem[], AgendaItem[]] => [
  items.filter(({ state }) => state === AgendaItemState.ACCEPTED),
  items.filter(({ state }) => state === AgendaItemState.PROPOSED),
];

/** M3, M4: gives notice, also of a new time. Proposals that were not accepted wait for another meeting. */
export const notifyMeeting = (ctx: Ctx, input: NotifyMeetingInput): Promise<Meeting> =>
  act(ctx, meeting, 'notify', input, async (row, tx) => {
    if (input.startsAt) row.startsAt = input.startsAt;
    if (input.place != null) row.place = requireLine(input.place, 'place', 100);
    Object.assign(row, await seating(tx, row.areaPath, row.kind, row.startsAt));
    if (input.chairPostId) row.chairPostId = input.chairPostId;
    if (!row.chairPostIds.includes(row.chairPostId))
      throw input.chairPostId ? badInput('chairPostId') : new DomainError('CHAIR_REQUIRED');
    const on = requireDay(dateOf(row.startsAt), 'startsAt', tx.clock.today());
    row.shortNotice = row.kind === MeetingKind.REGULAR && daysBetween(tx.clock.today(), on) < NOTICE_DAYS;
    row.notifiedAt = tx.clock.now();
    const [listed, left] = split(await carryState(tx, row, MeetingState.NOTIFIED));
    for (const item of left) Object.assign(item, { meetingId: null, meetingState: null });
    await requireNeutralChair(tx, row.chairPostId, listed);
    for (const item of listed) {
      item.published = true;
      await announceSchedule(tx, item, row.id);
    }
    return { details: { on, shortNotice: row.shortNotice } };
  });

/** Takes all items off a meeting that is not held as announced; each is free for whichever meeting comes first. */
async function clearAgenda(tx: Ctx, row: Meeting, reason: string): Promise<void> {
  const [listed, left] = split(await tx.em.find(AgendaItem, { meetingId: row.id }));
  for (const item of left) Object.assign(item, { meetingId: null, meetingState: null });
  for (const { id, version } of listed) {
    // the platform's step: whoever calls the meeting off need not see every item of it
    const item = await act(platform(tx), agendaItem, 'takeOffItem', { id, version, reason }, (one) => {
      Object.assign(one, { meetingId: null, meetingState: null, published: false, order: 0 });
      return { details: { meetingId: row.id } };
    });
    await announceSchedule(tx, item, row.id);
  }
  Object.assign(row, { acceptedCount: 0, openItemCount: 0 });
}

/** M4: puts the meeting off; a new notice names the new time, for the items that the office then puts on it. */
export const postponeMeeting = (ctx: Ctx, input: MeetingReasonInput): Promise<Meeting> =>
  act(ctx, meeting, 'postpone', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    await clearAgenda(tx, row, reason);
    return { reason };
  });

/** M4: calls the meeting off. */
export const cancelMeeting = (ctx: Ctx, input: MeetingReasonInput): Promise<Meeting> =>
  act(ctx, meeting, 'cancel', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    await clearAgenda(tx, row, reason);
    return { reason };
  });

/** M5: opens the session once the one who chairs has signed in. */
export const openMeeting = (ctx: Ctx, input: OpenMeetingInput): Promise<Meeting> =>
  act(ctx, meeting, 'open', input, async (row, tx) => {
    if (input.chairPostId) {
      if (!row.chairPostIds.includes(input.chairPostId)) throw badInput('chairPostId');
      row.chairPostId = input.chairPostId;
      await requireNeutralChair(tx, row.chairPostId, split(await tx.em.find(AgendaItem, { meetingId: row.id }))[0]);
    }
    if (!row.presentPostIds.includes(row.chairPostId)) throw new DomainError('NO_CHAIR');
    row.openedAt = tx.clock.now();
    await carryState(tx, row, MeetingState.IN_SESSION);
    return { details: { chairPostId: row.chairPostId } };
  });

/** M9: ends the session; seats without a record are marked absent. */
export const endMeeting = (ctx: Ctx, input: MeetingVerbInput): Promise<Meeting> =>
  act(ctx, meeting, 'end', input, async (row, tx) => {
    row.endedAt = tx.clock.now();
    await carryState(tx, row, MeetingState.ENDED);
    return { details: { absent: await markAbsent(tx, row) } };
  });

/** M14: closes the file of the meeting; nothing changes it afterwards. */
export const archiveMeeting = (ctx: Ctx, input: MeetingVerbInput): Promise<Meeting> =>
  act(ctx, meeting, 'archive', input, () => undefined);
