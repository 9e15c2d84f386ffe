import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Timing } from '../src/server.js';
import { World } from './support/world.js';

/** No test here waits for one of these: whatever waits for a service that hangs does not come back in time. */
const LONG = 60_000;
const MIXED = '{ cases { id } units { id } }';

let world: World;
let hanging: Hanging | undefined;
afterEach(async () => {
  await hanging?.stop();
  hanging = undefined;
  await world.people.close();
  await world.stop();
});

/** Takes the place of people: accepts every connection and never answers. */
class Hanging {
  private readonly sockets: Socket[] = [];
  private constructor(private readonly server: Server) {}

  static async inPlaceOf(people: World['people']): Promise<Hanging> {
    await people.close();
    const server = createServer();
    const hanging = new Hanging(server);
    server.on('connection', (socket) => hanging.sockets.push(socket.on('error', () => {})));
    server.listen(Number(new URL(people.url).port), '127.0.0.1');
    await once(server, 'listening');
    return hanging;
  }

  get connections(): number {
    return this.sockets.length;
  }

  /** When somebody waits here. */
  async entered(): Promise<void> {
    if (!this.sockets.length) await once(this.server, 'connection');
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function start(timing: Timing): Promise<void> {
  world = await World.start({ ...timing, sessionClock: { now: () => 0 } });
  expect((await world.graphql(MIXED)).errors).toBeUndefined();
}

test('a question that needs nothing of people does not wait for it while the session is known', async () => {
  await start({ upstream: { limitMs: LONG }, sessionLimitMs: LONG });
  hanging = await Hanging.inPlaceOf(world.people);
  const answers = await Promise.all(Array.from({ length: 20 }, () => world.graphql('{ cases { id } }')));
  for (const { data, errors } of answers) expect([data?.['cases'], errors]).toEqual([expect.anything(), undefined]);
  expect(hanging.connections).toBe(0);
});

test('one question tries whether a service that hangs is back, and no other waits for what becomes of it', async () => {
  await start({ upstream: { limitMs: LONG, readyMs: LONG, failures: 1, resetMs: 0 } });
  await world.people.close();
  expect((await world.graphql(MIXED)).data).toMatchObject({ units: null });
  hanging = await Hanging.inPlaceOf(world.people);
  const first = world.graphql(MIXED);
  await hanging.entered();
  const others = await Promise.all(Array.from({ length: 20 }, () => world.graphql(MIXED)));
  for (const { data, errors } of others) {
    expect(data).toEqual({ cases: expect.anything(), units: null });
    expect(errors).toMatchObject([{ path: ['units'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  }
  expect(hanging.connections).toBe(1);
  await hanging.stop();
  hanging = undefined;
  expect((await first).data).toEqual({ cases: expect.anything(), units: null });
});

test('the question that tries it waits for its word that it is ready, not for the whole limit', async () => {
  await start({ upstream: { limitMs: LONG, readyMs: 50, failures: 1, resetMs: 0 } });
  await world.people.close();
  await world.graphql(MIXED);
  hanging = await Hanging.inPlaceOf(world.people);
  expect((await world.graphql(MIXED)).data).toEqual({ cases: expect.anything(), units: null });
});

test('a call that waits for its place waits within its limit', async () => {
  await start({ upstream: { limitMs: 100, concurrent: 1, failures: 100 } });
  hanging = await Hanging.inPlaceOf(world.people);
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 3 }, () => world.graphql(MIXED)));
  for (const { data } of answers) expect(data).toMatchObject({ units: null });
  // three one after another would take 300 ms
  expect(performance.now() - began).toBeLessThan(290);
});

test('ready means that somebody can sign in, whatever else is down', async () => {
  const ready = async () => {
    const answer = await world.fetch('/ready');
    return [answer.status, ((await answer.json()) as { status: string }).status];
  };
  world = await World.start();
  await world.people.close();
  expect(await ready()).toEqual([503, 'waiting']);
  await world.gateway.stop();
  await world.cases.stop();
  world = await World.start();
  await world.cases.close();
  expect(await ready()).toEqual([200, 'ready']);
});

test('while sessions are not asked for after failures it is not ready, and asking whether it is makes it so', async () => {
  world = await World.start({ upstream: { failures: 1, resetMs: 0 } });
  world.desk.behaviour = 'status-500';
  const { status } = await world.graphql('{ cases { id } }');
  expect(status).toBe(503);
  world.desk.behaviour = 'ok';
  expect((await world.fetch('/ready')).status).toBe(200);
  expect((await world.graphql('{ cases { id } }')).status).toBe(200);
});
