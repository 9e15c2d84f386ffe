import { addDays, dateOf, DomainError, type Ctx } from '@lianxi/service-kit';
import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { MachineClient } from '../modules/machine-client/machine-client.entity.js';

export type Quota = (ctx: Ctx, client: MachineClient) => Promise<void>;

/** Seconds until a day begins in Shanghai, which keeps one offset all year. */
const secondsUntil = (day: string, now: Date) =>
  Math.ceil((Date.parse(`${day}T00:00:00+08:00`) - now.getTime()) / 1000);

/**
 * Counts one request of a machine client, or refuses it with `QUOTA_EXCEEDED` and the seconds to wait. Both counts are
 * kept in the database, each by one statement, so that they hold for any number of gateways and services. What the
 * minute refuses is not counted in the day.
 */
export function createQuota(pool: Pool): Quota {
  const minutes = new RateLimiterPostgres({
    storeClient: pool,
    schemaName: 'people',
    tableName: 'machine_minute',
    tableCreated: true,
    keyPrefix: 'minute',
    points: 1,
    duration: 60,
  });

  return async (ctx, { id, perMinute, perDay }) => {
    const now = new Date();
    const day = dateOf(now);
    const refuse = async (quota: 'minute' | 'day', limit: number, retryAfter: number): Promise<never> => {
      await ctx.em.execute(
        `insert into machine_use (machine_client_id, day, requests, refused) values (?, ?, 0, 1) on conflict
          (machine_client_id, day) do update set refused = machine_use.refused + 1`,
        [id, day],
      );
      throw new DomainError('QUOTA_EXCEEDED', { quota, limit, retryAfter });
    };
    const { consumedPoints, msBeforeNext } = await minutes.penalty(id);
    if (consumedPoints > perMinute) await refuse('minute', perMinute, Math.max(1, Math.ceil(msBeforeNext / 1000)));
    const counted = await ctx.em.execute<unknown[]>(
      `insert into machine_use (machine_client_id, day, requests, refused) values (?, ?, 1, 0) on conflict
        (machine_client_id, day) do update set requests = machine_use.requests + 1 where machine_use.requests < ?
        returning requests`,
      [id, day, perDay],
    );
    if (!counted.length) await refuse('day', perDay, secondsUntil(addDays(day, 1), now));
  };
}
