import type { Role } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import type { Post } from '../post/post.entity.js';
import { ConferenceSeat, SeatKind } from '../seat/seat.entity.js';
import { holdsFrom, isWithdrawn } from '../term.js';

/** Roles that are not granted by one person alone. */
const WEIGHTY: readonly Role[] = ['OFFICE_DIRECTOR', 'OFFICE_STAFF', 'CHIEF_CONVENER', 'CONVENER'];
const WEIGHTY_SEATS = [SeatKind.CHIEF_CONVENER, SeatKind.CONVENER, SeatKind.OFFICE_DIRECTOR];

/** True where whoever holds the post on a day or later is office, director or convener, by the post itself or by its seat: appointing there takes two. */
export async function isWeighty(ctx: Ctx, post: Pick<Post, 'id' | 'roles'>, on: string): Promise<boolean> {
  if (post.roles.some((role) => WEIGHTY.includes(role))) return true;
  const seats = await ctx.em.find(ConferenceSeat, { postId: post.id, kind: { $in: WEIGHTY_SEATS }, ...holdsFrom(on) } as never, { disableIdentityMap: true });
  return (seats as ConferenceSeat[]).some((seat) => !isWithdrawn(seat));
}
