import { randomInt } from 'node:crypto';
import { oneTimeForm } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { Account } from '../modules/account/account.entities.js';
import { factorSecrets, RecoveryCode, recoveryHashes, SecondFactor } from '../modules/account/second-factor.entity.js';
import { inTransaction } from './note.js';

/** Seconds of one code, and the name under which an authenticator app shows the account. */
const STEP_SECONDS = 30;
const ISSUER = '联席';
export const RECOVERY_CODES = 10;
/** Small letters and digits that nobody mistakes for one another. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** What an authenticator app is given, as text and as the address inside the QR code. */
export interface Enrolment {
  secret: string;
  uri: string;
}

/** Twelve characters, about 59 bits: three groups of four. */
const recoveryCode = () =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('')).join(
    '-',
  );

/**
 * The step of a code that is right now, one step early or one late, and later than the last used one; null where there
 * is none.
 */
function stepOf(secret: string, code: string, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const found = verifySync({
    secret,
    token: code,
    period: STEP_SECONDS,
    epochTolerance: STEP_SECONDS,
    ...(lastStep !== null && { afterTimeStep: lastStep }),
  });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** Bound to the account, so that a hash that is moved to another one is no code of it. */
const hashOf = (ctx: Ctx, accountId: string, code: string) =>
  recoveryHashes.hash(ctx, 'code', `${accountId}\n${oneTimeForm(code)}`);

/** Takes the step of a code for good: of two requests with one code, one is late. */
async function take(ctx: Ctx, row: SecondFactor, code: string, changes: Partial<SecondFactor> = {}): Promise<boolean> {
  const step = stepOf(factorSecrets.open(ctx, row, 'sealedSecret')!, code, row.lastStep);
  if (step === null) return false;
  const earlier = { $or: [{ lastStep: null }, { lastStep: { $lt: step } }] };
  return (
    (await ctx.em.nativeUpdate(
      SecondFactor,
      { id: row.id, createdAt: row.createdAt, confirmedAt: row.confirmedAt, ...earlier },
      { lastStep: step, ...changes },
    )) === 1
  );
}
const factorOf = (ctx: Ctx, id: string) => ctx.em.fork().findOne(SecondFactor, { id });

/** New recovery codes in place of those before; answered once, kept as hashes. */
async function issueCodes(tx: Ctx, accountId: string): Promise<string[]> {
  await tx.em.nativeDelete(RecoveryCode, { accountId });
  const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
  await tx.em.insertMany(
    RecoveryCode,
    codes.map((code) => ({ codeHash: hashOf(tx, accountId, code), accountId, usedAt: null })),
  );
  return codes;
}

/**
 * Second factors of accounts (TOTP by otplib): nothing of a factor can be read from the database alone (decision 14).
 */
export const secondFactors = {
  issueCodes,
  /** A new secret that does not count yet; one that was begun before is forgotten. */
  async begin(ctx: Ctx, account: Account): Promise<Enrolment> {
    const secret = generateSecret();
    const row = {
      id: account.id,
      sealedSecret: factorSecrets.seal(ctx, account.id, 'sealedSecret', secret),
      createdAt: new Date(),
      confirmedAt: null,
      lastStep: null,
    };
    await inTransaction(ctx, async (tx) => {
      await tx.em.nativeDelete(SecondFactor, { id: account.id, confirmedAt: null });
      await tx.em.insert(SecondFactor, row);
    });
    return { secret, uri: generateURI({ issuer: ISSUER, label: account.username, secret, period: STEP_SECONDS }) };
  },
  /**
   * The first right code makes the factor count, in the caller's transaction; answers the recovery codes, or null where
   * the code is wrong.
   */
  async confirm(tx: Ctx, accountId: string, code: string): Promise<string[] | null> {
    const row = await factorOf(tx, accountId);
    const now = new Date();
    if (!row || row.confirmedAt || !(await take(tx, row, code, { confirmedAt: now }))) return null;
    await tx.em.nativeUpdate(Account, { id: accountId }, { secondFactorAt: now });
    return issueCodes(tx, accountId);
  },
  /** Uses up a code of the app, or a recovery code; answers which it was, null where it is wrong or was used before. */
  async use(ctx: Ctx, accountId: string, code: string): Promise<'app' | 'recovery' | null> {
    const row = await factorOf(ctx, accountId);
    if (!row?.confirmedAt) return null;
    if (await take(ctx, row, code)) return 'app';
    const used = await ctx.em.nativeUpdate(
      RecoveryCode,
      { codeHash: hashOf(ctx, accountId, code), accountId, usedAt: null },
      { usedAt: new Date() },
    );
    return used === 1 ? 'recovery' : null;
  },
  left: (ctx: Ctx, accountId: string): Promise<number> => ctx.em.count(RecoveryCode, { accountId, usedAt: null }),
};

export type SecondFactors = typeof secondFactors;

/** Takes the factor of an account away, in the caller's transaction. */
export async function removeSecondFactor(tx: Ctx, accountId: string): Promise<void> {
  await tx.em.nativeDelete(SecondFactor, { id: accountId });
  await tx.em.nativeDelete(RecoveryCode, { accountId });
}
