import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/**
 * One year of the work calendar (工作日历): days off and make-up workdays as the State Council announced them (domain
 * §2.5.6).
 */
@Entity({ tableName: 'work_year' })
export class WorkYear {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Unique() @Property({ type: 'int' }) year!: number;
  @Property({ type: 'json' }) daysOff!: string[];
  @Property({ type: 'json' }) makeUpDays!: string[];
}
