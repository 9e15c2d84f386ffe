import type { ServiceId } from '@lianxi/contracts';
import type { ConstructorOptions } from 'pg-boss';
import { BUS_SCHEMA } from './queues.js';

/**
 * pg-boss options of a service: it works and looks after its own queues, under row security, and creates nothing.
 * `reindex` and `monitorVacuum` are the owner's business (the indexes are not the service's to rebuild).
 */
export function serviceBossOptions(databaseUrl: string, service: ServiceId): ConstructorOptions {
  return {
    connectionString: databaseUrl,
    application_name: `lianxi-${service}-bus`,
    schema: BUS_SCHEMA,
    instanceName: service, // the policy of bus.instance knows the row by it
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
    reindex: false,
    monitorVacuum: false,
    persistWarnings: false,
    useListenNotify: true,
    max: 3,
  };
}
