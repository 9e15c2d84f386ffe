import {
  act,
  badInput,
  createAlong,
  DomainError,
  notFound,
  readExisting,
  requireReason,
  restorePersonal,
  subdistrictPath,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { fresh, requirePaperLine, requirePaperText } from '../../checks.js';
import { concernNow } from '../case/case-concern.js';
import { requireNeutralChair, requireNotAccused, requireReadingChair } from '../case/matter.js';
import { concernOf, mustBeClosed } from '../case/matter.policy.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { withinMeeting } from '../meeting/within-meeting.js';
import { AgendaItem, AgendaItemState, AgendaSource, OUTCOMES } from './agenda-item.entity.js';
import type { AcceptItemInput, DiscussItemInput, EditItemInput, RejectItemInput } from './agenda-item.inputs.js';
import { agendaItem } from './agenda-item.policy.js';
import { announceSchedule } from './announce-schedule.js';
import { requireItemParts } from './item-parts.js';

/** M2: the office puts a proposal on a meeting that is being prepared, or prepared anew after it was put off. */
export async function acceptItem(ctx: Ctx, input: AcceptItemInput): Promise<AgendaItem> {
  const before = await readExisting(fresh(ctx), agendaItem, input.id);
  return withinMeeting(ctx, input.meetingId ?? before.meetingId, async (outer, held) => {
    const item = await act(outer, agendaItem, 'acceptItem', input, async (row, tx) => {
      const target = preparedIn(tx, held);
      await requireNeutralChair(tx, target.chairPostId, [row]);
      await requireReadingChair(tx, target.chairPostId, row);
      const { order } = await requireItemParts(tx, { order: input.order });
      Object.assign(row, {
        meetingId: target.id,
        meetingState: target.state,
        order: order ?? (await tx.em.count(AgendaItem, { meetingId: target.id, state: AgendaItemState.ACCEPTED })) + 1,
      });
      return { details: { meetingId: target.id, order: row.order } };
    });
    await announceSchedule(outer, item, item.meetingId!);
    return item;
  });
}

/** The meeting that an item is put on: named, of the viewer's sub-district, and still being prepared. */
function preparedIn(ctx: Ctx, held: Meeting | null): Meeting {
  if (!held) throw badInput('meetingId');
  if (held.areaPath !== subdistrictPath(viewerOf(ctx))) throw notFound();
  if (held.state !== MeetingState.PLANNED && held.state !== MeetingState.POSTPONED)
    throw new DomainError('WRONG_STATE', { noun: 'meeting', state: held.state });
  return held;
}

/** M2: the office turns a proposal down and says why. */
export const rejectItem = (ctx: Ctx, input: RejectItemInput): Promise<AgendaItem> =>
  act(ctx, agendaItem, 'rejectItem', input, () => ({ reason: requireReason(input.reason) }));

/** Takes an item off its meeting: from now on it is a proposal again that waits for one. */
export async function takeOffItem(ctx: Ctx, input: RejectItemInput): Promise<AgendaItem> {
  const { meetingId } = await readExisting(fresh(ctx), agendaItem, input.id);
  return withinMeeting(ctx, meetingId, async (outer) => {
    const item = await act(outer, agendaItem, 'takeOffItem', input, (row) => {
      Object.assign(row, { meetingId: null, meetingState: null, published: false, order: 0 });
      return { reason: requireReason(input.reason), details: { meetingId } };
    });
    await announceSchedule(outer, item, meetingId!);
    return item;
  });
}

/** Order, time, presenter and wording of an item while the meeting is prepared. */
export const editItem = (ctx: Ctx, input: EditItemInput): Promise<AgendaItem> =>
  act(ctx, agendaItem, 'editItem', input, async (row, tx) => {
    if (input.title != null) row.title = requirePaperLine(input.title, 'title', 200);
    if (input.closed != null) row.closed = input.closed;
    if (mustBeClosed(row) && !row.closed) throw new DomainError('RESTRICTED_ITEM_MUST_BE_CLOSED');
    const preliminaryOpinion =
      input.preliminaryOpinion && restorePersonal(input.preliminaryOpinion, row.preliminaryOpinion);
    Object.assign(row, await requireItemParts(tx, { ...input, preliminaryOpinion }));
    if (row.source === AgendaSource.JOINT_OFFICE && !row.preliminaryOpinion)
      throw new DomainError('PRELIMINARY_OPINION_REQUIRED');
    if (input.presenterUnitId) await requireNotAccused(tx, row, input.presenterUnitId);
  });

/**
 * M7: records the speakers' points and the outcome. An item that is put off waits as a new proposal for the next
 * meeting.
 */
export async function discussAgendaItem(ctx: Ctx, input: DiscussItemInput): Promise<AgendaItem> {
  if (!OUTCOMES.includes(input.outcome)) throw badInput('outcome');
  const before = await readExisting(fresh(ctx), agendaItem, input.id);
  return withinMeeting(ctx, before.meetingId, (outer) =>
    act(outer, agendaItem, 'discuss', input, async (row, tx) => {
      const discussion = requirePaperText(input.discussion, 'discussion', 5_000);
      // the outcome first: putting off writes another item, and this one goes with it
      Object.assign(row, { state: input.outcome, discussion });
      if (input.outcome === AgendaItemState.DEFERRED)
        await createAlong(
          tx,
          agendaItem,
          'proposeItem',
          async () => ({ ...nextOf(row), ...(await concernNow(tx, row)) }),
          { deferredFromId: row.id },
        );
    }),
  );
}

/** The same item as a proposal without a meeting. */
function nextOf(row: AgendaItem): Omit<AgendaItem, 'id' | 'version' | 'createdAt'> {
  return {
    state: AgendaItemState.PROPOSED,
    meetingId: null,
    meetingState: null,
    areaPath: row.areaPath,
    title: row.title,
    source: row.source,
    caseId: row.caseId,
    caseNo: row.caseNo,
    caseState: row.caseState,
    caseVersion: row.caseVersion,
    lineCode: row.lineCode,
    casePath: row.casePath,
    caseLeadUnitId: row.caseLeadUnitId,
    ...concernOf(row),
    closed: row.closed,
    published: false,
    preliminaryOpinion: row.preliminaryOpinion,
    presenterUnitId: row.presenterUnitId,
    minutesPlanned: row.minutesPlanned,
    order: 0,
    proposerUnitId: row.proposerUnitId,
    proposerAssignmentId: row.proposerAssignmentId,
    discussion: null,
    deferredFromId: row.id,
  };
}
