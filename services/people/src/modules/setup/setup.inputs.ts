import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ConfirmSetupInput {
  /** Code of an item that is confirmed by hand. */
  @Field(() => String) item!: string;
  /** Day on which it happened: today or earlier. */
  @Field(() => LocalDate) doneOn!: string;
  /** Document number or name, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}

@InputType()
export class WithdrawSetupInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
}
