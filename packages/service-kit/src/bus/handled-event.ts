import type { ServiceId } from '@lianxi/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';

/** DDL of a service's table of handled events, with the schema named: for the service's first migration. */
export const handledEventDdl = (schema: ServiceId): string => `create table "${schema}".${TABLE}`;

const TABLE =
  'handled_event (event_id uuid not null, consumer text not null, handled_at timestamptz not null default now(), primary key (event_id, consumer))';

/** The same for a migration whose search_path already is the service's schema. */
export const HANDLED_EVENT_DDL = `create table ${TABLE}`;

/**
 * Notes in the handler's own transaction that the event was handled; false when it was before. A second instance that
 * got the same event waits here for the first one's commit, then finds the row.
 */
export async function markHandled(em: EntityManager, service: ServiceId, eventId: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `insert into "${service}".handled_event (event_id, consumer) values (?::uuid, ?) on conflict do nothing returning
      event_id`,
    [eventId, service],
  );
  return rows.length === 1;
}
