import { AvailableAction, availableActions, loaderOf, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Meeting } from '../meeting/meeting.entity.js';
import { meeting } from '../meeting/meeting.policy.js';
import { PersonStub } from '../person/person.stub.js';
import { PostStub } from '../post/post.stub.js';
import { UnitStub } from '../unit/unit.stub.js';
import { approveLeave, recordAttendance, signInMeeting } from './attendance.actions.js';
import { Attendance } from './attendance.entity.js';
import { RecordAttendanceInput, SignInInput } from './attendance.inputs.js';
import { leaveWaits } from './attendance.policy.js';

@Resolver(() => Attendance)
export class AttendanceResolver {
  /** Own sign-in with the code of the room, from 60 minutes before. */
  @Authorized()
  @Mutation(() => Attendance)
  signInMeeting(@Arg('input', () => SignInInput) input: SignInInput, @Context() ctx: Ctx) {
    return signInMeeting(ctx, input);
  }

  /** A record by the office's hand. */
  @Authorized()
  @Mutation(() => Attendance)
  recordAttendance(@Arg('input', () => RecordAttendanceInput) input: RecordAttendanceInput, @Context() ctx: Ctx) {
    return recordAttendance(ctx, input);
  }

  /** The chair approves a leave. */
  @Authorized()
  @Mutation(() => Attendance)
  approveLeave(@Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number, @Context() ctx: Ctx) {
    return approveLeave(ctx, id, version);
  }

  @FieldResolver(() => Meeting, { nullable: true })
  meeting(@Root() root: Attendance, @Context() ctx: Ctx) {
    return loaderOf(ctx, meeting).load(root.meetingId);
  }

  /** The meeting's verbs that concern this record: `approveLeave` for the chair, while the leave waits. */
  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Attendance, @Context() ctx: Ctx) {
    const held = leaveWaits(root) ? await loaderOf(ctx, meeting).load(root.meetingId) : null;
    return held ? availableActions(meeting, viewerOf(ctx), held).filter(({ verb }) => verb === 'approveLeave') : [];
  }

  @FieldResolver(() => PersonStub, { nullable: true })
  person(@Root() root: Attendance) {
    return { id: root.personId };
  }

  @FieldResolver(() => PostStub, { nullable: true })
  post(@Root() root: Attendance) {
    return { id: root.postId };
  }

  @FieldResolver(() => UnitStub, { nullable: true })
  unit(@Root() root: Attendance) {
    return { id: root.unitId };
  }
}
