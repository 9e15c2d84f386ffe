import { childrenOf, readExisting, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { setWorkPhone } from './post-phone.actions.js';
import { PostPhone } from './post-phone.entity.js';
import { SetWorkPhoneInput } from './post-phone.inputs.js';
import { postPhone } from './post-phone.policy.js';

@Resolver(() => Post)
export class PostPhoneResolver {
  @Authorized()
  @Mutation(() => Post)
  async setWorkPhone(@Arg('input', () => SetWorkPhoneInput) input: SetWorkPhoneInput, @Context() ctx: Ctx) {
    return readExisting(ctx, post, await setWorkPhone(ctx, input));
  }

  /** The phone at work; null for none, and for the district. */
  @FieldResolver(() => PostPhone, { nullable: true })
  async workPhone(@Root() root: Post, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, postPhone, 'postId', [{ version: 'asc' }]).load(root.id))[0] ?? null;
  }
}
