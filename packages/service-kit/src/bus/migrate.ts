import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { publishFunctionSql } from './publish-function.js';
import { allQueues, BUS_SCHEMA, type QueueSettings } from './queues.js';
import { rightsSql } from './rights.js';

const INDEX_BUILD_LIMIT_MS = 10 * 60 * 1000;

/**
 * Installs or upgrades the bus as its owner: pg-boss's tables, every queue of EVENTS, the publish function and the
 * services' rights. May run any number of times and from several instances at once: an advisory lock lets one work at a
 * time. `settings` overrides retries and time limits of the event queues (seconds).
 */
export async function migrateBus(ownerUrl: string, settings: Partial<QueueSettings> = {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'lianxi-bus-migrate' });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('lianxi.bus.migrate'))");
    // Asked first: `create schema if not exists` needs the right to create schemas even when nothing is to be done.
    const { rowCount } = await client.query('select 1 from pg_namespace where nspname = $1', [BUS_SCHEMA]);
    if (!rowCount) await client.query(`create schema ${BUS_SCHEMA}`);
    const version = await installPgBoss(ownerUrl, client, settings);
    await installRights(client, version);
  } finally {
    await client.end();
  }
}

/** Answers the version of pg-boss's schema. */
async function installPgBoss(
  ownerUrl: string,
  client: pg.Client,
  settings: Partial<QueueSettings>,
): Promise<number | null> {
  const failures: Error[] = [];
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: BUS_SCHEMA,
    migrate: true,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 2,
  });
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  let version: number | null;
  try {
    version = await boss.schemaVersion();
    await finishIndexBuilds(boss);
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const { name, options } of allQueues(settings)) {
      if (existing.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
    // A service role owns no index, so the owner rebuilds bloated ones here; usually there is none.
    for (const command of await boss.getReindexCommands()) await client.query(command);
  } finally {
    await boss.stop({ graceful: true });
  }
  if (failures[0]) throw failures[0];
  return version;
}

/**
 * Policies lock their tables, so services at work notice: only what changed is installed. The comment of the publish
 * function holds the fingerprint of what is.
 */
async function installRights(client: pg.Client, version: number | null): Promise<void> {
  const sql = `${publishFunctionSql()}\n${rightsSql()}`;
  const fingerprint = createHash('sha256').update(`${version}\n${sql}`).digest('hex');
  const { rows } = await client.query(
    `select obj_description(to_regprocedure('bus.publish(text, uuid, jsonb)'), 'pg_proc') as installed`,
  );
  if (rows[0]?.installed === fingerprint) return;
  await client.query(
    `begin;\n${sql}\ncomment on function bus.publish(text, uuid, jsonb) is '${fingerprint}';\ncommit;`,
  );
}

/** An upgrade of pg-boss queues its index builds for later; services must not start between the two. */
async function finishIndexBuilds(boss: PgBoss): Promise<void> {
  const deadline = Date.now() + INDEX_BUILD_LIMIT_MS;
  for (;;) {
    const open = (await boss.getBamStatus()).filter(({ status }) => status !== 'completed');
    if (!open.length) return;
    if (open.some(({ status }) => status === 'failed') || Date.now() > deadline)
      throw new Error('bus: an index build of pg-boss did not finish, see table bus.bam');
    await delay(250);
  }
}
