import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';
import { ClockUnit } from '../clock/clock.entity.js';
import {
  CaseChannel,
  CaseKind,
  CaseLevel,
  CasePurpose,
  CaseState,
  Confidentiality,
  Resolution,
  Severity,
  Urgency,
} from './case.enums.js';

/** One line of the task list (任务清单): what is to be done, by when, and whether it is done. */
export interface ListedTask {
  content: string;
  standard: string | null;
  dueOn: string | null;
  doneOn: string | null;
}

/**
 * A matter (信访事项) from the door in a grid to its closing. Procedure is `state`, substance is `resolution`: 办结 is not
 * 化解. Foreign nouns are ids; the counters are kept by the verbs, so that the policy needs no further reading.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'case' })
@Index({ properties: ['state', 'dueOn'] })
@Index({ properties: ['leadUnitId', 'state'] })
export class Case {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** `XC` + year + six digits; given at registration. */
  @Field(() => String, { nullable: true }) @Unique() @Property({ type: 'text', nullable: true }) caseNo!: string | null;
  @Field(() => CaseKind) @Property({ type: 'text' }) caseKind!: CaseKind;
  /** 信访目的; ACCUSATION makes the case RESTRICTED from the moment it is chosen (domain §9 C-19). */
  @Field(() => CasePurpose, { nullable: true })
  @Property({ type: 'text', nullable: true })
  purpose!: CasePurpose | null;
  @Field(() => CaseState) @Property({ type: 'text' }) state!: CaseState;
  @Field(() => CaseLevel) @Property({ type: 'text' }) currentLevel!: CaseLevel;
  @Field(() => Severity) @Property({ type: 'text' }) severity!: Severity;
  @Field(() => Urgency) @Property({ type: 'text' }) urgency!: Urgency;
  @Field(() => Confidentiality) @Property({ type: 'text' }) confidentiality!: Confidentiality;
  @Field(() => CaseChannel) @Property({ type: 'text' }) channel!: CaseChannel;
  @Field(() => String) @Property({ type: 'text' }) categoryCode!: string;
  /** Level-1 code of the category: the business line whose leader is in charge. */
  @Field(() => String) @Index() @Property({ type: 'text' }) lineCode!: string;
  /** One line that says what it is about, without personal data. */
  @Field(() => String) @Property({ type: 'text' }) summary!: string;
  /** The summary without personal data, for searching; null until the platform has made it for an older row. */
  @Property({ type: 'text', nullable: true }) searchText!: string | null;
  /** 诉求内容 */
  @Field(() => String) @Property({ type: 'text' }) appealContent!: string;
  @Index() @Property({ type: 'text' }) placePath!: string;
  @Property({ type: 'uuid' }) subdistrictId!: string;
  @Index() @Property({ type: 'uuid' }) communityId!: string;
  @Property({ type: 'uuid', nullable: true }) gridId!: string | null;
  @Property({ type: 'uuid', nullable: true }) householdId!: string | null;
  /** Person concerned (当事人): personal data, sealed at rest (`case.sealed.ts`), shown by domain §5.4. */
  @Property({ type: 'text', nullable: true }) partyName!: string | null;
  @Property({ type: 'text', nullable: true }) partyPhone!: string | null;
  @Property({ type: 'text', nullable: true }) partyAddress!: string | null;
  @Field(() => Int) @Property({ type: 'int' }) peopleCount!: number;
  @Field(() => Int) @Property({ type: 'int' }) householdCount!: number;
  /** The grid may not close it; decided at registration by the thresholds then in force. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) mustEscalate!: boolean;
  @Field(() => LocalDate, { nullable: true }) @Index() @Property({ type: 'date', nullable: true }) registeredOn!:
    | string
    | null;
  @Property({ type: 'uuid', nullable: true }) registeredByPersonId!: string | null;
  @Property({ type: 'uuid', nullable: true }) registeredByUnitId!: string | null;
  /** Unit complained of; neither it nor a unit under it handles the matter or sees it (Art. 30). */
  @Property({ type: 'uuid', nullable: true }) accusedUnitId!: string | null;
  /** Its place, kept up with the unit, so that the policy knows the units under it without reading. */
  @Property({ type: 'text', nullable: true }) accusedUnitPath!: string | null;
  /** Staff member complained of: the case is not there for him or her, in whatever post (Art. 30). */
  @Property({ type: 'uuid', nullable: true }) accusedPersonId!: string | null;
  /** Persons who stepped aside (Art. 28(3)): the same. Kept by the decisions on recusals. */
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) recusedPersonIds!: string[];
  /** The office's staff who work at the case where it is RESTRICTED, and learn whom it complains of where it is not. */
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) namedStaffIds!: string[];
  /** Persons whose request to step aside is undecided. */
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) recusalPendingIds!: string[];
  /** Counts the changes of whom the case concerns, so that other services keep the newest. */
  @Field(() => Int) @Property({ type: 'int', default: 0 }) concernVersion!: number;
  @Property({ type: 'uuid', nullable: true }) firstResponsiblePostId!: string | null;
  @Property({ type: 'uuid', nullable: true }) proposedLeaderPostId!: string | null;
  @Index() @Property({ type: 'uuid', nullable: true }) caseLeaderPostId!: string | null;
  @Property({ type: 'uuid', nullable: true }) leadUnitId!: string | null;
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) coUnitIds!: string[];
  /** Units that others' acts let read the matter, e.g. the lead unit of a conference decision on it. */
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) accessUnitIds!: string[];
  /** First unit that took the matter; immutable (首办负责). */
  @Property({ type: 'uuid', nullable: true }) firstHandlerUnitId!: string | null;
  @Index() @Property({ type: 'uuid', nullable: true }) handlerPersonId!: string | null;
  @Property({ type: 'uuid', nullable: true }) handlerAssignmentId!: string | null;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) dispatchedOn!: string | null;
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  acknowledgedAt!: Date | null;
  /** Due date of the main clock with the clock's length, for sorting and lights. */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) dueOn!: string | null;
  @Property({ type: 'text', nullable: true }) dueUnit!: ClockUnit | null;
  @Property({ type: 'int', nullable: true }) dueLength!: number | null;
  /** Day of the conference on whose agenda the matter stands. */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) conferenceOn!: string | null;
  /** Number of the last `case.scheduled` that was heard; only its handler sets it. */
  @Property({ type: 'int', default: 0 }) conferenceVersion?: number;
  @Field(() => Boolean) @Property({ type: 'boolean', default: false }) closingProposed!: boolean;
  @Field(() => Resolution) @Property({ type: 'text' }) resolution!: Resolution;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) resultText!: string | null;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) closedOn!: string | null;
  @Field(() => Int) @Property({ type: 'int', default: 0 }) reopenCount!: number;
  /** Last substantive record, for the ledger (进展情况). */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) progress!: string | null;
  @Property({ type: 'int', default: 0 }) contactCount!: number;
  @Property({ type: 'int', default: 0 }) evidenceCount!: number;
  @Property({ type: 'int', default: 0 }) substantiveCount!: number;
  /** Records made at the present level. */
  @Property({ type: 'int', default: 0 }) levelRecordCount!: number;
  @Property({ type: 'int', default: 0 }) gridReturnCount!: number;
  @Property({ type: 'int', default: 0 }) communityEscalationCount!: number;
  /** Three lists (三清单): 分类处理情况, tasks, 具体责任单位, 具体责任人, 处理时限; ① and ④ are the case's own. */
  @Property({ type: 'text', nullable: true }) listClassification!: string | null;
  @Property({ type: 'json', defaultRaw: `'[]'` }) listTasks!: ListedTask[];
  @Property({ type: 'uuid', nullable: true }) listUnitId!: string | null;
  @Property({ type: 'text', nullable: true }) listPersonName!: string | null;
  @Property({ type: 'date', nullable: true }) listDueOn!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) remark!: string | null;
}
