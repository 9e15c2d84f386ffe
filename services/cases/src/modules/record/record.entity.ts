import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Instant } from '@lianxi/service-kit';

/** Types of handling records (T17); the first seven are substantive. */
export enum RecordType {
  CONTACT = 'CONTACT', // 联系群众
  INVESTIGATION = 'INVESTIGATION', // 调查核实
  MEDIATION = 'MEDIATION', // 调解
  EXPLANATION = 'EXPLANATION', // 释法析理
  MEASURE = 'MEASURE', // 采取措施
  IMPLEMENTATION = 'IMPLEMENTATION', // 落实
  HEARING = 'HEARING', // 听证
  NOTE = 'NOTE', // 备注
  URGE = 'URGE', // 催办
}
registerEnumType(RecordType, { name: 'RecordType' });
export const SUBSTANTIVE: readonly RecordType[] = [
  RecordType.CONTACT,
  RecordType.INVESTIGATION,
  RecordType.MEDIATION,
  RecordType.EXPLANATION,
  RecordType.MEASURE,
  RecordType.IMPLEMENTATION,
  RecordType.HEARING,
];

/** One thing that was done about a case: what, when, by whom, with evidence. Never changed afterwards. */
@ObjectType('HandlingRecord')
@Entity({ tableName: 'handling_record' })
export class HandlingRecord {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) caseId!: string;
  @Field(() => RecordType) @Property({ type: 'text' }) type!: RecordType;
  @Field(() => String) @Property({ type: 'text' }) content!: string;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) at!: Date;
  @Property({ type: 'uuid', nullable: true }) assignmentId!: string | null;
  @Property({ type: 'uuid', nullable: true }) unitId!: string | null;
}

@InputType()
export class RecordCaseInput {
  @Field(() => ID) id!: string;
  @Field(() => RecordType) type!: RecordType;
  @Field(() => String) content!: string;
  /** Files uploaded before, as evidence (佐证材料). */
  @Field(() => [ID], { defaultValue: [] }) fileIds!: string[];
  @Field(() => String, { nullable: true }) clientMutationId?: string | null;
}
