import {
  AvailableAction,
  availableActions,
  childrenOf,
  connectionOf,
  HistoryEntry,
  loaderOf,
  LocalDate,
  maskName,
  maskPhone,
  PageArguments,
  readExisting,
  readOne,
  readPage,
  toConnection,
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
import { Grid } from '../grid/grid.entity.js';
import { grid } from '../grid/grid.policy.js';
import { guardedHistoryOf } from '../history/history.queries.js';
import { Resident } from '../resident/resident.entity.js';
import { resident } from '../resident/resident.policy.js';
import { isOn, isWithdrawn } from '../term.js';
import { readsVisits, visit } from '../visit/visit.policy.js';
import { HouseholdVisitConnection } from '../visit/visit.resolver.js';
import { addHousehold, correctHousehold, endHousehold, moveHousehold } from './household.actions.js';
import { Household } from './household.entity.js';
import {
  AddHouseholdInput,
  CorrectHouseholdInput,
  EndHouseholdInput,
  HouseholdFilter,
  MoveHouseholdInput,
  UnmaskHouseholdInput,
} from './household.inputs.js';
import { HouseholdLink } from './household-link.entity.js';
import { householdLink } from './household-link.policy.js';
import { household, readsReasons, seesRoom, unmaskableOf, VISIT_VERBS } from './household.policy.js';
import { gridWorkerOf, searchHouseholds } from './household.queries.js';
import { householdSecrets } from './household.sealed.js';
import { HouseholdPlain, unmaskHousehold } from './unmask-household.js';

@ObjectType()
export class HouseholdConnection extends connectionOf('Household', () => Household) {}

@Resolver(() => Household)
export class HouseholdResolver {
  @Authorized()
  @Query(() => Household, { nullable: true })
  household(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, household, id);
  }

  /** Households within the viewer's responsibility area, by door. */
  @Authorized()
  @Query(() => HouseholdConnection)
  async households(
    @Arg('gridId', () => ID, { nullable: true }) gridId: string | null,
    @Arg('filter', () => HouseholdFilter, { nullable: true }) filter: HouseholdFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    return toConnection(await searchHouseholds(ctx, gridId, filter ?? {}, page));
  }

  @Authorized()
  @Mutation(() => Household)
  async addHousehold(@Arg('input', () => AddHouseholdInput) input: AddHouseholdInput, @Context() ctx: Ctx) {
    return readExisting(ctx, household, await addHousehold(ctx, input));
  }

  @Authorized()
  @Mutation(() => Household)
  correctHousehold(@Arg('input', () => CorrectHouseholdInput) input: CorrectHouseholdInput, @Context() ctx: Ctx) {
    return correctHousehold(ctx, input);
  }

  @Authorized()
  @Mutation(() => Household)
  moveHousehold(@Arg('input', () => MoveHouseholdInput) input: MoveHouseholdInput, @Context() ctx: Ctx) {
    return moveHousehold(ctx, input);
  }

  @Authorized()
  @Mutation(() => Household)
  endHousehold(@Arg('input', () => EndHouseholdInput) input: EndHouseholdInput, @Context() ctx: Ctx) {
    return endHousehold(ctx, input);
  }

  /** Plain values, once, for a stated purpose (domain §5.4). */
  @Authorized()
  @Mutation(() => HouseholdPlain)
  unmaskHousehold(@Arg('input', () => UnmaskHouseholdInput) input: UnmaskHouseholdInput, @Context() ctx: Ctx) {
    return unmaskHousehold(ctx, input);
  }

  @FieldResolver(() => String)
  room(@Root() root: Household, @Context() ctx: Ctx) {
    return seesRoom(viewerOf(ctx)) ? householdSecrets.open(ctx, root, 'room') : '***';
  }

  /** Masked for everybody; `unmaskHousehold` shows it for a purpose. */
  @FieldResolver(() => String)
  householder(@Root() root: Household, @Context() ctx: Ctx) {
    return maskName(householdSecrets.open(ctx, root, 'householder')!);
  }

  @FieldResolver(() => String, { nullable: true })
  phone(@Root() root: Household, @Context() ctx: Ctx) {
    const plain = householdSecrets.open(ctx, root, 'phone');
    return plain && maskPhone(plain);
  }

  /** Fields that `unmaskHousehold` would show to this viewer. */
  @FieldResolver(() => [String])
  unmaskable(@Root() root: Household, @Context() ctx: Ctx) {
    return unmaskableOf(viewerOf(ctx)).filter((field) => root[field] !== null);
  }

  /** The grid of today; on a later or an earlier day, that of `links`. */
  @FieldResolver(() => Grid, { nullable: true })
  grid(@Root() root: Household, @Context() ctx: Ctx) {
    return loaderOf(ctx, grid).load(root.gridId);
  }

  /** Every grid that the household has belonged to and will belong to, in order (综治网格联户). */
  @FieldResolver(() => [HouseholdLink])
  async links(@Root() root: Household, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, householdLink, 'householdId', [{ validFrom: 'asc' }]).load(root.id)).filter(
      (link) => !isWithdrawn(link),
    );
  }

  /** The one grid worker of the household on a day, today when left out; null is a gap. */
  @FieldResolver(() => PostAssignment, { nullable: true })
  async gridWorker(
    @Root() root: Household,
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Context() ctx: Ctx,
  ) {
    const day = on ?? ctx.clock.today();
    const link = (await childrenOf(ctx, householdLink, 'householdId', [{ validFrom: 'asc' }]).load(root.id)).find(
      (one) => isOn(one, day),
    );
    return link ? gridWorkerOf(ctx, link.gridId, day) : null;
  }

  /** Who lives there today, the householder first; with `ended` also who did. */
  @FieldResolver(() => [Resident])
  async residents(
    @Root() root: Household,
    @Arg('ended', () => Boolean, { defaultValue: false }) ended: boolean,
    @Context() ctx: Ctx,
  ) {
    const rows = await childrenOf(ctx, resident, 'householdId', [{ createdAt: 'asc' }, { id: 'asc' }]).load(root.id);
    return rows
      .filter((row) => ended || isOn(row, ctx.clock.today()) || row.validFrom > ctx.clock.today())
      .sort((a, b) => Number(b.relation === 'HEAD') - Number(a.relation === 'HEAD'));
  }

  /** Visits, the newest first; empty for those who have figures alone. */
  @FieldResolver(() => HouseholdVisitConnection)
  async visits(@Root() root: Household, @Args(() => PageArguments) page: PageArguments, @Context() ctx: Ctx) {
    return toConnection(
      await readPage(ctx, visit, {
        ...page,
        usual: 10,
        where: { householdId: root.id },
        sort: [
          { field: 'visitedOn', direction: 'desc' },
          { field: 'createdAt', direction: 'desc' },
        ],
      }),
    );
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: Household, @Context() ctx: Ctx) {
    return availableActions(household, viewerOf(ctx), root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: Household, @Context() ctx: Ctx) {
    const viewer = viewerOf(ctx);
    return guardedHistoryOf(ctx, household.name, root.id, {
      reasons: readsReasons(viewer, root.path),
      verbs: (verb) => !VISIT_VERBS.has(verb) || readsVisits(viewer),
    });
  }
}

@Resolver(() => HouseholdLink)
export class HouseholdLinkResolver {
  @FieldResolver(() => Grid, { nullable: true })
  grid(@Root() root: HouseholdLink, @Context() ctx: Ctx) {
    return loaderOf(ctx, grid).load(root.gridId);
  }
}
