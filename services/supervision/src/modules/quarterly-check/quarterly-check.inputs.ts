import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CheckItemInput {
  /** What is looked at, 2 to 200 characters. */
  @Field(() => String) text!: string;
  /** Highest score, 1 to 100. */
  @Field(() => Int) maxScore!: number;
}

@InputType()
export class PlanQuarterlyCheckInput {
  /** Calendar quarter, `2026-Q1`: the current one (also when left out) or the next. */
  @Field(() => String, { nullable: true }) quarter?: string | null;
  /** Template of the check, 1 to 50 items. */
  @Field(() => [CheckItemInput]) templateItems!: CheckItemInput[];
  @Field(() => Int, { defaultValue: 3 }) communitySample!: number;
  @Field(() => Int, { defaultValue: 2 }) departmentSample!: number;
  @Field(() => Int, { defaultValue: 5 }) casesPerUnit!: number;
}

@InputType()
export class WitnessQuarterlyCheckInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class DrawQuarterlyCheckInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** What the director names in the open, at most 200 characters; made at random when left out. */
  @Field(() => String, { nullable: true }) seed?: string | null;
}
