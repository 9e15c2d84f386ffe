import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';

export enum CopyDeliveryState {
  SENT = 'SENT', // 已送出
  RECEIVED = 'RECEIVED', // 已签收
}
registerEnumType(CopyDeliveryState, { name: 'CopyDeliveryState' });

/** How the minutes reached the district. */
export enum CopyChannel {
  ONLINE = 'ONLINE', // 在线查阅
  PAPER = 'PAPER', // 纸质送达
  SECURE_MAIL = 'SECURE_MAIL', // 政务邮件
}
registerEnumType(CopyChannel, { name: 'CopyChannel' });

/** A copy of signed minutes to the district joint office (抄送, R-053) with its receipt. */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'copy_delivery' })
export class CopyDelivery {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => CopyDeliveryState) @Property({ type: 'text' }) state!: CopyDeliveryState;
  @Index() @Property({ type: 'uuid' }) meetingId!: string;
  @Unique() @Property({ type: 'uuid' }) minutesId!: string;
  @Property({ type: 'text' }) areaPath!: string;
  @Index() @Property({ type: 'uuid' }) recipientUnitId!: string;
  @Field(() => CopyChannel) @Property({ type: 'text' }) channel!: CopyChannel;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) sentAt!: Date;
  /** Day of the meeting, from which the five working days run. */
  @Property({ type: 'date' }) meetingOn!: string;
  /** Five working days after the meeting; null while the work calendar of the year is missing. */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) dueOn!: string | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) receivedAt!: Date | null;
  @Property({ type: 'uuid', nullable: true }) receivedByAssignmentId!: string | null;
}
