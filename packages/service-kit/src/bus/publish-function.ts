import { EVENTS, type EventName, type ServiceId } from '@lianxi/contracts';
import { queueOf, roleOf } from './queues.js';

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Rows of `bus.event`: which login role may publish which event, and the queues that receive it. */
function eventRows(): string {
  return (Object.keys(EVENTS) as EventName[])
    .map((event) => {
      const { publisher, consumers } = EVENTS[event];
      const queues = (consumers as readonly ServiceId[])
        .map((consumer) => literal(queueOf(consumer, event)))
        .join(', ');
      return `(${literal(event)}, ${literal(roleOf(publisher))}, array[${queues}]::text[])`;
    })
    .join(',\n  ');
}

/**
 * SQL of the only door into other services' queues: `bus.publish(event, event_id, payload)`, answering how many queues
 * received it.
 *
 * It runs with the owner's rights, so it asks `session_user`, which a service cannot change. The insert mirrors pg-boss
 * 12.38 `plans.insertJobs`: what the caller leaves out comes from the queue's row. The event id is the job id, so the
 * primary key (name, id) makes a repeated publish nothing. Two things differ on purpose: `created_on` is the wall clock
 * and not the transaction's start, so that two events of one transaction are fetched in the order in which they were
 * sent; and the insert goes through the partitioned root, so it holds whether or not a queue has a table of its own.
 * The notification is pg-boss's own (channel from the schema's name, the queue as its content): workers wake at commit.
 */
export function publishFunctionSql(): string {
  return `
create table if not exists bus.event (name text primary key, publisher_role name not null, queues text[] not null);
delete from bus.event;
insert into bus.event (name, publisher_role, queues) values
  ${eventRows()};

create or replace function bus.publish(event text, event_id uuid, payload jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $publish$
declare
  receiving text[];
  received record;
  sent integer := 0;
begin
  select e.queues into receiving from bus.event e where e.name = $1 and e.publisher_role = session_user;
  if not found then
    raise exception 'bus: % may not publish %', session_user, $1 using errcode = 'insufficient_privilege';
  end if;
  if $2 is null or jsonb_typeof($3) is distinct from 'object' then
    raise exception 'bus: % needs an id and an object as payload', $1 using errcode = 'invalid_parameter_value';
  end if;
  if (select count(*) from bus.queue q where q.name = any (receiving)) <> cardinality(receiving) then
    raise exception 'bus: a queue of % is missing, run the migration of the bus', $1 using errcode = 'undefined_object';
  end if;
  for received in
    insert into bus.job (
      id, name, data, priority, start_after, created_on, expire_seconds, deletion_seconds, keep_until,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds
    )
    select
      $2, q.name, jsonb_build_object('event', $1, 'eventId', $2, 'sentAt', clock_timestamp(), 'payload', $3),
      0, bus.job_now(), clock_timestamp(), q.expire_seconds, q.deletion_seconds,
      bus.job_now() + q.retention_seconds * interval '1s',
      q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
    from bus.queue q
    where q.name = any (receiving)
    order by q.name
    on conflict do nothing
    returning name
  loop
    sent := sent + 1;
    perform pg_notify('pgboss_' || left(encode(sha224('bus'::bytea), 'hex'), 24), received.name);
  end loop;
  return sent;
end
$publish$;
`;
}
