import { act, attachFiles, DomainError, filesOf, requireReason, withinLength, type Ctx } from '@lianxi/service-kit';
import type { DecisionItem } from '../decision-item.entity.js';
import type {
  DecisionReasonInput,
  DecisionVerbInput,
  ProgressDecisionInput,
  SubmitDecisionInput,
} from '../decision-item.inputs.js';
import { decisionItem } from '../decision-item.policy.js';

/** The lead unit signs for the decision (签收, R-066). */
export const acknowledgeDecisionItem = (ctx: Ctx, input: DecisionVerbInput): Promise<DecisionItem> =>
  act(ctx, decisionItem, 'acknowledge', input, (row, tx) => {
    row.acknowledgedAt = tx.clock.now();
  });

/** What has been done so far; the note stands in the timeline. */
export const progressDecisionItem = (ctx: Ctx, input: ProgressDecisionInput): Promise<DecisionItem> =>
  act(ctx, decisionItem, 'progress', input, () => ({ reason: requireReason(input.note) }));

/** Reports the decision carried out, with the result and at least one proof. */
export const submitDecisionItem = (ctx: Ctx, input: SubmitDecisionInput): Promise<DecisionItem> =>
  act(ctx, decisionItem, 'submit', input, async (row, tx) => {
    const result = withinLength(input.resultText, 'resultText', 2_000);
    const earlier = (await filesOf(tx, decisionItem, row)).length;
    if (!result || earlier + input.fileIds.length === 0) throw new DomainError('PROOF_REQUIRED');
    await attachFiles(tx, decisionItem.name, row.id, input.fileIds);
    row.resultText = result;
    row.submittedOn = tx.clock.today();
    return { details: { files: input.fileIds.length } };
  });

/** The office has checked the proof. Verified after the due date it counts as not on time (K14). */
export const verifyDecisionItem = (ctx: Ctx, input: DecisionVerbInput): Promise<DecisionItem> =>
  act(ctx, decisionItem, 'verify', input, (row, tx) => {
    row.verifiedOn = tx.clock.today();
    return { details: { onTime: row.verifiedOn <= row.dueOn } };
  });

/** The office asks for more; the unit goes on. */
export const returnDecisionItem = (ctx: Ctx, input: DecisionReasonInput): Promise<DecisionItem> =>
  act(ctx, decisionItem, 'return', input, () => ({ reason: requireReason(input.reason) }));
