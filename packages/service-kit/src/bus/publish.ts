import { EVENTS, type EventName, type EventPayload } from '@lianxi/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';

/**
 * Publishes an event inside the open transaction of `em`: it is delivered when, and only when, that transaction
 * commits. The payload is checked and reduced to the fields of the event's schema. The database refuses a service that
 * is not the event's publisher. Answers the event id (UUIDv7); publishing the same id again does nothing.
 */
export async function publishEvent<N extends EventName>(
  em: EntityManager,
  name: N,
  payload: EventPayload<N>,
  eventId: string = uuidv7(),
): Promise<string> {
  // Without a transaction the fact and the event could part ways, which is what this function exists to prevent.
  if (!em.isInTransaction()) throw new Error(`Event ${name} must be published inside a transaction`);
  const checked = EVENTS[name].schema.safeParse(payload);
  if (!checked.success)
    throw new InvalidEventPayload(
      name,
      checked.error.issues.map((issue) => issue.path.join('.')),
    );
  await em.execute('select bus.publish(?, ?::uuid, ?::jsonb)', [name, eventId, JSON.stringify(checked.data)]);
  return eventId;
}

/** A payload that does not fit the event's schema. Names the fields, never their values. */
export class InvalidEventPayload extends Error {
  constructor(
    readonly event: string,
    readonly fields: string[],
  ) {
    super(`Payload of ${event} does not fit its schema: ${fields.join(', ') || 'not an object'}`);
    this.name = 'InvalidEventPayload';
  }
}
