import { connectionOf, loaderOf, maskText, readExisting, viewerOf, type Ctx } from '@lianxi/service-kit';
import {
  Arg,
  Authorized,
  Ctx as Context,
  Directive,
  Field,
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
import { Household } from '../household/household.entity.js';
import { household } from '../household/household.policy.js';
import { householdSecrets } from '../household/household.sealed.js';
import { VisitCoverageReport, readVisitCoverage } from './coverage.queries.js';
import { correctVisit, recordVisit } from './visit.actions.js';
import { HouseholdVisit } from './visit.entity.js';
import { CorrectVisitInput, RecordVisitInput } from './visit.inputs.js';
import { visit, visitSecrets } from './visit.policy.js';

/** A matter of cases. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Case')
export class CaseStub {
  @Field(() => ID) id!: string;
}

@ObjectType()
export class HouseholdVisitConnection extends connectionOf('HouseholdVisit', () => HouseholdVisit) {}

@Resolver(() => HouseholdVisit)
export class VisitResolver {
  @Authorized()
  @Mutation(() => HouseholdVisit)
  async recordVisit(@Arg('input', () => RecordVisitInput) input: RecordVisitInput, @Context() ctx: Ctx) {
    return readExisting(ctx, visit, await recordVisit(ctx, input));
  }

  @Authorized()
  @Mutation(() => HouseholdVisit)
  async correctVisit(@Arg('input', () => CorrectVisitInput) input: CorrectVisitInput, @Context() ctx: Ctx) {
    return readExisting(ctx, visit, await correctVisit(ctx, input));
  }

  /**
   * How far households were visited in a calendar month (`2026-03`) or quarter (`2026-Q1`), of the viewer's area
   * (R-012, R-055, K12).
   */
  @Authorized()
  @Query(() => VisitCoverageReport)
  visitCoverage(@Arg('period', () => String) period: string, @Context() ctx: Ctx) {
    return readVisitCoverage(ctx, period);
  }

  @FieldResolver(() => Household, { nullable: true })
  household(@Root() root: HouseholdVisit, @Context() ctx: Ctx) {
    return loaderOf(ctx, household).load(root.householdId);
  }

  /** Who was there, and acting as what. */
  @FieldResolver(() => PostAssignment, { nullable: true })
  by(@Root() root: HouseholdVisit, @Context() ctx: Ctx) {
    return loaderOf(ctx, assignment).load(root.assignmentId);
  }

  @FieldResolver(() => Boolean)
  own(@Root() root: HouseholdVisit, @Context() ctx: Ctx) {
    return root.personId === viewerOf(ctx).personId;
  }

  /**
   * What people said; numbers of people and the householder's name and telephone are hidden in it, as in other free
   * text.
   */
  @FieldResolver(() => String, { nullable: true })
  async opinion(@Root() root: HouseholdVisit, @Context() ctx: Ctx) {
    const text = visitSecrets.open(ctx, root, 'opinion');
    if (!text) return null;
    const row = await loaderOf(ctx, household).load(root.householdId);
    return maskText(
      text,
      row ? (['householder', 'phone'] as const).map((column) => householdSecrets.open(ctx, row, column)) : [],
    );
  }

  @FieldResolver(() => CaseStub, { nullable: true })
  case(@Root() root: HouseholdVisit) {
    return root.caseId ? { id: root.caseId } : null;
  }
}
