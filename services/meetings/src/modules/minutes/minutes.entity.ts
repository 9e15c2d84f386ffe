import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Instant, LocalDate } from '@lianxi/service-kit';

export enum MinutesState {
  DRAFT = 'DRAFT', // 起草
  REVIEW = 'REVIEW', // 送审
  SIGNED = 'SIGNED', // 已签发
}
registerEnumType(MinutesState, { name: 'MinutesState' });

/** Parts of minutes in the order of the paper (domain §6.5). */
export enum MinutesBlockKind {
  OPENING = 'OPENING', // 导语
  HEADING = 'HEADING', // 标题
  PARAGRAPH = 'PARAGRAPH', // 正文
  PRESENT = 'PRESENT', // 出席
  LEAVE = 'LEAVE', // 请假
  OBSERVERS = 'OBSERVERS', // 列席
}
registerEnumType(MinutesBlockKind, { name: 'MinutesBlockKind' });

@ObjectType()
export class MinutesBlock {
  @Field(() => MinutesBlockKind) kind!: MinutesBlockKind;
  @Field(() => String) text!: string;
}

@InputType()
export class MinutesBlockInput {
  @Field(() => MinutesBlockKind) kind!: MinutesBlockKind;
  @Field(() => String) text!: string;
}

/**
 * Minutes of a meeting (会议纪要, R-052). Names are frozen when the draft is generated; the whole text when it is signed.
 * Its verbs are the meeting's.
 */
@Directive('@key(fields: "id")')
@ObjectType()
@Entity({ tableName: 'minutes' })
export class Minutes {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => MinutesState) @Property({ type: 'text' }) state!: MinutesState;
  @Unique() @Property({ type: 'uuid' }) meetingId!: string;
  @Property({ type: 'text' }) areaPath!: string;
  /** Red mark (红头): `新城街道信访工作联席会议纪要`. */
  @Field(() => String) @Property({ type: 'text' }) mark!: string;
  /** Issuing office. */
  @Field(() => String) @Property({ type: 'text' }) issuer!: string;
  /** Who is copied, without `抄送`; null where the minutes stay in the house. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) copyTo!: string | null;
  @Field(() => [MinutesBlock]) @Property({ type: 'json' }) blocks!: MinutesBlock[];
  /** `第1期`, given at signing, counted by year. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) issueNumber!: string | null;
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) signedOn!: string | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) signedAt!: Date | null;
  @Property({ type: 'uuid', nullable: true }) signerPostId!: string | null;
  /** The whole paper as plain text, frozen at signing. */
  @Property({ type: 'text', nullable: true }) frozenText!: string | null;
  /** SHA-256 of the frozen text. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) textHash!: string | null;
  @Property({ type: 'boolean', default: false }) copiedToDistrict!: boolean;
  /**
   * For whom the paper is not there, since it speaks of a matter that concerns them: persons, and places of units
   * complained of.
   */
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) withheldFromIds!: string[];
  @Property({ type: 'text[]', defaultRaw: "'{}'" }) withheldFromPaths!: string[];
}
