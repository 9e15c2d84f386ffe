import { Field, ID, InputType, Int } from 'type-graphql';
import { Instant } from '@lianxi/service-kit';
import { MeetingVerbInput } from '../meeting/meeting.inputs.js';
import { CopyChannel } from './copy-delivery.entity.js';

/** `id` and `version` are the meeting's. */
@InputType()
export class CopyUpInput extends MeetingVerbInput {
  @Field(() => CopyChannel, { defaultValue: CopyChannel.ONLINE }) channel!: CopyChannel;
  /** Now when left out. */
  @Field(() => Instant, { nullable: true }) sentAt?: Date | null;
}

@InputType()
export class ConfirmReceiptInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}
