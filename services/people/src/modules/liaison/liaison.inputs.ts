import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class SetLiaisonInput {
  /** A member unit. */
  @Field(() => ID) unitId!: string;
  /** Post of the unit whose holder is the liaison; null leaves the unit without one. */
  @Field(() => ID, { nullable: true }) postId?: string | null;
  @Field(() => ID, { nullable: true }) deputyPostId?: string | null;
  /** 5 to 20 digits, spaces, hyphens, brackets or a plus. */
  @Field(() => String, { nullable: true }) workPhone?: string | null;
  @Field(() => String, { nullable: true }) deputyPhone?: string | null;
  /** The term that the user saw as the unit's last, and its version; null where it had none. */
  @Field(() => ID, { nullable: true }) seenId?: string | null;
  @Field(() => Int, { nullable: true }) seenVersion?: number | null;
  @Field(() => LocalDate) from!: string;
  /** Document that it rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}
