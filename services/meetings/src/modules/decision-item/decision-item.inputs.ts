import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '@lianxi/service-kit';
import { DecisionItemState } from './decision-item.entity.js';

/** The parts of a decision; what is missing is refused with its own code. */
@InputType()
export class DecisionParts {
  @Field(() => String, { nullable: true }) content?: string | null;
  @Field(() => ID, { nullable: true }) leadUnitId?: string | null;
  @Field(() => [ID], { nullable: true }) coUnitIds?: string[] | null;
  /** Responsible post; its present holder answers for the decision. */
  @Field(() => ID, { nullable: true }) responsiblePostId?: string | null;
  @Field(() => LocalDate, { nullable: true }) dueOn?: string | null;
}

@InputType()
export class DecideInput extends DecisionParts {
  @Field(() => ID) agendaItemId!: string;
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

/** Decision and the version that the user saw. */
@InputType()
export class DecisionVerbInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class ReviseDecisionInput extends DecisionParts {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class DecisionReasonInput extends DecisionVerbInput {
  @Field(() => String) reason!: string;
}

@InputType()
export class ProgressDecisionInput extends DecisionVerbInput {
  /** What has been done so far. */
  @Field(() => String) note!: string;
}

@InputType()
export class SubmitDecisionInput extends DecisionVerbInput {
  @Field(() => String) resultText!: string;
  /** Ids of uploaded files; at least one proof over all submissions. */
  @Field(() => [ID], { defaultValue: [] }) fileIds!: string[];
}

@InputType()
export class DecisionItemFilter {
  @Field(() => ID, { nullable: true }) meetingId?: string | null;
  @Field(() => ID, { nullable: true }) caseId?: string | null;
  @Field(() => ID, { nullable: true }) leadUnitId?: string | null;
  @Field(() => [DecisionItemState], { nullable: true }) states?: DecisionItemState[] | null;
  /** Only those that are owed and past their due date, or only the others. */
  @Field(() => Boolean, { nullable: true }) overdue?: boolean | null;
}
