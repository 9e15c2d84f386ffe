import { SERVICES, type ServiceId } from '@lianxi/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PgBoss } from 'pg-boss';
import { BUS_SCHEMA, deadQueueOf } from './queues.js';

/** An event that a service could not handle; its payload stays in the database. */
export interface DeadLetter {
  id: string;
  service: string;
  event: string;
  eventId: string;
  /** Instants. */
  sentAt: string;
  deadSince: string;
  attempts: number;
  /** Class, code and place of the last error, without its message. */
  reason: { reason?: string; error?: string; code?: string; constraint?: string; at?: string } | null;
}

/** Names of queues as one parameter. */
const queuesOf = (service?: ServiceId) => JSON.stringify((service ? [service] : SERVICES).map(deadQueueOf));
const WAITING = `from bus.job where name in (select jsonb_array_elements_text(?::jsonb)) and state < 'active'`;

/**
 * What waits in the dead-letter queues, oldest first: of every service for the owner, of its own for a service (row
 * security decides). At most `limit`.
 */
export const listDeadLetters = (
  em: EntityManager,
  { service, id, limit = 100 }: { service?: ServiceId; id?: string; limit?: number } = {},
): Promise<DeadLetter[]> =>
  em.execute<DeadLetter[]>(
    `select id, split_part(name, '.', 1) as service, data->>'event' as event, data->>'eventId' as "eventId",
      data->>'sentAt' as "sentAt", to_json(created_on) #>> '{}' as "deadSince", source_retry_count + 1 as attempts,
      source_output as reason ${WAITING} ${id ? 'and id = ?' : ''} order by created_on limit ?`,
    [queuesOf(service), ...(id ? [id] : []), limit],
  );

/** How many wait. */
export async function countDeadLetters(em: EntityManager, service: ServiceId): Promise<number> {
  const [row] = await em.execute<{ count: string }[]>(`select count(*) as count ${WAITING}`, [queuesOf(service)]);
  return Number(row!.count);
}

/** Gives a dead letter up, in the caller's transaction: its event is never handled. False where it does not wait. */
export async function discardDeadLetter(em: EntityManager, service: ServiceId, id: string): Promise<boolean> {
  const gone = await em.execute<unknown[]>(
    `update bus.job set state = 'cancelled', completed_on = bus.job_now() where name = ? and id = ? and state < 'active'
      returning id`,
    [deadQueueOf(service), id],
  );
  return gone.length === 1;
}

/**
 * Puts dead letters of a service back into their queues with fresh retries: all of them, or those with the given ids.
 * Answers how many.
 */
export async function retryDeadLetters(
  databaseUrl: string,
  { service, ids }: { service: ServiceId; ids?: string[] },
): Promise<number> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: BUS_SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 1,
  });
  boss.on('error', () => {}); // every call below rejects by itself; without a listener Node would end the process
  await boss.start();
  try {
    return await boss.redrive(deadQueueOf(service), ids ? { ids } : {});
  } finally {
    await boss.stop({ graceful: false });
  }
}
