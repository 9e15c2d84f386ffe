import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { GIVEN_GROUPS } from '@lianxi/contracts';
import { Instant, LocalDate } from '@lianxi/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum MachineClientState {
  ACTIVE = 'ACTIVE', // 启用
  KILLED = 'KILLED', // 已切断
}
registerEnumType(MachineClientState, { name: 'MachineClientState' });

/** What a machine client may be allowed: the field groups of the contracts that a service answers for. */
export const SCOPES: readonly string[] = GIVEN_GROUPS;

/** A system of the district that reads over GraphQL with a credential of its own (R-053, domain §5.3). */
@ObjectType()
@Entity({ tableName: 'machine_client' })
export class MachineClient {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int', default: 1 }) version!: number;
  @Field(() => MachineClientState)
  @Property({ type: 'text', default: MachineClientState.ACTIVE })
  state!: MachineClientState;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** Name of the system, for people. */
  @Field(() => String) @Property({ type: 'text', default: '' }) name!: string;
  @Field(() => String) @Unique() @Property({ type: 'text' }) clientId!: string;
  @Property({ type: 'text' }) secretHash!: string;
  /** The secret before the last rotation, good until `previousUntil`: time for the other side to change over. */
  @Property({ type: 'text', nullable: true }) previousSecretHash!: string | null;
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  previousUntil!: Date | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) rotatedAt!: Date | null;
  /** What the data is used for, as registered; stands in every provision record. */
  @Field(() => String) @Property({ type: 'text', default: '' }) purpose!: string;
  @Field(() => [String]) @Property({ type: 'text[]' }) scopes!: string[];
  /** Networks (CIDR) from which the client may come; from anywhere where there are none. */
  @Field(() => [String]) @Property({ type: 'text[]', default: [] }) networks!: string[];
  /** Requests a minute, and a day in Shanghai. */
  @Field(() => Int) @Property({ type: 'int', default: 120 }) perMinute!: number;
  @Field(() => Int) @Property({ type: 'int', default: 20000 }) perDay!: number;
  /** Unit of the district whose area the client may read. */
  @Property({ type: 'uuid' }) unitId!: string;
  /**
   * First day on which the credential is no longer good, by the system's clock; null is without end (the
   * demonstration's client).
   */
  @Field(() => LocalDate, { nullable: true }) @Property({ type: 'date', nullable: true }) expiresOn!: string | null;
  @Field(() => Instant, { nullable: true }) @Property({ type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
}

/** A short-lived access token of a machine client, kept as a hash, so that it can be ended at once. */
@Entity({ tableName: 'machine_token' })
export class MachineToken {
  @PrimaryKey({ type: 'text' }) tokenHash!: string;
  @Property({ type: 'uuid' }) machineClientId!: string;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
  /** What of the client's scopes it is good for; null, of a token made before there was a choice, means all. */
  @Property({ type: 'text[]', nullable: true }) scopes!: string[] | null;
}
