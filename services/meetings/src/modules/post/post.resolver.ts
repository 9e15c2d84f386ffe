import type { Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { openDecisionsOfPost } from '../decision-item/open-work.js';
import { PostStub } from './post.stub.js';

@Resolver(() => PostStub)
export class PostResolver {
  /** Decisions that the post's holder still has to carry out, within the viewer's rows: they go with the post. */
  @FieldResolver(() => Int, { nullable: true })
  openDecisions(@Root() root: PostStub, @Context() ctx: Ctx) {
    return openDecisionsOfPost(ctx, root.id);
  }
}
