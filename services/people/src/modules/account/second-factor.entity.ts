import { sealedFields } from '@lianxi/service-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * Second factor of an account: the secret shared with an authenticator app (TOTP, RFC 6238), sealed with a key that is
 * not in the database.
 */
@Entity({ tableName: 'second_factor' })
export class SecondFactor {
  /** The account's id: one factor an account. */
  @PrimaryKey({ type: 'uuid', fieldName: 'account_id' }) id!: string;
  @Property({ type: 'text' }) sealedSecret!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** Null until a code proved that the app has the secret; sign-in does not ask before. */
  @Property({ type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
  /** Number of the last time step (30 s) whose code was used: it and earlier ones are refused. */
  @Property({ type: 'int', nullable: true }) lastStep!: number | null;
}

/** The sealed column of a factor (decision 14); it is rotated with all others. */
export const factorSecrets = sealedFields('second_factor', ['sealedSecret']);

/** Hashes recovery codes: of no use without the key, however short a code. */
export const recoveryHashes = sealedFields('recovery_code', ['code']);

/** A recovery code, as a keyed hash; each is good once. */
@Entity({ tableName: 'recovery_code' })
export class RecoveryCode {
  @PrimaryKey({ type: 'text' }) codeHash!: string;
  @Index() @Property({ type: 'uuid' }) accountId!: string;
  @Property({ type: 'timestamptz', nullable: true }) usedAt!: Date | null;
}
