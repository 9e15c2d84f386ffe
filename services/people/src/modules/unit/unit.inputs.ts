import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PlannedKind } from '../planned.js';
import { UnitKind } from './unit.entity.js';

@InputType()
export class AddUnitInput {
  /** Official statistical code where there is one; digits, capital letters and hyphens, 2 to 20. */
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => UnitKind) kind!: UnitKind;
  @Field(() => ID) parentId!: string;
  /** The unit that it sits in, of the same sub-district. */
  @Field(() => ID, { nullable: true }) hostedById?: string | null;
  @Field(() => LocalDate) from!: string;
  /** Document that it rests on, 2 to 200 characters. */
  @Field(() => String) basis!: string;
}

@InputType()
export class RenameUnitInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) name!: string;
  /** First day of the new name. */
  @Field(() => LocalDate) from!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class EndUnitInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** First day on which the unit no longer exists. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class MoveUnitInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** The unit above it from then on, of the same sub-district. */
  @Field(() => ID) parentId!: string;
  /** First day in the new place. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class MergeUnitInput {
  /** The unit that is taken into another one and ends. */
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) intoId!: string;
  /** First day on which the unit no longer exists. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class WithdrawUnitInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** Which planned change is taken back; of several of one kind the last. */
  @Field(() => PlannedKind) kind!: PlannedKind;
  @Field(() => String) basis!: string;
}
