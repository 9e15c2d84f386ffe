import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EventName, EventPayload, ServiceId } from '@lianxi/contracts';
import type { EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { Express } from 'express';
import type { DestinationStream, Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { createVerifier } from './auth.js';
import { startConsumers, type Delivery, type EventHandlers as BusHandlers } from './bus/consume.js';
import { eventsHeardBy } from './bus/queues.js';
import { createClock, type Clock } from './clock.js';
import { systemCtx, type Ctx } from './context.js';
import { createLog, errorFacts } from './error-facts.js';
import { readEnv, type Env } from './env.js';
import { startSweeper } from './files/sweep.js';
import { maskFreeTexts, type FreeText } from './graphql/free-text.js';
import { buildSubgraph, type SubgraphParts } from './graphql/schema.js';
import { migrate } from './migrate.js';
import { allNouns } from './noun.js';
import { openOrm } from './orm.js';
import { applyOrgFacts } from './org/org.js';
import type { DataClasses } from './provision/data-classes.js';
import { mountProvisionExport } from './provision/export.js';
import { mountAuditExport } from './records/audit-export.js';
import { anchorFileOf, startSealer } from './records/sealer.js';
import { startServer, type ContextOf } from './server.js';

export type EventHandlers = {
  [N in EventName]?: (ctx: Ctx, payload: EventPayload<N>, eventId: string) => Promise<void>;
};

/** A service as one value: its tables, its graph, its doors, what it hears, and what it loads at first start. */
export interface ServiceDefinition {
  id: ServiceId;
  /** Folder of the service in the repository, where `schema.graphql` and `migrations/` lie. */
  root: string;
  entities: readonly EntityClass<object>[];
  graph: SubgraphParts;
  /**
   * Which fields of the graph point to people: what machine clients get of them is recorded. Complete; a test of the
   * house compares.
   */
  dataClasses: DataClasses;
  /** Its free texts, which leave masked; a service without any leaves it out. */
  freeText?: FreeText;
  handlers?: EventHandlers;
  /** Mounts further doors; the answered function releases what they hold. */
  routes?: (app: Express, contextOf: ContextOf, runtime: Runtime) => void | (() => Promise<void>);
  /** Base data that every installation needs; idempotent, run after each migration. */
  baseData?: (ctx: Ctx) => Promise<void>;
  /** Demonstration data; idempotent, never run in production. */
  demoData?: (ctx: Ctx) => Promise<void>;
  /** Further commands of `dist/main.js`, e.g. a resync. */
  commands?: Record<string, (ctx: Ctx, args: string[]) => Promise<void>>;
}

export interface Runtime {
  orm: MikroORM;
  env: Env;
  clock: Clock;
  log: Logger;
  /** A context of the platform itself, on a fork of its own. */
  system(requestId?: string): Ctx;
}

const migrationsOf = (definition: ServiceDefinition) => path.join(definition.root, 'migrations');

async function openRuntime(
  definition: ServiceDefinition,
  env: Env,
  clientUrl: string | undefined,
  maxConnections: number,
  logTo?: DestinationStream,
): Promise<Runtime> {
  if (!clientUrl) throw new Error('The address of the database is missing (DATABASE_URL or OWNER_DATABASE_URL).');
  const log = createLog({ level: env.LOG_LEVEL, base: { service: definition.id } }, logTo);
  const clock = createClock(env.LIANXI_MODE === 'demo' ? env.LIANXI_CLOCK : undefined);
  const orm = await openOrm({
    service: definition.id,
    entities: definition.entities,
    migrations: migrationsOf(definition),
    clientUrl,
    maxConnections,
  });
  return {
    orm,
    env,
    clock,
    log,
    system: (requestId = uuid()) =>
      systemCtx({ clock, service: definition.id, env, log }, orm.em.fork() as Ctx['em'], requestId),
  };
}

/**
 * Serves until stopped: graph, doors, event handlers, the audit sealer and the sweeper of uploads. The log goes to
 * standard output or where `logTo` says.
 */
export async function serve(
  definition: ServiceDefinition,
  env: Env,
  logTo?: DestinationStream,
): Promise<{ url: string; runtime: Runtime; stop(): Promise<void> }> {
  const runtime = await openRuntime(definition, env, env.DATABASE_URL, 8, logTo);
  const { orm, clock, log } = runtime;
  const { schema } = await buildSubgraph(definition.graph);
  if (definition.freeText) maskFreeTexts(schema, definition.dataClasses, definition.freeText);
  let release: (() => Promise<void>) | void;
  const server = await startServer({
    service: definition.id,
    schema,
    orm,
    env,
    clock,
    log,
    verify: createVerifier(env.GATEWAY_URL, definition.id),
    dataClasses: definition.dataClasses,
    routes: (app, contextOf) => {
      mountAuditExport(app, contextOf, log);
      mountProvisionExport(app, contextOf, log);
      release = definition.routes?.(app, contextOf, runtime);
    },
  });
  const consumers = await startConsumers({
    databaseUrl: env.DATABASE_URL!,
    service: definition.id,
    log,
    handlers: deliveries(definition, runtime),
    withEm: (run) => run(orm.em.fork() as Ctx['em']),
  });
  const sealer = startSealer(() => orm.em.fork() as Ctx['em'], anchorFileOf(env, definition.id), log);
  const sweeper = startSweeper(() => runtime.system(), log);
  log.info({ url: server.url }, 'ready');
  return {
    url: server.url,
    runtime,
    stop: async () => {
      await server.stop();
      await consumers.stop();
      await sealer.stop();
      await sweeper.stop();
      await release?.();
      await orm.close(true);
    },
  };
}

/** One handler per event that the service hears; organisation facts are the kit's own business. */
function deliveries(definition: ServiceDefinition, runtime: Runtime): BusHandlers<ServiceId> {
  const handlers: EventHandlers = {
    'org.changed': (ctx, { facts }) => applyOrgFacts(ctx.em, facts),
    ...definition.handlers,
  };
  const heard = eventsHeardBy(definition.id).map((event) => {
    const handle = handlers[event] as ((ctx: Ctx, payload: unknown, eventId: string) => Promise<void>) | undefined;
    if (!handle) throw new Error(`${definition.id} hears ${event} but has no handler for it.`);
    return [
      event,
      ({ em, payload, eventId }: Delivery<EventName>) => handle({ ...runtime.system(eventId), em }, payload, eventId),
    ] as const;
  });
  return Object.fromEntries(heard) as unknown as BusHandlers<ServiceId>;
}

async function withSystem(definition: ServiceDefinition, env: Env, run: (ctx: Ctx) => Promise<void>): Promise<void> {
  const runtime = await openRuntime(definition, env, env.DATABASE_URL, 4);
  try {
    await run(runtime.system());
  } finally {
    await runtime.orm.close(true);
  }
}

/** Prints the committed `schema.graphql`, or fails with `--check` when the file is stale. */
async function schemaCommand(definition: ServiceDefinition, args: string[]): Promise<void> {
  const { sdl } = await buildSubgraph(definition.graph);
  const file = path.join(definition.root, 'schema.graphql');
  if (!args.includes('--check')) return writeFile(file, sdl);
  if ((await readFile(file, 'utf8').catch(() => '')) !== sdl)
    throw new Error(
      `services/${definition.id}/schema.graphql is stale: run "npm run schema -w services/${definition.id}" and commit it.`,
    );
}

/** Nouns with their states and verbs, for the house tests: every verb has a mutation and labels. */
const describeNouns = () =>
  allNouns().map(({ name, machine, policy }) => ({
    name,
    states: machine?.states ?? [],
    verbs: Object.keys(machine?.verbs ?? {}),
    create: Object.keys(policy.create ?? {}),
  }));

/** Writes the next migration from the difference between the entities and the committed snapshot. */
async function migrationCommand(definition: ServiceDefinition, env: Env, args: string[]): Promise<void> {
  const { orm } = await openRuntime(definition, env, env.OWNER_DATABASE_URL, 2);
  const { fileName } = await orm.migrator.create(
    undefined,
    args.includes('--blank'),
    args.includes('--initial'),
    args.find((arg) => !arg.startsWith('--')),
  );
  await orm.close(true);
  process.stdout.write(fileName ? `wrote migrations/${fileName}\n` : 'nothing changed\n');
}

/**
 * The command line of every service: `serve`, `migrate`, `seed-demo`, `schema`, `migration`, `nouns`, and its own
 * commands.
 */
export async function runService(definition: ServiceDefinition, argv: string[] = process.argv.slice(2)): Promise<void> {
  const [command = 'serve', ...args] = argv;
  try {
    if (command === 'schema') return await schemaCommand(definition, args);
    if (command === 'nouns') return void process.stdout.write(`${JSON.stringify(describeNouns(), null, 2)}\n`);
    const env = readEnv();
    if (command === 'migration') return await migrationCommand(definition, env, args);
    if (command === 'migrate') {
      await migrate({
        service: definition.id,
        entities: definition.entities,
        migrations: migrationsOf(definition),
        ownerUrl: env.OWNER_DATABASE_URL,
      });
      if (definition.baseData) await withSystem(definition, env, definition.baseData);
      return;
    }
    if (command === 'seed-demo') {
      if (env.LIANXI_MODE !== 'demo') throw new Error('Production knows no demonstration data.');
      if (definition.demoData) await withSystem(definition, env, definition.demoData);
      return;
    }
    const own = definition.commands?.[command];
    if (own) return await withSystem(definition, env, (ctx) => own(ctx, args));
    if (command !== 'serve') throw new Error(`Unknown command "${command}".`);
    const running = await serve(definition, env);
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      void running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    // The launcher holds the other end of this channel: when it is gone, nobody will ask to stop.
    process.on('disconnect', stop);
  } catch (error) {
    const { error: name, code, message, table, constraint, at } = errorFacts(error);
    const why = message ?? [name, code, table, constraint, at].filter(Boolean).join(' ');
    process.stderr.write(`${definition.id} ${command}: ${why}\n`);
    process.exitCode = 1;
  }
}
