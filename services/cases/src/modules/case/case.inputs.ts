import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '@lianxi/service-kit';
import { Light } from '../clock/clock.entity.js';
import {
  CaseChannel,
  CaseLevel,
  CasePurpose,
  CaseState,
  ReopenReason,
  Resolution,
  Severity,
  Urgency,
} from './case.enums.js';

@InputType()
export class RegisterCaseInput {
  @Field(() => String) categoryCode!: string;
  /** One line without personal data. */
  @Field(() => String) summary!: string;
  @Field(() => String) appealContent!: string;
  /** Community of the place; a grid worker's and a community's own are taken when left out. */
  @Field(() => ID, { nullable: true }) communityId?: string | null;
  @Field(() => ID, { nullable: true }) gridId?: string | null;
  @Field(() => ID, { nullable: true }) householdId?: string | null;
  @Field(() => CaseChannel, { defaultValue: CaseChannel.GRID }) channel!: CaseChannel;
  @Field(() => CasePurpose, { nullable: true }) purpose?: CasePurpose | null;
  @Field(() => Severity, { defaultValue: Severity.GENERAL }) severity!: Severity;
  @Field(() => Urgency, { defaultValue: Urgency.NORMAL }) urgency!: Urgency;
  @Field(() => Int, { defaultValue: 1 }) peopleCount!: number;
  @Field(() => Int, { defaultValue: 1 }) householdCount!: number;
  @Field(() => String, { nullable: true }) partyName?: string | null;
  @Field(() => String, { nullable: true }) partyPhone?: string | null;
  @Field(() => String, { nullable: true }) partyAddress?: string | null;
  @Field(() => ID, { nullable: true }) accusedUnitId?: string | null;
  /** Staff member complained of. */
  @Field(() => ID, { nullable: true }) accusedPersonId?: string | null;
  /** Whether this is 检举控告; demanded where a unit or a person is named. */
  @Field(() => Boolean, { nullable: true }) accusation?: boolean | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
  /** Repeating the call with the same value registers once. */
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}

/** Object and the version that the user saw. */
@InputType()
export class CaseVerbInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class CaseReasonInput extends CaseVerbInput {
  @Field(() => String) reason!: string;
}

@InputType()
export class DispatchCaseInput extends CaseVerbInput {
  @Field(() => ID) leadUnitId!: string;
  @Field(() => [ID], { defaultValue: [] }) coUnitIds!: string[];
  @Field(() => LocalDate) dueOn!: string;
  @Field(() => String, { nullable: true }) instruction?: string | null;
}

@InputType()
export class AssignHandlerInput extends CaseVerbInput {
  /** Post assignment of the one who takes the matter over. */
  @Field(() => ID) assignmentId!: string;
}

/** Whom the matter complains of, as a whole: what is left out is nobody. */
@InputType()
export class NameAccusedInput extends CaseVerbInput {
  @Field(() => ID, { nullable: true }) accusedUnitId?: string | null;
  /** Staff member complained of. */
  @Field(() => ID, { nullable: true }) accusedPersonId?: string | null;
  /** Whether this is 检举控告; demanded where a unit or a person is named. */
  @Field(() => Boolean, { nullable: true }) accusation?: boolean | null;
}

/** The office's staff who are to know of an accusation, as a whole: who is left out does not any more. */
@InputType()
export class NameStaffInput extends CaseVerbInput {
  @Field(() => [ID]) personIds!: string[];
}

@InputType()
export class ProposeLeaderInput extends CaseVerbInput {
  @Field(() => ID) postId!: string;
}

@InputType()
export class ListedTaskInput {
  @Field(() => String) content!: string;
  @Field(() => String, { nullable: true }) standard?: string | null;
  @Field(() => LocalDate, { nullable: true }) dueOn?: string | null;
  @Field(() => LocalDate, { nullable: true }) doneOn?: string | null;
}

@InputType()
export class EditListsInput extends CaseVerbInput {
  @Field(() => String, { nullable: true }) classification?: string | null;
  @Field(() => [ListedTaskInput]) tasks!: ListedTaskInput[];
  @Field(() => ID, { nullable: true }) responsibleUnitId?: string | null;
  @Field(() => String, { nullable: true }) responsiblePerson?: string | null;
  @Field(() => LocalDate, { nullable: true }) dueOn?: string | null;
}

@InputType()
export class DecideObjectionInput extends CaseVerbInput {
  @Field(() => Boolean) agreed!: boolean;
  @Field(() => String) decision!: string;
}

@InputType()
export class CloseCaseInput extends CaseVerbInput {
  @Field(() => String) resultText!: string;
  @Field(() => Resolution, { defaultValue: Resolution.RESOLVED }) resolution!: Resolution;
}

@InputType()
export class ReopenCaseInput extends CaseVerbInput {
  @Field(() => ReopenReason) reason!: ReopenReason;
  @Field(() => String) explanation!: string;
}

@InputType()
export class UnmaskCaseInput {
  @Field(() => ID) id!: string;
  @Field(() => String) purpose!: string;
}

@InputType()
export class CaseFilter {
  @Field(() => [CaseState], { nullable: true }) states?: CaseState[] | null;
  /** Everything that is not closed. */
  @Field(() => Boolean, { nullable: true }) open?: boolean | null;
  @Field(() => [CaseLevel], { nullable: true }) levels?: CaseLevel[] | null;
  @Field(() => ID, { nullable: true }) communityId?: string | null;
  @Field(() => ID, { nullable: true }) leadUnitId?: string | null;
  /** Led by the unit, or lying in the community. */
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => String, { nullable: true }) lineCode?: string | null;
  @Field(() => Light, { nullable: true }) light?: Light | null;
  /** Cases that wait for the viewer to act. */
  @Field(() => Boolean, { nullable: true }) mine?: boolean | null;
  /** Part of the number or of the summary; personal data in it is not found. */
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => LocalDate, { nullable: true }) registeredFrom?: string | null;
  @Field(() => LocalDate, { nullable: true }) registeredTo?: string | null;
}

@InputType()
export class CaseSort {
  /** One of `registeredOn`, `dueOn`, `caseNo`, `state`, `currentLevel`, `peopleCount`. */
  @Field(() => String) field!: string;
  @Field(() => Boolean, { defaultValue: false }) descending!: boolean;
}
