import { DomainError, once, viewerOf, within, type Ctx } from '@lianxi/service-kit';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { decides } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { holdsOn } from '../term.js';
import { subdistrictOf } from '../unit/move-unit.js';
import type { Appointment } from './appointment.entity.js';
import { isLeading, LEADING, WEIGHTY_SEATS } from './weighty.js';

/**
 * Whether the viewer alone cannot confirm: the post leads the conference or its office, and neither who proposed nor
 * the viewer is its director or a convener. Where there is none of them yet, a new office finds its first ones by any
 * two.
 */
export async function lacksDecision(ctx: Ctx, row: Appointment): Promise<boolean> {
  if (row.decided || decides(viewerOf(ctx))) return false;
  const post = await ctx.em.findOneOrFail(Post, { id: row.postId }, { disableIdentityMap: true });
  if (!row.seatKind && !(await isLeading(ctx, post, row.validFrom))) return false;
  return once(ctx, `decided:${row.path}`, () => somebodyDecides(ctx, row.path));
}

/** Refuses a confirmation that lacks the decision. */
export async function requireDecision(ctx: Ctx, row: Appointment): Promise<void> {
  if (await lacksDecision(ctx, row)) throw new DomainError('DIRECTOR_OR_CONVENER');
}

/** Whether the sub-district of a path has a director or a convener today. */
async function somebodyDecides(ctx: Ctx, path: string): Promise<boolean> {
  const today = holdsOn(ctx.clock.today());
  const seats = await ctx.em.find(
    ConferenceSeat,
    { kind: { $in: [...WEIGHTY_SEATS] }, ...today },
    { disableIdentityMap: true },
  );
  const posts = await ctx.em.find(
    Post,
    {
      ...within('path', subdistrictOf(path) ?? path),
      $and: [{ $or: [{ id: { $in: seats.map(({ postId }) => postId) } }, { roles: { $overlap: [...LEADING] } }] }],
    } as never,
    { disableIdentityMap: true },
  );
  return (await ctx.em.count(PostAssignment, { postId: { $in: posts.map(({ id }) => id) }, ...today })) > 0;
}
