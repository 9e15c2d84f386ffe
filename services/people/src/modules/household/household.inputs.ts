import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { HouseholdEnd } from './household.entity.js';

@InputType()
export class AddHouseholdInput {
  @Field(() => ID) gridId!: string;
  /** Number of the household; digits, capital letters and hyphens, 2 to 30. */
  @Field(() => String) code!: string;
  @Field(() => String) building!: string;
  @Field(() => String) room!: string;
  @Field(() => String) householder!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  /** First day on which the household is there; today or later. */
  @Field(() => LocalDate) from!: string;
  @Field(() => String) basis!: string;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

/** What is left out stays as it is: forms show masked values and cannot send the plain ones back. */
@InputType()
export class CorrectHouseholdInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) building?: string | null;
  @Field(() => String, { nullable: true }) room?: string | null;
  @Field(() => String, { nullable: true }) householder?: string | null;
  /** Empty takes the number away. */
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String) reason!: string;
}

@InputType()
export class MoveHouseholdInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** The grid that it belongs to from then on. */
  @Field(() => ID) gridId!: string;
  /** First day in the new grid; today or later. */
  @Field(() => LocalDate) from!: string;
  @Field(() => String) basis!: string;
}

@InputType()
export class EndHouseholdInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => HouseholdEnd) ground!: HouseholdEnd;
  /** First day on which the household no longer exists. */
  @Field(() => LocalDate) on!: string;
  @Field(() => String) basis!: string;
}

/** How far the worker got to a household within a period. */
export enum VisitState {
  VISITED = 'VISITED', // 已见到人
  TRIED = 'TRIED', // 去过未见到人
  NOT_VISITED = 'NOT_VISITED', // 未走访
}
registerEnumType(VisitState, { name: 'VisitState' });

@InputType()
export class HouseholdFilter {
  /** Day on which the households exist; today when left out. */
  @Field(() => LocalDate, { nullable: true }) on?: string | null;
  /** Part of the building's name or of the household's number, or a whole door: 1号楼1单元101. */
  @Field(() => String, { nullable: true }) door?: string | null;
  /** Whole name of the householder or of somebody who lives there. */
  @Field(() => String, { nullable: true }) name?: string | null;
  /** Whole telephone number. */
  @Field(() => String, { nullable: true }) phone?: string | null;
  /** Whole identity number. */
  @Field(() => String, { nullable: true }) idNumber?: string | null;
  /** Month `2026-03` or quarter `2026-Q1` that `visitState` speaks of. */
  @Field(() => String, { nullable: true }) period?: string | null;
  @Field(() => VisitState, { nullable: true }) visitState?: VisitState | null;
}

@InputType()
export class UnmaskHouseholdInput {
  @Field(() => ID) id!: string;
  /** Of `householder`, `phone`, `room`. */
  @Field(() => [String]) fields!: string[];
  /** What for, 2 to 200 characters; kept in the audit. */
  @Field(() => String) purpose!: string;
}
