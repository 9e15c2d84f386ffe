import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { World } from './support/world.js';

let world: World;
let production: World;
beforeAll(async () => {
  world = await World.start();
  production = await World.start({}, 'production');
});
afterAll(() => Promise.all([world.stop(), production.stop()]));

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
  world.fetch('/graphql', { method: 'POST', headers, body });

describe('what is not a GraphQL request is 4xx with JSON', () => {
  test.each<[string, string, RequestInit, number, string]>([
    [
      'malformed JSON',
      '/graphql',
      { method: 'POST', headers: JSON_TYPE, body: '{"query": "{ uni' },
      400,
      'BAD_REQUEST',
    ],
    ['an empty body', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '' }, 400, 'BAD_REQUEST'],
    [
      'a list of operations',
      '/graphql',
      { method: 'POST', headers: JSON_TYPE, body: '[{"query":"{ units { id } }"}]' },
      400,
      'BAD_REQUEST',
    ],
    ['no query', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"variables":{}}' }, 400, 'BAD_REQUEST'],
    [
      'variables that are no object',
      '/graphql',
      { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ units { id } }","variables":[1]}' },
      400,
      'BAD_REQUEST',
    ],
    [
      'a form',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={units{id}}' },
      400,
      'BAD_REQUEST',
    ],
    [
      'plain text (CSRF)',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ units { id } }"}' },
      400,
      'BAD_REQUEST',
    ],
    ['GET', '/graphql?query={units{id}}', {}, 405, 'BAD_REQUEST'],
    ['DELETE', '/graphql', { method: 'DELETE' }, 405, 'BAD_REQUEST'],
    [
      'a body of more than 512 kB',
      '/graphql',
      { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query: 'x'.repeat(600_000) }) },
      413,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'a body in an unknown encoding',
      '/graphql',
      { method: 'POST', headers: { ...JSON_TYPE, 'content-encoding': 'rot13' }, body: '{}' },
      415,
      'BAD_REQUEST',
    ],
  ])('%s', async (_name, path, init, status, code) => {
    const response = await world.fetch(path, init);
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect({ status: response.status, code: body.errors[0]?.extensions.code }).toEqual({ status, code });
  });
});

describe('what is not a good operation is 400', () => {
  test.each([
    ['a syntax error', '{ units {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ unitz { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { units { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a text with a null character', '{ failing(kind: "a\\u0000b") }', 'BAD_INPUT'],
    ['a missing variable', 'query ($kind: String!) { failing(kind: $kind) }', 'BAD_USER_INPUT'],
  ])('%s', async (_name, query, code) => {
    const { status, errors } = await world.graphql(query);
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code });
  });

  test('an operation name that the document does not have', async () => {
    const { status, errors } = await world.graphql('query A { units { id } } query B { units { id } }', {
      operationName: 'C',
    });
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
    });
  });

  test('validation errors are capped', async () => {
    const query = `{ ${Array.from({ length: 100 }, (_, index) => `nope${index}`).join(' ')} }`;
    expect((await world.graphql(query)).errors!.length).toBeLessThanOrEqual(21);
  });
});

describe('limits', () => {
  const nested = (depth: number) => `{ units { ${'parent { '.repeat(depth)} id ${'} '.repeat(depth)} } }`;
  const doubling = Array.from(
    { length: 12 },
    (_, index) => `fragment F${index} on Unit { ...F${index + 1} parent { ...F${index + 1} } }`,
  ).join(' ');
  test.each<{ name: string; query: string; limit: string; variables?: Record<string, unknown> }>([
    { name: 'depth', query: nested(16), limit: 'depth 16' },
    {
      name: 'depth through fragments',
      query: `{ units { parent { ...A } } } fragment A on Unit { ${'parent { '.repeat(16)} id ${'} '.repeat(16)} }`,
      limit: 'depth 16',
    },
    {
      name: 'aliases',
      query: `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: units { id }`).join(' ')} }`,
      limit: 'aliases 30',
    },
    { name: 'root fields', query: `{ ${'units { id } '.repeat(21)} }`, limit: 'rootFields 20' },
    {
      name: 'fields multiplied by fragments',
      query: `{ units { ...F0 } } ${doubling} fragment F12 on Unit { id }`,
      limit: 'fields 1500',
    },
    { name: 'tokens', query: `{ units { ${'id '.repeat(3_000)} } }`, limit: 'tokens 3000' },
    {
      name: 'rows that an answer could have',
      query: `{ units(first: 100) { ${'parent { children { '.repeat(3)} id ${'} } '.repeat(3)} } }`,
      limit: 'rows 50000',
    },
    {
      name: 'rows through a fragment',
      query: `{ units { ...A } } fragment A on Unit { ${'children { '.repeat(5)} id ${'} '.repeat(5)} }`,
      limit: 'rows 50000',
    },
    { name: 'a page size in the query', query: '{ units(first: 101) { id } }', limit: 'pageSize 100' },
    {
      name: 'a page size in a fragment',
      query: '{ units { ...A } } fragment A on Unit { children(first: 1000) { id } }',
      limit: 'pageSize 100',
    },
    {
      name: 'a page size as a default',
      query: 'query ($first: Int = 500) { units(first: $first) { id } }',
      limit: 'pageSize 100',
    },
    {
      name: 'a page size as a variable',
      query: 'query ($n: Int) { units(first: $n) { id } }',
      limit: 'pageSize 100',
      variables: { n: 500 },
    },
  ])('$name', async ({ query, limit, variables }) => {
    for (const _ of ['first time', 'from the document cache']) {
      const { status, errors, data } = await world.graphql(query, { variables });
      expect({ status, data, error: errors?.[0]?.extensions }).toEqual({
        status: 400,
        data: undefined,
        error: { code: 'QUERY_TOO_COMPLEX', params: { limit } },
      });
    }
  });

  test('a query below them passes, with a page size of 100 as a variable too', async () => {
    const { errors } = await world.graphql(
      'query ($n: Int) { a: units(first: $n) { id } units(first: 100) { parent { parent { id } } } }',
      { variables: { n: 100 } },
    );
    expect(errors).toBeUndefined();
  });

  test('a fragment that spreads itself is refused, not followed', async () => {
    const { status } = await world.graphql('{ units { ...A } } fragment A on Unit { parent { ...A } }');
    expect(status).toBe(400);
  });
});

describe('cross-site requests', () => {
  test.each<[string, Record<string, string>]>([
    ['an Origin of another host', { origin: 'https://evil.example' }],
    ['an Origin that is null', { origin: 'null' }],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a browser that says same-site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_name, headers) => {
    const response = await post('{"query":"{ units { id } }"}', { ...JSON_TYPE, ...headers });
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
  });

  test('the own origin passes', async () => {
    const response = await post('{"query":"{ units { id } }"}', {
      ...JSON_TYPE,
      origin: world.gateway.url,
      'sec-fetch-site': 'same-origin',
    });
    expect(response.status).toBe(200);
  });
});

describe('production', () => {
  test('has no introspection and suggests no field', async () => {
    expect((await world.graphql(getIntrospectionQuery())).errors).toBeUndefined();
    expect((await production.graphql('{ __schema { queryType { name } } }')).status).toBe(400);
    expect((await world.graphql('{ unit { id } }')).text).toContain('Did you mean');
    expect((await production.graphql('{ unit { id } }')).text).not.toContain('Did you mean');
  });
});
