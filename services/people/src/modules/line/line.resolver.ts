import { loaderOf, readRows, type Ctx } from '@lianxi/service-kit';
import { Authorized, Ctx as Context, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { holdsOn } from '../term.js';
import { BusinessLine } from './line.entity.js';
import { line } from './line.policy.js';

@Resolver(() => BusinessLine)
export class LineResolver {
  /** Business lines that have a leader in charge today; a line that is missing here is a gap. */
  @Authorized()
  @Query(() => [BusinessLine])
  businessLines(@Context() ctx: Ctx) {
    return readRows(ctx, line, { where: holdsOn(ctx.clock.today()), orderBy: [{ code: 'asc' }] });
  }

  @FieldResolver(() => Post, { nullable: true })
  leaderPost(@Root() root: BusinessLine, @Context() ctx: Ctx) {
    return loaderOf(ctx, post).load(root.leaderPostId);
  }
}
