import { Field, InputType } from 'type-graphql';
import { MeetingVerbInput } from '../meeting/meeting.inputs.js';
import { MinutesBlockInput } from './minutes.entity.js';

/** `id` and `version` are the meeting's: minutes move with it. */
@InputType()
export class EditMinutesInput extends MeetingVerbInput {
  /** The whole body again. */
  @Field(() => [MinutesBlockInput]) blocks!: MinutesBlockInput[];
}
