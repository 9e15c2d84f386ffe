import {
  AvailableAction,
  availableActions,
  HistoryEntry,
  loaderOf,
  maskIdNumber,
  maskName,
  maskPhone,
  readExisting,
  readOne,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import {
  Arg,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { guardedHistoryOf } from '../history/history.queries.js';
import { Household } from '../household/household.entity.js';
import { household, readsReasons } from '../household/household.policy.js';
import { addResident, correctResident, endResident } from './resident.actions.js';
import { Resident } from './resident.entity.js';
import { AddResidentInput, CorrectResidentInput, EndResidentInput, UnmaskResidentInput } from './resident.inputs.js';
import { isChild, resident, seesMaskedIdNumber, unmaskable } from './resident.policy.js';
import { residentSecrets } from './resident.sealed.js';
import { unmaskResident } from './unmask-resident.js';

/** Plain values of a resident, as far as they were asked for and may be seen. */
@ObjectType()
export class ResidentPlainValues {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) idNumber!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) birthDate!: string | null;
  @Field(() => String, { nullable: true }) sex!: string | null;
  @Field(() => String, { nullable: true }) nation!: string | null;
}

/** What of a resident is shown without a purpose: masks of domain §5.4; of a child nothing. */
@Resolver(() => Resident)
export class ResidentResolver {
  @Authorized()
  @Query(() => Resident, { nullable: true })
  resident(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, resident, id);
  }

  @Authorized()
  @Mutation(() => Resident)
  async addResident(@Arg('input', () => AddResidentInput) input: AddResidentInput, @Context() ctx: Ctx) {
    return readExisting(ctx, resident, await addResident(ctx, input));
  }

  @Authorized()
  @Mutation(() => Resident)
  correctResident(@Arg('input', () => CorrectResidentInput) input: CorrectResidentInput, @Context() ctx: Ctx) {
    return correctResident(ctx, input);
  }

  @Authorized()
  @Mutation(() => Resident)
  endResident(@Arg('input', () => EndResidentInput) input: EndResidentInput, @Context() ctx: Ctx) {
    return endResident(ctx, input);
  }

  /** Plain values, once, for a stated purpose (domain §5.4). */
  @Authorized()
  @Mutation(() => ResidentPlainValues)
  unmaskResident(@Arg('input', () => UnmaskResidentInput) input: UnmaskResidentInput, @Context() ctx: Ctx) {
    return unmaskResident(ctx, input);
  }

  @FieldResolver(() => Household, { nullable: true })
  household(@Root() root: Resident, @Context() ctx: Ctx) {
    return loaderOf(ctx, household).load(root.householdId);
  }

  /** Under 14 years: everything is hidden. */
  @FieldResolver(() => Boolean)
  child(@Root() root: Resident, @Context() ctx: Ctx) {
    return childOf(ctx, root);
  }

  @FieldResolver(() => String)
  name(@Root() root: Resident, @Context() ctx: Ctx) {
    return childOf(ctx, root) ? '***' : maskName(residentSecrets.open(ctx, root, 'name')!);
  }

  @FieldResolver(() => String, { nullable: true })
  idNumber(@Root() root: Resident, @Context() ctx: Ctx) {
    const plain =
      seesMaskedIdNumber(viewerOf(ctx)) && !childOf(ctx, root) ? residentSecrets.open(ctx, root, 'idNumber') : null;
    return plain && maskIdNumber(plain);
  }

  @FieldResolver(() => String, { nullable: true })
  phone(@Root() root: Resident, @Context() ctx: Ctx) {
    const plain = childOf(ctx, root) ? null : residentSecrets.open(ctx, root, 'phone');
    return plain && maskPhone(plain);
  }

  @FieldResolver(() => Int, { nullable: true })
  birthYear(@Root() root: Resident, @Context() ctx: Ctx) {
    const birthDate = childOf(ctx, root) ? null : residentSecrets.open(ctx, root, 'birthDate');
    return birthDate && Number(birthDate.slice(0, 4));
  }

  /** Fields that `unmaskResident` would show to this viewer. */
  @FieldResolver(() => [String])
  unmaskable(@Root() root: Resident, @Context() ctx: Ctx) {
    return unmaskable(viewerOf(ctx), childOf(ctx, root)).filter((field) => root[field] !== null);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: Resident, @Context() ctx: Ctx) {
    return availableActions(resident, viewerOf(ctx), root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: Resident, @Context() ctx: Ctx) {
    return guardedHistoryOf(ctx, resident.name, root.id, { reasons: readsReasons(viewerOf(ctx), root.path) });
  }
}

const childOf = (ctx: Ctx, root: Resident) => isChild(residentSecrets.open(ctx, root, 'birthDate'), ctx.clock.today());
