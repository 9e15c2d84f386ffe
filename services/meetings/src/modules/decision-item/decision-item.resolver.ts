import {
  AttachedFile,
  AvailableAction,
  availableActions,
  connectionOf,
  filesOf,
  HistoryEntry,
  loaderOf,
  PageArguments,
  PostAssignmentStub,
  readOne,
  readTimeline,
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
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { CaseStub } from '../case/case.stub.js';
import { readsMatter } from '../case/matter.policy.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { insider, meeting } from '../meeting/meeting.policy.js';
import { PostStub, stubOf } from '../post/post.stub.js';
import { UnitStub } from '../unit/unit.stub.js';
import { DecisionItem } from './decision-item.entity.js';
import { DecisionItemFilter } from './decision-item.inputs.js';
import { decisionItem } from './decision-item.policy.js';
import { decisionPage } from './decision-item.queries.js';
import { isOnTime, isOverdue, lightOf } from './light.js';

@ObjectType()
export class DecisionItemConnection extends connectionOf('DecisionItem', () => DecisionItem) {}

@Resolver(() => DecisionItem)
export class DecisionItemResolver {
  @Authorized()
  @Query(() => DecisionItem, { nullable: true })
  decisionItem(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, decisionItem, id);
  }

  /** In the order of their due dates. */
  @Authorized()
  @Query(() => DecisionItemConnection)
  async decisionItems(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => DecisionItemFilter, { nullable: true }) filter: DecisionItemFilter | null,
    @Context() ctx: Ctx,
  ) {
    return toConnection(await decisionPage(ctx, page, filter));
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return loaderOf(ctx, meeting).load(root.meetingId);
  }

  @FieldResolver(() => AgendaItem, { nullable: true })
  agendaItem(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return loaderOf(ctx, agendaItem).load(root.agendaItemId);
  }

  /** Null where the decision is on no matter, or on one that the viewer may not read. */
  @FieldResolver(() => CaseStub, { nullable: true })
  case(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return readsMatter(viewerOf(ctx), root, [root.leadUnitId]) ? stubOf(root.caseId) : null;
  }

  /**
   * What was done, as last submitted. People may be named in it: null for those outside the conference, the district
   * among them.
   */
  @FieldResolver(() => String, { nullable: true })
  resultText(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return insider(viewerOf(ctx)) ? root.resultText : null;
  }

  @FieldResolver(() => UnitStub, { nullable: true })
  leadUnit(@Root() root: DecisionItem) {
    return { id: root.leadUnitId };
  }

  @FieldResolver(() => [UnitStub], { nullable: true })
  coUnits(@Root() root: DecisionItem) {
    return root.coUnitIds.map((id) => ({ id }));
  }

  @FieldResolver(() => PostStub, { nullable: true })
  responsiblePost(@Root() root: DecisionItem) {
    return { id: root.responsiblePostId };
  }

  /** Who held the responsible post when the decision was made. */
  @FieldResolver(() => PostAssignmentStub, { nullable: true })
  responsible(@Root() root: DecisionItem) {
    return stubOf(root.responsibleAssignmentId);
  }

  /** The chair has confirmed it. */
  @FieldResolver(() => Boolean)
  confirmed(@Root() root: DecisionItem) {
    return root.confirmedOn !== null;
  }

  /** Owed and past its due date. */
  @FieldResolver(() => Boolean)
  overdue(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return isOverdue(root, ctx.clock.today());
  }

  /** Verified by its due date; null while it is not verified (K14). */
  @FieldResolver(() => Boolean, { nullable: true })
  onTime(@Root() root: DecisionItem) {
    return isOnTime(root);
  }

  /** GREEN, YELLOW or RED by domain §3.5; DONE_ON_TIME or DONE_LATE once verified; null where nothing was owed. */
  @FieldResolver(() => String, { nullable: true })
  light(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return lightOf(root, ctx.clock.today());
  }

  /** Proofs of carrying-out. Empty for the district. */
  @FieldResolver(() => [AttachedFile])
  files(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return filesOf(ctx, decisionItem, root);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return availableActions(decisionItem, viewerOf(ctx), root);
  }

  /** Empty for the district. */
  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return insider(viewerOf(ctx)) ? readTimeline(ctx, decisionItem.name, root.id) : [];
  }
}
