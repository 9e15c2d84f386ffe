import {
  AvailableAction,
  availableActions,
  childrenOf,
  countRows,
  HistoryEntry,
  loaderOf,
  readExisting,
  readOne,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { historyOf } from '../history/history.queries.js';
import { household } from '../household/household.policy.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { PlannedChange, whilePlanned } from '../planned.js';
import { holdsOn, isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { endGrid } from './end-grid.js';
import { addGrid, renameGrid } from './grid.actions.js';
import { GridName } from './grid-name.entity.js';
import { gridName } from './grid-name.policy.js';
import { Grid } from './grid.entity.js';
import { AddGridInput, EndGridInput, RenameGridInput, WithdrawGridInput } from './grid.inputs.js';
import { grid } from './grid.policy.js';
import { plannedOf, withdrawGrid } from './withdraw-grid.js';

@Resolver(() => Grid)
export class GridResolver {
  @Authorized()
  @Query(() => Grid, { nullable: true })
  grid(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, grid, id);
  }

  @Authorized()
  @Mutation(() => Grid)
  async addGrid(@Arg('input', () => AddGridInput) input: AddGridInput, @Context() ctx: Ctx) {
    return readExisting(ctx, grid, (await addGrid(ctx, input)).id);
  }

  @Authorized()
  @Mutation(() => Grid)
  renameGrid(@Arg('input', () => RenameGridInput) input: RenameGridInput, @Context() ctx: Ctx) {
    return renameGrid(ctx, input);
  }

  @Authorized()
  @Mutation(() => Grid)
  endGrid(@Arg('input', () => EndGridInput) input: EndGridInput, @Context() ctx: Ctx) {
    return endGrid(ctx, input);
  }

  @Authorized()
  @Mutation(() => Grid)
  withdrawGrid(@Arg('input', () => WithdrawGridInput) input: WithdrawGridInput, @Context() ctx: Ctx) {
    return withdrawGrid(ctx, input);
  }

  @FieldResolver(() => Unit, { nullable: true })
  community(@Root() root: Grid, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }

  /** The post of the grid's worker (网格员). */
  @FieldResolver(() => Post, { nullable: true })
  async workerPost(@Root() root: Grid, @Context() ctx: Ctx) {
    return (
      (await childrenOf(ctx, post, 'gridId', [{ validFrom: 'desc' }]).load(root.id)).find((p) => !p.validTo) ?? null
    );
  }

  /** Households of today that the viewer may know of; null for whom households are no business. */
  @FieldResolver(() => Int, { nullable: true })
  householdCount(@Root() root: Grid, @Context() ctx: Ctx) {
    if (household.policy.visible(viewerOf(ctx)) === false) return null;
    return countRows(ctx, household, { gridId: root.id, ...holdsOn(ctx.clock.today()) });
  }

  /** Names that the grid has borne and will bear, in order; empty while it has had one name. */
  @FieldResolver(() => [GridName])
  async names(@Root() root: Grid, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, gridName, 'gridId', [{ validFrom: 'asc' }]).load(root.id)).filter(
      (name) => !isWithdrawn(name),
    );
  }

  /** Changes that are planned and can be taken back before their day. */
  @FieldResolver(() => [PlannedChange])
  planned(@Root() root: Grid, @Context() ctx: Ctx) {
    return plannedOf(ctx, root);
  }

  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Grid, @Context() ctx: Ctx) {
    return whilePlanned(availableActions(grid, viewerOf(ctx), root), () => plannedOf(ctx, root));
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: Grid, @Context() ctx: Ctx) {
    return historyOf(ctx, grid.name, root.id);
  }
}
