import type { Role } from '@lianxi/contracts';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Instant } from '@lianxi/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** An account waits for the second person before it may be used. */
export enum AccountState {
  PROPOSED = 'PROPOSED', // 待复核
  ACTIVE = 'ACTIVE', // 启用
  DISABLED = 'DISABLED', // 停用
  REJECTED = 'REJECTED', // 未通过复核
}
registerEnumType(AccountState, { name: 'AccountState' });

/** The three administrators (三员): system, security, audit. They hold no business post and exclude one another. */
export enum AdministratorKind {
  SYS_ADMIN = 'SYS_ADMIN', // 系统管理员
  SEC_ADMIN = 'SEC_ADMIN', // 安全保密管理员
  AUDITOR = 'AUDITOR', // 安全审计员
}
registerEnumType(AdministratorKind, { name: 'AdministratorKind' });

/** A sign-in account, apart from the person it belongs to. The sign-in library reads and writes this table. */
@ObjectType()
@Entity({ tableName: 'account' })
export class Account {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int', default: 1 }) version!: number;
  @Field(() => AccountState) @Property({ type: 'text', default: AccountState.ACTIVE }) state!: AccountState;
  @Field(() => String) @Property({ type: 'text' }) name!: string;
  /** The sign-in library demands one; no mail is ever sent to it. */
  @Unique() @Property({ type: 'text' }) email!: string;
  @Property({ type: 'boolean' }) emailVerified!: boolean;
  @Property({ type: 'text', nullable: true }) image!: string | null;
  @Field(() => Instant) @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  @Field(() => String) @Unique() @Property({ type: 'text' }) username!: string;
  @Property({ type: 'text', nullable: true }) displayUsername!: string | null;
  /** Whose posts the account acts in; one open account a person, by a constraint of the database. */
  @Index() @Property({ type: 'uuid', nullable: true }) personId!: string | null;
  /** One of the three administrators: for the account's whole life, instead of posts. */
  @Field(() => AdministratorKind, { nullable: true })
  @Property({ type: 'text', nullable: true })
  administrator!: Extract<Role, 'SYS_ADMIN' | 'SEC_ADMIN' | 'AUDITOR'> | null;
  /**
   * The person who uses an administrator's account. It gives no right; the database refuses a second kind of
   * administrator for one person.
   */
  @Property({ type: 'uuid', nullable: true }) custodianId!: string | null;
  /** The password is an initial one, known to another person: sign-in asks for a new one first. */
  @Field(() => Boolean) @Property({ type: 'boolean', default: false }) passwordDue!: boolean;
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  lastSignInAt!: Date | null;
  /** Since when sign-in asks for a code as well; null where it does not. */
  @Field(() => Instant, { nullable: true })
  @Property({ type: 'timestamptz', nullable: true })
  secondFactorAt!: Date | null;
}

/** Password hash of an account, kept apart by the sign-in library. */
@Entity({ tableName: 'credential' })
export class Credential {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) accountId!: string;
  @Property({ type: 'text' }) providerId!: string;
  @Index() @Property({ type: 'uuid' }) userId!: string;
  @Property({ type: 'text', nullable: true }) accessToken!: string | null;
  @Property({ type: 'text', nullable: true }) refreshToken!: string | null;
  @Property({ type: 'text', nullable: true }) idToken!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) accessTokenExpiresAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) refreshTokenExpiresAt!: Date | null;
  @Property({ type: 'text', nullable: true }) scope!: string | null;
  @Property({ type: 'text', nullable: true }) password!: string | null;
  /** Hashes of former passwords, newest first, which may not be used again. */
  @Property({ type: 'text[]', default: [] }) formerPasswords!: string[];
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
}

/** A session on the server; the browser holds only its signed token in an HttpOnly cookie. */
@Entity({ tableName: 'session' })
export class Session {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
  @Unique() @Property({ type: 'text' }) token!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  @Property({ type: 'text', nullable: true }) ipAddress!: string | null;
  @Property({ type: 'text', nullable: true }) userAgent!: string | null;
  @Index() @Property({ type: 'uuid' }) userId!: string;
  /** The post assignment that the person chose to act in. */
  @Property({ type: 'uuid', nullable: true }) actingAssignmentId!: string | null;
}

/** One-time values of the sign-in library. */
@Entity({ tableName: 'verification' })
export class Verification {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Index() @Property({ type: 'text' }) identifier!: string;
  @Property({ type: 'text' }) value!: string;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
}

/** Wrong secrets counted by `auth/guard.ts`; the columns and their order are those of its library. */
@Entity({ tableName: 'sign_in_failure' })
export class SignInFailure {
  /** `name:account:chief` or `address:10.0.0.7`. */
  @PrimaryKey({ type: 'text' }) key!: string;
  @Property({ type: 'int' }) points!: number;
  /** Milliseconds since 1970. */
  @Property({ type: 'bigint', nullable: true }) expire!: string | null;
}
