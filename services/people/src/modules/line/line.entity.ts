import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';

/** Which post leads a business line (业务条线) of a sub-district: a level-1 content code to a leader in charge. */
@ObjectType('BusinessLine')
@Entity({ tableName: 'business_line' })
export class BusinessLine {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => String) @Property({ type: 'text' }) code!: string;
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  @Index() @Property({ type: 'uuid' }) leaderPostId!: string;
  /** Document that names the leader; null for what was loaded at the beginning. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
}
