import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SeatKind } from './seat.entity.js';

@InputType()
export class AddSeatInput {
  @Field(() => SeatKind) kind!: SeatKind;
  /** Post that holds the seat: whoever holds the post sits in the conference. */
  @Field(() => ID) postId!: string;
  @Field(() => LocalDate) from!: string;
  /** Document that it rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}

@InputType()
export class EndSeatInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** First day without the seat. A seat that has not begun by then is withdrawn. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}
