import {
  AvailableAction,
  availableActions,
  childrenOf,
  connectionOf,
  HistoryEntry,
  loaderOf,
  PageArguments,
  readOne,
  readPage,
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
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CaseStub } from '../case/case.stub.js';
import { readsMatter } from '../case/matter.policy.js';
import { DecisionItem } from '../decision-item/decision-item.entity.js';
import { decisionItem } from '../decision-item/decision-item.policy.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { meeting } from '../meeting/meeting.policy.js';
import { stubOf } from '../post/post.stub.js';
import { UnitStub } from '../unit/unit.stub.js';
import { acceptItem, discussAgendaItem, editItem, rejectItem, takeOffItem } from './agenda-item.actions.js';
import { AgendaItem, AgendaItemState, OUTCOMES } from './agenda-item.entity.js';
import {
  AcceptItemInput,
  AgendaItemFilter,
  DiscussItemInput,
  EditItemInput,
  ProposeItemInput,
  RejectItemInput,
} from './agenda-item.inputs.js';
import { agendaItem } from './agenda-item.policy.js';
import { proposeItem } from './propose-item.js';

@ObjectType()
export class AgendaItemConnection extends connectionOf('AgendaItem', () => AgendaItem) {}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @Authorized()
  @Query(() => AgendaItem, { nullable: true })
  agendaItem(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, agendaItem, id);
  }

  /** Newest first; without a meeting in the filter, proposals that wait for one are among them. */
  @Authorized()
  @Query(() => AgendaItemConnection)
  async agendaItems(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => AgendaItemFilter, { nullable: true }) filter: AgendaItemFilter | null,
    @Context() ctx: Ctx,
  ) {
    const where = {
      ...(filter?.meetingId && { meetingId: filter.meetingId }),
      ...(filter?.caseId && { caseId: filter.caseId }),
      ...(filter?.states?.length && { state: { $in: filter.states } }),
    };
    return toConnection(
      await readPage(ctx, agendaItem, { ...page, where, sort: [{ field: 'createdAt', direction: 'desc' }] }),
    );
  }

  @Authorized()
  @Mutation(() => AgendaItem)
  proposeItem(@Arg('input', () => ProposeItemInput) input: ProposeItemInput, @Context() ctx: Ctx) {
    return proposeItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => AgendaItem)
  acceptItem(@Arg('input', () => AcceptItemInput) input: AcceptItemInput, @Context() ctx: Ctx) {
    return acceptItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => AgendaItem)
  rejectItem(@Arg('input', () => RejectItemInput) input: RejectItemInput, @Context() ctx: Ctx) {
    return rejectItem(ctx, input);
  }

  /** Takes an accepted item off a meeting that has not begun; it waits for another. */
  @Authorized()
  @Mutation(() => AgendaItem)
  takeOffItem(@Arg('input', () => RejectItemInput) input: RejectItemInput, @Context() ctx: Ctx) {
    return takeOffItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => AgendaItem)
  editItem(@Arg('input', () => EditItemInput) input: EditItemInput, @Context() ctx: Ctx) {
    return editItem(ctx, input);
  }

  @Authorized()
  @Mutation(() => AgendaItem)
  discussAgendaItem(@Arg('input', () => DiscussItemInput) input: DiscussItemInput, @Context() ctx: Ctx) {
    return discussAgendaItem(ctx, input);
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Root() root: AgendaItem, @Context() ctx: Ctx) {
    return root.meetingId ? loaderOf(ctx, meeting).load(root.meetingId) : null;
  }

  /** Null where the item is about no matter, or about one that the viewer may not read. */
  @FieldResolver(() => CaseStub, { nullable: true })
  case(@Root() root: AgendaItem, @Context() ctx: Ctx) {
    const viewer = viewerOf(ctx);
    const own = viewer.assignmentId !== null && viewer.assignmentId === root.proposerAssignmentId;
    return own || readsMatter(viewer, root, [root.caseLeadUnitId]) ? stubOf(root.caseId) : null;
  }

  @FieldResolver(() => UnitStub, { nullable: true })
  presenterUnit(@Root() root: AgendaItem) {
    return stubOf(root.presenterUnitId);
  }

  @FieldResolver(() => UnitStub, { nullable: true })
  proposerUnit(@Root() root: AgendaItem) {
    return stubOf(root.proposerUnitId);
  }

  /** DECIDED, DEFERRED, WITHDRAWN or NOTED once discussed. */
  @FieldResolver(() => AgendaItemState, { nullable: true })
  outcome(@Root() root: AgendaItem) {
    return OUTCOMES.includes(root.state) ? root.state : null;
  }

  @FieldResolver(() => [DecisionItem])
  decisionItems(@Root() root: AgendaItem, @Context() ctx: Ctx) {
    return childrenOf(ctx, decisionItem, 'agendaItemId').load(root.id);
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: AgendaItem, @Context() ctx: Ctx) {
    return availableActions(agendaItem, viewerOf(ctx), root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: AgendaItem, @Context() ctx: Ctx) {
    return readTimeline(ctx, agendaItem.name, root.id);
  }
}
