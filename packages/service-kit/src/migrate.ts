import type { ServiceId } from '@lianxi/contracts';
import type { EntityClass } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { migrateBus } from './bus/migrate.js';
import { openOrm } from './orm.js';
import { KIT_TABLES } from './records/record.entities.js';

export interface MigrateOptions {
  service: ServiceId;
  entities: readonly EntityClass<object>[];
  migrations: string;
  ownerUrl: string | undefined;
}

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
    // Whatever a migration grants: records are added to and read, and nothing else.
    const role = `lianxi_${service}`;
    for (const { name, rights } of KIT_TABLES) {
      await lock.query(`revoke all on ${service}.${name} from ${role}, public`);
      await lock.query(`grant ${rights} on ${service}.${name} to ${role}`);
    }
  } finally {
    await lock.end();
  }
}
