import { act, DomainError, requireReason, type Ctx } from '@lianxi/service-kit';
import { CASE_RULES } from '../../../config/case-rules.js';
import { startClock, stopClocks } from '../../clock/clock.actions.js';
import { ClockKind } from '../../clock/clock.entity.js';
import type { Case } from '../case.entity.js';
import { CaseState, Resolution } from '../case.enums.js';
import { announce } from '../case.events.js';
import type { CloseCaseInput, ReopenCaseInput } from '../case.inputs.js';
import { cases } from '../case.policy.js';

function resultOf(input: CloseCaseInput): string {
  const text = input.resultText.trim();
  if (!text || text.length > 5000) throw new DomainError('RESULT_REQUIRED');
  return text;
}

/** The handling unit says that it is done (T24, first half): result and resolution, for the office to judge. */
export async function proposeClosingCase(ctx: Ctx, input: CloseCaseInput): Promise<Case> {
  return act(ctx, cases, 'proposeClosing', input, (row) => {
    Object.assign(row, { closingProposed: true, resultText: resultOf(input), resolution: input.resolution });
    return { details: { resolution: input.resolution } };
  });
}

/** Closes one matter with its result (T4, T8, T24); there is no closing of many at once. */
export async function closeCase(ctx: Ctx, input: CloseCaseInput): Promise<Case> {
  return act(ctx, cases, 'close', input, async (row, tx) => {
    Object.assign(row, { resultText: resultOf(input), resolution: input.resolution, closedOn: tx.clock.today() });
    await stopClocks(tx, row.id);
    await announce(tx, row, 'close', CaseState.CLOSED);
    return { details: { resolution: input.resolution } };
  });
}

/** Takes a closed matter up again for a stated reason (T32 重办); what was resolved counts as rebounded. */
export async function reopenCase(ctx: Ctx, input: ReopenCaseInput): Promise<Case> {
  return act(ctx, cases, 'reopen', { ...input, reason: null }, async (row, tx) => {
    const explanation = requireReason(input.explanation, CASE_RULES.reasonLength);
    Object.assign(row, { closingProposed: false, closedOn: null, reopenCount: row.reopenCount + 1, resolution: row.resolution === Resolution.RESOLVED ? Resolution.REBOUNDED : row.resolution });
    await startClock(tx, row, ClockKind.HANDLING_DUE, { main: true });
    await announce(tx, row, 'reopen', CaseState.HANDLING);
    return { reason: explanation, details: { reason: input.reason } };
  });
}
