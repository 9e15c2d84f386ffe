import { EVENTS, SERVICES, type EventName, type ServiceId } from '@lianxi/contracts';

/** The schema that pg-boss and the publish function live in; all of it is owned by `lianxi_owner`. */
export const BUS_SCHEMA = 'bus';

/** Settings of an event queue. Times are seconds. */
export interface QueueSettings {
  retryLimit: number;
  retryDelay: number;
  retryDelayMax: number;
  expireInSeconds: number;
}

const DAY = 24 * 60 * 60;

// Eight retries from 2 s, doubling with jitter up to 10 min: about 20 minutes before a delivery becomes a dead letter.
const DEFAULTS: QueueSettings = { retryLimit: 8, retryDelay: 2, retryDelayMax: 600, expireInSeconds: 300 };

// pg-boss silently deletes what nobody fetched in time. Its own 14 days are too short for a service that is out of
// order.
const KEEP_UNHANDLED_SECONDS = 365 * DAY;
const KEEP_HANDLED_SECONDS = 7 * DAY;

/** Login role of a service; row security and the publish function know services by it. */
export const roleOf = (service: ServiceId): string => `lianxi_${service}`;

/** Queue in which `consumer` receives `event`. */
export const queueOf = (consumer: ServiceId, event: EventName): string => `${consumer}.${event}`;

/** Queue that keeps what `consumer` could not handle. */
export const deadQueueOf = (consumer: ServiceId): string => `${consumer}.dead`;

/** Names of the events that a service hears. */
export function eventsHeardBy(service: ServiceId): EventName[] {
  return (Object.keys(EVENTS) as EventName[]).filter((event) =>
    (EVENTS[event].consumers as readonly ServiceId[]).includes(service),
  );
}

/** Every queue of the platform with its pg-boss options; dead-letter queues first because the others refer to them. */
export function allQueues(settings: Partial<QueueSettings> = {}) {
  const dead = SERVICES.map((service) => ({
    name: deadQueueOf(service),
    options: { retentionSeconds: KEEP_UNHANDLED_SECONDS, deleteAfterSeconds: KEEP_HANDLED_SECONDS, notify: false },
  }));
  const live = SERVICES.flatMap((service) =>
    eventsHeardBy(service).map((event) => ({
      name: queueOf(service, event),
      options: {
        ...DEFAULTS,
        ...settings,
        retryBackoff: true,
        retentionSeconds: KEEP_UNHANDLED_SECONDS,
        deleteAfterSeconds: KEEP_HANDLED_SECONDS,
        deadLetter: deadQueueOf(service),
        notify: true,
      },
    })),
  );
  return [...dead, ...live];
}
