import { AvailableAction, loaderOf, LocalDate, readExisting, readRows, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { ConferenceRegime } from '../regime/regime.entity.js';
import { regime } from '../regime/regime.policy.js';
import { holdsOn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { addSeat, endSeat } from './seat.actions.js';
import { ConferenceSeat } from './seat.entity.js';
import { AddSeatInput, EndSeatInput } from './seat.inputs.js';
import { seat } from './seat.policy.js';

/** The joint conference (信访工作联席会议) as it sits on a day. */
@ObjectType()
export class JointConference {
  @Field(() => LocalDate) on!: string;
  @Field(() => ConferenceRegime, { nullable: true }) regime!: ConferenceRegime | null;
  @Field(() => [ConferenceSeat]) seats!: ConferenceSeat[];
}

@Resolver(() => ConferenceSeat)
export class SeatResolver {
  /** Regime and seats on any day, past or future (R-002, R-031…R-035). */
  @Authorized()
  @Query(() => JointConference)
  async conference(@Arg('on', () => LocalDate, { nullable: true }) on: string | null, @Context() ctx: Ctx): Promise<JointConference> {
    const day = on ?? ctx.clock.today();
    const [regimes, seats] = [await readRows(ctx, regime, { where: holdsOn(day), orderBy: [{ regimeVersion: 'desc' }], limit: 1 }), await readRows(ctx, seat, { where: holdsOn(day), orderBy: [{ order: 'asc' }] })];
    return { on: day, regime: regimes[0] ?? null, seats };
  }

  @Authorized()
  @Mutation(() => ConferenceSeat)
  async addSeat(@Arg('input', () => AddSeatInput) input: AddSeatInput, @Context() ctx: Ctx) {
    return readExisting(ctx, seat, (await addSeat(ctx, input)).id);
  }

  @Authorized()
  @Mutation(() => ConferenceSeat)
  endSeat(@Arg('input', () => EndSeatInput) input: EndSeatInput, @Context() ctx: Ctx) {
    return endSeat(ctx, input);
  }

  /** The version of the regime under which the seat sits. */
  @FieldResolver(() => ConferenceRegime, { nullable: true })
  async regime(@Root() root: ConferenceSeat, @Context() ctx: Ctx) {
    return loaderOf(ctx, regime).load(root.regimeId);
  }

  /** What the viewer may do to the seat. */
  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: ConferenceSeat, @Context() ctx: Ctx): AvailableAction[] {
    return seat.policy.create!['endSeat']!(viewerOf(ctx)) && (!root.validTo || root.validTo > ctx.clock.today()) ? [{ verb: 'endSeat', blockedBy: [] }] : [];
  }

  /** The post that holds the seat; ask its `holder(on:)` for the person of a day. */
  @FieldResolver(() => Post, { nullable: true })
  post(@Root() root: ConferenceSeat, @Context() ctx: Ctx) {
    return loaderOf(ctx, post).load(root.postId);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() root: ConferenceSeat, @Context() ctx: Ctx) {
    return loaderOf(ctx, unit).load(root.unitId);
  }
}
