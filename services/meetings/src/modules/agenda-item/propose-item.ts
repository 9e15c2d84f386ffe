import {
  badInput,
  createAlong,
  DomainError,
  lock,
  notFound,
  onlyOnce,
  readExisting,
  subdistrictPath,
  writeHistory,
  type Ctx,
} from '@lianxi/service-kit';
import { entitled, MAX_TITLE, platform, requirePaperLine } from '../../checks.js';
import { concernNow } from '../case/case-concern.js';
import { freezeMatter, requireNotAccused } from '../case/matter.js';
import { mustBeClosed } from '../case/matter.policy.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { meeting, proposer } from '../meeting/meeting.policy.js';
import { AgendaItem, AgendaItemState, AgendaSource } from './agenda-item.entity.js';
import type { ProposeItemInput } from './agenda-item.inputs.js';
import { agendaItem } from './agenda-item.policy.js';
import { requireItemParts } from './item-parts.js';

const STANDING_TITLE: Partial<Record<AgendaSource, string>> = {
  STANDING_SITUATION: '信访形势分析',
  STANDING_PROGRESS: '上级交办和重要信访事项办理进度',
};

/** M2: a member proposes an agenda item, on a planned meeting or for whichever comes next (Art. 12(2), R-051). */
export async function proposeItem(ctx: Ctx, input: ProposeItemInput): Promise<AgendaItem> {
  const viewer = entitled(ctx, proposer);
  const areaPath = subdistrictPath(viewer)!;
  const { source, closed } = input;
  const {
    preliminaryOpinion = null,
    presenterUnitId = null,
    minutesPlanned = null,
  } = await requireItemParts(ctx, input);
  if (source === AgendaSource.JOINT_OFFICE && !preliminaryOpinion)
    throw new DomainError('PRELIMINARY_OPINION_REQUIRED');
  if (source === AgendaSource.CASE && !input.caseId) throw badInput('caseId');
  const matter = await freezeMatter(ctx, input.caseId);
  if (mustBeClosed(matter) && !closed) throw new DomainError('RESTRICTED_ITEM_MUST_BE_CLOSED');
  if (presenterUnitId) await requireNotAccused(ctx, matter, presenterUnitId);
  const title = requirePaperLine(input.title?.trim() || STANDING_TITLE[source] || matter.title, 'title', MAX_TITLE);
  const id = await onlyOnce(ctx, 'proposeItem', input, (once) =>
    createAlong(
      once,
      agendaItem,
      'proposeItem',
      async (tx) => {
        // A member proposes to a meeting that is being prepared, although it is shown to members only when notice is
        // given.
        const held = input.meetingId ? await lock(platform(tx), meeting, input.meetingId) : null;
        if (held && held.areaPath !== areaPath) throw notFound();
        if (held && held.state !== MeetingState.PLANNED)
          throw new DomainError('WRONG_STATE', { noun: 'meeting', state: held.state });
        // the meeting's own timeline is read by many: an accusation leaves no step there
        if (held && !matter.restricted)
          await writeHistory(tx, {
            noun: meeting.name,
            objectId: held.id,
            verb: 'proposeItem',
            from: held.state,
            to: held.state,
            details: { source },
          });
        const concern = await concernNow(tx, matter);
        return {
          ...matter,
          ...concern,
          state: AgendaItemState.PROPOSED,
          meetingId: held?.id ?? null,
          meetingState: held?.state ?? null,
          areaPath,
          title,
          source,
          closed: closed || mustBeClosed(concern),
          published: false,
          preliminaryOpinion,
          presenterUnitId,
          minutesPlanned,
          order: 0,
          proposerUnitId: viewer.unitId,
          proposerAssignmentId: viewer.assignmentId,
          discussion: null,
          deferredFromId: null,
        };
      },
      { source },
    ),
  );
  return readExisting(ctx, agendaItem, id);
}
