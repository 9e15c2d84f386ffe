import type { Ctx } from '@lianxi/service-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { Grid } from '../grid/grid.entity.js';
import { BusinessLine } from '../line/line.entity.js';
import { Post } from '../post/post.entity.js';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { holdsFrom } from '../term.js';
import { Unit } from './unit.entity.js';

/** What a unit still holds on a day or later, and so has to hand over by name before it can end. */
@ObjectType()
export class UnitHoldings {
  @Field(() => Int) holders!: number;
  @Field(() => Int) posts!: number;
  /** Open responsibility areas: grids. */
  @Field(() => Int) areas!: number;
  @Field(() => Int) units!: number;
  @Field(() => Int) seats!: number;
  @Field(() => Int) lines!: number;
}

export async function holdingsOf(ctx: Ctx, unitId: string, on: string): Promise<UnitHoldings> {
  const posts = (await ctx.em.find(Post, { unitId, ...holdsFrom(on) }, { disableIdentityMap: true })).map(({ id }) => id);
  return {
    posts: posts.length,
    holders: posts.length ? await ctx.em.count(PostAssignment, { postId: { $in: posts }, ...holdsFrom(on) }) : 0,
    areas: await ctx.em.count(Grid, { unitId, ...holdsFrom(on) }),
    units: await ctx.em.count(Unit, { $or: [{ parentId: unitId }, { hostedById: unitId }], $and: [holdsFrom(on)] }),
    seats: await ctx.em.count(ConferenceSeat, { unitId, ...holdsFrom(on) }),
    lines: await ctx.em.count(BusinessLine, { unitId, ...holdsFrom(on) }),
  };
}
