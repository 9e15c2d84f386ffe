import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Instant } from '@lianxi/service-kit';
import { MeetingKind, MeetingState } from './meeting.enums.js';

/**
 * A meeting (会议) from its calling to the archive. Seats are ids of the day of notice; the tallies are kept by the
 * verbs, so that the policy can say what a step lacks without further reading.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'meeting' })
@Index({ properties: ['areaPath', 'startsAt'] })
export class Meeting {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => MeetingKind) @Property({ type: 'text' }) kind!: MeetingKind;
  @Field(() => MeetingState) @Index() @Property({ type: 'text' }) state!: MeetingState;
  /** `2026年第1次`, counted over regular and extraordinary conferences together; null for the other kinds. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) sessionNumber!: string | null;
  @Field(() => String) @Property({ type: 'text' }) title!: string;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) startsAt!: Date;
  @Field(() => String) @Property({ type: 'text' }) place!: string;
  @Property({ type: 'uuid' }) chairPostId!: string;
  /** Why an extraordinary meeting was called. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) reason!: string | null;
  /** A joint conference (联席会议): must end with signed minutes that are copied to the district. */
  @Field(() => Boolean) @Property({ type: 'boolean' }) isConference!: boolean;
  /** Six digits that are shown in the room; the graph gives them to the office and the chair alone. */
  @Property({ type: 'text' }) signInCode!: string;
  /** Notice was given less than 3 days before a regular meeting: a warning, no refusal. */
  @Field(() => Boolean) @Property({ type: 'boolean', default: false }) shortNotice!: boolean;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) notifiedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  /** Path of the sub-district; every row of this service carries it for its scope. */
  @Property({ type: 'text' }) areaPath!: string;
  /** Posts and people that hold a seat, and those posts that may chair. */
  @Property({ type: 'uuid[]' }) seatPostIds!: string[];
  @Property({ type: 'uuid[]' }) seatPersonIds!: string[];
  @Property({ type: 'uuid[]' }) chairPostIds!: string[];
  /** Seated posts that have signed in. */
  @Property({ type: 'uuid[]' }) presentPostIds!: string[];
  /**
   * Accepted items, those of them without an outcome, those decided without a decision, and decisions not yet
   * confirmed.
   */
  @Property({ type: 'int', default: 0 }) acceptedCount!: number;
  @Property({ type: 'int', default: 0 }) openItemCount!: number;
  @Property({ type: 'int', default: 0 }) undecidedCount!: number;
  @Property({ type: 'int', default: 0 }) draftDecisionCount!: number;
  @Property({ type: 'boolean', default: false }) copiedToDistrict!: boolean;
  @Property({ type: 'boolean', default: false }) copyReceived!: boolean;
}
