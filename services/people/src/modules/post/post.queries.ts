import {
  availableActions,
  childrenOf,
  countRows,
  readRows,
  viewerOf,
  type AvailableAction,
  type Ctx,
} from '@lianxi/service-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { weighs } from '../appointment/weighty.js';
import { AreaAssignment } from '../area/area.entity.js';
import { area } from '../area/area.policy.js';
import { household } from '../household/household.policy.js';
import { BusinessLine } from '../line/line.entity.js';
import { line } from '../line/line.policy.js';
import { decides, maintainsHolders } from '../maintain.js';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { seat } from '../seat/seat.policy.js';
import { holdsOn } from '../term.js';
import type { Post } from './post.entity.js';
import { post } from './post.policy.js';

/** What goes with a post when it changes hands: it hangs on the post, so nothing of it has to be done by hand. */
@ObjectType()
export class PostBelongings {
  @Field(() => [ConferenceSeat]) seats!: ConferenceSeat[];
  @Field(() => [BusinessLine]) lines!: BusinessLine[];
  /** Areas of a cadre's post. */
  @Field(() => [AreaAssignment]) areas!: AreaAssignment[];
  /** Households of the post's grid that the viewer may know of; null for a post without grid. */
  @Field(() => Int, { nullable: true }) households!: number | null;
}

/** What the viewer may do to the post: releasing from a weighty one is the director's or a convener's. */
export async function offeredOf(ctx: Ctx, row: Post): Promise<AvailableAction[]> {
  const viewer = viewerOf(ctx);
  const offered = availableActions(post, viewer, row);
  if (!offered.some(({ verb }) => verb === 'release')) return offered;
  const weighty = weighs(
    row,
    await childrenOf(ctx, seat, 'postId', [{ validFrom: 'asc' }]).load(row.id),
    ctx.clock.today(),
  );
  return offered.flatMap((one) => {
    if (one.verb !== 'release') return [one];
    if (!weighty) return maintainsHolders(viewer) ? [one] : [];
    return [decides(viewer) ? one : { ...one, blockedBy: [...one.blockedBy, 'DIRECTOR_OR_CONVENER'] }];
  });
}

export async function belongingsOf(ctx: Ctx, row: Post, on: string): Promise<PostBelongings> {
  return {
    seats: await readRows(ctx, seat, { where: { postId: row.id, ...holdsOn(on) }, orderBy: [{ order: 'asc' }] }),
    lines: await readRows(ctx, line, { where: { leaderPostId: row.id, ...holdsOn(on) }, orderBy: [{ code: 'asc' }] }),
    areas: await readRows(ctx, area, { where: { postId: row.id, ...holdsOn(on) }, orderBy: [{ validFrom: 'asc' }] }),
    households: row.gridId
      ? await countRows(ctx, household, { gridId: row.gridId, ...holdsOn(ctx.clock.today()) })
      : null,
  };
}
