import { Instant, sealedFields } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/**
 * What two administrators give an account: a first password at its opening, a new one, or freedom from a lost second
 * factor.
 */
export enum ResetKind {
  OPENING = 'OPENING', // 开通
  PASSWORD = 'PASSWORD', // 重置密码
  SECOND_FACTOR = 'SECOND_FACTOR', // 重置第二因素
}
registerEnumType(ResetKind, { name: 'ResetKind' });

export enum ResetState {
  ASKED = 'ASKED', // 待复核
  DONE = 'DONE', // 已执行
  WITHDRAWN = 'WITHDRAWN', // 已撤回或未通过
}

/**
 * A password or second factor that the system administrator asks to reset and the security administrator confirms
 * (decision 20). Until then nothing has changed. The first half of the one-time password lies here sealed, from the
 * asking to the confirming; the second half is made then.
 */
@ObjectType()
@Entity({ tableName: 'account_reset' })
export class AccountReset {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Index() @Property({ type: 'uuid' }) accountId!: string;
  @Field(() => ResetKind) @Property({ type: 'text' }) kind!: ResetKind;
  @Property({ type: 'text' }) state!: ResetState;
  @Property({ type: 'text', nullable: true }) sealedHalf!: string | null;
  @Property({ type: 'uuid', nullable: true }) askedById!: string | null;
  /** User name of whoever asked. */
  @Field(() => String) @Property({ type: 'text' }) askedBy!: string;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) askedAt!: Date;
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) reason!: string | null;
  /** User name of whoever confirmed. */
  @Property({ type: 'text', nullable: true }) doneBy!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) doneAt!: Date | null;
  /** When the owner read of it at sign-in. */
  @Property({ type: 'timestamptz', nullable: true }) toldAt!: Date | null;
}

/** The sealed column (decision 14); it is rotated with all others. */
export const resetSecrets = sealedFields('account_reset', ['sealedHalf']);
