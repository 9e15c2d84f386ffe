import type { Role } from '@lianxi/contracts';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A sign-in account, apart from the person it belongs to. The sign-in library reads and writes this table. */
@Entity({ tableName: 'account' })
export class Account {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  /** The sign-in library demands one; no mail is ever sent to it. */
  @Unique() @Property({ type: 'text' }) email!: string;
  @Property({ type: 'boolean' }) emailVerified!: boolean;
  @Property({ type: 'text', nullable: true }) image!: string | null;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) updatedAt!: Date;
  @Unique() @Property({ type: 'text' }) username!: string;
  @Property({ type: 'text', nullable: true }) displayUsername!: string | null;
  @Index() @Property({ type: 'uuid', nullable: true }) personId!: string | null;
  /** One of the three administrators, who hold no business post and exclude one another. */
  @Property({ type: 'text', nullable: true }) administrator!: Extract<Role, 'SYS_ADMIN' | 'SEC_ADMIN' | 'AUDITOR'> | null;
  @Property({ type: 'boolean', default: false }) disabled!: boolean;
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

/** A system of the district that reads over GraphQL with a credential of its own (R-053, domain §5.3). */
@Entity({ tableName: 'machine_client' })
export class MachineClient {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Unique() @Property({ type: 'text' }) clientId!: string;
  @Property({ type: 'text' }) secretHash!: string;
  @Property({ type: 'text[]' }) scopes!: string[];
  /** Unit of the district whose area the client may read. */
  @Property({ type: 'uuid' }) unitId!: string;
  @Property({ type: 'boolean', default: false }) disabled!: boolean;
}

/** A short-lived access token of a machine client, kept as a hash, so that it can be ended at once. */
@Entity({ tableName: 'machine_token' })
export class MachineToken {
  @PrimaryKey({ type: 'text' }) tokenHash!: string;
  @Property({ type: 'uuid' }) machineClientId!: string;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
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
