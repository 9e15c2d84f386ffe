import { SERVICES, type ServiceId } from '@lianxi/contracts';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { BUS_SCHEMA, deadQueueOf } from './queues.js';

/** An event that a service could not handle; its payload stays in the database. */
export interface DeadLetter {
  id: string;
  service: string;
  event: string;
  eventId: string;
  sentAt: Date;
  deadSince: Date;
  attempts: number;
  /** Class and place of the last error, without its message. */
  reason: unknown;
}

/**
 * Lists what waits in the dead-letter queues, oldest first: of every service with the owner's URL, of its own with a
 * service's (row security decides). At most `limit`, by default 100.
 */
export async function listDeadLetters(
  databaseUrl: string,
  { service, limit = 100 }: { service?: ServiceId; limit?: number } = {},
): Promise<DeadLetter[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const queues = (service ? [service] : SERVICES).map(deadQueueOf);
    const { rows } = await client.query<DeadLetter>(
      `select id, split_part(name, '.', 1) as service, data->>'event' as event, data->>'eventId' as "eventId",
              (data->>'sentAt')::timestamptz as "sentAt", created_on as "deadSince", source_retry_count + 1 as
                attempts, source_output as reason
         from bus.job where name = any($1) and state < 'active' order by created_on limit $2`,
      [queues, limit],
    );
    return rows;
  } finally {
    await client.end();
  }
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
