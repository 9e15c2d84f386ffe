import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';

/** The conference regime (联席会议制度) and its version: name, basis document, effective date. */
@ObjectType('ConferenceRegime')
@Entity({ tableName: 'conference_regime' })
export class ConferenceRegime {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'uuid' }) unitId!: string;
  @Field(() => String) @Property({ type: 'text' }) name!: string;
  @Field(() => String) @Unique() @Property({ type: 'text' }) documentNo!: string;
  /** Title of the document, or why there is another version; null for the notice's own. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  @Field(() => Int) @Property({ type: 'int' }) regimeVersion!: number;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
}
