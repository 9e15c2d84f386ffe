import { act, badInput, create, dateOf, DomainError, notFound, publishEvent, readExisting, requireReason, viewerOf, subdistrictPath, type Ctx } from '@lianxi/service-kit';
import { fresh, requirePaperText } from '../../checks.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { withinMeeting } from '../meeting/within-meeting.js';
import { AgendaItem, AgendaItemState, AgendaSource, OUTCOMES } from './agenda-item.entity.js';
import type { AcceptItemInput, DiscussItemInput, EditItemInput, RejectItemInput } from './agenda-item.inputs.js';
import { agendaItem } from './agenda-item.policy.js';

/** M2: the office puts a proposal on a planned meeting. From then on those who prepare the meeting may read the matter. */
export async function acceptItem(ctx: Ctx, input: AcceptItemInput): Promise<AgendaItem> {
  const before = await readExisting(fresh(ctx), agendaItem, input.id);
  return withinMeeting(ctx, input.meetingId ?? before.meetingId, (outer, held) => act(outer, agendaItem, 'acceptItem', input, async (row, tx) => {
    const target = plannedIn(tx, held);
    Object.assign(row, { meetingId: target.id, meetingState: target.state, order: input.order ?? (await tx.em.count(AgendaItem, { meetingId: target.id, state: AgendaItemState.ACCEPTED })) + 1 });
    if (row.caseId) await publishEvent(tx.em, 'case.scheduled', { caseId: row.caseId, meetingId: target.id, agendaItemId: row.id, date: dateOf(target.startsAt) });
    return { details: { meetingId: target.id, order: row.order } };
  }));
}

/** The meeting that an item is put on: named, of the viewer's sub-district, and still being prepared. */
function plannedIn(ctx: Ctx, held: Meeting | null): Meeting {
  if (!held) throw badInput('meetingId');
  if (held.areaPath !== subdistrictPath(viewerOf(ctx))) throw notFound();
  if (held.state !== MeetingState.PLANNED) throw new DomainError('WRONG_STATE', { state: held.state });
  return held;
}

/** M2: the office turns a proposal down and says why. */
export const rejectItem = (ctx: Ctx, input: RejectItemInput): Promise<AgendaItem> => act(ctx, agendaItem, 'rejectItem', input, () => ({ reason: requireReason(input.reason) }));

/** Order, time, presenter and wording of an item while the meeting is prepared. */
export const editItem = (ctx: Ctx, input: EditItemInput): Promise<AgendaItem> => act(ctx, agendaItem, 'editItem', input, (row) => {
  if (input.title != null) row.title = requirePaperText(input.title, 'title', 200);
  if (input.closed != null) row.closed = input.closed;
  if (row.restricted && !row.closed) throw new DomainError('RESTRICTED_ITEM_MUST_BE_CLOSED');
  if (input.preliminaryOpinion != null) row.preliminaryOpinion = input.preliminaryOpinion.trim() || null;
  if (row.source === AgendaSource.JOINT_OFFICE && !row.preliminaryOpinion) throw new DomainError('PRELIMINARY_OPINION_REQUIRED');
  if (input.presenterUnitId !== undefined) row.presenterUnitId = input.presenterUnitId;
  if (input.minutesPlanned !== undefined) row.minutesPlanned = input.minutesPlanned;
  if (input.order != null) row.order = input.order;
});

/** M7: records the speakers' points and the outcome. An item that is put off waits as a new proposal for the next meeting. */
export async function discussAgendaItem(ctx: Ctx, input: DiscussItemInput): Promise<AgendaItem> {
  if (!OUTCOMES.includes(input.outcome)) throw badInput('outcome');
  const before = await readExisting(fresh(ctx), agendaItem, input.id);
  return withinMeeting(ctx, before.meetingId, (outer) => act(outer, agendaItem, 'discuss', input, async (row, tx) => {
    row.discussion = requirePaperText(input.discussion, 'discussion', 5_000);
    if (input.outcome === AgendaItemState.DEFERRED) await create(tx, agendaItem, 'proposeItem', () => nextOf(row), { deferredFromId: row.id });
    return { to: input.outcome };
  }));
}

/** The same item as a proposal without a meeting. */
const nextOf = (row: AgendaItem) => ({
  state: AgendaItemState.PROPOSED, meetingId: null, meetingState: null, areaPath: row.areaPath, title: row.title, source: row.source, caseId: row.caseId, caseNo: row.caseNo, caseState: row.caseState,
  caseVersion: row.caseVersion, lineCode: row.lineCode, closed: row.closed, restricted: row.restricted, published: false, preliminaryOpinion: row.preliminaryOpinion, presenterUnitId: row.presenterUnitId,
  minutesPlanned: row.minutesPlanned, order: 0, proposerUnitId: row.proposerUnitId, proposerAssignmentId: row.proposerAssignmentId, discussion: null, deferredFromId: row.id,
});
