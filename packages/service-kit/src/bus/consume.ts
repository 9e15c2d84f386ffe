import { EVENTS, type EventName, type EventPayload, type ServiceId } from '@lianxi/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss';
import { briefly } from '../error-facts.js';
import { markHandled } from './handled-event.js';
import { eventsHeardBy, queueOf } from './queues.js';
import { serviceBossOptions } from './service-boss.js';

/** One delivery. `em` is inside the transaction that also notes the event as handled. */
export interface Delivery<N extends EventName> {
  em: EntityManager;
  event: N;
  eventId: string;
  sentAt: Date;
  payload: EventPayload<N>;
}

export type EventHandler<N extends EventName> = (delivery: Delivery<N>) => Promise<void>;

/** Events that service S hears, from EVENTS. */
export type HeardBy<S extends ServiceId> = {
  [N in EventName]: S extends (typeof EVENTS)[N]['consumers'][number] ? N : never;
}[EventName];

/** A handler for every event the service hears: one that is missing does not compile. */
export type EventHandlers<S extends ServiceId> = { [N in HeardBy<S>]: EventHandler<N> };

/** The part of a pino logger that the bus uses. Nothing of a payload is ever given to it. */
export interface BusLog {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ConsumerOptions<S extends ServiceId> {
  /** URL of the service's own login role. */
  databaseUrl: string;
  service: S;
  handlers: EventHandlers<S>;
  log: BusLog;
  /** Runs work with an EntityManager for system work (a fresh fork without a viewer). */
  withEm: <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;
  /** Seconds between looks for due retries; new events come by notification at once. At least 0.5, by default 5. */
  pollingSeconds?: number;
}

/** What `bus.publish` stores in a job. */
interface Envelope {
  event: EventName;
  eventId: string;
  sentAt: string;
  payload: unknown;
}

const STOP_LIMIT_MS = 20_000;

/**
 * Starts the workers of a service's event queues. `stop()` lets running handlers finish (20 s at most), then
 * disconnects.
 */
export async function startConsumers<S extends ServiceId>(
  options: ConsumerOptions<S>,
): Promise<{ stop(): Promise<void> }> {
  const { service, log } = options;
  const boss = new PgBoss(serviceBossOptions(options.databaseUrl, service));
  boss.on('error', (error) => log.error({ err: error }, 'bus error'));
  boss.on('warning', (warning) => log.warn({ reason: warning.message }, 'bus warning'));
  await boss.start();
  const polling = options.pollingSeconds ?? 5;
  try {
    for (const event of eventsHeardBy(service)) {
      const settings = {
        batchSize: 10,
        burstWhenBatchFull: true,
        includeMetadata: true,
        perJobResults: true,
        pollingIntervalSeconds: Math.min(polling, 2),
        notifyPollingIntervalSeconds: polling,
      } as const;
      await boss.work<Envelope, unknown, typeof settings>(queueOf(service, event), settings, async (jobs) => {
        const results: JobResult[] = [];
        for (const job of jobs) results.push(await deliver(options, event, job));
        return results;
      });
    }
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_LIMIT_MS }) };
}

async function deliver<S extends ServiceId>(
  options: ConsumerOptions<S>,
  event: EventName,
  job: JobWithMetadata<Envelope>,
): Promise<JobResult> {
  const { service, log } = options;
  const { eventId, sentAt } = job.data;
  const fields = { event, eventId, attempt: job.retryCount + 1 };
  const checked = EVENTS[event].schema.safeParse(job.data.payload);
  if (!checked.success) {
    // Trying again cannot help; an administrator sends it again after the versions agree.
    log.error(
      { ...fields, fields: checked.error.issues.map((issue) => issue.path.join('.')) },
      'event payload does not fit its schema: dead letter',
    );
    return { id: job.id, status: 'deadletter', output: { reason: 'payload does not fit the schema' } };
  }
  try {
    const handler = options.handlers[event as HeardBy<S>] as EventHandler<EventName>;
    const first = await options.withEm((fork) =>
      fork.transactional(async (em) => {
        // The envelope's id, not the job's: a dead letter that is sent again is a new job with the same event.
        if (!(await markHandled(em, service, eventId))) return false;
        await handler({ em, event, eventId, sentAt: new Date(sentAt), payload: checked.data });
        return true;
      }),
    );
    log.debug(
      { ...fields, sinceSentMs: Date.now() - Date.parse(sentAt) },
      first ? 'event handled' : 'event was handled before',
    );
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const last = job.retryCount >= job.retryLimit;
    if (last) log.error({ ...fields, err: error }, 'event handler failed for the last time: dead letter');
    else log.warn({ ...fields, err: error }, 'event handler failed, will be tried again');
    // Stored with the job, so without the message: a database error quotes values.
    return { id: job.id, status: 'failed', output: { reason: 'handler failed', ...briefly(error) } };
  }
}
