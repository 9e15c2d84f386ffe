import {
  AvailableAction,
  childrenOf,
  connectionOf,
  HistoryEntry,
  offeredActions,
  PageArguments,
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
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { AgendaItem, AgendaItemState, ON_AGENDA } from '../agenda-item/agenda-item.entity.js';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { Attendance } from '../attendance/attendance.entity.js';
import { attendance } from '../attendance/attendance.policy.js';
import { CopyDelivery } from '../copy-delivery/copy-delivery.entity.js';
import { copyDelivery } from '../copy-delivery/copy-delivery.policy.js';
import { DecisionItem } from '../decision-item/decision-item.entity.js';
import { decisionItem } from '../decision-item/decision-item.policy.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { minutes } from '../minutes/minutes.policy.js';
import { PostStub, stubOf } from '../post/post.stub.js';
import { callMeeting } from './actions/call-meeting.js';
import {
  archiveMeeting,
  cancelMeeting,
  endMeeting,
  notifyMeeting,
  openMeeting,
  postponeMeeting,
} from './actions/hold-meeting.js';
import { Meeting } from './meeting.entity.js';
import {
  CallMeetingInput,
  MeetingFilter,
  MeetingReasonInput,
  MeetingSort,
  MeetingVerbInput,
  NotifyMeetingInput,
  OpenMeetingInput,
} from './meeting.inputs.js';
import { chairs, insider, meeting, office } from './meeting.policy.js';
import { offeredMeeting } from './meeting.lacks.js';
import { countedItems, itemsForDistrict, MeetingSeat, meetingPage, seatsOf } from './meeting.queries.js';

/** On the agenda and without an outcome. */
const OPEN = [AgendaItemState.ACCEPTED];

@ObjectType()
export class MeetingConnection extends connectionOf('Meeting', () => Meeting) {}

@Resolver(() => Meeting)
export class MeetingResolver {
  @Authorized()
  @Query(() => Meeting, { nullable: true })
  meeting(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, meeting, id);
  }

  @Authorized()
  @Query(() => MeetingConnection)
  async meetings(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => MeetingFilter, { nullable: true }) filter: MeetingFilter | null,
    @Arg('sort', () => MeetingSort, { nullable: true }) sort: MeetingSort | null,
    @Context() ctx: Ctx,
  ) {
    return toConnection(await meetingPage(ctx, page, filter, sort));
  }

  @Authorized()
  @Mutation(() => Meeting)
  callMeeting(@Arg('input', () => CallMeetingInput) input: CallMeetingInput, @Context() ctx: Ctx) {
    return callMeeting(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  notifyMeeting(@Arg('input', () => NotifyMeetingInput) input: NotifyMeetingInput, @Context() ctx: Ctx) {
    return notifyMeeting(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  postponeMeeting(@Arg('input', () => MeetingReasonInput) input: MeetingReasonInput, @Context() ctx: Ctx) {
    return postponeMeeting(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  cancelMeeting(@Arg('input', () => MeetingReasonInput) input: MeetingReasonInput, @Context() ctx: Ctx) {
    return cancelMeeting(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  openMeeting(@Arg('input', () => OpenMeetingInput) input: OpenMeetingInput, @Context() ctx: Ctx) {
    return openMeeting(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  endMeeting(@Arg('input', () => MeetingVerbInput) input: MeetingVerbInput, @Context() ctx: Ctx) {
    return endMeeting(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  archiveMeeting(@Arg('input', () => MeetingVerbInput) input: MeetingVerbInput, @Context() ctx: Ctx) {
    return archiveMeeting(ctx, input);
  }

  /** Post that chairs: the chief convener's or a convener's. */
  @FieldResolver(() => PostStub, { nullable: true })
  chair(@Root() root: Meeting) {
    return stubOf(root.chairPostId);
  }

  /** Null for everybody but the office and the chair. */
  @FieldResolver(() => String, { nullable: true })
  signInCode(@Root() root: Meeting, @Context() ctx: Ctx) {
    const viewer = viewerOf(ctx);
    return office(viewer) || chairs(viewer, root) ? root.signInCode : null;
  }

  /** Items on the agenda that the viewer sees; for the district, which sees none, all of them. */
  @FieldResolver(() => Int)
  acceptedCount(@Root() root: Meeting, @Context() ctx: Ctx) {
    return insider(viewerOf(ctx)) ? countedItems(ctx, root.id, ON_AGENDA) : itemsForDistrict(ctx, root.id, ON_AGENDA);
  }

  /** Those of them without an outcome. */
  @FieldResolver(() => Int)
  openItemCount(@Root() root: Meeting, @Context() ctx: Ctx) {
    return insider(viewerOf(ctx)) ? countedItems(ctx, root.id, OPEN) : itemsForDistrict(ctx, root.id, OPEN);
  }

  @FieldResolver(() => [AgendaItem])
  agendaItems(@Root() root: Meeting, @Context() ctx: Ctx) {
    return childrenOf(ctx, agendaItem, 'meetingId', [{ order: 'asc' }, { createdAt: 'asc' }]).load(root.id);
  }

  /** Seats of the day of the meeting, each with its record once there is one. Empty for the district. */
  @FieldResolver(() => [MeetingSeat])
  seats(@Root() root: Meeting, @Context() ctx: Ctx) {
    return insider(viewerOf(ctx)) ? seatsOf(ctx, root) : [];
  }

  @FieldResolver(() => [Attendance])
  attendance(@Root() root: Meeting, @Context() ctx: Ctx) {
    return childrenOf(ctx, attendance, 'meetingId').load(root.id);
  }

  @FieldResolver(() => [DecisionItem])
  decisionItems(@Root() root: Meeting, @Context() ctx: Ctx) {
    return childrenOf(ctx, decisionItem, 'meetingId').load(root.id);
  }

  @FieldResolver(() => Minutes, { nullable: true })
  async minutes(@Root() root: Meeting, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, minutes, 'meetingId').load(root.id))[0] ?? null;
  }

  @FieldResolver(() => CopyDelivery, { nullable: true })
  async copyDelivery(@Root() root: Meeting, @Context() ctx: Ctx) {
    return (await childrenOf(ctx, copyDelivery, 'meetingId').load(root.id))[0] ?? null;
  }

  /** A leave is approved at its record (`Attendance.availableActions`). */
  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Meeting, @Context() ctx: Ctx) {
    return (await offeredActions(ctx, offeredMeeting, root)).filter(({ verb }) => verb !== 'approveLeave');
  }

  /** Empty for the district, which reads the basic facts only (domain §5.3). */
  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: Meeting, @Context() ctx: Ctx) {
    return insider(viewerOf(ctx)) ? readTimeline(ctx, meeting.name, root.id) : [];
  }
}
