import {
  AvailableAction,
  connectionOf,
  HistoryEntry,
  Instant,
  offeredActions,
  PageArguments,
  PostAssignmentStub,
  readOne,
  readTimeline,
  toConnection,
  viewerOf,
  type Ctx,
  Reads,
} from '@lianxi/service-kit';
import {
  Arg,
  Args,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { UnitStub } from '../unit/unit.stub.js';
import { Stratum } from './draw.js';
import { CheckState, DrawnUnit, EligibleUnit, QuarterlyCheck } from './quarterly-check.entity.js';
import { quarterlyCheck } from './quarterly-check.noun.js';
import { listChecks, offeredCheck, replayDraw } from './quarterly-check.queries.js';
import { seesDetail } from './quarterly-check.rows.js';

@ObjectType()
export class QuarterlyCheckConnection extends connectionOf('QuarterlyCheck', () => QuarterlyCheck) {}

/** A draw done again from its stored seed and list. */
@ObjectType()
export class DrawReplay {
  /** True when units, ranks, seed and hash are those of the record. */
  @Field(() => Boolean) matches!: boolean;
  @Field(() => String) algorithm!: string;
  @Field(() => String) seed!: string;
  @Field(() => [EligibleUnit]) eligible!: EligibleUnit[];
  @Field(() => [DrawnUnit]) result!: DrawnUnit[];
  @Field(() => String) hash!: string;
}

/** What aggregates do not show: null for the district (domain §5.2 column DR). */
const detail = <T>(ctx: Ctx, value: T): T | null => (seesDetail(viewerOf(ctx)) ? value : null);
const assignment = (id: string | null): PostAssignmentStub | null => (id ? { id } : null);
const countOf = (check: QuarterlyCheck, stratum: Stratum) =>
  check.eligible.filter((unit) => unit.stratum === stratum).length;

@Resolver(() => QuarterlyCheck)
export class QuarterlyCheckResolver {
  @Authorized()
  @Query(() => QuarterlyCheck, { nullable: true })
  quarterlyCheck(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, quarterlyCheck, id);
  }

  @Authorized()
  @Query(() => QuarterlyCheckConnection)
  async quarterlyChecks(@Args(() => PageArguments) page: PageArguments, @Context() ctx: Ctx) {
    return toConnection(await listChecks(ctx, page));
  }

  /** Draws again from the record: anyone who may read the check gets the same units. */
  @Authorized()
  @Query(() => DrawReplay)
  replayDraw(@Arg('checkId', () => ID) checkId: string, @Context() ctx: Ctx) {
    return replayDraw(ctx, checkId);
  }

  /** How many communities can be drawn. */
  @FieldResolver(() => Int)
  eligibleCommunities(@Root() root: QuarterlyCheck) {
    return countOf(root, Stratum.COMMUNITY);
  }

  /** How many other member units can be drawn. */
  @FieldResolver(() => Int)
  eligibleDepartments(@Root() root: QuarterlyCheck) {
    return countOf(root, Stratum.DEPARTMENT);
  }

  /** Units that can be drawn, in the published order; null for the district. */
  @Reads<QuarterlyCheck>('eligible')
  @FieldResolver(() => [EligibleUnit], { nullable: true })
  eligible(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, root.eligible);
  }

  @Reads<QuarterlyCheck>('witnessAssignmentId')
  @FieldResolver(() => PostAssignmentStub, { nullable: true })
  witness(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, assignment(root.witnessAssignmentId));
  }

  @Reads<QuarterlyCheck>('witnessedAt')
  @FieldResolver(() => Instant, { nullable: true })
  witnessedAt(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, root.witnessedAt);
  }

  /** SHA-256 of the witness's number, open from the confirmation on. */
  @Reads<QuarterlyCheck>('witnessCommitment')
  @FieldResolver(() => String, { nullable: true })
  witnessCommitment(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, root.witnessCommitment);
  }

  /** The witness's number: sealed until the draw. */
  @Reads<QuarterlyCheck>('state', 'witnessNumber')
  @FieldResolver(() => String, { nullable: true })
  witnessNumber(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return root.state === CheckState.DRAWN ? detail(ctx, root.witnessNumber) : null;
  }

  /** Seed of the draw: what the director named, `/`, the witness's number. */
  @Reads<QuarterlyCheck>('seed')
  @FieldResolver(() => String, { nullable: true })
  seed(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, root.seed);
  }

  /** Drawn units; null before the draw, and for the district. */
  @Reads<QuarterlyCheck>('result')
  @FieldResolver(() => [DrawnUnit], { nullable: true })
  result(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, root.result);
  }

  /** SHA-256 of the draw's record. */
  @Reads<QuarterlyCheck>('resultHash')
  @FieldResolver(() => String, { nullable: true })
  resultHash(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, root.resultHash);
  }

  @Reads<QuarterlyCheck>('drawnByAssignmentId')
  @FieldResolver(() => PostAssignmentStub, { nullable: true })
  drawnBy(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return detail(ctx, assignment(root.drawnByAssignmentId));
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return offeredActions(ctx, offeredCheck, root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: QuarterlyCheck, @Context() ctx: Ctx) {
    return seesDetail(viewerOf(ctx)) ? readTimeline(ctx, quarterlyCheck.name, root.id) : [];
  }
}

@Resolver(() => EligibleUnit)
export class EligibleUnitResolver {
  @Reads<EligibleUnit>('unitId')
  @FieldResolver(() => UnitStub, { nullable: true })
  unit(@Root() root: EligibleUnit): UnitStub {
    return { id: root.unitId };
  }
}

@Resolver(() => DrawnUnit)
export class DrawnUnitResolver {
  @Reads<DrawnUnit>('unitId')
  @FieldResolver(() => UnitStub, { nullable: true })
  unit(@Root() root: DrawnUnit): UnitStub {
    return { id: root.unitId };
  }
}
