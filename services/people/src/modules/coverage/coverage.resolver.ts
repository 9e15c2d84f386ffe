import { LocalDate, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Query, Resolver } from 'type-graphql';
import { coverageOf } from './coverage.queries.js';
import { CoverageReport } from './coverage.types.js';

@Resolver()
export class CoverageResolver {
  /**
   * Coverage vertical and horizontal on any day, today when left out. Accounts and households are those of
   * today.
   */
  @Authorized()
  @Query(() => CoverageReport)
  coverage(@Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx) {
    return coverageOf(ctx, on ?? ctx.clock.today());
  }
}
