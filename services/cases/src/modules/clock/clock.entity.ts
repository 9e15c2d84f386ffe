import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';

/** Clocks of a case (domain §2.4); the length of each is data with a first day. */
export enum ClockKind {
  GRID_FIRST_CONTACT = 'GRID_FIRST_CONTACT', // 网格首次联系
  GRID_SETTLE = 'GRID_SETTLE', // 网格协调
  COMMUNITY_SETTLE = 'COMMUNITY_SETTLE', // 社区办理
  SUBDISTRICT_TRIAGE = 'SUBDISTRICT_TRIAGE', // 街道分办
  OBJECT_5WD = 'OBJECT_5WD', // 提出异议
  HANDLING_DUE = 'HANDLING_DUE', // 处理时限
}
registerEnumType(ClockKind, { name: 'ClockKind' });

export enum ClockUnit {
  DAY = 'DAY',
  WORKDAY = 'WORKDAY',
}
registerEnumType(ClockUnit, { name: 'ClockUnit' });

/** Warning lights (预警灯) of domain §3.5. */
export enum Light {
  GREEN = 'GREEN', // 正常
  YELLOW = 'YELLOW', // 临期
  RED = 'RED', // 超期
  DONE_ON_TIME = 'DONE_ON_TIME', // 按期完成
  DONE_LATE = 'DONE_LATE', // 超期完成
  DONE_UNMEASURED = 'DONE_UNMEASURED', // 已完成，无到期日
  CANCELLED = 'CANCELLED', // 事项转出，未完成
  OPEN = 'OPEN', // 待工作日历导入
}
registerEnumType(Light, { name: 'Light' });

/** How long a clock of a kind runs from a day on. */
@Entity({ tableName: 'clock_policy' })
@Unique({ properties: ['kind', 'validFrom'] })
export class ClockPolicy {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) kind!: ClockKind;
  @Property({ type: 'int' }) length!: number;
  @Property({ type: 'text' }) unit!: ClockUnit;
  /** Article or R-number that the length comes from. */
  @Property({ type: 'text' }) source!: string;
  @Property({ type: 'date' }) validFrom!: string;
}

/** One running or stopped clock of a case. `dueOn` stays open while the work calendar of its year is missing. */
@ObjectType()
@Entity({ tableName: 'case_clock' })
export class CaseClock {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) caseId!: string;
  @Field(() => ClockKind) @Property({ type: 'text' }) kind!: ClockKind;
  @Field(() => LocalDate) @Property({ type: 'date' }) startedOn!: string;
  @Field(() => Int) @Property({ type: 'int' }) length!: number;
  @Field(() => ClockUnit) @Property({ type: 'text' }) unit!: ClockUnit;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) dueOn!: string | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) stoppedAt!: Date | null;
  /** It stopped because the matter moved on, not because the thing was done; `late` and `lightAtEnd` still say how. */
  @Field(() => Boolean) @Property({ type: 'boolean', default: false }) cancelled!: boolean;
  @Field(() => String) @Property({ type: 'text' }) source!: string;
}
