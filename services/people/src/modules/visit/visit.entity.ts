import { Instant, LocalDate } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum VisitKind {
  AT_DOOR = 'AT_DOOR', // 上门
  BY_PHONE = 'BY_PHONE', // 电话
}
registerEnumType(VisitKind, { name: 'VisitKind' });

export enum VisitOutcome {
  MET = 'MET', // 见到人
  NOBODY_HOME = 'NOBODY_HOME', // 无人
  REFUSED = 'REFUSED', // 拒访
}
registerEnumType(VisitOutcome, { name: 'VisitOutcome' });

/**
 * 入户走访: one contact with a household, with what people said (民意诉求, R-056), sealed at rest. Append only: a
 * correction is a new row that names the old one.
 */
@ObjectType()
@Entity({ tableName: 'household_visit' })
export class HouseholdVisit {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) householdId!: string;
  /** Grid and path of the household on that day. */
  @Property({ type: 'uuid' }) gridId!: string;
  @Index() @Property({ type: 'text' }) path!: string;
  @Property({ type: 'uuid' }) personId!: string;
  @Property({ type: 'uuid' }) assignmentId!: string;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) at!: Date;
  /** Day of the visit in Asia/Shanghai, which periods are counted by. */
  @Field(() => LocalDate) @Index() @Property({ type: 'date' }) visitedOn!: string;
  @Field(() => VisitKind) @Property({ type: 'text' }) kind!: VisitKind;
  @Field(() => VisitOutcome) @Property({ type: 'text' }) outcome!: VisitOutcome;
  @Property({ type: 'text', nullable: true }) opinion!: string | null;
  /** The matter that the opinion became, in cases. */
  @Property({ type: 'uuid', nullable: true }) caseId!: string | null;
  /** The row that this one corrects. */
  @Field(() => ID, { nullable: true }) @Unique() @Property({ type: 'uuid', nullable: true }) correctsId!: string | null;
}
