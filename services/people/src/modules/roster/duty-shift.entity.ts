import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';

/** Shifts of a day; the night shift belongs to the day on which it begins. */
export enum ShiftKind {
  DAY = 'DAY', // 白班 08:30–17:30
  NIGHT = 'NIGHT', // 夜班 17:30–次日08:30
}
registerEnumType(ShiftKind, { name: 'ShiftKind' });

/**
 * Who is on duty in the joint office (值班, R-019) from one instant to another. The database refuses two shifts of a
 * person at once.
 */
@ObjectType('DutyShift')
@Entity({ tableName: 'duty_shift' })
export class DutyShift {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** The joint office. */
  @Index() @Property({ type: 'uuid' }) unitId!: string;
  @Index() @Field(() => LocalDate) @Property({ type: 'date' }) day!: string;
  @Field(() => ShiftKind) @Property({ type: 'text' }) kind!: ShiftKind;
  @Index() @Property({ type: 'uuid' }) personId!: string;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) startsAt!: Date;
  /** First instant without the shift. */
  @Field(() => Instant) @Property({ type: 'timestamptz' }) endsAt!: Date;
}
