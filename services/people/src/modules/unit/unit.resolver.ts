import { badInput, childrenOf, connectionOf, loaderOf, LocalDate, readOne, readPage, toConnection, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { grid } from '../grid/grid.policy.js';
import { Grid } from '../grid/grid.entity.js';
import { post } from '../post/post.policy.js';
import { Post } from '../post/post.entity.js';
import { holdsOn } from '../term.js';
import { Unit, UnitKind } from './unit.entity.js';
import { unit } from './unit.policy.js';

@ObjectType()
export class UnitConnection extends connectionOf('Unit', () => Unit) {}

@InputType()
export class UnitFilter {
  @Field(() => [UnitKind], { nullable: true }) kinds?: UnitKind[];
  /** Part of the name. */
  @Field(() => String, { nullable: true }) name?: string;
  /** Day on which the unit exists; today when left out. */
  @Field(() => LocalDate, { nullable: true }) on?: string;
}

/** Text of a search, with the pattern characters of LIKE taken literally. */
const containing = (text: string) => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;

@Resolver(() => Unit)
export class UnitResolver {
  @Authorized()
  @Query(() => Unit, { nullable: true })
  unit(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, unit, id);
  }

  @Authorized()
  @Query(() => UnitConnection)
  async units(@Arg('filter', () => UnitFilter, { nullable: true }) filter: UnitFilter | null, @Arg('first', () => Int, { nullable: true }) first: number | null, @Arg('after', () => String, { nullable: true }) after: string | null, @Context() ctx: Ctx) {
    if ((filter?.name?.length ?? 0) > 50) throw badInput('name');
    const where = { ...holdsOn(filter?.on ?? ctx.clock.today()), ...(filter?.kinds?.length && { kind: { $in: filter.kinds } }), ...(filter?.name && { name: { $like: containing(filter.name) } }) };
    return toConnection(await readPage(ctx, unit, { first, after, where, sort: [{ field: 'code', direction: 'asc' }] }));
  }

  @FieldResolver(() => Unit, { nullable: true })
  parent(@Root() root: Unit, @Context() ctx: Ctx) {
    return root.parentId ? loaderOf(ctx, unit).load(root.parentId) : null;
  }

  /** The unit that hosts this one. */
  @FieldResolver(() => Unit, { nullable: true })
  hostedBy(@Root() root: Unit, @Context() ctx: Ctx) {
    return root.hostedById ? loaderOf(ctx, unit).load(root.hostedById) : null;
  }

  @FieldResolver(() => [Unit])
  children(@Root() root: Unit, @Context() ctx: Ctx) {
    return childrenOf(ctx, unit, 'parentId', [{ code: 'asc' }]).load(root.id);
  }

  @FieldResolver(() => [Post])
  async posts(@Root() root: Unit, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, post, 'unitId', [{ code: 'asc' }]).load(root.id)).filter((p) => !p.validTo);
  }

  @FieldResolver(() => [Grid])
  grids(@Root() root: Unit, @Context() ctx: Ctx) {
    return childrenOf(ctx, grid, 'unitId', [{ code: 'asc' }]).load(root.id);
  }
}

