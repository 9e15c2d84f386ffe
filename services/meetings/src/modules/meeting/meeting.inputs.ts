import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Instant, LocalDate } from '@lianxi/service-kit';
import { MeetingKind, MeetingState } from './meeting.enums.js';

@InputType()
export class CallMeetingInput {
  @Field(() => MeetingKind, { defaultValue: MeetingKind.REGULAR }) kind!: MeetingKind;
  /** Made from kind and session number when left out. */
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => String) place!: string;
  /** Post of the chief convener or of a convener. */
  @Field(() => ID, { nullable: true }) chairPostId?: string | null;
  /** Needed for an extraordinary meeting. */
  @Field(() => String, { nullable: true }) reason?: string | null;
  /** Repeating the call with the same value calls once. */
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

/** Meeting and the version that the user saw. */
@InputType()
export class MeetingVerbInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class MeetingReasonInput extends MeetingVerbInput {
  @Field(() => String) reason!: string;
}

@InputType()
export class NotifyMeetingInput extends MeetingVerbInput {
  /** New time, place and chair; left out where they stay. */
  @Field(() => Instant, { nullable: true }) startsAt?: Date | null;
  @Field(() => String, { nullable: true }) place?: string | null;
  @Field(() => ID, { nullable: true }) chairPostId?: string | null;
}

@InputType()
export class OpenMeetingInput extends MeetingVerbInput {
  /** Who chairs in fact, where the planned chair does not come: chief convener or a convener who has signed in. */
  @Field(() => ID, { nullable: true }) chairPostId?: string | null;
}

@InputType()
export class MeetingFilter {
  @Field(() => [MeetingState], { nullable: true }) states?: MeetingState[] | null;
  @Field(() => [MeetingKind], { nullable: true }) kinds?: MeetingKind[] | null;
  /** First and last day, inclusive. */
  @Field(() => LocalDate, { nullable: true }) from?: string | null;
  @Field(() => LocalDate, { nullable: true }) to?: string | null;
}

export enum MeetingSort {
  STARTS_AT_ASC = 'STARTS_AT_ASC',
  STARTS_AT_DESC = 'STARTS_AT_DESC',
}
registerEnumType(MeetingSort, { name: 'MeetingSort' });
