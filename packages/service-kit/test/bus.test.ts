import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { EventPayload, ServiceId } from '@lianxi/contracts';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { BusLog, EventHandlers } from '../src/bus/consume.js';
import type { ScratchPostgres } from '../src/testing/scratch-postgres.js';

// The bus is tested on consumers of its own, so that a service may begin or stop to hear an event without touching this
// file.
const contracts = await import('@lianxi/contracts');
jest.unstable_mockModule('@lianxi/contracts', () => ({
  ...contracts,
  EVENTS: {
    'org.changed': { ...contracts.EVENTS['org.changed'], consumers: ['cases', 'meetings', 'supervision'] },
    'case.moved': { ...contracts.EVENTS['case.moved'], consumers: ['meetings', 'supervision'] },
    'decision.recorded': { ...contracts.EVENTS['decision.recorded'], consumers: ['supervision'] },
    'minutes.copiedUp': { ...contracts.EVENTS['minutes.copiedUp'], consumers: ['supervision'] },
  },
}));
const { startConsumers } = await import('../src/bus/consume.js');
const { listDeadLetters, retryDeadLetters } = await import('../src/bus/dead-letters.js');
const { handledEventDdl } = await import('../src/bus/handled-event.js');
const { migrateBus } = await import('../src/bus/migrate.js');
const { InvalidEventPayload, publishEvent } = await import('../src/bus/publish.js');
const { serviceBossOptions } = await import('../src/bus/service-boss.js');
const { scratchPostgres } = await import('../src/testing/scratch-postgres.js');

const QUICK = { retryLimit: 2, retryDelay: 1, retryDelayMax: 1 };
const SERVICES: ServiceId[] = ['people', 'cases', 'meetings', 'supervision'];

let scratch: ScratchPostgres;
let owner: pg.Client;
let ownerOrm: MikroORM;
const orms = new Map<ServiceId, MikroORM>();
const logged: { level: string; fields: object; message: string }[] = [];
const running: { stop(): Promise<unknown> }[] = [];

const log: BusLog = {
  debug: (fields, message) => void logged.push({ level: 'debug', fields, message }),
  warn: (fields, message) => void logged.push({ level: 'warn', fields, message }),
  error: (fields, message) => void logged.push({ level: 'error', fields, message }),
};

beforeAll(async () => {
  scratch = await scratchPostgres();
  // Two at once, then once more: they wait for each other and the later ones change nothing.
  await Promise.all([migrateBus(scratch.url('lianxi_owner'), QUICK), migrateBus(scratch.url('lianxi_owner'), QUICK)]);
  await migrateBus(scratch.url('lianxi_owner'), QUICK);
  owner = new pg.Client({ connectionString: scratch.url('lianxi_owner') });
  await owner.connect();
  const open = (role: string) =>
    MikroORM.init({
      clientUrl: scratch.url(role),
      entities: [],
      discovery: { warnWhenNoEntities: false },
      pool: { min: 0, max: 5 },
    });
  ownerOrm = await open('lianxi_owner');
  for (const service of SERVICES) {
    await owner.query(`${handledEventDdl(service)}; grant select, insert on ${service}.handled_event to lianxi_${service};
      create table ${service}.noted (what text); grant select, insert on ${service}.noted to lianxi_${service}`);
    orms.set(service, await open(`lianxi_${service}`));
  }
}, 120_000);

beforeEach(async () => {
  logged.length = 0;
  await owner.query(
    `delete from bus.job; ${SERVICES.map((service) => `truncate ${service}.handled_event, ${service}.noted`).join('; ')}`,
  );
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((consumer) => consumer.stop()));
});

afterAll(async () => {
  for (const orm of [...orms.values(), ownerOrm]) await orm?.close(true);
  await owner?.end();
  await scratch?.close();
});

const em = (service: ServiceId): EntityManager => orms.get(service)!.em.fork();
const note = (to: EntityManager, service: ServiceId, what: string) =>
  to.execute(`insert into ${service}.noted values (?)`, [what]);
const notes = async (service: ServiceId): Promise<string[]> =>
  (await owner.query(`select what from ${service}.noted`)).rows.map(({ what }) => what);
const jobs = async (): Promise<{ id: string; name: string; state: string }[]> =>
  (await owner.query('select id, name, state from bus.job order by name, state')).rows;

async function until<T>(read: () => Promise<T> | T, holds: (value: T) => boolean, seconds = 20): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > deadline) throw new Error(`Not so after ${seconds} s: ${JSON.stringify(value)}`);
    await delay(50);
  }
}

async function consume<S extends ServiceId>(service: S, handlers: EventHandlers<S>, pollingSeconds?: number) {
  const consumer = await startConsumers({
    databaseUrl: scratch.url(`lianxi_${service}`),
    service,
    handlers,
    log,
    withEm: (work) => work(em(service)),
    pollingSeconds,
  });
  running.push(consumer);
  return consumer;
}

async function as<T>(service: ServiceId, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: scratch.url(`lianxi_${service}`) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const moved = (over: Partial<EventPayload<'case.moved'>> = {}): EventPayload<'case.moved'> => ({
  caseId: randomUUID(),
  version: 1,
  verb: 'escalate',
  state: 'open',
  level: 'subdistrict',
  placePath: 'a.b',
  leadUnitId: null,
  ...over,
});
const send = (eventId?: string, payload = moved()) =>
  em('cases').transactional((tx) => publishEvent(tx, 'case.moved', payload, eventId));
const ignore = async () => {};

test('everything of the bus belongs to the owner, and a service has no rights beyond its queues', async () => {
  const { rows: owners } =
    await owner.query(`select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace =
      'bus'::regnamespace
    union select pg_get_userbyid(proowner) from pg_proc where pronamespace = 'bus'::regnamespace`);
  expect(owners).toEqual([{ owner: 'lianxi_owner' }]);
  const { rows: tables } =
    await owner.query(`select relname from pg_class where relnamespace = 'bus'::regnamespace and relkind in ('r', 'p')
    and (has_table_privilege('lianxi_cases', oid, 'select, insert, update, delete') or
      has_any_column_privilege('lianxi_cases', oid, 'update')) order by 1`);
  expect(tables.map(({ relname }) => relname)).toEqual([
    'instance',
    'job',
    'job_common',
    'job_dependency',
    'queue',
    'version',
  ]);
  const { rows: functions } = await owner.query(
    `select proname from pg_proc where pronamespace = 'bus'::regnamespace and has_function_privilege('lianxi_cases',
      oid, 'execute') order by 1`,
  );
  expect(functions.map(({ proname }) => proname)).toEqual(['job_now', 'publish']);
  const { rows: queues } = await owner.query(
    `select name, dead_letter, retry_limit, retry_backoff, notify from bus.queue where name like 'supervision.%' order
      by name`,
  );
  expect(queues.map(({ name }) => name)).toEqual([
    'supervision.case.moved',
    'supervision.dead',
    'supervision.decision.recorded',
    'supervision.minutes.copiedUp',
    'supervision.org.changed',
  ]);
  expect(queues[0]).toMatchObject({
    dead_letter: 'supervision.dead',
    retry_limit: 2,
    retry_backoff: true,
    notify: true,
  });
});

test('a further migration changes no policy, an upgrade installs them again', async () => {
  const policies = async () =>
    (
      await owner.query(
        `select string_agg(oid::text, ',' order by oid) as oids, count(*)::int as n from pg_policy where polrelid in
          (select oid from pg_class where relnamespace = 'bus'::regnamespace)`,
      )
    ).rows[0];
  const before = await policies();
  expect(before.n).toBe(5 * SERVICES.length);
  await migrateBus(scratch.url('lianxi_owner'), QUICK);
  expect(await policies()).toEqual(before);
  await owner.query(
    `comment on function bus.publish(text, uuid, jsonb) is 'older'; grant select on bus.warning to lianxi_cases`,
  );
  await migrateBus(scratch.url('lianxi_owner'), QUICK);
  expect((await policies()).n).toBe(before.n);
  expect(
    (await owner.query(`select has_table_privilege('lianxi_cases', 'bus.warning', 'select') as kept`)).rows,
  ).toEqual([{ kept: false }]);
});

test('a rolled back transaction leaves no job; outside a transaction nothing is published', async () => {
  await expect(
    em('cases').transactional(async (tx) => {
      await publishEvent(tx, 'case.moved', moved());
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await expect(publishEvent(em('cases'), 'case.moved', moved())).rejects.toThrow('inside a transaction');
  expect(await jobs()).toEqual([]);
});

test('a commit delivers to every consumer, soon after', async () => {
  const seen: string[] = [];
  const latency: number[] = [];
  const hear = (service: ServiceId) => async (delivery: { eventId: string; sentAt: Date }) => {
    seen.push(`${service} ${delivery.eventId}`);
    latency.push(Date.now() - delivery.sentAt.getTime());
  };
  // A minute between looks: what arrives earlier came by notification.
  await consume('meetings', { 'org.changed': ignore, 'case.moved': hear('meetings') }, 60);
  await consume(
    'supervision',
    {
      'org.changed': ignore,
      'decision.recorded': ignore,
      'minutes.copiedUp': ignore,
      'case.moved': hear('supervision'),
    } as EventHandlers<'supervision'>,
    60,
  );
  await delay(500);
  const ids: string[] = [];
  for (let count = 0; count < 20; count += 1) ids.push(await send());
  await until(
    () => seen.length,
    (count) => count >= 40,
  );
  expect([...seen].sort()).toEqual(ids.flatMap((id) => [`meetings ${id}`, `supervision ${id}`]).sort());
  latency.sort((a, b) => a - b);
  process.stdout.write(
    `bus: from publishing to handler, 40 deliveries: median ${latency[20]} ms, slowest ${latency[39]} ms\n`,
  );
  expect(latency[39]).toBeLessThan(20_000);
});

test('events of one transaction are handled in the order in which they were sent, and a backlog does not wait for the polling', async () => {
  const order: number[] = [];
  await em('cases').transactional(async (tx) => {
    for (let version = 0; version < 45; version += 1) await publishEvent(tx, 'case.moved', moved({ version }));
  });
  await consume(
    'meetings',
    { 'org.changed': ignore, 'case.moved': async ({ payload }) => void order.push(payload.version) },
    60,
  );
  await until(
    () => order.length,
    (count) => count >= 45,
  );
  expect(order).toEqual([...Array(45).keys()]);
});

test('only the publisher of an event may send it', async () => {
  await expect(em('meetings').transactional((tx) => publishEvent(tx, 'case.moved', moved()))).rejects.toThrow(
    'lianxi_meetings may not publish case.moved',
  );
  await as('meetings', async (client) => {
    await expect(client.query(`select bus.publish('case.moved', gen_random_uuid(), '{}')`)).rejects.toThrow(
      'may not publish',
    );
    await expect(client.query(`select bus.publish('no.such', gen_random_uuid(), '{}')`)).rejects.toThrow(
      'may not publish',
    );
    await expect(client.query('set role lianxi_cases')).rejects.toThrow('permission denied');
  });
  expect(await jobs()).toEqual([]);
});

test('a payload that does not fit is refused, fields that the schema does not know are not sent', async () => {
  await expect(send(undefined, moved({ caseId: '510104199001011234' }))).rejects.toThrow(InvalidEventPayload);
  await expect(send(undefined, moved({ caseId: '510104199001011234' }))).rejects.not.toThrow('510104199001011234');
  await send(undefined, { ...moved(), petitionerName: 'somebody' } as EventPayload<'case.moved'>);
  const { rows } = await owner.query(`select data->'payload' as payload from bus.job`);
  expect(rows).toHaveLength(2);
  expect(rows[0].payload).not.toHaveProperty('petitionerName');
});

test('a service neither reads nor writes the jobs of others with plain SQL', async () => {
  await send();
  await as('meetings', async (client) => {
    for (const table of ['bus.job', 'bus.job_common', 'bus.queue']) {
      const { rows } = await client.query(`select distinct split_part(name, '.', 1) as service from ${table}`);
      expect(rows).toEqual([{ service: 'meetings' }]);
    }
    for (const table of ['bus.job', 'bus.job_common']) {
      expect((await client.query(`update ${table} set data = '{}' where name like 'supervision.%'`)).rowCount).toBe(0);
      await expect(
        client.query(`insert into ${table} (name, data) values ('supervision.case.moved', '{}')`),
      ).rejects.toThrow('row-level security');
      await expect(client.query(`update ${table} set name = 'supervision.case.moved'`)).rejects.toThrow(
        'row-level security',
      );
    }
    expect((await client.query(`delete from bus.job_common where name like 'supervision.%'`)).rowCount).toBe(0);
    // A dead letter that would land in another service's queue is refused as well.
    await client.query(`update bus.job_common set dead_letter = 'supervision.dead', state = 'active', retry_count = 9`);
    await expect(client.query(`insert into bus.job (name) select dead_letter from bus.job_common`)).rejects.toThrow(
      'row-level security',
    );
    await expect(client.query(`update bus.queue set dead_letter = 'supervision.dead'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(client.query(`delete from bus.queue`)).rejects.toThrow('permission denied');
    await expect(client.query(`truncate bus.job`)).rejects.toThrow('permission denied');
    await expect(client.query(`select * from bus.event`)).rejects.toThrow('permission denied');
    await expect(client.query(`select bus.create_queue('meetings.x', '{"policy":"standard"}')`)).rejects.toThrow(
      'permission denied',
    );
    await expect(client.query(`create table bus.mine (a int)`)).rejects.toThrow('permission denied');
    await expect(client.query(`alter table bus.job disable row level security`)).rejects.toThrow('must be owner');
  });
  const { rows } = await owner.query(
    `select count(*)::int as n from bus.job where name = 'supervision.case.moved' and data <> '{}'`,
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('the same event id is queued once, and handled once even when it is delivered again', async () => {
  const eventId = await send();
  await send(eventId);
  expect(await jobs()).toHaveLength(2);
  await consume(
    'meetings',
    {
      'org.changed': ignore,
      'case.moved': async (delivery) => void (await note(delivery.em, 'meetings', delivery.eventId)),
    },
    0.5,
  );
  await until(
    () => notes('meetings'),
    (handled) => handled.length === 1,
  );
  await until(jobs, (all) => all.some(({ name, state }) => name === 'meetings.case.moved' && state === 'completed'));
  await owner.query('delete from bus.job'); // as pg-boss does after a week
  await send(eventId);
  await until(
    () => logged.map(({ message }) => message),
    (messages) => messages.includes('event was handled before'),
  );
  expect(await notes('meetings')).toEqual([eventId]);
});

test('two instances of a service do not handle an event twice', async () => {
  const handlers: EventHandlers<'meetings'> = {
    'org.changed': ignore,
    'case.moved': async (delivery) => void (await note(delivery.em, 'meetings', delivery.eventId)),
  };
  await Promise.all([consume('meetings', handlers, 0.5), consume('meetings', handlers, 0.5)]);
  const ids = await Promise.all(Array.from({ length: 30 }, () => send()));
  await until(
    () => notes('meetings'),
    (handled) => handled.length >= 30,
  );
  await delay(1000);
  expect((await notes('meetings')).sort()).toEqual(ids.sort());
});

test('a failing handler is undone, tried again and ends as a dead letter, from where it can be sent again', async () => {
  let broken = true;
  let attempts = 0;
  await consume(
    'meetings',
    {
      'org.changed': ignore,
      'case.moved': async (delivery) => {
        attempts += 1;
        await note(delivery.em, 'meetings', delivery.eventId);
        if (broken) throw new TypeError(`secret ${delivery.payload.placePath}`);
      },
    },
    0.5,
  );
  const eventId = await send(undefined, moved({ placePath: 'very.private' }));
  const [letter] = await until(
    () => listDeadLetters(ownerOrm.em.fork()),
    (letters) => letters.length === 1,
  );
  expect(letter).toMatchObject({
    service: 'meetings',
    event: 'case.moved',
    eventId,
    attempts: 3,
    reason: { error: 'TypeError' },
  });
  expect(attempts).toBe(3);
  expect(await notes('meetings')).toEqual([]);
  expect(logged.map(({ message }) => message)).toEqual([
    'event handler failed, will be tried again',
    'event handler failed, will be tried again',
    'event handler failed for the last time: dead letter',
  ]);
  expect(JSON.stringify([logged, letter])).not.toMatch(/secret|private/);

  expect(await listDeadLetters(em('supervision'))).toEqual([]);
  broken = false;
  expect(await retryDeadLetters(scratch.url('lianxi_owner'), { service: 'meetings', ids: [letter!.id] })).toBe(1);
  expect(
    await until(
      () => notes('meetings'),
      (handled) => handled.length === 1,
    ),
  ).toEqual([eventId]);
  expect(await listDeadLetters(ownerOrm.em.fork())).toEqual([]);
});

test('what no longer fits the schema goes to the dead letters at once', async () => {
  await consume(
    'meetings',
    {
      'org.changed': ignore,
      'case.moved': async () => {
        throw new Error('must not be called');
      },
    },
    0.5,
  );
  await as('cases', (client) =>
    client.query(`select bus.publish('case.moved', gen_random_uuid(), '{"caseId": "older version"}')`),
  );
  const [letter] = await until(
    () => listDeadLetters(em('meetings')),
    (letters) => letters.length === 1,
  );
  expect(letter).toMatchObject({ attempts: 1, reason: { reason: 'payload does not fit the schema' } });
});

test("pg-boss looks after a service's own queues under row security, and after no others", async () => {
  await send();
  await send();
  const [first] = await jobs();
  await owner.query(`update bus.job set state = 'active', started_on = now() - interval '1 hour' where id = $1`, [
    first!.id,
  ]);
  await owner.query(
    `update bus.job set state = 'completed', completed_on = now() - interval '30 days' where id <> $1`,
    [first!.id],
  );
  await owner.query('update bus.queue set monitor_claim_on = null, monitor_on = null, maintain_on = null');
  const errors: Error[] = [];
  const boss = new PgBoss(serviceBossOptions(scratch.url('lianxi_meetings'), 'meetings'));
  boss.on('error', (error) => errors.push(error));
  running.push({ stop: () => boss.stop({ graceful: false }) });
  await boss.start();
  await boss.supervise();
  await boss.resolveFlow();
  expect(await jobs()).toEqual([
    // the handler that never came back is tried again; the old one was deleted
    { id: first!.id, name: 'meetings.case.moved', state: 'retry' },
    { id: first!.id, name: 'supervision.case.moved', state: 'active' },
    expect.objectContaining({ name: 'supervision.case.moved', state: 'completed' }),
  ]);
  const { rows } = await owner.query(
    `select name, monitor_on is not null as monitored from bus.queue where monitor_on is not null or maintain_on is
      not null order by name`,
  );
  expect(rows).toEqual(
    ['meetings.case.moved', 'meetings.dead', 'meetings.org.changed'].map((name) => ({ name, monitored: true })),
  );
  expect((await boss.getInstances()).map(({ name, live }) => ({ name, live }))).toContainEqual({
    name: 'meetings',
    live: true,
  });
  expect((await boss.getQueues()).every(({ name }) => name.startsWith('meetings.'))).toBe(true);
  await expect(boss.send('meetings.org.changed', {})).resolves.toBeTruthy();
  await expect(boss.send('supervision.case.moved', {})).rejects.toThrow();
  expect(errors).toEqual([]);
});

test('stop() lets the running handler finish', async () => {
  let entered = false;
  const consumer = await consume('meetings', {
    'org.changed': ignore,
    'case.moved': async (delivery) => {
      entered = true;
      await delay(800);
      await note(delivery.em, 'meetings', delivery.eventId);
    },
  });
  const eventId = await send();
  await until(() => entered, Boolean);
  await consumer.stop();
  expect(await notes('meetings')).toEqual([eventId]);
  expect(await jobs()).toContainEqual({ id: eventId, name: 'meetings.case.moved', state: 'completed' });
});
