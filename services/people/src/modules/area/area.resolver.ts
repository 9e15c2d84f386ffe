import { childrenOf, HistoryEntry, loaderOf, LocalDate, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../grid/grid.entity.js';
import { grid } from '../grid/grid.policy.js';
import { historyOf } from '../history/history.queries.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { assignArea, endArea, handOverAreas } from './area.actions.js';
import { AreaAssignment } from './area.entity.js';
import { AssignAreaInput, EndAreaInput, HandOverAreasInput } from './area.inputs.js';
import { area } from './area.policy.js';
import { AreaCoverage, areaCoverage } from './area.queries.js';

@Resolver(() => AreaAssignment)
export class AreaResolver {
  /**
   * Which cadre looks after which grid on a day, by community; today when left out. Bounded by the communities
   * of the sub-district.
   */
  @Authorized()
  @Query(() => [AreaCoverage])
  areaCoverage(@Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx) {
    return areaCoverage(ctx, on ?? ctx.clock.today());
  }

  @Authorized()
  @Mutation(() => [AreaAssignment])
  assignArea(@Arg('input', () => AssignAreaInput) input: AssignAreaInput, @Context() ctx: Ctx) {
    return assignArea(ctx, input);
  }

  @Authorized()
  @Mutation(() => AreaAssignment)
  endArea(@Arg('input', () => EndAreaInput) input: EndAreaInput, @Context() ctx: Ctx) {
    return endArea(ctx, input);
  }

  @Authorized()
  @Mutation(() => [AreaAssignment])
  handOverAreas(@Arg('input', () => HandOverAreasInput) input: HandOverAreasInput, @Context() ctx: Ctx) {
    return handOverAreas(ctx, input);
  }

  @FieldResolver(() => Post, { nullable: true })
  post(@Root() root: AreaAssignment, @Context() ctx: Ctx) {
    return loaderOf(ctx, post).load(root.postId);
  }

  @FieldResolver(() => Unit, { nullable: true })
  community(@Root() root: AreaAssignment, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }

  /** Null for the whole community. */
  @FieldResolver(() => Grid, { nullable: true })
  grid(@Root() root: AreaAssignment, @Context() ctx: Ctx) {
    return root.gridId ? loaderOf(ctx, grid).load(root.gridId) : null;
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: AreaAssignment, @Context() ctx: Ctx) {
    return historyOf(ctx, area.name, root.id);
  }
}

@Resolver(() => Post)
export class PostAreasResolver {
  /** Areas that the post looked, looks and will look after, in order. */
  @FieldResolver(() => [AreaAssignment])
  async areas(@Root() root: Post, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, area, 'postId', [{ validFrom: 'asc' }]).load(root.id)).filter(
      (row) => !isWithdrawn(row),
    );
  }
}
