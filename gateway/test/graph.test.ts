import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Behaviour } from './support/service.js';
import { World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start({ upstream: { limitMs: 400, resetMs: 100, failures: 3 } });
});
afterAll(() => world.stop());
afterEach(async () => {
  world.cases.behaviour = 'ok';
  world.people.behaviour = 'ok';
  await new Promise((resolve) => setTimeout(resolve, 120));
});

const JOINED = '{ cases { id title unit { id name } } }';
/** What an answer may never contain: an address, a port, a stack, SQL. */
const INSIDE = /127\.0\.0\.1|localhost|10\.1\.2\.3|ECONN|UND_ERR|stack|select |\.js:|node_modules/;

test('joins two services in one answer', async () => {
  const { status, data, errors } = await world.graphql(JOINED);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  expect(data?.['cases']).toContainEqual({ id: '2', title: 'case 2', unit: { id: '2', name: 'unit 2' } });
});

describe.each<Behaviour>(['silent', 'slow-body', 'status-500', 'not-json', 'no-data', 'reset'])(
  'a service that is %s',
  (behaviour) => {
    test('loses its own root field with service and path, and nothing else', async () => {
      world.cases.behaviour = behaviour;
      const { status, data, errors, text } = await world.graphql('{ all: cases { id } units { name } }');
      expect(status).toBe(200);
      expect(data).toEqual({ all: null, units: [{ name: 'unit 1' }, { name: 'unit 2' }, { name: 'unit 3' }] });
      expect(errors).toEqual([
        {
          message: '“信访事项”服务暂不可用',
          path: ['all'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', params: { service: 'cases' } },
        },
      ]);
      expect(text).not.toMatch(INSIDE);
    });

    test('leaves the rows of the healthy service when it owes a field of each', async () => {
      world.people.behaviour = behaviour;
      const { data, errors, text } = await world.graphql(JOINED, { headers: { 'accept-language': 'en' } });
      expect(data?.['cases']).toContainEqual({ id: '2', title: 'case 2', unit: { id: '2', name: null } });
      expect(errors).toEqual([
        {
          message: 'The service “People and units” is not available',
          path: ['cases', 0, 'unit', 'name'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', params: { service: 'people' } },
        },
      ]);
      expect(text).not.toMatch(INSIDE);
    });
  },
);

test('a service that is down, and back again', async () => {
  world.people.deadLetters = 2;
  await world.cases.close();
  const down = await world.graphql('{ cases { id } units { id } }');
  expect(down.errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', params: { service: 'cases' } });
  expect(down.data?.['units']).toHaveLength(3);
  expect(down.text).not.toMatch(INSIDE);
  const ready = (await (await world.fetch('/ready')).json()) as { status: string; subgraphs: unknown };
  expect(ready).toMatchObject({
    status: 'ready',
    subgraphs: { people: 'up', cases: 'down' },
    deadLetters: { people: 2, cases: 0 },
  });
  await world.cases.listen();
  expect((await world.graphql('{ cases { id } }')).errors).toBeUndefined();
});

test('a circuit that opened answers at once and closes by itself', async () => {
  world.cases.behaviour = 'silent';
  await Promise.all([1, 2, 3].map(() => world.graphql('{ cases { id } }')));
  const asked = world.cases.asked.length;
  const started = Date.now();
  expect((await world.graphql('{ cases { id } }')).errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(Date.now() - started).toBeLessThan(200);
  expect(world.cases.asked).toHaveLength(asked);
  world.cases.behaviour = 'ok';
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect((await world.graphql('{ cases { id } }')).errors).toBeUndefined();
});

test('a lost connection repeats a query once and never a mutation', async () => {
  world.cases.behaviour = 'reset';
  const before = world.cases.asked.length;
  await world.graphql('{ cases { id } }');
  expect(world.cases.asked.length - before).toBe(2);
  const { errors } = await world.graphql('mutation { raiseCase(title: "x") { id } }');
  expect(errors?.[0]).toMatchObject({ path: ['raiseCase'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  expect(world.cases.asked.length - before).toBe(3);
});

describe('errors of a service', () => {
  test('an expected refusal keeps code and plain params, in the language asked for', async () => {
    const zh = await world.graphql('{ failing(kind: "domain") }');
    expect(zh.errors).toEqual([
      {
        message: '当前状态下不能进行此操作',
        path: ['failing'],
        extensions: { code: 'WRONG_STATE', params: { state: 'closed' } },
      },
    ]);
    const en = await world.graphql('{ failing(kind: "domain") }', { headers: { 'accept-language': 'en-GB,en' } });
    expect(en.errors?.[0]?.message).toBe('Not possible in the state');
  });

  test.each(['unknown-code', 'crash'])('an unexpected one (%s) says nothing but INTERNAL', async (kind) => {
    const { errors, text } = await world.graphql(`{ failing(kind: "${kind}") units { id } }`);
    expect(errors).toEqual([
      {
        message: '系统出现意外错误，请稍后重试',
        path: ['failing'],
        extensions: { code: 'INTERNAL', params: { service: 'cases' } },
      },
    ]);
    expect(text).not.toMatch(INSIDE);
    expect(text).not.toMatch(/db\.internal/);
  });

  test('a value that only the service can check is the client’s mistake', async () => {
    const { errors } = await world.graphql('query ($day: LocalDate) { cases(after: $day) { id } }', {
      variables: { day: 'tomorrow' },
    });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT', params: { field: 'day' } });
  });

  test('an object that its service withholds is null where it is referred to, and nothing more is said', async () => {
    expect(JSON.parse((await world.graphql('{ elsewhere { title unit { code name } } }')).text)).toEqual({
      data: { elsewhere: { title: 'case 4', unit: null } },
    });
  });

  test('a required value that a service leaves out is an error with a path, not silence', async () => {
    world.cases.behaviour = 'incomplete';
    let text = '';
    const faults = await world.expectsFaults(async () => {
      text = (await world.graphql('{ required { value } }')).text;
    });
    expect(faults).toEqual([expect.stringContaining('a subgraph left out a required value')]);
    expect(JSON.parse(text)).toEqual({
      data: { required: null },
      errors: [
        {
          message: '系统出现意外错误，请稍后重试',
          path: ['required', 'value'],
          extensions: { code: 'INTERNAL', params: {} },
        },
      ],
    });
  });
});
