import { Instant } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum SecurityAlertState {
  OPEN = 'OPEN', // 待处置
  SEEN = 'SEEN', // 已处置
}
registerEnumType(SecurityAlertState, { name: 'SecurityAlertState' });

/**
 * Something the security administrator has to look at: an account that showed personal data in plain more than 30 times
 * within an hour (domain §5.4).
 */
@ObjectType()
@Entity({ tableName: 'security_alert' })
@Index({ properties: ['accountId', 'since'] })
export class SecurityAlert {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** `UNMASK`. */
  @Field(() => String) @Property({ type: 'text' }) kind!: string;
  @Field(() => SecurityAlertState) @Property({ type: 'text' }) state!: SecurityAlertState;
  @Property({ type: 'uuid' }) accountId!: string;
  /** Instant of the call that went over the limit. */
  @Field(() => Instant) @Property({ type: 'timestamptz' }) since!: Date;
  /** Most calls within one hour so far. */
  @Field(() => Int) @Property({ type: 'int' }) calls!: number;
  /** What the security administrator found. */
  @Field(() => String, { nullable: true }) @Property({ type: 'text', nullable: true }) note!: string | null;
}

/** A call of an account that showed personal data in plain, in any service. Append only; neither fields nor objects. */
@Entity({ tableName: 'unmask_call' })
@Index({ properties: ['accountId', 'at'] })
export class UnmaskCallRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) accountId!: string;
  @Property({ type: 'text' }) service!: string;
  @Property({ type: 'timestamptz' }) at!: Date;
}
