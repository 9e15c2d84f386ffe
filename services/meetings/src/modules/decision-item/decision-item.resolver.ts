import { AttachedFile, availableActions, AvailableAction, connectionOf, filesOf, HistoryEntry, loaderOf, PostAssignmentStub, readOne, readTimeline, toConnection, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { CaseStub } from '../case/case.stub.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { insider, meeting } from '../meeting/meeting.policy.js';
import { PostStub, stubOf } from '../post/post.stub.js';
import { UnitStub } from '../unit/unit.stub.js';
import { confirmDecision, decideAgendaItem, discardDecisionItem, reviseDecisionItem } from './actions/decide-item.js';
import { acknowledgeDecisionItem, progressDecisionItem, returnDecisionItem, submitDecisionItem, verifyDecisionItem } from './actions/carry-out-decision.js';
import { DecisionItem, DecisionItemState } from './decision-item.entity.js';
import { DecideInput, DecisionItemFilter, DecisionReasonInput, DecisionVerbInput, ProgressDecisionInput, ReviseDecisionInput, SubmitDecisionInput } from './decision-item.inputs.js';
import { decisionItem } from './decision-item.policy.js';
import { decisionPage, isOverdue, lightOf } from './decision-item.queries.js';

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
  async decisionItems(@Arg('first', () => Int, { nullable: true }) first: number | null, @Arg('after', () => String, { nullable: true }) after: string | null, @Arg('filter', () => DecisionItemFilter, { nullable: true }) filter: DecisionItemFilter | null, @Context() ctx: Ctx) {
    return toConnection(await decisionPage(ctx, { first, after }, filter));
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  decideAgendaItem(@Arg('input', () => DecideInput) input: DecideInput, @Context() ctx: Ctx) {
    return decideAgendaItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  reviseDecisionItem(@Arg('input', () => ReviseDecisionInput) input: ReviseDecisionInput, @Context() ctx: Ctx) {
    return reviseDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  discardDecisionItem(@Arg('input', () => DecisionReasonInput) input: DecisionReasonInput, @Context() ctx: Ctx) {
    return discardDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  confirmDecision(@Arg('input', () => DecisionVerbInput) input: DecisionVerbInput, @Context() ctx: Ctx) {
    return confirmDecision(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  acknowledgeDecisionItem(@Arg('input', () => DecisionVerbInput) input: DecisionVerbInput, @Context() ctx: Ctx) {
    return acknowledgeDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  progressDecisionItem(@Arg('input', () => ProgressDecisionInput) input: ProgressDecisionInput, @Context() ctx: Ctx) {
    return progressDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  submitDecisionItem(@Arg('input', () => SubmitDecisionInput) input: SubmitDecisionInput, @Context() ctx: Ctx) {
    return submitDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  verifyDecisionItem(@Arg('input', () => DecisionVerbInput) input: DecisionVerbInput, @Context() ctx: Ctx) {
    return verifyDecisionItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => DecisionItem)
  returnDecisionItem(@Arg('input', () => DecisionReasonInput) input: DecisionReasonInput, @Context() ctx: Ctx) {
    return returnDecisionItem(ctx, input);
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return loaderOf(ctx, meeting).load(root.meetingId);
  }

  @FieldResolver(() => AgendaItem, { nullable: true })
  agendaItem(@Root() root: DecisionItem, @Context() ctx: Ctx) {
    return loaderOf(ctx, agendaItem).load(root.agendaItemId);
  }

  @FieldResolver(() => CaseStub, { nullable: true })
  case(@Root() root: DecisionItem) {
    return stubOf(root.caseId);
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
    return root.state === DecisionItemState.VERIFIED ? root.verifiedOn! <= root.dueOn : null;
  }

  /** GREEN, YELLOW or RED by domain §3.5; null where nothing is owed. */
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
