import {
  AvailableAction,
  HistoryEntry,
  loaderOf,
  offeredActions,
  readOne,
  readTimeline,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { copyUpMeeting } from '../copy-delivery/copy-delivery.actions.js';
import { CopyUpInput } from '../copy-delivery/copy-delivery.inputs.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MeetingReasonInput, MeetingVerbInput } from '../meeting/meeting.inputs.js';
import { offeredMeeting } from '../meeting/meeting.lacks.js';
import { insider, meeting } from '../meeting/meeting.policy.js';
import { PostStub, stubOf } from '../post/post.stub.js';
import { draftMinutes, editMinutes, returnMinutes, signMinutes, submitMinutes } from './minutes.actions.js';
import { Minutes } from './minutes.entity.js';
import { EditMinutesInput } from './minutes.inputs.js';
import { minutes } from './minutes.policy.js';
import { minutesText } from './minutes.text.js';

/** Verbs of the meeting that concern its minutes. */
const VERBS = ['draftMinutes', 'editMinutes', 'submitMinutes', 'returnMinutes', 'signMinutes', 'copyUp'];

/** Minutes move with their meeting: `id` and `version` in these inputs are the meeting's. */
@Resolver(() => Minutes)
export class MinutesResolver {
  @Authorized()
  @Query(() => Minutes, { nullable: true })
  minutes(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, minutes, id);
  }

  @Authorized()
  @Mutation(() => Meeting)
  draftMinutes(@Arg('input', () => MeetingVerbInput) input: MeetingVerbInput, @Context() ctx: Ctx) {
    return draftMinutes(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  editMinutes(@Arg('input', () => EditMinutesInput) input: EditMinutesInput, @Context() ctx: Ctx) {
    return editMinutes(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  submitMinutes(@Arg('input', () => MeetingVerbInput) input: MeetingVerbInput, @Context() ctx: Ctx) {
    return submitMinutes(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  returnMinutes(@Arg('input', () => MeetingReasonInput) input: MeetingReasonInput, @Context() ctx: Ctx) {
    return returnMinutes(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  signMinutes(@Arg('input', () => MeetingVerbInput) input: MeetingVerbInput, @Context() ctx: Ctx) {
    return signMinutes(ctx, input);
  }

  @Authorized()
  @Mutation(() => Meeting)
  copyUpMeeting(@Arg('input', () => CopyUpInput) input: CopyUpInput, @Context() ctx: Ctx) {
    return copyUpMeeting(ctx, input);
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Root() root: Minutes, @Context() ctx: Ctx) {
    return loaderOf(ctx, meeting).load(root.meetingId);
  }

  @FieldResolver(() => PostStub, { nullable: true })
  signer(@Root() root: Minutes) {
    return stubOf(root.signerPostId);
  }

  /** The whole paper as plain text; frozen once signed. */
  @FieldResolver(() => String)
  text(@Root() root: Minutes) {
    return root.frozenText ?? minutesText(root);
  }

  /** Address of the Word file at this origin. */
  @FieldResolver(() => String)
  docxPath(@Root() root: Minutes) {
    return `/export/minutes/${root.id}.docx`;
  }

  /** The meeting's verbs that concern the minutes; call them with the meeting's id and version. */
  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Minutes, @Context() ctx: Ctx) {
    const held = await loaderOf(ctx, meeting).load(root.meetingId);
    return held ? (await offeredActions(ctx, offeredMeeting, held)).filter(({ verb }) => VERBS.includes(verb)) : [];
  }

  /** The meeting's steps that concern the minutes. Empty for the district. */
  @FieldResolver(() => [HistoryEntry])
  async history(@Root() root: Minutes, @Context() ctx: Ctx) {
    return insider(viewerOf(ctx))
      ? (await readTimeline(ctx, meeting.name, root.meetingId)).filter(({ verb }) => VERBS.includes(verb))
      : [];
  }
}
