import { DomainError, type Ctx } from '@lianxi/service-kit';
import { Account } from '../modules/account/account.entities.js';

/** Wrong passwords in a row after which an account is locked, and for how many minutes. */
export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 15;

/** Refuses a locked account before its password is looked at. */
export function refuseLocked(account: Account | null): void {
  if (account?.lockedUntil && account.lockedUntil > new Date()) throw new DomainError('ACCOUNT_LOCKED', { until: account.lockedUntil.toISOString() });
}

/** Counts a wrong password; one statement, so that parallel guesses all count. */
export async function countFailure(ctx: Ctx, account: Account): Promise<void> {
  await ctx.em.execute(
    `update account set failed_sign_ins = failed_sign_ins + 1, locked_until = case when failed_sign_ins + 1 >= ? then now() + make_interval(mins => ?) else locked_until end where id = ?`,
    [MAX_FAILURES, LOCK_MINUTES, account.id],
  );
}

export async function clearFailures(ctx: Ctx, account: Account): Promise<void> {
  await ctx.em.execute('update account set failed_sign_ins = 0, locked_until = null where id = ? and failed_sign_ins > 0', [account.id]);
}
