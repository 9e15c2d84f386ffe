import { LocalDate } from '@lianxi/service-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/**
 * One year of the work calendar (工作日历): days off and make-up workdays as the State Council announced them (domain
 * §2.5.6).
 */
@ObjectType()
@Entity({ tableName: 'work_year' })
export class WorkYear {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => Int) @Unique() @Property({ type: 'int' }) year!: number;
  @Field(() => [LocalDate]) @Property({ type: 'json' }) daysOff!: string[];
  /** Saturdays and Sundays that are worked. */
  @Field(() => [LocalDate]) @Property({ type: 'json' }) makeUpDays!: string[];
}
