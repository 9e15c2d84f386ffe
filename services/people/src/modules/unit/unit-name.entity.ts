import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DomainError, LocalDate } from '@lianxi/service-kit';
import type { NamesOf } from '../names.js';

/**
 * A name that a unit bears from a day on, with its document: the unit's name history. The first name has no row until
 * there is a second.
 */
@ObjectType('UnitName')
@Entity({ tableName: 'unit_name' })
export class UnitName {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  @Field(() => String) @Property({ type: 'text' }) name!: string;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
}

export const unitNames = (unitId: string): NamesOf<UnitName> => ({
  entity: UnitName,
  owner: { unitId },
  notInForce: (name, on) => new DomainError('UNIT_NOT_IN_FORCE', { unit: name, on }),
});
