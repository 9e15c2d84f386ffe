import { PageArguments, toConnection, type Ctx } from '@lianxi/service-kit';
import { Arg, Args, Ctx as Context, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CaseFilter } from '../case/case.inputs.js';
import { CaseConnection } from '../case/case.resolver.js';
import { UnitStub } from '../stubs.js';
import { openCasesOfUnit } from './open-work.js';
import { casesOfUnit } from './unit.queries.js';

@Resolver(() => UnitStub)
export class UnitResolver {
  /** Cases that the unit leads or that lie in the community, within the viewer's rows. */
  @FieldResolver(() => CaseConnection, { nullable: true })
  async cases(
    @Root() root: UnitStub,
    @Arg('filter', () => CaseFilter, { nullable: true }) filter: CaseFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    return toConnection(await casesOfUnit(ctx, root.id, { filter, ...page }));
  }

  /**
   * Open matters that the unit leads or helps with, or that lie in the community, within the viewer's rows: it cannot
   * end with them.
   */
  @FieldResolver(() => Int, { nullable: true })
  openCases(@Root() root: UnitStub, @Context() ctx: Ctx) {
    return openCasesOfUnit(ctx, root.id);
  }
}
