import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { MeetingState } from '../meeting/meeting.enums.js';

/** Where an agenda item comes from; the two standing blocks are. */
export enum AgendaSource {
  CASE = 'CASE', // 信访事项
  STANDING_SITUATION = 'STANDING_SITUATION', // 信访形势分析
  STANDING_PROGRESS = 'STANDING_PROGRESS', // 上级交办和重要事项进度
  JOINT_OFFICE = 'JOINT_OFFICE', // 集中办公提交
  DIRECTIVE = 'DIRECTIVE', // 上级部署
  JURISDICTION_DISPUTE = 'JURISDICTION_DISPUTE', // 职责争议
  OTHER = 'OTHER', // 其他
}
registerEnumType(AgendaSource, { name: 'AgendaSource' });

/** From proposal to outcome; the last four are outcomes of the discussion (M2, M7). */
export enum AgendaItemState {
  PROPOSED = 'PROPOSED', // 已提出
  ACCEPTED = 'ACCEPTED', // 已列入
  REJECTED = 'REJECTED', // 未列入
  DECIDED = 'DECIDED', // 已议定
  DEFERRED = 'DEFERRED', // 下次再议
  WITHDRAWN = 'WITHDRAWN', // 已撤回
  NOTED = 'NOTED', // 已听取
}
registerEnumType(AgendaItemState, { name: 'AgendaItemState' });

export const OUTCOMES: readonly AgendaItemState[] = [
  AgendaItemState.DECIDED,
  AgendaItemState.DEFERRED,
  AgendaItemState.WITHDRAWN,
  AgendaItemState.NOTED,
];
/** States in which an item stands on its meeting's agenda. */
export const ON_AGENDA: readonly AgendaItemState[] = [AgendaItemState.ACCEPTED, ...OUTCOMES];

/** An agenda item (议题). Of a matter it keeps id and number; its title carries no personal data. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'agenda_item' })
export class AgendaItem {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => AgendaItemState) @Index() @Property({ type: 'text' }) state!: AgendaItemState;
  /** Null while a proposal waits for the office to put it on a meeting. */
  @Index() @Property({ type: 'uuid', nullable: true }) meetingId!: string | null;
  /** State of the meeting, kept in step by its verbs: items are discussed only in session. */
  @Property({ type: 'text', nullable: true }) meetingState!: MeetingState | null;
  @Property({ type: 'text' }) areaPath!: string;
  @Field(() => String) @Property({ type: 'text' }) title!: string;
  @Field(() => AgendaSource) @Property({ type: 'text' }) source!: AgendaSource;
  @Index() @Property({ type: 'uuid', nullable: true }) caseId!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) caseNo!: string | null;
  /** State and business line of the matter as last heard from cases. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) caseState!: string | null;
  @Property({ type: 'int', nullable: true }) caseVersion!: number | null;
  @Property({ type: 'text', nullable: true }) lineCode!: string | null;
  /** Closed (不公开) items are seen by the office and the conveners; the minutes only say that they are recorded apart. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) closed!: boolean;
  /** The matter is RESTRICTED: the item can never be opened. */
  @Property({ type: 'boolean', default: false }) restricted!: boolean;
  /**
   * Place and lead unit of the matter as last heard from cases, and the unit that it complains of: they decide who sees
   * item and matter.
   */
  @Property({ type: 'text', nullable: true }) casePath!: string | null;
  @Property({ type: 'uuid', nullable: true }) caseLeadUnitId!: string | null;
  @Property({ type: 'uuid', nullable: true }) accusedUnitId!: string | null;
  @Property({ type: 'text', nullable: true }) accusedUnitPath!: string | null;
  /** Staff member complained of, and who stepped aside from the matter, as last heard from cases. */
  @Property({ type: 'uuid', nullable: true }) accusedPersonId!: string | null;
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) recusedPersonIds!: string[];
  /** Staff of the office who read an accusation. */
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) namedStaffIds!: string[];
  /** Notice of the meeting was given with this item on it. */
  @Property({ type: 'boolean', default: false }) published!: boolean;
  /** 初步意见 of the joint office session. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) preliminaryOpinion!:
    | string
    | null;
  @Property({ type: 'uuid', nullable: true }) presenterUnitId!: string | null;
  /** Minutes planned for the item. */
  @Field(() => Int, { nullable: true }) @Property({ type: 'int', nullable: true }) minutesPlanned!: number | null;
  @Field(() => Int) @Property({ type: 'int', fieldName: 'item_order', default: 0 }) order!: number;
  @Property({ type: 'uuid', nullable: true }) proposerUnitId!: string | null;
  @Property({ type: 'uuid', nullable: true }) proposerAssignmentId!: string | null;
  /** Speakers' points (M7). */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) discussion!: string | null;
  /** The item of an earlier meeting that put this one off. */
  @Property({ type: 'uuid', nullable: true }) deferredFromId!: string | null;
}
