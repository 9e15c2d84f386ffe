import { childrenOf, maskName, readOne, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { Person } from './person.entity.js';
import { person } from './person.policy.js';

@Resolver(() => Person)
export class PersonResolver {
  @Authorized()
  @Query(() => Person, { nullable: true })
  person(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, person, id);
  }

  /** Plain for staff, who know one another's names; masked for machine clients (domain §5.4). */
  @FieldResolver(() => String)
  name(@Root() root: Person, @Context() ctx: Ctx) {
    return viewerOf(ctx).kind === 'person' ? root.name : maskName(root.name);
  }

  @FieldResolver(() => [PostAssignment])
  assignments(@Root() root: Person, @Context() ctx: Ctx) {
    return childrenOf(ctx, assignment, 'personId', [{ validFrom: 'asc' }]).load(root.id);
  }
}
