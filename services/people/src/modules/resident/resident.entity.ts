import { LocalDate } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TermState } from '../term.js';

/** Relation to the householder (GB/T 4761, its groups). */
export enum Relation {
  HEAD = 'HEAD', // 户主
  SPOUSE = 'SPOUSE', // 配偶
  CHILD = 'CHILD', // 子女
  GRANDCHILD = 'GRANDCHILD', // 孙子女
  PARENT = 'PARENT', // 父母
  GRANDPARENT = 'GRANDPARENT', // 祖父母
  SIBLING = 'SIBLING', // 兄弟姐妹
  OTHER = 'OTHER', // 其他
}
registerEnumType(Relation, { name: 'Relation' });

export enum Sex {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}
registerEnumType(Sex, { name: 'Sex' });

/** Why somebody no longer belongs to a household. */
export enum ResidentEnd {
  MOVED_OUT = 'MOVED_OUT', // 迁出
  DECEASED = 'DECEASED', // 死亡
  WRONG_ENTRY = 'WRONG_ENTRY', // 登记有误
  HOUSEHOLD_ENDED = 'HOUSEHOLD_ENDED', // 随户终止
}
registerEnumType(ResidentEnd, { name: 'ResidentEnd' });

/**
 * Somebody who lives in a household. All that tells who it is is sealed at rest (`resident.sealed.ts`) and shown by
 * domain §5.4.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'resident' })
export class Resident {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) householdId!: string;
  /** Grid and path of the household. */
  @Index() @Property({ type: 'uuid' }) gridId!: string;
  @Index() @Property({ type: 'text' }) path!: string;
  @Property({ type: 'text' }) state!: TermState;
  @Field(() => Relation) @Property({ type: 'text' }) relation!: Relation;
  @Property({ type: 'text' }) name!: string;
  @Index() @Property({ type: 'text' }) nameHash!: string;
  @Property({ type: 'text', nullable: true }) idNumber!: string | null;
  @Index() @Property({ type: 'text', nullable: true }) idNumberHash!: string | null;
  @Property({ type: 'text', nullable: true }) phone!: string | null;
  @Index() @Property({ type: 'text', nullable: true }) phoneHash!: string | null;
  @Property({ type: 'text', nullable: true }) birthDate!: string | null;
  @Property({ type: 'text', nullable: true }) sex!: string | null;
  @Property({ type: 'text', nullable: true }) nation!: string | null;
  @Field(() => Boolean) @Property({ type: 'boolean' }) demonstration!: boolean;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Field(() => ResidentEnd, { nullable: true })
  @Property({ type: 'text', nullable: true })
  endGround!: ResidentEnd | null;
}
