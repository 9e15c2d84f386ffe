import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BeforeCreate, BeforeUpdate, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';
import { searchTextOf, syllablesOf } from '../pinyin.js';
import { TermState } from '../term.js';

/** Kinds of units (R-003, R-033…R-036). */
export enum UnitKind {
  DISTRICT_ZONE = 'DISTRICT_ZONE', // 开发区
  SUBDISTRICT = 'SUBDISTRICT', // 街道
  OFFICE = 'OFFICE', // 办
  CENTRE = 'CENTRE', // 中心
  SECTION = 'SECTION', // 股
  POLICE_STATION = 'POLICE_STATION', // 派出所
  JUSTICE_OFFICE = 'JUSTICE_OFFICE', // 司法所
  COMMUNITY = 'COMMUNITY', // 社区居委会
  JOINT_OFFICE = 'JOINT_OFFICE', // 联席办
  DISTRICT_JOINT_OFFICE = 'DISTRICT_JOINT_OFFICE', // 区信访联席办
}
registerEnumType(UnitKind, { name: 'UnitKind' });

/** A unit (单位) of the zone: never deleted, ended from a date. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'unit' })
export class Unit {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** Official statistical code where there is one, else the house's own. */
  @Field(() => String) @Unique() @Property({ type: 'text' }) code!: string;
  @Field(() => String) @Property({ type: 'text' }) name!: string;
  @Field(() => UnitKind) @Property({ type: 'text' }) kind!: UnitKind;
  /** Codes from the district zone down, joined by `/`. */
  @Field(() => String) @Index() @Property({ type: 'text' }) path!: string;
  @Index() @Property({ type: 'uuid', nullable: true }) parentId!: string | null;
  /** The unit that hosts this one: the joint office sits in 综合信访维稳股. */
  @Property({ type: 'uuid', nullable: true }) hostedById!: string | null;
  /** The unit that this one was taken into when it ended (合并). */
  @Property({ type: 'uuid', nullable: true }) mergedIntoId!: string | null;
  /** False while the notice does not name the unit and nobody has confirmed the name. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) nameConfirmed!: boolean;
  @Property({ type: 'text' }) state!: TermState;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  /** First day on which the unit no longer exists; null while it does. */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  /**
   * What the name is found by (see `pinyin.ts`); empty in rows that were there before it was, until they are indexed.
   */
  @Property({ type: 'text', default: '' }) searchText?: string;

  /** Whichever act gives the name, also one that was planned. */
  @BeforeCreate()
  @BeforeUpdate()
  index?(): void {
    this.searchText = searchTextOf(this.name, syllablesOf(this.name));
  }
}
