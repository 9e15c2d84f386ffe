import { connectionOf, loaderOf, maskName, readPage, toConnection, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../grid/grid.entity.js';
import { grid } from '../grid/grid.policy.js';
import { Household } from './household.entity.js';
import { household, seesPlain } from './household.policy.js';

@ObjectType()
export class HouseholdConnection extends connectionOf('Household', () => Household) {}

@Resolver(() => Household)
export class HouseholdResolver {
  /** Households within the viewer's responsibility area, by door. */
  @Authorized()
  @Query(() => HouseholdConnection)
  async households(@Arg('gridId', () => ID, { nullable: true }) gridId: string | null, @Arg('first', () => Int, { nullable: true }) first: number | null, @Arg('after', () => String, { nullable: true }) after: string | null, @Context() ctx: Ctx) {
    return toConnection(await readPage(ctx, household, { first, after, where: gridId ? { gridId } : {}, sort: [{ field: 'code', direction: 'asc' }] }));
  }

  @FieldResolver(() => String)
  room(@Root() root: Household, @Context() ctx: Ctx) {
    return seesPlain(viewerOf(ctx)) ? root.room : '***';
  }

  @FieldResolver(() => String)
  householder(@Root() root: Household, @Context() ctx: Ctx) {
    return seesPlain(viewerOf(ctx)) ? root.householder : maskName(root.householder);
  }

  @FieldResolver(() => Grid, { nullable: true })
  grid(@Root() root: Household, @Context() ctx: Ctx) {
    return loaderOf(ctx, grid).load(root.gridId);
  }
}
