import { COMMUNITY, DEPT } from '@lianxi/contracts';
import { addDays, has, type Condition, type IsoDate, type Viewer } from '@lianxi/service-kit';
import { AgendaItemState } from '../agenda-item/agenda-item.entity.js';
import { CopyDeliveryState } from '../copy-delivery/copy-delivery.entity.js';
import { DecisionItemState } from '../decision-item/decision-item.entity.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { convener, leader, office } from '../meeting/meeting.policy.js';
import { startOf } from '../meeting/meeting.queries.js';

type WaitingNoun = 'decisionItem' | 'meeting' | 'agendaItem' | 'copyDelivery';

/** One reason why something waits for the viewer: the verb to do, and which rows. */
export interface Waiting {
  noun: WaitingNoun;
  verb: string;
  where: Condition;
  counter?: 'waiting' | 'forApproval';
}

/**
 * What waits for the acting post. Pure, and each condition says of rows what the policy says of one row, so that it can
 * be tested as a table.
 */
export function waitingFor(viewer: Viewer, today: IsoDate): Waiting[] {
  const { unitId, postId, personId } = viewer;
  const list: Waiting[] = [];
  if (viewer.kind !== 'person') return list;
  const mine: Condition[] = [
    ...(unitId && has(viewer, ...DEPT, ...COMMUNITY) ? [{ leadUnitId: unitId }] : []),
    ...(postId && leader(viewer) ? [{ responsiblePostId: postId }] : []),
  ];
  const decisions = (verb: string, states: DecisionItemState[], where: Condition, counter?: Waiting['counter']) =>
    list.push({ noun: 'decisionItem', verb, where: { state: { $in: states }, ...where }, ...(counter && { counter }) });
  if (postId) decisions('confirmDecision', [DecisionItemState.DRAFTED], { chairPostId: postId }, 'forApproval');
  if (mine.length) {
    decisions('acknowledge', [DecisionItemState.OPEN], { $or: mine }, 'waiting');
    decisions('progress', [DecisionItemState.ACKNOWLEDGED, DecisionItemState.RETURNED], { $or: mine });
    decisions('submit', [DecisionItemState.IN_PROGRESS], { $or: mine });
  }
  if (office(viewer)) {
    decisions('verify', [DecisionItemState.SUBMITTED], {}, 'forApproval');
    list.push({
      noun: 'agendaItem',
      verb: 'acceptItem',
      where: { state: AgendaItemState.PROPOSED },
      counter: 'forApproval',
    });
  }
  if (has(viewer, 'OFFICE_DIRECTOR'))
    list.push({
      noun: 'meeting',
      verb: 'submitMinutes',
      where: { state: MeetingState.MINUTES_DRAFT },
      counter: 'forApproval',
    });
  if (convener(viewer))
    list.push({
      noun: 'meeting',
      verb: 'signMinutes',
      where: { state: MeetingState.MINUTES_REVIEW, ...(has(viewer, 'CHIEF_CONVENER') ? {} : { chairPostId: postId }) },
      counter: 'forApproval',
    });
  // Sign-in is for the day; one that ran past midnight is still open.
  const soon = { startsAt: { $gte: startOf(addDays(today, -1)), $lt: startOf(addDays(today, 1)) } };
  if (personId)
    list.push({
      noun: 'meeting',
      verb: 'signIn',
      where: {
        state: { $in: [MeetingState.NOTIFIED, MeetingState.IN_SESSION] },
        seatPersonIds: { $contains: [personId] },
        ...soon,
      },
    });
  if (has(viewer, 'DISTRICT_READER'))
    list.push({
      noun: 'copyDelivery',
      verb: 'confirmReceipt',
      where: { state: CopyDeliveryState.SENT, recipientUnitId: unitId },
      counter: 'waiting',
    });
  return list;
}
