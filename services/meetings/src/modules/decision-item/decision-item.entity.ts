import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';

/**
 * From the recorder's draft to proven carrying-out (domain §4.2 M8 and "Decision item"). Overdue is computed, no state.
 */
export enum DecisionItemState {
  DRAFTED = 'DRAFTED', // 待主持人确认
  DISCARDED = 'DISCARDED', // 未予确认
  OPEN = 'OPEN', // 待签收
  ACKNOWLEDGED = 'ACKNOWLEDGED', // 已签收
  IN_PROGRESS = 'IN_PROGRESS', // 落实中
  SUBMITTED = 'SUBMITTED', // 已报落实
  RETURNED = 'RETURNED', // 退回补充
  VERIFIED = 'VERIFIED', // 已核实
}
registerEnumType(DecisionItemState, { name: 'DecisionItemState' });

/** States in which the lead unit still owes something. */
export const OWED: readonly DecisionItemState[] = [
  DecisionItemState.OPEN,
  DecisionItemState.ACKNOWLEDGED,
  DecisionItemState.IN_PROGRESS,
  DecisionItemState.RETURNED,
  DecisionItemState.SUBMITTED,
];

/** A decision of a meeting (议定事项, R-066): what, by whom, until when. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'decision_item' })
@Index({ properties: ['leadUnitId', 'state'] })
@Index({ properties: ['state', 'dueOn'] })
export class DecisionItem {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => DecisionItemState) @Property({ type: 'text' }) state!: DecisionItemState;
  @Index() @Property({ type: 'uuid' }) meetingId!: string;
  @Index() @Property({ type: 'uuid' }) agendaItemId!: string;
  @Index() @Property({ type: 'uuid', nullable: true }) caseId!: string | null;
  @Property({ type: 'text', nullable: true }) lineCode!: string | null;
  @Property({ type: 'text' }) areaPath!: string;
  @Field(() => String) @Property({ type: 'text' }) content!: string;
  @Property({ type: 'uuid' }) leadUnitId!: string;
  @Property({ type: 'uuid[]' }) coUnitIds!: string[];
  @Property({ type: 'uuid' }) responsiblePostId!: string;
  @Property({ type: 'uuid', nullable: true }) responsibleAssignmentId!: string | null;
  @Field(() => LocalDate) @Property({ type: 'date' }) dueOn!: string;
  /** First day of the yellow light; null until the chair confirms. */
  @Property({ type: 'date', nullable: true }) warnOn!: string | null;
  /** Facts of the matter, as the agenda item had them when it was decided: they decide who sees decision and matter. */
  @Property({ type: 'boolean', default: false }) restricted!: boolean;
  @Property({ type: 'text', nullable: true }) casePath!: string | null;
  @Property({ type: 'uuid', nullable: true }) accusedUnitId!: string | null;
  @Property({ type: 'text', nullable: true }) accusedUnitPath!: string | null;
  /** Staff member complained of, and who stepped aside from the matter, as last heard from cases. */
  @Property({ type: 'uuid', nullable: true }) accusedPersonId!: string | null;
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) recusedPersonIds!: string[];
  /** Staff of the office who read an accusation. */
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) namedStaffIds!: string[];
  /** Of a closed agenda item. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) closed!: boolean;
  /** Who chairs the meeting and must confirm. */
  @Property({ type: 'uuid' }) chairPostId!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) confirmedOn!: string | null;
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  acknowledgedAt!: Date | null;
  /** What was done, as last submitted; free text in which people may be named. */
  @Property({ type: 'text', nullable: true }) resultText!: string | null;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) submittedOn!: string | null;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) verifiedOn!: string | null;
  @Property({ type: 'boolean', default: false }) copiedToDistrict!: boolean;
}
