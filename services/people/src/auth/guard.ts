import { DomainError } from '@lianxi/service-kit';
import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';

/** Wrong answers in a row for one name after which it is locked, and for how many minutes. Failures are forgotten after a day. */
export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 15;
/** Wrong answers from one address within so many minutes after which the address has to wait: one who tries many names. */
export const MAX_FROM_ADDRESS = 30;
export const WINDOW_MINUTES = 5;

const DAY_SECONDS = 86_400;
const shanghaiTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

export interface Attempt<Done> {
  /** Kind and name that somebody claims, `account:chief`; whether it exists makes no difference here. */
  name: string;
  address: string;
  /** Looks at the secret; null when it is wrong. What it throws is neither counted nor clears the count. */
  check: () => Promise<Done | null>;
  /** Called for each wrong secret. */
  onFailure: () => Promise<void>;
  /** The refusal of a wrong secret, `SIGN_IN_FAILED` where it is left out; for who has proved to know the first of two. */
  refusal?: () => DomainError;
}

/**
 * Counts wrong secrets, per name and per address. The counts are kept in the database: they outlive a restart, hold for several
 * processes, and one statement counts, so that parallel guesses all count. A name that does not exist is counted and locked like
 * one that does, so nobody learns names from the answers.
 */
export function createGuard(pool: Pool) {
  const store = { storeClient: pool, schemaName: 'people', tableName: 'sign_in_failure', tableCreated: true };
  const names = new RateLimiterPostgres({ ...store, keyPrefix: 'name', points: MAX_FAILURES, duration: DAY_SECONDS });
  const addresses = new RateLimiterPostgres({ ...store, keyPrefix: 'address', points: MAX_FROM_ADDRESS, duration: WINDOW_MINUTES * 60, clearExpiredByTimeout: false });

  const refuseLocked = async (name: string) => {
    const count = await names.get(name);
    if (!count || count.consumedPoints < MAX_FAILURES) return;
    const until = new Date(Date.now() + count.msBeforeNext);
    throw new DomainError('ACCOUNT_LOCKED', { until: shanghaiTime.format(until), untilAt: until.toISOString() });
  };
  const refuseFlood = async (address: string) => {
    const count = await addresses.get(address);
    if (count && count.consumedPoints >= MAX_FROM_ADDRESS) throw new DomainError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(count.msBeforeNext / 1000) });
  };

  /** What `check` found; throws `SIGN_IN_FAILED`, `ACCOUNT_LOCKED` or `TOO_MANY_REQUESTS`. */
  return async function attempt<Done>({ name, address, check, onFailure, refusal }: Attempt<Done>): Promise<Done> {
    await refuseFlood(address);
    await refuseLocked(name);
    const done = await check();
    // A right guess among parallel wrong ones comes too late when those have locked the name meanwhile.
    if (done !== null) {
      await refuseLocked(name);
      await names.delete(name);
      return done;
    }
    await addresses.penalty(address);
    const { consumedPoints } = await names.penalty(name);
    if (consumedPoints >= MAX_FAILURES) await names.block(name, LOCK_MINUTES * 60);
    await onFailure();
    await refuseLocked(name);
    throw refusal?.() ?? new DomainError('SIGN_IN_FAILED');
  };
}

export type Guard = ReturnType<typeof createGuard>;
