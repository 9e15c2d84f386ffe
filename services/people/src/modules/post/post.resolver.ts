import {
  AvailableAction,
  childrenOf,
  HistoryEntry,
  loaderOf,
  LocalDate,
  readExisting,
  readOne,
  type Ctx,
} from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Capacity, PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { historyOf } from '../history/history.queries.js';
import { Grid } from '../grid/grid.entity.js';
import { grid } from '../grid/grid.policy.js';
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { isOn, isWithdrawn } from '../term.js';
import { addPost, appointPost, endPost, handOverPost, releasePost } from './post.actions.js';
import { Post } from './post.entity.js';
import { AddPostInput, AppointPostInput, EndPostInput, HandOverPostInput, ReleasePostInput } from './post.inputs.js';
import { post } from './post.policy.js';
import { belongingsOf, offeredOf, PostBelongings } from './post.queries.js';

@Resolver(() => Post)
export class PostResolver {
  @Authorized()
  @Query(() => Post, { nullable: true })
  post(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, post, id);
  }

  @Authorized()
  @Mutation(() => Post)
  async addPost(@Arg('input', () => AddPostInput) input: AddPostInput, @Context() ctx: Ctx) {
    return readExisting(ctx, post, (await addPost(ctx, input)).id);
  }

  @Authorized()
  @Mutation(() => Post)
  appointPost(@Arg('input', () => AppointPostInput) input: AppointPostInput, @Context() ctx: Ctx) {
    return appointPost(ctx, input);
  }

  @Authorized()
  @Mutation(() => Post)
  handOverPost(@Arg('input', () => HandOverPostInput) input: HandOverPostInput, @Context() ctx: Ctx) {
    return handOverPost(ctx, input);
  }

  @Authorized()
  @Mutation(() => Post)
  releasePost(@Arg('input', () => ReleasePostInput) input: ReleasePostInput, @Context() ctx: Ctx) {
    return releasePost(ctx, input);
  }

  @Authorized()
  @Mutation(() => Post)
  endPost(@Arg('input', () => EndPostInput) input: EndPostInput, @Context() ctx: Ctx) {
    return endPost(ctx, input);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() root: Post, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }

  @FieldResolver(() => Grid, { nullable: true })
  grid(@Root() root: Post, @Context() ctx: Ctx) {
    return root.gridId ? loaderOf(ctx, grid).load(root.gridId) : null;
  }

  /** Everybody who holds, held or will hold the post, in order; withdrawn appointments are left to `history`. */
  @FieldResolver(() => [PostAssignment])
  async assignments(@Root() root: Post, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(root.id)).filter(
      (term) => !isWithdrawn(term),
    );
  }

  /** What follows when the post changes hands on a day; today when left out. */
  @FieldResolver(() => PostBelongings)
  belongings(
    @Root() root: Post,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Context() ctx: Ctx,
  ) {
    return belongingsOf(ctx, root, on ?? ctx.clock.today());
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: Post, @Context() ctx: Ctx) {
    return offeredOf(ctx, root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: Post, @Context() ctx: Ctx) {
    return historyOf(ctx, post.name, root.id);
  }

  /** Who holds the post on a day, past or future, substitutes included; today when left out. */
  @FieldResolver(() => [PostAssignment])
  async holders(
    @Root() root: Post,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Context() ctx: Ctx,
  ) {
    const day = on ?? ctx.clock.today();
    return (await childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(root.id)).filter((term) =>
      isOn(term, day),
    );
  }

  /**
   * The person who answers for the post on a day; today when left out. Never a substitute; for a post with several
   * holders, the first of them.
   */
  @FieldResolver(() => Person, { nullable: true })
  async holder(
    @Root() root: Post,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Context() ctx: Ctx,
  ) {
    const day = on ?? ctx.clock.today();
    const terms = await childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(root.id);
    const term = terms.find((t) => t.capacity !== Capacity.SUBSTITUTE && isOn(t, day));
    return term ? loaderOf(ctx, person).load(term.personId) : null;
  }
}
