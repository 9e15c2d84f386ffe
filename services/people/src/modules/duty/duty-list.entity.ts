import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';

export enum DutyListState {
  DRAFT = 'DRAFT', // 草稿
  PUBLISHED = 'PUBLISHED', // 已公布
}
registerEnumType(DutyListState, { name: 'DutyListState' });

/** Whose duties a list names. */
export enum DutySubject {
  UNIT = 'UNIT', // 单位职责
  FIRST_RESPONSIBLE = 'FIRST_RESPONSIBLE', // 第一责任人职责
  GRID_WORKER = 'GRID_WORKER', // 网格员职责
}
registerEnumType(DutySubject, { name: 'DutySubject' });

/**
 * A version of a unit's duty list (职责清单, R-011). Published ones never change; the newest that has begun is in force.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'duty_list' })
export class DutyList {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => DutyListState) @Property({ type: 'text' }) state!: DutyListState;
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  @Property({ type: 'text' }) path!: string;
  @Field(() => DutySubject) @Property({ type: 'text' }) subject!: DutySubject;
  /** Counts the versions of unit and subject from 1. */
  @Field(() => Int) @Property({ type: 'int' }) number!: number;
  /** First day in force; null for a draft. */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validFrom!: string | null;
  /** Document that it rests on; null for a draft. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
}

/** One duty of a list. A step of a case cites it by id: the id of a published duty stays good for ever. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'duty' })
export class Duty {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) listId!: string;
  @Field(() => Int) @Property({ type: 'int', fieldName: 'duty_order' }) order!: number;
  @Field(() => String) @Property({ type: 'text' }) text!: string;
  /** Where it comes from: a sentence of the notice (`R-036`), an article, a document. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) source!: string | null;
  /** Taken out of a draft again. */
  @Property({ type: 'boolean' }) struck!: boolean;
}
