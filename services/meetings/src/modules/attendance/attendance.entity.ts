import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Instant } from '@lianxi/service-kit';

/** How a seat was held at a meeting (M6). */
export enum AttendanceStatus {
  PRESENT = 'PRESENT', // 出席
  LATE = 'LATE', // 迟到
  PROXY = 'PROXY', // 代会
  LEAVE = 'LEAVE', // 请假
  ABSENT = 'ABSENT', // 缺席
}
registerEnumType(AttendanceStatus, { name: 'AttendanceStatus' });

/**
 * One record per person and meeting that marks every seat the person holds. Append-only but for the chair's
 * approval of a leave.
 */
@ObjectType()
@Entity({ tableName: 'attendance' })
@Unique({ properties: ['meetingId', 'personId'] })
export class Attendance {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Index() @Property({ type: 'uuid' }) meetingId!: string;
  @Property({ type: 'text' }) areaPath!: string;
  @Property({ type: 'uuid' }) personId!: string;
  @Property({ type: 'uuid' }) postId!: string;
  @Property({ type: 'uuid' }) unitId!: string;
  /** Seats that the record marks; none for an observer (列席). */
  @Field(() => [ID]) @Property({ type: 'uuid[]' }) seatIds!: string[];
  @Field(() => AttendanceStatus) @Property({ type: 'text' }) status!: AttendanceStatus;
  @Field(() => Boolean) @Property({ type: 'boolean' }) observer!: boolean;
  /** Who came instead, with his or her post. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) proxyName!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) proxyPost!: string | null;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) leaveReason!: string | null;
  /** A leave counts as 请假 once the chair has approved it. */
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  leaveApprovedAt!: Date | null;
  /** Entered by the office and not by the person's own sign-in. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) byHand!: boolean;
  /** Time of the record. */
  @Field(() => Instant) @Property({ type: 'timestamptz' }) at!: Date;
}
