import type { Role } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import type { Post } from '../post/post.entity.js';
import { ConferenceSeat, SeatKind } from '../seat/seat.entity.js';
import { isWithdrawn } from '../term.js';

/** Roles that are not granted by one person alone. */
const WEIGHTY: readonly Role[] = ['OFFICE_DIRECTOR', 'OFFICE_STAFF', 'CHIEF_CONVENER', 'CONVENER'];
export const WEIGHTY_SEATS: readonly SeatKind[] = [
  SeatKind.CHIEF_CONVENER,
  SeatKind.CONVENER,
  SeatKind.OFFICE_DIRECTOR,
];

/** Of these it is the director or a convener who decides, beside the second person. */
export const LEADING: readonly Role[] = ['OFFICE_DIRECTOR', 'CHIEF_CONVENER', 'CONVENER'];

/** True where a post has one of the roles on a day or later: by itself, or by one of its seats. */
export const weighs = (
  post: Pick<Post, 'roles'>,
  seats: readonly ConferenceSeat[],
  on: string,
  roles: readonly Role[] = WEIGHTY,
): boolean =>
  post.roles.some((role) => roles.includes(role)) ||
  seats.some((seat) => WEIGHTY_SEATS.includes(seat.kind) && !isWithdrawn(seat) && (!seat.validTo || seat.validTo > on));

const seatsOf = (ctx: Ctx, postId: string) => ctx.em.find(ConferenceSeat, { postId }, { disableIdentityMap: true });

/**
 * True where whoever holds the post on a day or later is office, director or convener, by the post itself or by its
 * seat: appointing there takes two.
 */
export async function isWeighty(ctx: Ctx, post: Pick<Post, 'id' | 'roles'>, on: string): Promise<boolean> {
  return weighs(post, await seatsOf(ctx, post.id), on);
}

/** The same of director and conveners alone. */
export async function isLeading(ctx: Ctx, post: Pick<Post, 'id' | 'roles'>, on: string): Promise<boolean> {
  return weighs(post, await seatsOf(ctx, post.id), on, LEADING);
}
