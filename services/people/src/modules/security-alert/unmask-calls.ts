import type { EventPayload } from '@lianxi/contracts';
import { writeHistory, type Ctx, type UnmaskCall } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { SecurityAlert, SecurityAlertState, UnmaskCallRow } from './security-alert.entity.js';
import { securityAlert } from './security-alert.policy.js';

/** More than so many calls within an hour are told to the security administrator (domain §5.4). */
export const UNMASK_LIMIT = 30;
const HOUR_MS = 3_600_000;

/**
 * Counts a call in the open transaction; over the limit an alert is raised, one per account and hour, whose count then
 * follows.
 */
export async function noteUnmaskCall(tx: Ctx, service: string, { accountId, at }: UnmaskCall): Promise<void> {
  // two calls at once are counted one after the other
  await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`unmask:${accountId}`]);
  tx.em.create(UnmaskCallRow, { id: uuid(), accountId, service, at });
  await tx.em.flush();
  const hour = new Date(at.getTime() - HOUR_MS);
  const calls = await tx.em.count(UnmaskCallRow, { accountId, at: { $gt: hour, $lte: at } });
  if (calls <= UNMASK_LIMIT) return;
  const known = await tx.em.findOne(
    SecurityAlert,
    { accountId, since: { $gt: hour, $lte: at } },
    { orderBy: { since: 'desc' } },
  );
  if (known) return void (known.calls = Math.max(known.calls, calls));
  const alert = tx.em.create(SecurityAlert, {
    id: uuid(),
    version: 1,
    createdAt: tx.clock.now(),
    kind: 'UNMASK',
    state: SecurityAlertState.OPEN,
    accountId,
    since: at,
    calls,
    note: null,
  });
  await writeHistory(tx, {
    noun: securityAlert.name,
    objectId: alert.id,
    verb: 'raise',
    from: null,
    to: SecurityAlertState.OPEN,
    details: { accountId, calls },
  });
}

/** The same call, made in cases. */
export const onCaseUnmasked = (ctx: Ctx, { accountId, at }: EventPayload<'case.unmasked'>): Promise<void> =>
  noteUnmaskCall(ctx, 'cases', { accountId, at: new Date(at) });
