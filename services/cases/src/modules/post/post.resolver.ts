import type { Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PostStub } from '../stubs.js';
import { openCasesOfPost } from '../unit/open-work.js';

@Resolver(() => PostStub)
export class PostResolver {
  /** Open matters that go with the post when it changes hands, within the viewer's rows. */
  @FieldResolver(() => Int, { nullable: true })
  openCases(@Root() root: PostStub, @Context() ctx: Ctx) {
    return openCasesOfPost(ctx, root.id);
  }
}
