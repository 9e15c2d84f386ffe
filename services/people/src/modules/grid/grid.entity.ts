import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';
import { TermState } from '../term.js';

/** A grid (网格): the lowest of the three levels of responsibility areas. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'grid' })
export class Grid {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => String) @Unique() @Property({ type: 'text' }) code!: string;
  @Field(() => String) @Property({ type: 'text' }) name!: string;
  @Field(() => String) @Index() @Property({ type: 'text' }) path!: string;
  /** The community that the grid belongs to. */
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  @Property({ type: 'text' }) state!: TermState;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
}
