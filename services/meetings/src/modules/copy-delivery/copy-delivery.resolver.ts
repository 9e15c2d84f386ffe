import {
  AvailableAction,
  availableActions,
  connectionOf,
  dateOf,
  HistoryEntry,
  loaderOf,
  PageArguments,
  PostAssignmentStub,
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
import { Meeting } from '../meeting/meeting.entity.js';
import { meeting } from '../meeting/meeting.policy.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { minutes } from '../minutes/minutes.policy.js';
import { stubOf } from '../post/post.stub.js';
import { UnitStub } from '../unit/unit.stub.js';
import { confirmReceipt } from './copy-delivery.actions.js';
import { CopyDelivery } from './copy-delivery.entity.js';
import { ConfirmReceiptInput } from './copy-delivery.inputs.js';
import { copyDelivery } from './copy-delivery.policy.js';

@ObjectType()
export class CopyDeliveryConnection extends connectionOf('CopyDelivery', () => CopyDelivery) {}

@Resolver(() => CopyDelivery)
export class CopyDeliveryResolver {
  @Authorized()
  @Query(() => CopyDelivery, { nullable: true })
  copyDelivery(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, copyDelivery, id);
  }

  /** Newest first. */
  @Authorized()
  @Query(() => CopyDeliveryConnection)
  async copyDeliveries(@Args(() => PageArguments) page: PageArguments, @Context() ctx: Ctx) {
    return toConnection(await readPage(ctx, copyDelivery, { ...page, sort: [{ field: 'sentAt', direction: 'desc' }] }));
  }

  @Authorized()
  @Mutation(() => CopyDelivery)
  confirmReceipt(@Arg('input', () => ConfirmReceiptInput) input: ConfirmReceiptInput, @Context() ctx: Ctx) {
    return confirmReceipt(ctx, input);
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Root() root: CopyDelivery, @Context() ctx: Ctx) {
    return loaderOf(ctx, meeting).load(root.meetingId);
  }

  @FieldResolver(() => Minutes, { nullable: true })
  minutes(@Root() root: CopyDelivery, @Context() ctx: Ctx) {
    return loaderOf(ctx, minutes).load(root.minutesId);
  }

  @FieldResolver(() => UnitStub, { nullable: true })
  recipient(@Root() root: CopyDelivery) {
    return { id: root.recipientUnitId };
  }

  @FieldResolver(() => PostAssignmentStub, { nullable: true })
  receivedBy(@Root() root: CopyDelivery) {
    return stubOf(root.receivedByAssignmentId);
  }

  /** Sent within five working days of the meeting (K15); null while the work calendar of the year is missing. */
  @FieldResolver(() => Boolean, { nullable: true })
  onTime(@Root() root: CopyDelivery) {
    return root.dueOn ? dateOf(root.sentAt) <= root.dueOn : null;
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Root() root: CopyDelivery, @Context() ctx: Ctx) {
    return availableActions(copyDelivery, viewerOf(ctx), root);
  }

  @FieldResolver(() => [HistoryEntry])
  history(@Root() root: CopyDelivery, @Context() ctx: Ctx) {
    return readTimeline(ctx, copyDelivery.name, root.id);
  }
}
