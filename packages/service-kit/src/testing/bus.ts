import { setTimeout as delay } from 'node:timers/promises';
import { EVENTS, type EventName, type EventPayload, type ServiceId } from '@lianxi/contracts';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { queueOf, roleOf } from '../bus/queues.js';
import type { ScratchPostgres } from './scratch-postgres.js';

const LIMIT_MS = 20_000;

async function asRole<T>(database: ScratchPostgres, role: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: database.url(role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How the delivery of an event to a service stands. */
interface Job {
  state: string;
  attempts: number;
  output: { error?: string; code?: string } | null;
}

/**
 * Publishes an event as its real sender, through the database's own function, and waits until the worker of the service
 * has handled it, or failed to. Answers the event's id; throws with the class of the error where its handler failed.
 */
export async function publishTo<N extends EventName>(
  database: ScratchPostgres,
  service: ServiceId,
  event: N,
  payload: EventPayload<N>,
): Promise<string> {
  const eventId = uuid();
  const { publisher } = EVENTS[event];
  await asRole(database, roleOf(publisher), (client) =>
    client.query('select bus.publish($1, $2::uuid, $3::jsonb)', [event, eventId, JSON.stringify(payload)]),
  );
  return asRole(database, 'lianxi_owner', async (client) => {
    for (const until = Date.now() + LIMIT_MS; Date.now() < until; await delay(20)) {
      const { rows } = await client.query<Job>(
        `select state, retry_count + 1 as attempts, output from bus.job where name = $1 and id = $2`,
        [queueOf(service, event), eventId],
      );
      const [job] = rows;
      if (job?.state === 'completed') return eventId;
      if (job && ['retry', 'failed'].includes(job.state))
        throw new Error(`${service} could not handle ${event}: ${job.output?.error} ${job.output?.code ?? ''}`.trim());
    }
    throw new Error(`${service} did not handle ${event} within ${LIMIT_MS / 1_000} s.`);
  });
}

/** Events that a service could not handle and that still wait. */
export const deadIn = (database: ScratchPostgres, service: ServiceId): Promise<string[]> =>
  asRole(database, 'lianxi_owner', async (client) => {
    const { rows } = await client.query<{ event: string }>(
      "select data ->> 'event' as event from bus.job where name = $1 and state < 'active'",
      [`${service}.dead`],
    );
    return rows.map(({ event }) => event);
  });
