import { AvailableAction, loaderOf, LocalDate, readExisting, viewerOf, type Ctx } from '@lianxi/service-kit';
import {
  Arg,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { WEIGHTY_SEATS } from '../appointment/weighty.js';
import { decides, maintainsHolders } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { ConferenceRegime } from '../regime/regime.entity.js';
import { regime } from '../regime/regime.policy.js';
import { homeOf, regimesOf, seatsOn } from '../regime/conference.queries.js';
import { isOn } from '../term.js';
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
  /** Whose conference it is; null where the viewer stands above several and named none. */
  @Field(() => Unit, { nullable: true }) subdistrict!: Unit | null;
  @Field(() => ConferenceRegime, { nullable: true }) regime!: ConferenceRegime | null;
  @Field(() => [ConferenceSeat]) seats!: ConferenceSeat[];
}

@Resolver(() => ConferenceSeat)
export class SeatResolver {
  /**
   * Regime and seats of a sub-district's conference on any day, past or future (R-002, R-031…R-035); of the viewer's
   * own when none is named.
   */
  @Authorized()
  @Query(() => JointConference)
  async conference(
    @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    @Arg('subdistrictId', () => ID, { nullable: true }) subdistrictId: string | null,
    @Context() ctx: Ctx,
  ): Promise<JointConference> {
    const day = on ?? ctx.clock.today();
    const [subdistrict, regimes, seats] = [
      await homeOf(ctx, subdistrictId),
      await regimesOf(ctx, subdistrictId),
      await seatsOn(ctx, day, { subdistrictId }),
    ];
    return { on: day, subdistrict, regime: regimes.find((version) => isOn(version, day)) ?? null, seats };
  }

  /** Null where the seat waits for a second person: see `appointments`. */
  @Authorized()
  @Mutation(() => ConferenceSeat, { nullable: true })
  async addSeat(@Arg('input', () => AddSeatInput) input: AddSeatInput, @Context() ctx: Ctx) {
    const row = await addSeat(ctx, input);
    return row && readExisting(ctx, seat, row.id);
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
    const viewer = viewerOf(ctx);
    if (!seat.policy.create!['endSeat']!(viewer) || (root.validTo && root.validTo <= ctx.clock.today())) return [];
    const weighty = WEIGHTY_SEATS.includes(root.kind);
    if (!weighty && !maintainsHolders(viewer)) return [];
    return [{ verb: 'endSeat', blockedBy: weighty && !decides(viewer) ? ['DIRECTOR_OR_CONVENER'] : [] }];
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
