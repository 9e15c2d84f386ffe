import { countRows, readRows, type Ctx } from '@lianxi/service-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { AreaAssignment } from '../area/area.entity.js';
import { area } from '../area/area.policy.js';
import { household } from '../household/household.policy.js';
import { BusinessLine } from '../line/line.entity.js';
import { line } from '../line/line.policy.js';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { seat } from '../seat/seat.policy.js';
import { holdsOn } from '../term.js';
import type { Post } from './post.entity.js';

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
