import type { ServiceId } from '@lianxi/contracts';
import type { EntityClass } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { migrateBus } from './bus/migrate.js';
import { openOrm } from './orm.js';

export interface MigrateOptions {
  service: ServiceId;
  entities: readonly EntityClass<object>[];
  migrations: string;
  ownerUrl: string | undefined;
}

/** Records that nobody may rewrite, whatever a later migration grants. */
const APPEND_ONLY = ['history', 'audit', 'audit_seal', 'client_mutation', 'handled_event'];

/** What the sweeping of uploads needs. */
const SWEPT = 'stored_file';

/**
 * Brings the service's schema and the bus up to date, as the owner role and under an advisory lock: two instances take
 * turns.
 */
export async function migrate({ service, entities, migrations, ownerUrl }: MigrateOptions): Promise<void> {
  if (!ownerUrl) throw new Error('OWNER_DATABASE_URL is missing.');
  await migrateBus(ownerUrl);
  const lock = new Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock(hashtextextended('lianxi-migrate:' || $1, 0))", [service]);
    const orm = await openOrm({ service, entities, migrations, clientUrl: ownerUrl, maxConnections: 2 });
    try {
      await orm.migrator.up();
    } finally {
      await orm.close(true);
    }
    await lock.query(`grant delete on ${service}.${SWEPT} to lianxi_${service}`);
    for (const table of APPEND_ONLY)
      await lock.query(`revoke update, delete, truncate on ${service}.${table} from lianxi_${service}`);
  } finally {
    await lock.end();
  }
}
