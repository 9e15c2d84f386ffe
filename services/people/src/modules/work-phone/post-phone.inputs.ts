import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class SetWorkPhoneInput {
  @Field(() => ID) postId!: string;
  /** Version of the number that the user saw; null where there was none. */
  @Field(() => Int, { nullable: true }) seenVersion?: number | null;
  /** 5 to 20 digits, spaces, hyphens, brackets or a plus; null takes it away. */
  @Field(() => String, { nullable: true }) number?: string | null;
}
