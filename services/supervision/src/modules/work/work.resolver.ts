import { WorkList, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Int, Query, Resolver } from 'type-graphql';
import { supervisionWork } from './work.queries.js';

@Resolver()
export class WorkResolver {
  /** What waits for the viewer in supervision (architecture rule 15). */
  @Authorized()
  @Query(() => WorkList)
  supervisionWork(@Arg('first', () => Int, { nullable: true }) first: number | null, @Context() ctx: Ctx) {
    return supervisionWork(ctx, first ?? undefined);
  }
}
