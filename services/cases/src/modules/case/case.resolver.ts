import {
  AttachedFile,
  AvailableAction,
  childrenOf,
  connectionOf,
  filesOf,
  HistoryEntry,
  offeredActions,
  PageArguments,
  PersonStub,
  PostAssignmentStub,
  readOne,
  readTimeline,
  toConnection,
  viewerOf,
  workCalendar,
  WorkList,
  type Ctx,
} from '@lianxi/service-kit';
import {
  Arg,
  Args,
  Authorized,
  Ctx as Context,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { categoryLabel } from '../category/category.queries.js';
import { CaseClock, Light } from '../clock/clock.entity.js';
import { clock } from '../clock/clock.policy.js';
import { lightOf } from '../clock/light.js';
import { HandlingRecord } from '../record/record.entity.js';
import { record } from '../record/record.policy.js';
import { GridStub, HouseholdStub, PostStub, UnitStub } from '../stubs.js';
import { Case } from './case.entity.js';
import { CaseFilter, CaseSort } from './case.inputs.js';
import { cases, hearsOfAccused, knowsAccused, seesDetail } from './case.policy.js';
import { maskedFor } from './case.masks.js';
import { offeredCases } from './case.lacks.js';
import { readCases } from './case.queries.js';
import { readWork } from './case.work.js';
import { firstResponsibleOf } from './levels.js';
import { ThreeLists, threeListsOf } from './three-lists.type.js';
import { CaseParty, maskedParty } from './unmask-case.js';

@ObjectType()
export class CaseConnection extends connectionOf('Case', () => Case) {}

const stub = (id: string | null) => (id ? { id } : null);

@Resolver(() => Case)
export class CaseResolver {
  @Authorized()
  @Query(() => Case, { nullable: true })
  case(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, cases, id);
  }

  /** The ledger (台账): the viewer's cases, filtered and sorted on the server. */
  @Authorized()
  @Query(() => CaseConnection)
  async cases(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => CaseFilter, { nullable: true }) filter: CaseFilter | null,
    @Arg('sort', () => [CaseSort], { nullable: true }) sort: CaseSort[] | null,
    @Context() ctx: Ctx,
  ) {
    return toConnection(await readCases(ctx, { ...page, filter, sort }));
  }

  /** What waits for the acting post among cases. */
  @Authorized()
  @Query(() => WorkList)
  casesWork(@Arg('first', () => Int, { defaultValue: 20 }) first: number, @Context() ctx: Ctx) {
    return readWork(ctx, first);
  }

  @FieldResolver(() => String)
  categoryLabel(@Root() root: Case, @Context() ctx: Ctx) {
    return categoryLabel(ctx, root.categoryCode);
  }

  /** Light of the main clock (domain §3.5). */
  @FieldResolver(() => Light, { nullable: true })
  async light(@Root() root: Case, @Context() ctx: Ctx) {
    if (!root.dueUnit) return null;
    const stoppedAt = root.closedOn ? new Date(`${root.closedOn}T12:00:00+08:00`) : null;
    return lightOf(
      { length: root.dueLength ?? 0, unit: root.dueUnit, dueOn: root.dueOn, stoppedAt },
      ctx.clock.today(),
      await workCalendar(ctx),
    );
  }

  @FieldResolver(() => [CaseClock])
  clocks(@Root() root: Case, @Context() ctx: Ctx) {
    return childrenOf(ctx, clock, 'caseId').load(root.id);
  }

  @FieldResolver(() => [HandlingRecord])
  records(@Root() root: Case, @Context() ctx: Ctx) {
    return !seesDetail(viewerOf(ctx)) ? [] : childrenOf(ctx, record, 'caseId').load(root.id);
  }

  /** Evidence files (佐证材料). */
  @FieldResolver(() => [AttachedFile])
  files(@Root() root: Case, @Context() ctx: Ctx) {
    return filesOf(ctx, cases, root);
  }

  @FieldResolver(() => ThreeLists)
  threeLists(@Root() root: Case, @Context() ctx: Ctx) {
    return threeListsOf(ctx, root);
  }

  /** The person concerned, masked; `unmaskCase` shows it for a purpose. */
  @FieldResolver(() => CaseParty)
  party(@Root() root: Case, @Context() ctx: Ctx) {
    return maskedParty(ctx, root);
  }

  @FieldResolver(() => [HistoryEntry])
  async history(@Root() root: Case, @Context() ctx: Ctx) {
    const viewer = viewerOf(ctx);
    // that somebody was named tells more than others may know; where the matter moved by it, the step stays
    const steps = (await readTimeline(ctx, cases.name, root.id)).filter(
      ({ verb, fromState, toState }) => verb !== 'nameAccused' || fromState !== toState || hearsOfAccused(viewer, root),
    );
    return steps.map((step) => ({
      ...step,
      reason: seesDetail(viewer) ? maskedFor(ctx, root, step.reason) : null,
    }));
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: Case, @Context() ctx: Ctx) {
    return offeredActions(ctx, offeredCases, root);
  }

  @FieldResolver(() => UnitStub, { nullable: true })
  community(@Root() root: Case) {
    return stub(root.communityId);
  }

  @FieldResolver(() => GridStub, { nullable: true })
  grid(@Root() root: Case) {
    return stub(root.gridId);
  }

  /** Only for those who may see the door: people answers null to everybody else. */
  @FieldResolver(() => HouseholdStub, { nullable: true })
  household(@Root() root: Case) {
    return stub(root.householdId);
  }

  /** Unit complained of: for those who decide, and for the staff named for the case (domain §5.4). */
  @FieldResolver(() => UnitStub, { nullable: true })
  accusedUnit(@Root() root: Case, @Context() ctx: Ctx) {
    return knowsAccused(viewerOf(ctx), root) ? stub(root.accusedUnitId) : null;
  }

  /** Staff member complained of: for the same. */
  @FieldResolver(() => PersonStub, { nullable: true })
  accusedPerson(@Root() root: Case, @Context() ctx: Ctx) {
    return knowsAccused(viewerOf(ctx), root) ? stub(root.accusedPersonId) : null;
  }

  /** Staff of the office named for an accusation; for those who read whom a case complains of. */
  @FieldResolver(() => [PersonStub])
  namedStaff(@Root() root: Case, @Context() ctx: Ctx) {
    return knowsAccused(viewerOf(ctx), root) ? root.namedStaffIds.map((id) => ({ id })) : [];
  }

  @FieldResolver(() => UnitStub, { nullable: true })
  leadUnit(@Root() root: Case) {
    return stub(root.leadUnitId);
  }

  @FieldResolver(() => [UnitStub])
  coUnits(@Root() root: Case) {
    return root.coUnitIds.map((id) => ({ id }));
  }

  /**
   * 第一责任人, by post: the community's secretary or the leader of the line. Null at the sub-district is a
   * gap: nobody leads the line, or its leader may have no part in the matter.
   */
  @FieldResolver(() => PostStub, { nullable: true })
  async firstResponsible(@Root() root: Case, @Context() ctx: Ctx) {
    return stub(await firstResponsibleOf(ctx, root));
  }

  @FieldResolver(() => PostStub, { nullable: true })
  caseLeader(@Root() root: Case) {
    return stub(root.caseLeaderPostId);
  }

  @FieldResolver(() => PostStub, { nullable: true })
  proposedLeader(@Root() root: Case) {
    return stub(root.proposedLeaderPostId);
  }

  @FieldResolver(() => PostAssignmentStub, { nullable: true })
  handler(@Root() root: Case) {
    return stub(root.handlerAssignmentId);
  }
}
