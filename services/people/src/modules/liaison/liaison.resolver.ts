import { forbidden, loaderOf, LocalDate, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { setLiaison } from './liaison.actions.js';
import { Liaison } from './liaison.entity.js';
import { SetLiaisonInput } from './liaison.inputs.js';
import { liaison } from './liaison.policy.js';
import { liaisonList, MemberLiaison } from './liaison.queries.js';

@Resolver(() => Liaison)
export class LiaisonResolver {
  /** The liaison list (联络员名册, R-038) on any day, today when left out: one row a member unit, gaps included. */
  @Authorized()
  @Query(() => [MemberLiaison])
  liaisonList(@Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx) {
    if (!liaison.policy.create!['readLiaisons']!(viewerOf(ctx))) throw forbidden();
    return liaisonList(ctx, on ?? ctx.clock.today());
  }

  /** Answers the unit's row as of today, with all its terms. */
  @Authorized()
  @Mutation(() => MemberLiaison, { nullable: true })
  async setLiaison(@Arg('input', () => SetLiaisonInput) input: SetLiaisonInput, @Context() ctx: Ctx) {
    const unitId = await setLiaison(ctx, input);
    return (await liaisonList(ctx, ctx.clock.today())).find((row) => row.unit.id === unitId) ?? null;
  }

  /** The liaison's post; ask its `holder(on:)` for the person of a day. */
  @FieldResolver(() => Post, { nullable: true })
  post(@Root() root: Liaison, @Context() ctx: Ctx) {
    return loaderOf(ctx, post).load(root.postId);
  }

  @FieldResolver(() => Post, { nullable: true })
  deputyPost(@Root() root: Liaison, @Context() ctx: Ctx) {
    return root.deputyPostId ? loaderOf(ctx, post).load(root.deputyPostId) : null;
  }
}
