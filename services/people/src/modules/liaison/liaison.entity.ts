import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';

/**
 * Who speaks for a member unit with the joint office (联络员, R-038): a post of the unit, its deputy, and the phones at
 * work. One a unit and day.
 */
@ObjectType('Liaison')
@Entity({ tableName: 'liaison' })
export class Liaison {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  @Index() @Property({ type: 'uuid' }) postId!: string;
  @Property({ type: 'uuid', nullable: true }) deputyPostId!: string | null;
  /** Phones at work: plain for all staff (domain §5.4, last row), in no history and no event. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) workPhone!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) deputyPhone!: string | null;
  /** Document that names the liaison; null for what was loaded at the beginning. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
}
