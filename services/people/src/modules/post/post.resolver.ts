import { childrenOf, loaderOf, LocalDate, readOne, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { Grid } from '../grid/grid.entity.js';
import { grid } from '../grid/grid.policy.js';
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { Post } from './post.entity.js';
import { post } from './post.policy.js';

@Resolver(() => Post)
export class PostResolver {
  @Authorized()
  @Query(() => Post, { nullable: true })
  post(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, post, id);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() root: Post, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }

  @FieldResolver(() => Grid, { nullable: true })
  grid(@Root() root: Post, @Context() ctx: Ctx) {
    return root.gridId ? loaderOf(ctx, grid).load(root.gridId) : null;
  }

  /** Everybody who holds or held the post, in order. */
  @FieldResolver(() => [PostAssignment])
  assignments(@Root() root: Post, @Context() ctx: Ctx) {
    return childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(root.id);
  }

  /** Who holds the post on a day; today when left out. For a post with several holders, the first of them. */
  @FieldResolver(() => Person, { nullable: true })
  async holder(@Root() root: Post, @Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx) {
    const day = on ?? ctx.clock.today();
    const terms = await childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(root.id);
    const term = terms.find((t) => t.validFrom <= day && (!t.validTo || t.validTo > day));
    return term ? loaderOf(ctx, person).load(term.personId) : null;
  }
}
