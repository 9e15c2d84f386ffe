import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DutySubject } from './duty-list.entity.js';

@InputType()
export class DutyInput {
  /** 2 to 500 characters; no personal data. */
  @Field(() => String) text!: string;
  /** `R-036`, an article or a document; at most 100 characters. */
  @Field(() => String, { nullable: true }) source?: string | null;
}

@InputType()
export class DraftDutyListInput {
  @Field(() => ID) unitId!: string;
  @Field(() => DutySubject) subject!: DutySubject;
}

@InputType()
export class EditDutyListInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** All duties in order, 1 to 60. */
  @Field(() => [DutyInput]) duties!: DutyInput[];
}

@InputType()
export class PublishDutyListInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** First day in force. */
  @Field(() => LocalDate) from!: string;
  /** Document that it rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}
