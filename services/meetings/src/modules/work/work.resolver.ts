import { WorkList, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Int, Query, Resolver } from 'type-graphql';
import { workOf } from './work.queries.js';

@Resolver()
export class WorkResolver {
  /** What waits for the viewer in this service. */
  @Authorized()
  @Query(() => WorkList)
  meetingsWork(@Arg('first', () => Int, { nullable: true }) first: number | null, @Context() ctx: Ctx) {
    return workOf(ctx, first ?? 20);
  }
}
