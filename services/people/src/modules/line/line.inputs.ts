import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AssignLeaderInput {
  /** Code of the line, `01` to `98`. */
  @Field(() => String) code!: string;
  /** Post that leads the line from then on; null leaves it without a leader. */
  @Field(() => ID, { nullable: true }) leaderPostId?: string | null;
  /** The term that the user saw as the line's last, and its version; null where the line had none. */
  @Field(() => ID, { nullable: true }) seenId?: string | null;
  @Field(() => Int, { nullable: true }) seenVersion?: number | null;
  @Field(() => LocalDate) from!: string;
  /** Document that it rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}
