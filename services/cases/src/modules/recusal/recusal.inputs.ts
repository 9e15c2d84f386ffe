import { Field, ID, InputType, Int } from 'type-graphql';
import { RecusalGround } from './recusal.entity.js';

@InputType()
export class RequestRecusalInput {
  /** The case. */
  @Field(() => ID) id!: string;
  @Field(() => RecusalGround) ground!: RecusalGround;
  /** What the ground is, in words; names nobody but oneself. */
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

@InputType()
export class OrderRecusalInput extends RequestRecusalInput {
  /** Who is to step aside. */
  @Field(() => ID) personId!: string;
}

/** Object and the version that the user saw. */
@InputType()
export class DecideRecusalInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class RefuseRecusalInput extends DecideRecusalInput {
  @Field(() => String) reason!: string;
}
