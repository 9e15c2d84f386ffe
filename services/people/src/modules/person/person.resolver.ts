import {
  AvailableAction,
  childrenOf,
  connectionOf,
  LocalDate,
  maskName,
  PageArguments,
  readExisting,
  readOne,
  toConnection,
  viewerActions,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import {
  Arg,
  Args,
  Authorized,
  Ctx as Context,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { isOn } from '../term.js';
import { addPerson, correctPerson } from './person.actions.js';
import { Person } from './person.entity.js';
import { AddPersonInput, CorrectPersonInput, PersonFilter } from './person.inputs.js';
import { person } from './person.policy.js';
import { searchPersons } from './person.queries.js';

@ObjectType()
export class PersonConnection extends connectionOf('Person', () => Person) {}

@Resolver(() => Person)
export class PersonResolver {
  @Authorized()
  @Query(() => Person, { nullable: true })
  person(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, person, id);
  }

  /** The directory of staff, by pinyin. */
  @Authorized()
  @Query(() => PersonConnection)
  async persons(
    @Arg('filter', () => PersonFilter, { nullable: true }) filter: PersonFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    return toConnection(await searchPersons(ctx, filter ?? {}, page));
  }

  @Authorized()
  @Mutation(() => Person)
  async addPerson(@Arg('input', () => AddPersonInput) input: AddPersonInput, @Context() ctx: Ctx) {
    return readExisting(ctx, person, await addPerson(ctx, input));
  }

  @Authorized()
  @Mutation(() => Person)
  correctPerson(@Arg('input', () => CorrectPersonInput) input: CorrectPersonInput, @Context() ctx: Ctx) {
    return correctPerson(ctx, input);
  }

  /** Plain for staff, who know one another's names; masked for machine clients (domain §5.4). */
  @FieldResolver(() => String)
  name(@Root() root: Person, @Context() ctx: Ctx) {
    return viewerOf(ctx).kind === 'person' ? root.name : maskName(root.name);
  }

  /** Every term, past and future, in order; with `on` those of a day. */
  @FieldResolver(() => [PostAssignment])
  async assignments(
    @Root() root: Person,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Context() ctx: Ctx,
  ) {
    const terms = await childrenOf(ctx, assignment, 'personId', [{ validFrom: 'asc' }]).load(root.id);
    return on ? terms.filter((term) => isOn(term, on)) : terms;
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Context() ctx: Ctx) {
    return viewerActions(viewerOf(ctx), [person]).filter(({ verb }) => verb === 'correctPerson');
  }
}
