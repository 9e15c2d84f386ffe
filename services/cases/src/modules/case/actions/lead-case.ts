import { CONVENERS } from '@lianxi/contracts';
import { act, concernsPost, DomainError, orgFact, orgFacts, requireReason, type Ctx } from '@lianxi/service-kit';
import type { Case } from '../case.entity.js';
import type { CaseReasonInput, CaseVerbInput, ProposeLeaderInput } from '../case.inputs.js';
import { cases } from '../case.policy.js';

/** A case leader holds a seat of the conference or leads a business line (domain §4.1, 包案). */
async function requireEligible(ctx: Ctx, postId: string, row: Case): Promise<void> {
  const today = ctx.clock.today();
  const post = await orgFact(ctx, 'post', today, { id: postId });
  const held = post && (await orgFact(ctx, 'assignment', today, { postId }));
  const seats = await orgFacts(ctx, 'seat', today, { postId });
  const leads = (await orgFacts(ctx, 'line', today, { unitId: row.subdistrictId })).some(
    (line) => line.leaderPostId === postId,
  );
  const seated = seats.some((seat) => ([...CONVENERS, 'OFFICE_DIRECTOR'] as string[]).includes(seat.seatKind));
  if (!held || !(seated || leads)) throw new DomainError('LEADER_NOT_ELIGIBLE');
  if (await concernsPost(ctx, row, postId, today)) throw new DomainError('RECUSAL_REQUIRED');
}

/** The office proposes who takes the matter on (领导包案); the chief convener confirms. */
export async function proposeLeaderCase(ctx: Ctx, input: ProposeLeaderInput): Promise<Case> {
  return act(ctx, cases, 'proposeLeader', input, async (row, tx) => {
    await requireEligible(tx, input.postId, row);
    row.proposedLeaderPostId = input.postId;
    return { details: { postId: input.postId } };
  });
}

export async function confirmLeaderCase(ctx: Ctx, input: CaseVerbInput): Promise<Case> {
  return act(ctx, cases, 'confirmLeader', input, async (row, tx) => {
    const postId = row.proposedLeaderPostId;
    if (postId) await requireEligible(tx, postId, row);
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
