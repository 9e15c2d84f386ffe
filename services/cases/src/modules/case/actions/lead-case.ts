import { CONVENERS } from '@lianxi/contracts';
import {
  act,
  concernsPost,
  orgFact,
  orgFacts,
  requireNothing,
  requireReason,
  type Blocker,
  type Ctx,
} from '@lianxi/service-kit';
import type { Case } from '../case.entity.js';
import type { CaseReasonInput, CaseVerbInput, ProposeLeaderInput } from '../case.inputs.js';
import { cases } from '../case.policy.js';

/** What a post lacks to lead the case: a seat of the conference or a business line, and a holder (domain §4.1, 包案). */
export async function leaderEligible(ctx: Ctx, postId: string, row: Case): Promise<Blocker[]> {
  const today = ctx.clock.today();
  const post = await orgFact(ctx, 'post', today, { id: postId });
  const held = post && (await orgFact(ctx, 'assignment', today, { postId }));
  const seats = await orgFacts(ctx, 'seat', today, { postId });
  const leads = (await orgFacts(ctx, 'line', today, { unitId: row.subdistrictId })).some(
    (line) => line.leaderPostId === postId,
  );
  const seated = seats.some((seat) => ([...CONVENERS, 'OFFICE_DIRECTOR'] as string[]).includes(seat.seatKind));
  if (!held || !(seated || leads)) return ['LEADER_NOT_ELIGIBLE'];
  return (await concernsPost(ctx, row, postId, today)) ? ['RECUSAL_REQUIRED'] : [];
}

/** The office proposes who takes the matter on (领导包案); the chief convener confirms. */
export async function proposeLeaderCase(ctx: Ctx, input: ProposeLeaderInput): Promise<Case> {
  return act(ctx, cases, 'proposeLeader', input, async (row, tx) => {
    requireNothing(await leaderEligible(tx, input.postId, row));
    row.proposedLeaderPostId = input.postId;
    return { details: { postId: input.postId } };
  });
}

export async function confirmLeaderCase(ctx: Ctx, input: CaseVerbInput): Promise<Case> {
  return act(ctx, cases, 'confirmLeader', input, async (row, tx) => {
    const postId = row.proposedLeaderPostId;
    if (postId) requireNothing(await leaderEligible(tx, postId, row));
    Object.assign(row, { caseLeaderPostId: postId, proposedLeaderPostId: null });
    return { details: { postId } };
  });
}

/** The office releases the case leader, so that another can be proposed. */
export async function releaseLeaderCase(ctx: Ctx, input: CaseReasonInput): Promise<Case> {
  return act(ctx, cases, 'releaseLeader', input, (row) => {
    const postId = row.caseLeaderPostId;
    row.caseLeaderPostId = null;
    return { reason: requireReason(input.reason), details: { postId } };
  });
}
