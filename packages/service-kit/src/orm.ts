import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type EntityClass, type Options } from '@mikro-orm/postgresql';
import { KIT_ENTITIES } from './records/record.entities.js';
import { NoHalfSteps } from './no-half-steps.js';

export interface OrmOptions {
  service: string;
  entities: readonly EntityClass<object>[];
  /** Folder of the service's migrations. */
  migrations: string;
  clientUrl: string;
  maxConnections?: number;
}

/** MikroORM with the house's settings: UTC, the service's own schema, its own nouns and the kit's tables. */
export function ormOptions({ service, entities, migrations, clientUrl, maxConnections = 10 }: OrmOptions): Options {
  return {
    clientUrl,
    schema: service,
    entities: [...KIT_ENTITIES, ...entities] as EntityClass<object>[],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    extensions: [Migrator],
    subscribers: [NoHalfSteps],
    forceUtcTimezone: true,
    allowGlobalContext: false,
    debug: false,
    pool: { min: 0, max: maxConnections },
    migrations: {
      path: migrations,
      emit: 'ts',
      tableName: 'mikro_orm_migrations',
      snapshotName: '.snapshot',
      snapshotOnMigrate: false,
      glob: '!(*.d).ts',
      allOrNothing: true,
      dropTables: false,
      silent: true,
    },
  };
}

export const openOrm = (options: OrmOptions): Promise<MikroORM> =>
  MikroORM.init(ormOptions(options) as never) as unknown as Promise<MikroORM>;
