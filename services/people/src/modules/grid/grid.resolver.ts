import { childrenOf, loaderOf, readOne, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { Grid } from './grid.entity.js';
import { grid } from './grid.policy.js';

@Resolver(() => Grid)
export class GridResolver {
  @Authorized()
  @Query(() => Grid, { nullable: true })
  grid(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, grid, id);
  }

  @FieldResolver(() => Unit, { nullable: true })
  community(@Root() root: Grid, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }

  /** The post of the grid's worker (网格员). */
  @FieldResolver(() => Post, { nullable: true })
  async workerPost(@Root() root: Grid, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, post, 'gridId', [{ validFrom: 'desc' }]).load(root.id)).find((p) => !p.validTo) ?? null;
  }
}
