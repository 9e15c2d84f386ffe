import {
  act,
  badInput,
  createAlong,
  DomainError,
  isWithin,
  onlyOnce,
  orgFact,
  publishEvent,
  readExisting,
  requireReason,
  restorePersonal,
  type Ctx,
} from '@lianxi/service-kit';
import { fresh, requireDay, requirePaperText } from '../../../checks.js';
import { concernNow } from '../../case/case-concern.js';
import { requireNeutralPost, requireNotAccused } from '../../case/matter.js';
import { mustBeClosed, type MatterFacts } from '../../case/matter.policy.js';
import { agendaItem } from '../../agenda-item/agenda-item.policy.js';
import { withinMeeting } from '../../meeting/within-meeting.js';
import { DecisionItem, DecisionItemState } from '../decision-item.entity.js';
import type {
  DecideInput,
  DecisionParts,
  DecisionReasonInput,
  DecisionVerbInput,
  ReviseDecisionInput,
} from '../decision-item.inputs.js';
import { decisionItem } from '../decision-item.policy.js';
import { warnOnOf } from '../light.js';

type Parts = Pick<
  DecisionItem,
  'content' | 'leadUnitId' | 'coUnitIds' | 'responsiblePostId' | 'responsibleAssignmentId' | 'dueOn'
>;

const MAX_CO_UNITS = 20;

/**
 * A decision says what, who leads, who answers for it and until when (M8); each missing part has its own code. The unit
 * complained of is none of them.
 */
async function requireParts(ctx: Ctx, row: MatterFacts & { areaPath: string }, input: DecisionParts): Promise<Parts> {
  const today = ctx.clock.today();
  const content = requirePaperText(input.content, 'content');
  const inArea = async (id: string, field: string) => {
    const unit = await orgFact(ctx, 'unit', today, { id });
    if (!unit || !isWithin(unit.path, row.areaPath)) throw badInput(field);
    await requireNotAccused(ctx, row, id);
    // a unit whose end is set has handed everything over and takes nothing new
    if (unit.validTo) throw new DomainError('UNIT_ENDS', { unit: unit.name, on: unit.validTo });
    return id;
  };
  if (!input.leadUnitId) throw new DomainError('LEAD_UNIT_REQUIRED');
  const leadUnitId = await inArea(input.leadUnitId, 'leadUnitId');
  const coUnitIds = [...new Set(input.coUnitIds ?? [])].filter((id) => id !== leadUnitId);
  if (coUnitIds.length > MAX_CO_UNITS) throw badInput('coUnitIds');
  for (const id of coUnitIds) await inArea(id, 'coUnitIds');
  if (!input.responsiblePostId) throw new DomainError('RESPONSIBLE_REQUIRED');
  const [post, term] = [
    await orgFact(ctx, 'post', today, { id: input.responsiblePostId }),
    await orgFact(ctx, 'assignment', today, { postId: input.responsiblePostId }),
  ];
  if (!post) throw badInput('responsiblePostId');
  await requireNeutralPost(ctx, row, post.id);
  if (!input.dueOn) throw new DomainError('DUE_REQUIRED');
  if (input.dueOn < today) throw new DomainError('DUE_IN_PAST');
  requireDay(input.dueOn, 'dueOn', today);
  return {
    content,
    leadUnitId,
    coUnitIds,
    responsiblePostId: post.id,
    responsibleAssignmentId: term?.id ?? null,
    dueOn: input.dueOn,
  };
}

/** M8: the recorder writes a decision down; it is in force when the chair confirms it. */
export async function decideAgendaItem(ctx: Ctx, input: DecideInput): Promise<DecisionItem> {
  const item = await readExisting(fresh(ctx), agendaItem, input.agendaItemId);
  const id = await onlyOnce(ctx, 'decideAgendaItem', input, (once) =>
    withinMeeting(once, item.meetingId, async (outer, held) => {
      let made: DecisionItem | undefined;
      await act(outer, agendaItem, 'decide', { id: item.id }, async (row, tx) => {
        const concern = await concernNow(tx, row);
        const parts = await requireParts(tx, { ...row, ...concern }, input);
        made = await createAlong(
          tx,
          decisionItem,
          'decide',
          () => ({
            ...parts,
            state: DecisionItemState.DRAFTED,
            meetingId: held!.id,
            agendaItemId: row.id,
            caseId: row.caseId,
            lineCode: row.lineCode,
            areaPath: row.areaPath,
            closed: row.closed || mustBeClosed(concern),
            casePath: row.casePath,
            ...concern,
            warnOn: null,
            chairPostId: held!.chairPostId,
            confirmedOn: null,
            acknowledgedAt: null,
            resultText: null,
            submittedOn: null,
            verifiedOn: null,
            copiedToDistrict: false,
          }),
          { meetingId: held!.id, leadUnitId: parts.leadUnitId, dueOn: parts.dueOn },
        );
        return { details: { decisionItemId: made.id } };
      });
      return made!;
    }),
  );
  return readExisting(ctx, decisionItem, id);
}

/** Mends a draft before the chair confirms it. */
export const reviseDecisionItem = (ctx: Ctx, input: ReviseDecisionInput): Promise<DecisionItem> =>
  act(ctx, decisionItem, 'revise', input, async (row, tx) => {
    Object.assign(
      row,
      await requireParts(tx, row, {
        content: input.content ? restorePersonal(input.content, row.content) : row.content,
        leadUnitId: input.leadUnitId ?? row.leadUnitId,
        coUnitIds: input.coUnitIds ?? row.coUnitIds,
        responsiblePostId: input.responsiblePostId ?? row.responsiblePostId,
        dueOn: input.dueOn ?? row.dueOn,
      }),
    );
    return { details: { leadUnitId: row.leadUnitId, dueOn: row.dueOn } };
  });

const withMeetingOf = async (ctx: Ctx, id: string, run: (outer: Ctx) => Promise<DecisionItem>): Promise<DecisionItem> =>
  withinMeeting(ctx, (await readExisting(fresh(ctx), decisionItem, id)).meetingId, run);

/** Drops a draft that the chair does not confirm. */
export const discardDecisionItem = (ctx: Ctx, input: DecisionReasonInput): Promise<DecisionItem> =>
  withMeetingOf(ctx, input.id, (outer) =>
    act(outer, decisionItem, 'discard', input, () => ({ reason: requireReason(input.reason) })),
  );

/** M8: the chair confirms; the decision binds its units from now on. */
export const confirmDecision = (ctx: Ctx, input: DecisionVerbInput): Promise<DecisionItem> =>
  withMeetingOf(ctx, input.id, (outer) =>
    act(outer, decisionItem, 'confirmDecision', input, async (row, tx) => {
      row.confirmedOn = tx.clock.today();
      row.warnOn = warnOnOf(row.confirmedOn, row.dueOn);
      await publishEvent(tx.em, 'decision.recorded', {
        decisionItemId: row.id,
        meetingId: row.meetingId,
        caseId: row.caseId,
        leadUnitId: row.leadUnitId,
        dueOn: row.dueOn,
      });
      return { details: { leadUnitId: row.leadUnitId, dueOn: row.dueOn } };
    }),
  );
