import { act, badInput, dateOf, daysBetween, DomainError, publishEvent, requireReason, type Ctx } from '@lianxi/service-kit';
import { requireText } from '../../../checks.js';
import { AgendaItem, AgendaItemState } from '../../agenda-item/agenda-item.entity.js';
import { markAbsent } from '../../attendance/attendance.actions.js';
import { DecisionItem } from '../../decision-item/decision-item.entity.js';
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

/** M3, M4: gives notice, also of a new time. Proposals that were not accepted wait for another meeting. */
export const notifyMeeting = (ctx: Ctx, input: NotifyMeetingInput): Promise<Meeting> => act(ctx, meeting, 'notify', input, async (row, tx) => {
  if (input.startsAt) row.startsAt = input.startsAt;
  if (input.place != null) row.place = requireText(input.place, 'place', 100);
  Object.assign(row, await seating(tx, row.areaPath, row.kind, row.startsAt));
  if (input.chairPostId) row.chairPostId = input.chairPostId;
  if (!row.chairPostIds.includes(row.chairPostId)) throw input.chairPostId ? badInput('chairPostId') : new DomainError('CHAIR_REQUIRED');
  const on = dateOf(row.startsAt);
  row.shortNotice = row.kind === MeetingKind.REGULAR && daysBetween(tx.clock.today(), on) < NOTICE_DAYS;
  row.notifiedAt = tx.clock.now();
  for (const item of await carryState(tx, row, MeetingState.NOTIFIED)) {
    if (item.state === AgendaItemState.PROPOSED) Object.assign(item, { meetingId: null, meetingState: null });
    if (item.state !== AgendaItemState.ACCEPTED) continue;
    item.published = true;
    if (item.caseId) await publishEvent(tx.em, 'case.scheduled', { caseId: item.caseId, meetingId: row.id, agendaItemId: item.id, date: on });
  }
  return { details: { on, shortNotice: row.shortNotice } };
});

/** M4: puts the meeting off; a new notice names the new time. */
export const postponeMeeting = (ctx: Ctx, input: MeetingReasonInput): Promise<Meeting> => act(ctx, meeting, 'postpone', input, async (row, tx) => {
  const reason = requireReason(input.reason);
  await carryState(tx, row, MeetingState.POSTPONED);
  return { reason };
});

/** M4: calls the meeting off. */
export const cancelMeeting = (ctx: Ctx, input: MeetingReasonInput): Promise<Meeting> => act(ctx, meeting, 'cancel', input, async (row, tx) => {
  const reason = requireReason(input.reason);
  await carryState(tx, row, MeetingState.CANCELLED);
  return { reason };
});

/** M5: opens the session once the one who chairs has signed in. */
export const openMeeting = (ctx: Ctx, input: OpenMeetingInput): Promise<Meeting> => act(ctx, meeting, 'open', input, async (row, tx) => {
  if (input.chairPostId) {
    if (!row.chairPostIds.includes(input.chairPostId)) throw badInput('chairPostId');
    row.chairPostId = input.chairPostId;
  }
  if (!row.presentPostIds.includes(row.chairPostId)) throw new DomainError('NO_CHAIR');
  row.openedAt = tx.clock.now();
  await carryState(tx, row, MeetingState.IN_SESSION);
  return { details: { chairPostId: row.chairPostId } };
});

/** M9: ends the session; seats without a record are marked absent. */
export const endMeeting = (ctx: Ctx, input: MeetingVerbInput): Promise<Meeting> => act(ctx, meeting, 'end', input, async (row, tx) => {
  row.endedAt = tx.clock.now();
  await carryState(tx, row, MeetingState.ENDED);
  return { details: { absent: await markAbsent(tx, row), decisions: await tx.em.count(DecisionItem, { meetingId: row.id }) } };
});

/** M14: closes the file of the meeting; nothing changes it afterwards. */
export const archiveMeeting = (ctx: Ctx, input: MeetingVerbInput): Promise<Meeting> => act(ctx, meeting, 'archive', input, () => undefined);
