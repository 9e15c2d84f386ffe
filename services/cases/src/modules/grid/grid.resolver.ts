import type { Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { GridStub } from '../stubs.js';
import { openCasesOfGrid } from '../unit/open-work.js';

@Resolver(() => GridStub)
export class GridResolver {
  /** Open matters that the grid handles, within the viewer's rows: it cannot end with them. */
  @FieldResolver(() => Int, { nullable: true })
  openCases(@Root() root: GridStub, @Context() ctx: Ctx) {
    return openCasesOfGrid(ctx, root.id);
  }
}
