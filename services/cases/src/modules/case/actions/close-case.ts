import {
  act,
  badInput,
  DomainError,
  requireReason,
  restorePersonal,
  withinLength,
  type Ctx,
} from '@lianxi/service-kit';
import { CASE_RULES } from '../../../config/case-rules.js';
import { endClocks } from '../../clock/clock.actions.js';
import { ClockKind } from '../../clock/clock.entity.js';
import type { Case } from '../case.entity.js';
import { CaseLevel, CaseState, Resolution } from '../case.enums.js';
import { announce } from '../case.events.js';
import type { CloseCaseInput, ReopenCaseInput } from '../case.inputs.js';
import { knownOf } from '../case.masks.js';
import { cases } from '../case.policy.js';
import { toHandling } from '../levels.js';

/** Clocks that closing fulfils. */
const SETTLED = [ClockKind.GRID_SETTLE, ClockKind.COMMUNITY_SETTLE, ClockKind.HANDLING_DUE];

/**
 * What came of the matter. A grid closes only what is settled, at least in part (T4); a rebound shows later and is no
 * way to close.
 */
function resultOf(ctx: Ctx, row: Case, input: CloseCaseInput): Pick<Case, 'resultText' | 'resolution'> {
  // who closes may have read the proposed result masked: what is still masked stays as it was
  const typed = restorePersonal(input.resultText, row.resultText, knownOf(ctx, row));
  const resultText = withinLength(typed, 'resultText');
  if (!resultText) throw new DomainError('RESULT_REQUIRED');
  const { resolution } = input;
  if (
    resolution === Resolution.REBOUNDED ||
    (resolution === Resolution.UNRESOLVED && row.currentLevel === CaseLevel.GRID)
  )
    throw badInput('resolution');
  return { resultText, resolution };
}

/** The handling unit says that it is done (T24, first half): result and resolution, for the office to judge. */
export async function proposeClosingCase(ctx: Ctx, input: CloseCaseInput): Promise<Case> {
  return act(ctx, cases, 'proposeClosing', input, (row, tx) => {
    Object.assign(row, resultOf(tx, row, input), { closingProposed: true });
    return { details: { resolution: input.resolution } };
  });
}

/** Closes one matter with its result (T4, T8, T24); there is no closing of many at once. */
export async function closeCase(ctx: Ctx, input: CloseCaseInput): Promise<Case> {
  return act(ctx, cases, 'close', input, async (row, tx) => {
    Object.assign(row, resultOf(tx, row, input), { closedOn: tx.clock.today() });
    await endClocks(tx, row.id, SETTLED);
    await announce(tx, row, 'close', CaseState.CLOSED);
    return { details: { resolution: input.resolution } };
  });
}

/** Takes a closed matter up again for a stated reason (T32 重办); what was resolved counts as rebounded. */
export async function reopenCase(ctx: Ctx, input: ReopenCaseInput): Promise<Case> {
  return act(ctx, cases, 'reopen', { ...input, reason: null }, async (row, tx) => {
    const explanation = requireReason(input.explanation, CASE_RULES.reasonLength);
    await toHandling(tx, row);
    Object.assign(row, {
      closedOn: null,
      reopenCount: row.reopenCount + 1,
      resolution: row.resolution === Resolution.RESOLVED ? Resolution.REBOUNDED : row.resolution,
    });
    await announce(tx, row, 'reopen', CaseState.HANDLING);
    return { reason: explanation, details: { reason: input.reason } };
  });
}
