import { SERVICES } from '@lianxi/contracts';
import { roleOf } from './queues.js';

// Columns of bus.queue that a monitoring pass of pg-boss writes. Settings (retries, dead letter, table) are not among
// them.
const QUEUE_COUNTERS = [
  'monitor_claim_on',
  'monitor_on',
  'maintain_on',
  'deferred_count',
  'blocked_count',
  'queued_count',
  'ready_count',
  'active_count',
  'failed_count',
  'total_count',
  'retained_count',
  'retained_on',
  'created_delta',
  'completed_delta',
  'failed_delta',
  'delta_on',
  'delta_seconds',
  'wait_bins',
  'run_bins',
  'ready_oldest_seconds',
  'ready_history',
  'singletons_active',
].join(', ');

/**
 * SQL that gives the service roles their rights, taken back and given again so that an upgrade leaves nothing behind.
 * A service role sees, changes and deletes rows of queues that begin with its own name, and nothing else; PostgreSQL
 * holds that, not the code of pg-boss. The owner is not subject to the policies, so `bus.publish` and an administrator
 * reach every queue.
 */
export function rightsSql(): string {
  const services = SERVICES.map((service) => `'${service}'`).join(', ');
  const roles = SERVICES.map(roleOf).join(', ');
  return `
revoke all on schema bus from public;
grant usage on schema bus to ${roles};
revoke all on all tables in schema bus from public, ${roles};
revoke all on all functions in schema bus from public, ${roles};
grant execute on function bus.job_now(), bus.publish(text, uuid, jsonb) to ${roles};
-- flow_on: the claim of a resolver pass that pg-boss makes in every supervising instance.
grant select, update (flow_on) on bus.version to ${roles};

do $rights$
declare
  part record;
  service text;
  own text;
begin
  for part in
    select * from (values
      ('bus.job'::regclass, 'name', '.', 'select, insert, update'),
      ('bus.queue'::regclass, 'name', '.', 'select, update (${QUEUE_COUNTERS})'),
      ('bus.job_dependency'::regclass, 'child_name', '.', 'select, delete'),
      ('bus.instance'::regclass, 'name', '', 'select, insert, update, delete')
    ) as fixed (tbl, service_column, suffix, rights)
    union all
    -- pg-boss names the partition that a queue lives in, so each has policies of its own.
    select inhrelid::regclass, 'name', '.', 'select, insert, update, delete' from pg_inherits where inhparent = 'bus.job'::regclass
  loop
    execute format('alter table %s enable row level security', part.tbl);
    foreach service in array array[${services}] loop
      own := case part.suffix
        when '' then format('%I = %L', part.service_column, service)
        else format('starts_with(%I, %L)', part.service_column, service || part.suffix)
      end;
      execute format('drop policy if exists %I on %s', 'own_' || service, part.tbl);
      execute format('create policy %I on %s to %I using (%s) with check (%s)', 'own_' || service, part.tbl, 'lianxi_' || service, own, own);
      execute format('grant %s on %s to %I', part.rights, part.tbl, 'lianxi_' || service);
    end loop;
  end loop;
end
$rights$;
`;
}
