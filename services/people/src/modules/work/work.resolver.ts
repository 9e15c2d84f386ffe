import { readRows, WorkList, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Int, Query, Resolver } from 'type-graphql';
import { WorkYear } from '../work-year/work-year.entity.js';
import { workYear } from '../work-year/work-year.policy.js';
import { peopleWork } from './work.queries.js';

@Resolver()
export class WorkResolver {
  /** What waits for the viewer in people (architecture rule 15). */
  @Authorized()
  @Query(() => WorkList)
  peopleWork(@Arg('first', () => Int, { nullable: true }) first: number | null, @Context() ctx: Ctx) {
    return peopleWork(ctx, first ?? undefined);
  }

  /** The years whose work calendar (工作日历) is there, the latest first. */
  @Authorized()
  @Query(() => [WorkYear])
  workYears(@Context() ctx: Ctx) {
    return readRows(ctx, workYear, { orderBy: [{ year: 'desc' }] });
  }
}
