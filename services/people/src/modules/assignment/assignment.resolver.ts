import { loaderOf, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { PostAssignment } from './assignment.entity.js';

@Resolver(() => PostAssignment)
export class AssignmentResolver {
  @FieldResolver(() => Post, { nullable: true })
  post(@Root() root: PostAssignment, @Context() ctx: Ctx) {
    return loaderOf(ctx, post).load(root.postId);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() root: PostAssignment, @Context() ctx: Ctx) {
    return loaderOf(ctx, person).load(root.personId);
  }
}
