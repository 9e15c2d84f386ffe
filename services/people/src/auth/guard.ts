import { DomainError } from '@lianxi/service-kit';
import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { readSignInSettings, type LockSettings } from '../env.js';
import { COUNTERS, pairOf, sourceOf } from './failures.js';

const DAY_SECONDS = 86_400;
const shanghaiTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

export interface Attempt<Done> {
  /** The name that somebody claims, as `countedAs` writes it; whether it exists makes no difference here. */
  name: string;
  address: string;
  /** Looks at the secret; null when it is wrong. What it throws is neither counted nor clears the count. */
  check: () => Promise<Done | null>;
  /** Called with the code for each wrong secret, and for each attempt that was refused unread because of a lock. */
  onRefused: (code: string) => Promise<void>;
  /**
   * The refusal of a wrong secret, `SIGN_IN_FAILED` where it is left out; for who has proved to know the first of two.
   */
  refusal?: () => DomainError;
}

/**
 * Counts wrong secrets: of a name from one source, of a name from all sources, and of a source. One who guesses locks
 * out the own source and not the owner, until guesses from many sources lock the name as a whole; a machine client,
 * whose secret nobody guesses, never as a whole. The counts are kept in the database: they outlive a restart, hold for
 * several processes, and one statement counts, so that parallel guesses all count. A name that does not exist is
 * counted and locked like one that does, so nobody learns names from the answers.
 */
export function createGuard(pool: Pool, lock: LockSettings = readSignInSettings().lock) {
  const store = { storeClient: pool, schemaName: 'people', tableName: 'sign_in_failure', tableCreated: true };
  const pairs = new RateLimiterPostgres({
    ...store,
    keyPrefix: COUNTERS.pair,
    points: lock.failures,
    duration: DAY_SECONDS,
  });
  const wholes = new RateLimiterPostgres({
    ...store,
    keyPrefix: COUNTERS.whole,
    points: lock.accountFailures,
    duration: lock.minutes * 60,
    clearExpiredByTimeout: false,
  });
  const sources = new RateLimiterPostgres({
    ...store,
    keyPrefix: COUNTERS.source,
    points: lock.sourceFailures,
    duration: lock.sourceMinutes * 60,
    clearExpiredByTimeout: false,
  });
  const locksWhole = (name: string) => !name.includes('client:');

  const fullFor = async (counter: RateLimiterPostgres, key: string, points: number) => {
    const count = await counter.get(key);
    return count && count.consumedPoints >= points ? count.msBeforeNext : 0;
  };
  const refuseLocked = async (name: string, source: string) => {
    const left = Math.max(
      await fullFor(pairs, pairOf(name, source), lock.failures),
      locksWhole(name) ? await fullFor(wholes, name, lock.accountFailures) : 0,
    );
    if (left <= 0) return;
    const until = new Date(Date.now() + left);
    throw new DomainError('ACCOUNT_LOCKED', { until: shanghaiTime.format(until), untilAt: until.toISOString() });
  };
  const refuseFlood = async (source: string) => {
    const left = await fullFor(sources, source, lock.sourceFailures);
    if (left > 0) throw new DomainError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(left / 1000) });
  };
  const count = async (name: string, source: string) => {
    const { consumedPoints } = await pairs.penalty(pairOf(name, source));
    if (consumedPoints >= lock.failures) await pairs.block(pairOf(name, source), lock.minutes * 60);
    if (!locksWhole(name)) return;
    const whole = await wholes.penalty(name);
    if (whole.consumedPoints >= lock.accountFailures) await wholes.block(name, lock.minutes * 60);
  };

  /** What `check` found; throws `SIGN_IN_FAILED`, `ACCOUNT_LOCKED` or `TOO_MANY_REQUESTS`. */
  return async function attempt<Done>({ name, address, check, onRefused, refusal }: Attempt<Done>): Promise<Done> {
    const source = sourceOf(address);
    const unlocked = async () => {
      await refuseFlood(source);
      await refuseLocked(name, source);
    };
    const noted = (run: () => Promise<void>) =>
      run().catch(async (error: unknown) => {
        if (error instanceof DomainError) await onRefused(error.code);
        throw error;
      });
    await noted(unlocked);
    const done = await check();
    if (done !== null) {
      // A right guess among parallel wrong ones comes too late when those have locked the name meanwhile.
      await noted(() => refuseLocked(name, source));
      await pairs.delete(pairOf(name, source));
      return done;
    }
    await sources.penalty(source);
    await count(name, source);
    const wrong = refusal?.() ?? new DomainError('SIGN_IN_FAILED');
    await onRefused(wrong.code);
    await refuseLocked(name, source);
    throw wrong;
  };
}

export type Guard = ReturnType<typeof createGuard>;
