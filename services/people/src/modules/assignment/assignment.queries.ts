import type { Ctx } from '@lianxi/service-kit';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { holdsOn } from '../term.js';
import { PostAssignment } from './assignment.entity.js';

/**
 * Posts that a person holds today, those with a seat in the conference first: the first one is acted in until another
 * is chosen.
 */
export async function currentAssignments(ctx: Ctx, personId: string): Promise<PostAssignment[]> {
  const today = ctx.clock.today();
  const held = await ctx.em.find(
    PostAssignment,
    { personId, ...holdsOn(today) },
    { orderBy: { createdAt: 'asc', id: 'asc' }, disableIdentityMap: true },
  );
  const seats = await ctx.em.find(
    ConferenceSeat,
    { postId: { $in: held.map((a) => a.postId) }, kind: { $ne: 'MEMBER_UNIT' }, ...holdsOn(today) } as never,
    { disableIdentityMap: true },
  );
  const seated = new Set(seats.map((seat) => seat.postId));
  return held.sort((a, b) => Number(seated.has(b.postId)) - Number(seated.has(a.postId)));
}
