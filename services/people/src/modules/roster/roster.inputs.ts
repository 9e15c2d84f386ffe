import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class PlanRosterInput {
  /** `2026-03`: this month or a later one, at most a year ahead. Days that have passed are left alone. */
  @Field(() => String) month!: string;
  /** People of the joint office, its hosting section and its director, 1 to 50, in the order of the rotation. */
  @Field(() => [ID]) personIds!: string[];
}

@InputType()
export class ReassignShiftInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) personId!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class ProposeSwapInput {
  /** Own shift. */
  @Field(() => ID) givenId!: string;
  /** Shift of somebody else. */
  @Field(() => ID) askedId!: string;
}

/** A swap and the version that the user saw. */
@InputType()
export class DutySwapInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}
