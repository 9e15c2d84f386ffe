import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EntityClass, EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { createClock } from '../src/clock.js';
import { systemCtx, type Ctx } from '../src/context.js';
import { createLog } from '../src/error-facts.js';
import { readEnv } from '../src/env.js';
import { openOrm } from '../src/orm.js';
import { scratchPostgres } from '../src/testing/scratch-postgres.js';

export type Sql = <Row = Record<string, string>>(text: string, values?: unknown[]) => Promise<Row[]>;

/** The kit's tables in a scratch database, for their owner, who stands above the rules. */
export interface KitDatabase {
  orm: MikroORM;
  /** A folder for files of the test. */
  folder: string;
  em(): EntityManager;
  sql: Sql;
  /** A context of the platform itself. */
  context(requestId?: string): Ctx;
  close(): Promise<void>;
}

/** Makes them, with the tables of some entities besides, in the schema of supervision. */
export async function kitDatabase(entities: readonly EntityClass<object>[] = []): Promise<KitDatabase> {
  const scratch = await scratchPostgres();
  const folder = await mkdtemp(path.join(tmpdir(), 'lianxi-kit-'));
  const open = () =>
    openOrm({ service: 'supervision', entities, migrations: folder, clientUrl: scratch.url('lianxi_owner') });
  const first = await open();
  await first.schema.create();
  await first.em.fork().execute(
    `do $$ begin execute format('alter role lianxi_owner in database %I set search_path = supervision',
      current_database()); end $$`,
  );
  await first.close(true);
  const orm = await open();
  const em = () => orm.em.fork() as never as EntityManager;
  const base = { clock: createClock(), service: 'supervision', env: readEnv({}), log: createLog({ level: 'silent' }) };
  return {
    orm,
    folder,
    em,
    sql: (text, values = []) => em().execute(text, values),
    context: (requestId = 'request') => systemCtx(base, em(), requestId),
    close: async () => {
      await orm.close(true);
      await scratch.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
