import { LocalDate } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';

/**
 * 综治网格联户: a household is linked to a grid from when to when. The database refuses two links on one day
 * (exclusion constraint) and, when a transaction commits, a day of the household without one (constraint trigger).
 */
@ObjectType()
@Entity({ tableName: 'household_link' })
export class HouseholdLink {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) householdId!: string;
  @Index() @Property({ type: 'uuid' }) gridId!: string;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  /** First day no longer linked. */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  /**
   * The household's door as a keyed hash (`doorHashOf`): the database keeps it to one grid on a day. Null only where it
   * was in two grids before this was kept.
   */
  @Property({ type: 'text', nullable: true }) doorHash!: string | null;
}
