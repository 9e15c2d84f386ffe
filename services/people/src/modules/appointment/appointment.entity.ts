import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@lianxi/service-kit';
import { Capacity } from '../assignment/assignment.entity.js';
import { SeatKind } from '../seat/seat.entity.js';

/** What became of an appointment that takes two. */
export enum AppointmentState {
  PROPOSED = 'PROPOSED', // 待确认
  CONFIRMED = 'CONFIRMED', // 已确认
  REJECTED = 'REJECTED', // 未予确认
  WITHDRAWN = 'WITHDRAWN', // 已撤回
}
registerEnumType(AppointmentState, { name: 'AppointmentState' });

/**
 * An appointment to a weighty post, or a weighty seat for a post that somebody holds, as one proposed it; another one
 * confirms it. Until then it is no term: it holds on no day, gives no right, and no other service hears of it.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'appointment' })
export class Appointment {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => AppointmentState) @Property({ type: 'text' }) state!: AppointmentState;
  @Index() @Property({ type: 'uuid' }) postId!: string;
  /** Path of the post's unit when it was proposed. */
  @Property({ type: 'text' }) path!: string;
  @Property({ type: 'uuid' }) personId!: string;
  /** The term that is handed over; null where nobody hands over. */
  @Property({ type: 'uuid', nullable: true }) assignmentId!: string | null;
  @Field(() => Capacity) @Property({ type: 'text' }) capacity!: Capacity;
  /** The seat that the post is to have, where the post is held already and only the seat is given; else null. */
  @Field(() => SeatKind, { nullable: true }) @Property({ type: 'text', nullable: true }) seatKind!: SeatKind | null;
  @Field(() => LocalDate) @Property({ type: 'date' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Field(() => String) @Property({ type: 'text' }) basis!: string;
  /** Who proposed it: the account, and the person behind it where there is one. */
  @Property({ type: 'uuid' }) proposerAccountId!: string;
  @Property({ type: 'uuid', nullable: true }) proposerPersonId!: string | null;
  /** User name of the proposer: an administrator acts in no post. */
  @Field(() => String) @Property({ type: 'text' }) proposedBy!: string;
  /** The first of a new joint office, proposed by the system administrator: only while nobody holds the post. */
  @Property({ type: 'boolean' }) founding!: boolean;
  /** Proposed by the office's director or a convener, who decide who leads. */
  @Property({ type: 'boolean', default: false }) decided!: boolean;
}
