import { addDays, badInput, dateOf, once, type Ctx } from '@lianxi/service-kit';
import { countedAs, locksOf, type Lock } from '../../auth/failures.js';
import { MachineUse } from './machine-use.entity.js';

const MAX_DAYS = 31;

/** The locks of a client after wrong secrets that hold now, each of one source, the latest first. */
export const clientLocks = (ctx: Ctx, clientId: string): Promise<Lock[]> =>
  once(
    ctx,
    `clientLocks:${clientId}`,
    async () => (await locksOf(ctx, [countedAs.client(clientId)])).get(countedAs.client(clientId)) ?? [],
  );

/**
 * How much a client that the viewer sees was used on the last days, the present one included; days by the system's
 * clock, newest first.
 */
export async function useOf(ctx: Ctx, machineClientId: string, days: number): Promise<MachineUse[]> {
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw badInput('days');
  return ctx.em
    .fork()
    .find(
      MachineUse,
      { machineClientId, day: { $gte: addDays(dateOf(new Date()), 1 - days) } },
      { orderBy: { day: 'desc' } },
    );
}
