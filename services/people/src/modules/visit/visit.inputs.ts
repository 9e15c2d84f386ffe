import { Field, ID, InputType } from 'type-graphql';
import { VisitKind, VisitOutcome } from './visit.entity.js';

@InputType()
export class RecordVisitInput {
  @Field(() => ID) householdId!: string;
  @Field(() => VisitKind) kind!: VisitKind;
  @Field(() => VisitOutcome) outcome!: VisitOutcome;
  /** What people said (民意诉求), at most 2,000 characters. */
  @Field(() => String, { nullable: true }) opinion?: string | null;
  /** The matter in cases that it became. */
  @Field(() => ID, { nullable: true }) caseId?: string | null;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

/** The whole entry anew; the one with this id stays on record. */
@InputType()
export class CorrectVisitInput {
  @Field(() => ID) id!: string;
  @Field(() => VisitKind) kind!: VisitKind;
  @Field(() => VisitOutcome) outcome!: VisitOutcome;
  @Field(() => String, { nullable: true }) opinion?: string | null;
  @Field(() => ID, { nullable: true }) caseId?: string | null;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}
