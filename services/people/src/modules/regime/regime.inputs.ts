import { LocalDate } from '@lianxi/service-kit';
import { Field, InputType } from 'type-graphql';

@InputType()
export class AddRegimeVersionInput {
  /** Number of the document that the version rests on, e.g. 通经技新街党发〔2022〕65号. */
  @Field(() => String) documentNo!: string;
  @Field(() => String) name!: string;
  /** First day on which the version is in force. */
  @Field(() => LocalDate) from!: string;
  /** Title or reason of the document, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}
