import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';

/** Seats of the joint conference (R-031…R-035). */
export enum SeatKind {
  CHIEF_CONVENER = 'CHIEF_CONVENER', // 总召集人
  CONVENER = 'CONVENER', // 召集人
  OFFICE_DIRECTOR = 'OFFICE_DIRECTOR', // 联席办主任
  MEMBER_UNIT = 'MEMBER_UNIT', // 成员部门
}
registerEnumType(SeatKind, { name: 'SeatKind' });

/** A seat in the conference, bound to a post and never to a person: when the post changes hands, the seat follows. */
@ObjectType('ConferenceSeat')
@Entity({ tableName: 'conference_seat' })
export class ConferenceSeat {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Unique() @Property({ type: 'text' }) code!: string;
  @Field(() => SeatKind) @Property({ type: 'text' }) kind!: SeatKind;
  @Index() @Property({ type: 'uuid' }) regimeId!: string;
  /** Post that holds the seat: for a member unit, its head. */
  @Index() @Property({ type: 'uuid' }) postId!: string;
  /** Unit the seat speaks for. */
  @Property({ type: 'uuid' }) unitId!: string;
  @Field(() => Int) @Property({ type: 'int', fieldName: 'seat_order' }) order!: number;
  /** Document that made the seat; null for those of the notice. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) basis!: string | null;
  /** Document that ended it. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) endBasis!: string | null;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
}
