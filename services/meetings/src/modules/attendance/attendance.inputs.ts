import { Field, ID, InputType } from 'type-graphql';
import { AttendanceStatus } from './attendance.entity.js';

@InputType()
export class SignInInput {
  @Field(() => ID) meetingId!: string;
  /** The six digits shown in the room. */
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

@InputType()
export class RecordAttendanceInput {
  @Field(() => ID) meetingId!: string;
  /** Post whose holder the record is about; without a seat he or she is an observer (列席). */
  @Field(() => ID) postId!: string;
  @Field(() => AttendanceStatus) status!: AttendanceStatus;
  /** For PROXY. */
  @Field(() => String, { nullable: true }) proxyName?: string | null;
  @Field(() => String, { nullable: true }) proxyPost?: string | null;
  /** For LEAVE. */
  @Field(() => String, { nullable: true }) leaveReason?: string | null;
}
