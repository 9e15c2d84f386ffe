import {
  AvailableAction,
  availableActions,
  badInput,
  HistoryEntry,
  Instant,
  loaderOf,
  readExisting,
  readRows,
  viewerOf,
  type Ctx,
  LocalDate,
} from '@lianxi/service-kit';
import {
  Arg,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { historyOf } from '../history/history.queries.js';
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { Unit } from '../unit/unit.entity.js';
import { readsHistory } from '../unit/unit.policy.js';
import { DutyShift } from './duty-shift.entity.js';
import { DutySwap, DutySwapState } from './duty-swap.entity.js';
import { acceptSwap, declineSwap, planRoster, proposeSwap, reassignShift, withdrawSwap } from './roster.actions.js';
import { DutySwapInput, PlanRosterInput, ProposeSwapInput, ReassignShiftInput } from './roster.inputs.js';
import { dutyShift, dutySwap } from './roster.policy.js';
import { dutyPeople, jointOffice, onDuty, shiftsBetween, workdays } from './roster.queries.js';
import { daysOf } from './roster.rules.js';

@ObjectType()
export class RosterDay {
  @Field(() => LocalDate) day!: string;
  /** Null where the work calendar of the year is not loaded. */
  @Field(() => Boolean, { nullable: true }) workday!: boolean | null;
  @Field(() => [DutyShift]) shifts!: DutyShift[];
}

/** The duty roster (值班表) of the joint office for a month. */
@ObjectType()
export class DutyRoster {
  @Field(() => String) month!: string;
  @Field(() => LocalDate) today!: string;
  @Field(() => Unit, { nullable: true }) office!: Unit | null;
  @Field(() => [RosterDay]) days!: RosterDay[];
  /** Who may be on duty today. */
  @Field(() => [Person]) people!: Person[];
  /** Proposals about shifts of the month that wait for an answer. */
  @Field(() => [DutySwap]) swaps!: DutySwap[];
}

async function rosterOf(ctx: Ctx, asked: string | null): Promise<DutyRoster> {
  const today = ctx.clock.today();
  const month = asked ?? today.slice(0, 7);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw badInput('month');
  const office = readsHistory(viewerOf(ctx)) ? await jointOffice(ctx) : null;
  const days = daysOf(month);
  const shifts = office ? await shiftsBetween(ctx, office.id, days[0]!, days.at(-1)!) : [];
  const ids = shifts.map(({ id }) => id);
  const swaps = ids.length
    ? await readRows(ctx, dutySwap, {
        where: { state: DutySwapState.PROPOSED, $or: [{ givenId: { $in: ids } }, { askedId: { $in: ids } }] },
        orderBy: [{ createdAt: 'asc' }],
      })
    : [];
  const isWorkday = await workdays(ctx);
  return {
    month,
    today,
    office,
    swaps,
    people: office ? await dutyPeople(ctx, office, today) : [],
    days: days.map((day) => ({ day, workday: isWorkday(day), shifts: shifts.filter((shift) => shift.day === day) })),
  };
}

@Resolver(() => DutyShift)
export class RosterResolver {
  /** The roster of a month written `2026-03`; this month when left out. */
  @Authorized()
  @Query(() => DutyRoster)
  dutyRoster(@Arg('month', () => String, { nullable: true }) month: string | null, @Context() ctx: Ctx) {
    return rosterOf(ctx, month);
  }

  /** Who is on duty in the joint office at an instant, now when left out. */
  @Authorized()
  @Query(() => [DutyShift])
  onDuty(@Arg('at', () => Instant, { nullable: true }) at: Date | null, @Context() ctx: Ctx) {
    return onDuty(ctx, at ?? ctx.clock.now());
  }

  @Authorized()
  @Mutation(() => DutyRoster)
  async planRoster(@Arg('input', () => PlanRosterInput) input: PlanRosterInput, @Context() ctx: Ctx) {
    return rosterOf(ctx, await planRoster(ctx, input));
  }

  @Authorized()
  @Mutation(() => DutyShift)
  reassignShift(@Arg('input', () => ReassignShiftInput) input: ReassignShiftInput, @Context() ctx: Ctx) {
    return reassignShift(ctx, input);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() root: DutyShift, @Context() ctx: Ctx) {
    return loaderOf(ctx, person).load(root.personId);
  }

  /** The shift is the viewer's own. */
  @FieldResolver(() => Boolean)
  mine(@Root() root: DutyShift, @Context() ctx: Ctx) {
    return viewerOf(ctx).personId === root.personId;
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: DutyShift, @Context() ctx: Ctx) {
    return historyOf(ctx, dutyShift.name, root.id);
  }
}

@Resolver(() => DutySwap)
export class DutySwapResolver {
  @Authorized()
  @Mutation(() => DutySwap)
  async proposeSwap(@Arg('input', () => ProposeSwapInput) input: ProposeSwapInput, @Context() ctx: Ctx) {
    return readExisting(ctx, dutySwap, (await proposeSwap(ctx, input)).id);
  }

  @Authorized()
  @Mutation(() => DutySwap)
  acceptDutySwap(@Arg('input', () => DutySwapInput) input: DutySwapInput, @Context() ctx: Ctx) {
    return acceptSwap(ctx, input);
  }

  @Authorized()
  @Mutation(() => DutySwap)
  declineDutySwap(@Arg('input', () => DutySwapInput) input: DutySwapInput, @Context() ctx: Ctx) {
    return declineSwap(ctx, input);
  }

  @Authorized()
  @Mutation(() => DutySwap)
  withdrawDutySwap(@Arg('input', () => DutySwapInput) input: DutySwapInput, @Context() ctx: Ctx) {
    return withdrawSwap(ctx, input);
  }

  @FieldResolver(() => DutyShift, { nullable: true })
  given(@Root() root: DutySwap, @Context() ctx: Ctx) {
    return loaderOf(ctx, dutyShift).load(root.givenId);
  }

  @FieldResolver(() => DutyShift, { nullable: true })
  asked(@Root() root: DutySwap, @Context() ctx: Ctx) {
    return loaderOf(ctx, dutyShift).load(root.askedId);
  }

  @FieldResolver(() => Person, { nullable: true })
  from(@Root() root: DutySwap, @Context() ctx: Ctx) {
    return loaderOf(ctx, person).load(root.fromPersonId);
  }

  @FieldResolver(() => Person, { nullable: true })
  to(@Root() root: DutySwap, @Context() ctx: Ctx) {
    return loaderOf(ctx, person).load(root.toPersonId);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: DutySwap, @Context() ctx: Ctx) {
    return availableActions(dutySwap, viewerOf(ctx), root);
  }
}
