import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { LocalDate } from '@lianxi/service-kit';

/**
 * The unit above another one from a day on, with its document: where a unit was, is and will be. The first place has no
 * row until there is a second. A path is no column here: on any day it is the chain of the parents of that day.
 */
@ObjectType('UnitPlace')
@Entity({ tableName: 'unit_place' })
export class UnitPlace {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  @Index() @Property({ type: 'uuid' }) parentId!: string;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
}
