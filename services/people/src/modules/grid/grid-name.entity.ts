import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DomainError, LocalDate } from '@lianxi/service-kit';
import type { NamesOf } from '../names.js';

/** A name that a grid bears from a day on, with its document. The first name has no row until there is a second. */
@ObjectType('GridName')
@Entity({ tableName: 'grid_name' })
export class GridName {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) gridId!: string;
  @Field(() => String) @Property({ type: 'text' }) name!: string;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
}

export const gridNames = (gridId: string): NamesOf<GridName> => ({
  entity: GridName,
  owner: { gridId },
  notInForce: (name, on) => new DomainError('GRID_NOT_IN_FORCE', { grid: name, on }),
});
