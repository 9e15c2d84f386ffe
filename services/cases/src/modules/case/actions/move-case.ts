import { act, requireReason, type Ctx } from '@lianxi/service-kit';
import { CASE_RULES } from '../../../config/case-rules.js';
import type { Case } from '../case.entity.js';
import { CaseState } from '../case.enums.js';
import { announce } from '../case.events.js';
import type { CaseReasonInput } from '../case.inputs.js';
import { cases } from '../case.policy.js';
import { passesCommunity, toCommunity, toGrid, toSubdistrict } from '../levels.js';

/** Raises a matter one level (上报): grid to community (T5), community to sub-district (T9). */
export async function escalateCase(ctx: Ctx, input: CaseReasonInput): Promise<Case> {
  return act(ctx, cases, 'escalate', input, async (row, tx) => {
    const reason = requireReason(input.reason, CASE_RULES.reasonLength);
    // A matter that concerns the secretary goes past the community.
    const fromGrid = row.state === CaseState.GRID_HANDLING;
    const toCommunityLevel = fromGrid && !(await passesCommunity(tx, row));
    if (toCommunityLevel) {
      await toCommunity(tx, row);
    } else {
      await toSubdistrict(tx, row);
      if (!fromGrid) row.communityEscalationCount += 1;
    }
    const to = toCommunityLevel ? CaseState.COMMUNITY_HANDLING : CaseState.SUBDISTRICT_TRIAGE;
    await announce(tx, row, 'escalate', to);
    return { to, reason };
  });
}

/**
 * Sends a matter back one level: community to grid, once (T7); sub-district to community, unless it came up from there
 * (T11).
 */
export async function returnCase(ctx: Ctx, input: CaseReasonInput): Promise<Case> {
  return act(ctx, cases, 'return', input, async (row, tx) => {
    const toGridLevel = row.state === CaseState.COMMUNITY_HANDLING;
    const reason = requireReason(input.reason, toGridLevel ? CASE_RULES.returnReasonLength : CASE_RULES.reasonLength);
    if (toGridLevel) {
      await toGrid(tx, row);
      row.gridReturnCount += 1;
    } else {
      await toCommunity(tx, row);
    }
    const to = toGridLevel ? CaseState.GRID_HANDLING : CaseState.COMMUNITY_HANDLING;
    await announce(tx, row, 'return', to);
    return { to, reason };
  });
}
