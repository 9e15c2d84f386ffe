import { LocalDate, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, ID, Query, Resolver } from 'type-graphql';
import { FirstResponsible, responsibleFor } from './responsible.queries.js';

@Resolver()
export class ResponsibleResolver {
  /**
   * First responsible for a community or a business line on any day, today when left out. A line is one
   * sub-district's: of the viewer's own, or the one named.
   */
  @Authorized()
  @Query(() => FirstResponsible)
  responsibleFor(
    @Arg('communityId', () => ID, { nullable: true }) communityId: string | null,
    @Arg('lineCode', () => String, { nullable: true }) lineCode: string | null,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Arg('subdistrictId', () => ID, { nullable: true }) subdistrictId: string | null,
    @Context() ctx: Ctx,
  ) {
    return responsibleFor(ctx, { communityId, lineCode, on, subdistrictId });
  }
}
