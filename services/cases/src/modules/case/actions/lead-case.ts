import { CONVENERS } from '@lianxi/contracts';
import { act, DomainError, orgFact, orgFacts, type Ctx } from '@lianxi/service-kit';
import type { Case } from '../case.entity.js';
import type { CaseVerbInput, ProposeLeaderInput } from '../case.inputs.js';
import { cases } from '../case.policy.js';

/** A case leader holds a seat of the conference or leads a business line (domain §4.1, 包案). */
async function requireEligible(ctx: Ctx, postId: string, row: Case): Promise<void> {
  const today = ctx.clock.today();
  const post = await orgFact(ctx, 'post', today, { id: postId });
  const held = post && (await orgFact(ctx, 'assignment', today, { postId }));
  const seats = await orgFacts(ctx, 'seat', today, { postId });
  const leads = (await orgFacts(ctx, 'line', today, { unitId: row.subdistrictId })).some((line) => line.leaderPostId === postId);
  const seated = seats.some((seat) => ([...CONVENERS, 'OFFICE_DIRECTOR'] as string[]).includes(seat.seatKind));
  if (!held || !(seated || leads)) throw new DomainError('LEADER_NOT_ELIGIBLE');
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
  return act(ctx, cases, 'confirmLeader', input, (row) => {
    const postId = row.proposedLeaderPostId;
    Object.assign(row, { caseLeaderPostId: postId, proposedLeaderPostId: null });
    return { details: { postId } };
  });
}
