import { ask, badInput, create, DomainError, lock, notFound, onlyOnce, orgFact, readExisting, subdistrictPath, writeHistory, type Ctx } from '@lianxi/service-kit';
import { entitled, platform, requirePaperText } from '../../checks.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { meeting, proposer } from '../meeting/meeting.policy.js';
import { AgendaItem, AgendaItemState, AgendaSource } from './agenda-item.entity.js';
import type { ProposeItemInput } from './agenda-item.inputs.js';
import { agendaItem } from './agenda-item.policy.js';

/** What the agenda needs to know of a matter; nothing of it names a person. */
interface Matter { id: string; caseNo: string | null; confidentiality: string; state: string; version: number; lineCode: string }

const MATTER = 'query AgendaMatter($id: ID!) { case(id: $id) { id caseNo confidentiality state version lineCode } }';

/** The matter as the proposer may read it; what he or she may not read is not there. */
async function matterOf(ctx: Ctx, id: string): Promise<Matter> {
  const answer = await ask<{ case: Matter | null }>(ctx, 'cases', MATTER, { id });
  if (!answer.case) throw notFound();
  return answer.case;
}

const STANDING_TITLE: Partial<Record<AgendaSource, string>> = { STANDING_SITUATION: '信访形势分析', STANDING_PROGRESS: '上级交办和重要信访事项办理进度' };

/** M2: a member proposes an agenda item, on a planned meeting or for whichever comes next (Art. 12(2), R-051). */
export async function proposeItem(ctx: Ctx, input: ProposeItemInput): Promise<AgendaItem> {
  const viewer = entitled(ctx, proposer);
  const areaPath = subdistrictPath(viewer)!;
  const { source, closed } = input;
  const preliminaryOpinion = input.preliminaryOpinion?.trim() || null;
  if (source === AgendaSource.JOINT_OFFICE && !preliminaryOpinion) throw new DomainError('PRELIMINARY_OPINION_REQUIRED');
  if (source === AgendaSource.CASE && !input.caseId) throw badInput('caseId');
  if (input.minutesPlanned != null && (input.minutesPlanned < 1 || input.minutesPlanned > 600)) throw badInput('minutesPlanned');
  if (input.presenterUnitId && !(await orgFact(ctx, 'unit', ctx.clock.today(), { id: input.presenterUnitId }))) throw badInput('presenterUnitId');
  const matter = input.caseId ? await matterOf(ctx, input.caseId) : null;
  const restricted = matter?.confidentiality === 'RESTRICTED';
  if (restricted && !closed) throw new DomainError('RESTRICTED_ITEM_MUST_BE_CLOSED');
  const title = requirePaperText(input.title?.trim() || STANDING_TITLE[source] || (matter?.caseNo ? `${matter.caseNo}号信访事项` : null), 'title', 200);
  const id = await onlyOnce(ctx, input.clientMutationId, (once) => create(once, agendaItem, 'proposeItem', async (tx) => {
    // A member proposes to a meeting that is being prepared, although it is shown to members only when notice is given.
    const held = input.meetingId ? await lock(platform(tx), meeting, input.meetingId) : null;
    if (held && held.areaPath !== areaPath) throw notFound();
    if (held && held.state !== MeetingState.PLANNED) throw new DomainError('WRONG_STATE', { state: held.state });
    if (held) await writeHistory(tx, { noun: meeting.name, objectId: held.id, verb: 'proposeItem', from: held.state, to: held.state, details: { source } });
    return {
      state: AgendaItemState.PROPOSED, meetingId: held?.id ?? null, meetingState: held?.state ?? null, areaPath, title, source, caseId: matter?.id ?? null, caseNo: matter?.caseNo ?? null,
      caseState: matter?.state ?? null, caseVersion: matter?.version ?? null, lineCode: matter?.lineCode ?? null, closed, restricted, published: false, preliminaryOpinion,
      presenterUnitId: input.presenterUnitId ?? null, minutesPlanned: input.minutesPlanned ?? null, order: 0, proposerUnitId: viewer.unitId, proposerAssignmentId: viewer.assignmentId, discussion: null, deferredFromId: null,
    };
  }, { source, caseId: matter?.id ?? null }));
  return readExisting(ctx, agendaItem, id);
}
