import { LocalDate } from '@lianxi/service-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { TermState } from '../term.js';

/** Why a household ends. */
export enum HouseholdEnd {
  DEMOLISHED = 'DEMOLISHED', // 拆除
  MERGED = 'MERGED', // 并户
  MOVED_AWAY = 'MOVED_AWAY', // 整户迁出
}
registerEnumType(HouseholdEnd, { name: 'HouseholdEnd' });

/**
 * A household (户) of exactly one grid. Room, householder and telephone are personal data: sealed at rest
 * (`household.sealed.ts`), shown by domain §5.4. `gridId` and `path` are those of today's link, for quick reading.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'household' })
export class Household {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => String) @Unique() @Property({ type: 'text' }) code!: string;
  @Index() @Property({ type: 'uuid' }) gridId!: string;
  @Index() @Property({ type: 'text' }) path!: string;
  @Field(() => String) @Property({ type: 'text' }) building!: string;
  /**
   * The building's name with its numbers padded, and the rank of the room among the building's: the order of doors,
   * which tells no room.
   */
  @Property({ type: 'text' }) buildingOrder!: string;
  @Property({ type: 'double' }) roomOrder!: number;
  @Property({ type: 'text' }) room!: string;
  @Property({ type: 'text' }) householder!: string;
  @Index() @Property({ type: 'text', nullable: true }) householderHash!: string | null;
  @Property({ type: 'text', nullable: true }) phone!: string | null;
  @Index() @Property({ type: 'text', nullable: true }) phoneHash!: string | null;
  @Property({ type: 'text' }) state!: TermState;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  /** First day on which the household no longer exists. */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Field(() => HouseholdEnd, { nullable: true })
  @Property({ type: 'text', nullable: true })
  endGround!: HouseholdEnd | null;
  @Field(() => Boolean) @Property({ type: 'boolean' }) demonstration!: boolean;
}
