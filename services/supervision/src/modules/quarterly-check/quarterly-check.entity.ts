import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Stratum, type Candidate, type Drawn } from './draw.js';

/** States of a quarterly check as far as it is built: S1 and S2 of domain §4.4. */
export enum CheckState {
  PLANNED = 'PLANNED', // 已计划
  WITNESSED = 'WITNESSED', // 已见证
  DRAWN = 'DRAWN', // 已抽取
}
registerEnumType(CheckState, { name: 'CheckState' });
registerEnumType(Stratum, { name: 'CheckStratum' });

/** One item of the check's template (抽查项目) with its highest score. */
@ObjectType('CheckItem')
export class CheckItem {
  @Field(() => String) text!: string;
  @Field(() => Int) maxScore!: number;
}

/** A unit that may be drawn. Code and name are frozen on the day of planning. */
@ObjectType('EligibleUnit')
export class EligibleUnit implements Candidate {
  unitId!: string;
  @Field(() => Stratum) stratum!: Stratum;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

/** A drawn unit. */
@ObjectType('DrawnUnit')
export class DrawnUnit extends EligibleUnit implements Drawn {
  /** Place within its stratum, from 1. */
  @Field(() => Int) rank!: number;
}

/**
 * The random check of a quarter (季度随机抽查, R-047): one per sub-district and calendar quarter, drawn once, replayable by
 * anyone entitled.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'quarterly_check' })
@Unique({ properties: ['areaPath', 'quarter'] })
export class QuarterlyCheck {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** Path of the sub-district whose units are checked. */
  @Property({ type: 'text' }) areaPath!: string;
  /** Calendar quarter, `2026-Q1`. */
  @Field(() => String) @Property({ type: 'text' }) quarter!: string;
  @Field(() => CheckState) @Property({ type: 'text' }) state!: CheckState;
  /** Day of planning; the list of eligible units is that of this day. */
  @Field(() => LocalDate) @Property({ type: 'date' }) plannedOn!: string;
  @Field(() => [CheckItem]) @Property({ type: 'json' }) templateItems!: CheckItem[];
  /** How many communities are drawn. */
  @Field(() => Int) @Property({ type: 'int' }) communitySample!: number;
  /** How many member units that are no communities are drawn. */
  @Field(() => Int) @Property({ type: 'int' }) departmentSample!: number;
  /** How many cases are looked at in each drawn unit. */
  @Field(() => Int) @Property({ type: 'int' }) casesPerUnit!: number;
  /** Way to draw, fixed with the plan. */
  @Field(() => String) @Property({ type: 'text' }) algorithm!: string;
  @Property({ type: 'json' }) eligible!: Candidate[];
  /** Ids of the units on the list, so that their heads find the check. */
  @Property({ type: 'text[]' }) listUnitIds!: string[];
  /** The joint office and the units that host it: they draw, so they are neither drawn nor witnesses. */
  @Property({ type: 'text[]' }) organiserUnitIds!: string[];

  @Property({ type: 'uuid', nullable: true }) witnessAssignmentId!: string | null;
  @Property({ type: 'uuid', nullable: true }) witnessPersonId!: string | null;
  @Property({ type: 'uuid', nullable: true }) witnessUnitId!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) witnessedAt!: Date | null;
  /** Made when the witness confirms; nobody reads it before the draw. */
  @Property({ type: 'text', nullable: true }) witnessNumber!: string | null;
  /** SHA-256 of the witness's number, open to see from the confirmation on. */
  @Property({ type: 'text', nullable: true }) witnessCommitment!: string | null;

  @Property({ type: 'text', nullable: true }) seed!: string | null;
  @Property({ type: 'json', nullable: true }) result!: Drawn[] | null;
  @Property({ type: 'text[]' }) drawnUnitIds!: string[];
  @Property({ type: 'text', nullable: true }) resultHash!: string | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) drawnAt!: Date | null;
  @Property({ type: 'uuid', nullable: true }) drawnByAssignmentId!: string | null;
}
