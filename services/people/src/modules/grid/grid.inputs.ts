import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PlannedKind } from '../planned.js';

@InputType()
export class AddGridInput {
  /** The community that the grid belongs to. */
  @Field(() => ID) unitId!: string;
  /** Digits, capital letters and hyphens, 2 to 20. */
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => LocalDate) from!: string;
  /** Document that it rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}

@InputType()
export class RenameGridInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) name!: string;
  /** First day of the new name; today when left out. */
  @Field(() => LocalDate, { nullable: true }) from?: string | null;
  @Field(() => String) basis!: string;
}

@InputType()
export class EndGridInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** First day on which the grid no longer exists. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class WithdrawGridInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** Which planned change is taken back: `NAME` or `END`. */
  @Field(() => PlannedKind) kind!: PlannedKind;
  @Field(() => String) basis!: string;
}
