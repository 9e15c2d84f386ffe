import type { Ctx } from '@lianxi/service-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { Grid } from '../grid/grid.entity.js';
import { BusinessLine } from '../line/line.entity.js';
import { Post } from '../post/post.entity.js';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { countHeld, holdsFrom, isWithdrawn } from '../term.js';
import { UnitPlace } from './unit-place.entity.js';
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
  const posts = (await ctx.em.find(Post, { unitId, ...holdsFrom(on) }, { disableIdentityMap: true })).map(
    ({ id }) => id,
  );
  return {
    posts: posts.length,
    holders: posts.length ? await countHeld(ctx, PostAssignment, { postId: { $in: posts } }, on) : 0,
    areas: await ctx.em.count(Grid, { unitId, ...holdsFrom(on) }),
    units: (await unitsUnder(ctx, unitId, on)).length,
    seats: await countHeld(ctx, ConferenceSeat, { unitId }, on),
    lines: await countHeld(ctx, BusinessLine, { unitId }, on),
  };
}

/** Units that stand below this one, or sit in it, on a day or later, by a move that is planned too. */
export async function unitsUnder(ctx: Ctx, unitId: string, on: string): Promise<Unit[]> {
  const placed = (
    await ctx.em.find(UnitPlace, { parentId: unitId, ...holdsFrom(on) }, { disableIdentityMap: true })
  ).filter((place) => !isWithdrawn(place));
  const here = await ctx.em.find(
    Unit,
    {
      $or: [{ parentId: unitId }, { hostedById: unitId }, { id: { $in: placed.map((place) => place.unitId) } }],
      $and: [holdsFrom(on)],
    } as never,
    { disableIdentityMap: true, orderBy: { code: 'asc' } },
  );
  const moved = new Set(
    (await ctx.em.find(UnitPlace, { unitId: { $in: here.map(({ id }) => id) } }, { disableIdentityMap: true })).map(
      (place) => place.unitId,
    ),
  );
  const staying = new Set(placed.map((place) => place.unitId));
  return here.filter((row) => row.hostedById === unitId || !moved.has(row.id) || staying.has(row.id));
}
