import { loaderOf, LocalDate, readRows, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { homeOf } from '../regime/conference.queries.js';
import { holdsOn, isWithdrawn } from '../term.js';
import { assignLeader } from './line.actions.js';
import { BusinessLine } from './line.entity.js';
import { AssignLeaderInput } from './line.inputs.js';
import { line } from './line.policy.js';

@Resolver(() => BusinessLine)
export class LineResolver {
  /**
   * Business lines of a sub-district that have a leader in charge on a day, today when left out; a line that is missing
   * here is a gap.
   */
  @Authorized()
  @Query(() => [BusinessLine])
  async businessLines(
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Arg('subdistrictId', () => ID, { nullable: true }) subdistrictId: string | null,
    @Context() ctx: Ctx,
  ) {
    const home = await homeOf(ctx, subdistrictId);
    return home
      ? readRows(ctx, line, {
          where: { unitId: home.id, ...holdsOn(on ?? ctx.clock.today()) },
          orderBy: [{ code: 'asc' }],
        })
      : [];
  }

  /** Who led, leads and will lead the lines, in order; one line with `code`. */
  @Authorized()
  @Query(() => [BusinessLine])
  async lineTerms(
    @Arg('code', () => String, { nullable: true }) code: string | null,
    @Arg('subdistrictId', () => ID, { nullable: true }) subdistrictId: string | null,
    @Context() ctx: Ctx,
  ) {
    const home = await homeOf(ctx, subdistrictId);
    const rows = !home
      ? []
      : await readRows(ctx, line, {
          where: { unitId: home.id, ...(code && { code }) },
          orderBy: [{ code: 'asc' }, { validFrom: 'asc' }],
        });
    return rows.filter((term) => !isWithdrawn(term));
  }

  /** Answers the line's terms after the act. */
  @Authorized()
  @Mutation(() => [BusinessLine])
  async assignLeader(@Arg('input', () => AssignLeaderInput) input: AssignLeaderInput, @Context() ctx: Ctx) {
    return this.lineTerms(await assignLeader(ctx, input), null, ctx);
  }

  @FieldResolver(() => Post, { nullable: true })
  leaderPost(@Root() root: BusinessLine, @Context() ctx: Ctx) {
    return loaderOf(ctx, post).load(root.leaderPostId);
  }
}
