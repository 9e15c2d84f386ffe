import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { SESSION_TTL_MS } from '../src/identity/sessions.js';
import { CLAIMS } from './support/people.js';
import { World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start({ sessionLimitMs: 200, upstream: { resetMs: 50, failures: 20 } });
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.desk.behaviour = 'ok';
  await throughTheDoor('/auth/act-as', {});
});

/** A call of the sign-in door, after which the gateway knows nothing of the session. */
const throughTheDoor = (path: string, body: object) =>
  world.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'lianxi.session_token=office1' },
    body: JSON.stringify(body),
  });

/** What people received for a query. */
async function received(as: string | null, headers: Record<string, string> = {}): Promise<Record<string, string>> {
  const { data } = await world.graphql('{ headers }', { as, headers });
  return JSON.parse(data!['headers'] as string) as Record<string, string>;
}

const tokenOf = async (as: string, headers = {}) =>
  (await received(as, headers))['authorization']!.slice('Bearer '.length);

describe('the token of a service', () => {
  test('carries the claims of the session, for this service and the gateway, for at most 60 s', async () => {
    const token = await tokenOf('lianxi.session_token=office1');
    const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', world.gateway.url));
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: 'lianxi-gateway',
      audience: 'people',
      maxTokenAge: '60s',
    });
    expect(payload).toMatchObject({
      iss: 'lianxi-gateway',
      aud: ['people', 'gateway'],
      sub: 'account-office1',
      viewer: CLAIMS,
    });
    expect(payload.exp! - payload.iat!).toBe(60);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'JWT' });
    await expect(jwtVerify(token, keys, { audience: 'cases' })).rejects.toThrow(/aud/);
  });

  test('differs by service', async () => {
    const { data } = await world.graphql('{ headers2 }');
    const { authorization } = JSON.parse(data!['headers2'] as string) as { authorization: string };
    expect(decodeJwt(authorization.slice(7)).aud).toEqual(['cases', 'gateway']);
  });

  test('is reused for the same session, and made anew when its claims change', async () => {
    const first = await tokenOf('lianxi.session_token=office1');
    expect(await tokenOf('lianxi.session_token=office1')).toBe(first);
    world.desk.sessions.set('lianxi.session_token=office1', {
      sessionId: 'session-1',
      claims: { ...CLAIMS, assignmentId: 'assignment-2' },
    });
    await throughTheDoor('/auth/act-as', {});
    const second = await tokenOf('lianxi.session_token=office1');
    expect(decodeJwt<{ viewer: { assignmentId: string } }>(second).viewer.assignmentId).toBe('assignment-2');
    world.desk.sessions.set('lianxi.session_token=office1', { sessionId: 'session-1', claims: CLAIMS });
  });

  test('is signed by a key that only the gateway can read; its private half is not published', async () => {
    const folder = join(world.folder, 'data', 'keys');
    const [name] = await readdir(folder);
    expect((await stat(join(folder, name!))).mode & 0o777).toBe(0o600);
    const { keys } = (await (await world.fetch('/.well-known/jwks.json')).json()) as { keys: Record<string, string>[] };
    expect(keys).toEqual([
      {
        kty: 'EC',
        crv: 'P-256',
        x: expect.any(String),
        y: expect.any(String),
        kid: `${name!.replace('.json', '')}`,
        alg: 'ES256',
        use: 'sig',
      },
    ]);
    expect(decodeProtectedHeader(await tokenOf('lianxi.session_token=office1')).kid).toBe(keys[0]!['kid']);
  });
});

describe('what reaches a service', () => {
  test('is the token, the language and the request id; nothing else of the browser', async () => {
    const headers = {
      'accept-language': 'en-GB,en;q=0.9',
      'x-request-id': 'abc-1',
      'x-viewer': 'chief',
      'x-forwarded-for': '8.8.8.8',
      'x-custom': '1',
    };
    const {
      authorization,
      host,
      'content-length': length,
      ...rest
    } = await received('lianxi.session_token=office1', headers);
    expect(authorization).toMatch(/^Bearer /);
    expect([host, length]).toEqual([expect.any(String), expect.any(String)]);
    expect(rest).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en',
      'x-request-id': 'abc-1',
      connection: 'keep-alive',
    });
  });

  test('an anonymous request carries the proof that the gateway asks, and no viewer', async () => {
    for (const as of [null, 'lianxi.session_token=unknown']) {
      const headers = await received(as);
      expect(headers).not.toHaveProperty('authorization');
      const proof = decodeJwt(headers['x-lianxi-gateway']!.slice('Bearer '.length));
      expect(proof).toMatchObject({ iss: 'lianxi-gateway', aud: ['people', 'gateway'], sub: 'nobody' });
      expect(proof).not.toHaveProperty('viewer');
    }
  });

  test('a request without an id, or with an unfit one, gets one that is told back', async () => {
    const made = await world.graphql('{ headers }', { headers: { 'x-request-id': 'a b<script>' } });
    const id = made.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(made.data!['headers'] as string)).toMatchObject({ 'x-request-id': id });
  });
});

describe('the session', () => {
  test('is asked for once while it is fresh, however many requests come together', async () => {
    const before = world.desk.lookUps;
    await Promise.all(Array.from({ length: 8 }, () => world.graphql('{ viewer { account } }')));
    expect((await world.graphql('{ viewer { account } }')).data).toEqual({ viewer: { account: 'office1' } });
    expect(world.desk.lookUps - before).toBe(1);
  });

  test.each<[string, string, object]>([
    ['sign-out', '/auth/sign-out', {}],
    ['act-as', '/auth/act-as', { assignmentId: 'x' }],
  ])('is forgotten at %s, whatever other cookies travelled with it', async (_name, path, body) => {
    const session = world.desk.sessions.get('lianxi.session_token=office1')!;
    await world.graphql('{ viewer { account } }', { as: 'lianxi.session_token=office1' });
    await world.graphql('{ viewer { account } }', { as: 'theme=dark; lianxi.session_token=office1; lang=en' });
    const before = world.desk.lookUps;
    await throughTheDoor(path, body);
    const [one, other] = [
      await world.graphql('{ viewer { account } }', { as: 'lianxi.session_token=office1' }),
      await world.graphql('{ viewer { account } }', { as: 'theme=dark; lianxi.session_token=office1; lang=en' }),
    ];
    expect(world.desk.lookUps - before).toBe(path === '/auth/sign-out' ? 2 : 1);
    if (path === '/auth/sign-out') expect([one.data, other.data]).toEqual([{ viewer: null }, { viewer: null }]);
    world.desk.sessions.set('lianxi.session_token=office1', session);
  });

  test.each(['silent', 'status-500'] as const)(
    'that people cannot answer for (%s) is refused as unavailable, in the language asked for',
    async (behaviour) => {
      world.desk.behaviour = behaviour;
      const { status, errors, text } = await world.graphql('{ cases { id } }', {
        headers: { 'accept-language': 'en' },
      });
      expect({ status, errors }).toEqual({
        status: 503,
        errors: [
          {
            message: 'The service “People and units” is not available',
            extensions: { code: 'SUBGRAPH_UNAVAILABLE', params: { service: 'people' } },
          },
        ],
      });
      expect(text).not.toMatch(/127\.0\.0\.1|relation/);
      expect((await world.graphql('{ cases { id } }', { as: null })).errors).toBeUndefined();
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
  );

  test('is asked for again after its time', async () => {
    const short = await World.start({ sessionTtlMs: 40 });
    await short.graphql('{ viewer { account } }');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await short.graphql('{ viewer { account } }');
    expect(short.desk.lookUps).toBe(2);
    await short.stop();
  });

  test('of a disabled account is out with its next request, after the 5 s of the cache at the latest', async () => {
    // The cache's own clock, moved by hand: the bound is the constant of operation, and nothing waits.
    let now = 1_000;
    const world5 = await World.start({ sessionClock: { now: () => now } });
    const who = async () => (await world5.graphql('{ viewer { account } }')).data;
    expect(SESSION_TTL_MS).toBe(5_000);
    expect(await who()).toEqual({ viewer: { account: 'office1' } });
    world5.desk.sessions.delete('lianxi.session_token=office1');
    now += SESSION_TTL_MS;
    expect(await who()).toEqual({ viewer: { account: 'office1' } });
    now += 1;
    expect(await who()).toEqual({ viewer: null });
    await world5.stop();
  });

  test('whose acting post has ended is told so, at every door, with how many are left', async () => {
    world.desk.refusals.set('lianxi.session_token=clerk', {
      status: 403,
      code: 'ACTING_POST_ENDED',
      params: { left: 2 },
    });
    const { status, errors } = await world.graphql('{ viewer { account } }', {
      as: 'lianxi.session_token=clerk',
      headers: { 'accept-language': 'en' },
    });
    expect({ status, error: errors?.[0] }).toEqual({
      status: 403,
      error: {
        message: 'The post that you were acting in has ended. Choose another one',
        extensions: { code: 'ACTING_POST_ENDED', params: { left: 2 } },
      },
    });
    const registry = await world.fetch('/mfe/registry.json', { headers: { cookie: 'lianxi.session_token=clerk' } });
    expect([registry.status, ((await registry.json()) as { code: string }).code]).toEqual([403, 'ACTING_POST_ENDED']);
    world.desk.refusals.clear();
    expect((await world.graphql('{ viewer { account } }', { as: 'lianxi.session_token=clerk' })).data).toEqual({
      viewer: { account: 'clerk' },
    });
  });
});

describe('a machine client', () => {
  const ask = (headers = {}) => world.graphql('{ viewer { account } }', { as: 'Bearer machine-token', headers });

  test('is asked for with each request, also with many at once: people counts them, and a switched off one is out at once', async () => {
    const before = world.desk.lookUps;
    await Promise.all(Array.from({ length: 5 }, () => ask()));
    expect(world.desk.lookUps - before).toBe(5);
    const machine = world.desk.sessions.get('Bearer machine-token')!;
    world.desk.sessions.delete('Bearer machine-token');
    expect((await ask()).status).toBe(401);
    world.desk.sessions.set('Bearer machine-token', machine);
  });

  test('comes from where its connection comes from: what it says itself is not believed without a configured proxy', async () => {
    await ask({ 'x-forwarded-for': '10.9.8.7' });
    expect(world.desk.addresses.at(-1)).toMatch(/^(::ffff:)?127\.0\.0\.1$/);
    const behind = await World.start({}, 'demo', 'loopback');
    await behind.graphql('{ viewer { account } }', {
      as: 'Bearer machine-token',
      headers: { 'x-forwarded-for': '1.2.3.4, 10.9.8.7' },
    });
    expect(behind.desk.addresses.at(-1)).toBe('10.9.8.7');
    await behind.stop();
  });

  test('is refused a field whose group it lacks, before any service is asked', async () => {
    const asked = world.cases.asked.length;
    const { status, errors } = await world.graphql(
      'query ($n: Int = 1) { cases(first: $n) { ...one } } fragment one on Case { p: party { name } }',
      { as: 'Bearer machine-token', headers: { 'accept-language': 'en' } },
    );
    expect({ status, error: errors?.[0]?.extensions }).toEqual({
      status: 403,
      error: { code: 'FIELD_GROUP_REQUIRED', params: { group: 'cases:party', field: 'Case.party' } },
    });
    expect(world.cases.asked).toHaveLength(asked);
    expect((await world.graphql('{ cases { id } }', { as: 'Bearer machine-token' })).errors).toBeUndefined();
  });

  test('writes what its groups name and nothing else, not even together with it', async () => {
    const machine = world.desk.sessions.get('Bearer machine-token')!;
    const codes = async (query: string) =>
      (await world.graphql(query, { as: 'Bearer machine-token' })).errors?.map(({ extensions }) => extensions.code);
    const receipt = 'mutation { confirmReceipt(id: "1") { id } }';
    expect(await codes(receipt)).toEqual(['READ_ONLY_CLIENT']);
    world.desk.sessions.set('Bearer machine-token', {
      ...machine,
      claims: { ...machine.claims, scopes: ['meetings:receipts'] },
    });
    expect(await codes(receipt)).toBeUndefined();
    for (const query of [
      'mutation { confirmReceipt(id: "1") { id } raiseCase(title: "x") { id } }',
      'mutation { confirmReceipt: raiseCase(title: "x") { id } }',
      'mutation { ... on Mutation { confirmReceipt(id: "1") { id } } }',
    ])
      expect(await codes(query)).toEqual(['READ_ONLY_CLIENT']);
    world.desk.sessions.set('Bearer machine-token', machine);
  });

  test('beyond its quota reads the code, and in the header when it may come again', async () => {
    world.desk.refusals.set('Bearer machine-token', {
      status: 429,
      code: 'QUOTA_EXCEEDED',
      params: { quota: 'minute', limit: 3, retryAfter: 42 },
    });
    const { status, headers, errors } = await ask({ 'accept-language': 'en' });
    expect([status, headers.get('retry-after'), errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      429,
      '42',
      'QUOTA_EXCEEDED',
      'The registered quota is used up. Try again in 42 seconds',
    ]);
    const file = await world.fetch('/files/cases/1', { headers: { authorization: 'Bearer machine-token' } });
    expect([file.status, file.headers.get('retry-after')]).toEqual([429, '42']);
    world.desk.refusals.set('Bearer machine-token', { status: 403, code: 'NETWORK_NOT_ALLOWED', params: {} });
    expect((await ask()).errors?.[0]?.extensions.code).toBe('NETWORK_NOT_ALLOWED');
    world.desk.refusals.clear();
  });
});

describe('those who only read', () => {
  test('a machine client may query and may not change', async () => {
    expect((await world.graphql('{ viewer { account } }', { as: 'Bearer machine-token' })).data).toEqual({
      viewer: { account: 'district-system' },
    });
    const asked = world.cases.asked.length;
    const { status, errors } = await world.graphql('mutation { raiseCase(title: "x") { id } }', {
      as: 'Bearer machine-token',
    });
    expect({ status, error: errors?.[0] }).toEqual({
      status: 403,
      error: { message: '接口客户端只有查询权限', extensions: { code: 'READ_ONLY_CLIENT', params: {} } },
    });
    expect(world.cases.asked).toHaveLength(asked);
  });

  test("what the gateway refuses a machine client by itself is told to people, with the client's own token; of people nothing is", async () => {
    const told = async (run: () => Promise<unknown>) => {
      world.desk.told.length = 0;
      await run();
      return world.desk.told.map(({ authorization, refusal }) => [authorization, refusal]);
    };
    const as = 'Bearer machine-token';
    expect(await told(() => world.graphql('mutation { raiseCase(title: "x") { id } }', { as }))).toEqual([
      [as, { code: 'READ_ONLY_CLIENT', fields: ['raiseCase'] }],
    ]);
    for (const query of [
      'mutation confirmReceipt { confirmReceipt: raiseCase(title: "x") { id } }',
      'mutation { ...Mine } fragment Mine on Mutation { cases: raiseCase(title: "x") { id } }',
    ])
      expect(await told(() => world.graphql(query, { as }))).toEqual([
        [as, { code: 'READ_ONLY_CLIENT', fields: ['raiseCase'] }],
      ]);
    expect(await told(() => world.graphql('{ cases { party { name } } }', { as }))).toEqual([
      [as, { code: 'FIELD_GROUP_REQUIRED', fields: ['Case.party'], group: 'cases:party' }],
    ]);
    expect(
      await told(() => world.fetch('/files/cases', { method: 'POST', body: 'x', headers: { authorization: as } })),
    ).toEqual([[as, { code: 'READ_ONLY_CLIENT', fields: ['files.cases'] }]]);
    expect(await told(() => world.graphql('mutation { raiseCase(title: "x") { id } }'))).toEqual([]);
    expect(await told(() => world.graphql('{ cases { id } }', { as }))).toEqual([]);
  });

  test('a service asks with the token that it was given: verified here, same claims, no longer life', async () => {
    const given = await tokenOf('lianxi.session_token=office1');
    const before = world.desk.lookUps;
    const passed = await tokenOf(`Bearer ${given}`);
    expect(world.desk.lookUps).toBe(before);
    expect(decodeJwt(passed)['viewer']).toEqual(CLAIMS);
    expect(decodeJwt(passed).exp!).toBeLessThanOrEqual(decodeJwt(given).exp!);
    const { errors } = await world.graphql('mutation { raiseCase(title: "x") { id } }', { as: `Bearer ${given}` });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a token with a changed claim is refused', async () => {
    const [head, body, signature] = (await tokenOf('lianxi.session_token=office1')).split('.');
    const claims = { ...(JSON.parse(Buffer.from(body!, 'base64url').toString()) as object), sub: 'chief' };
    const forged = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    expect((await world.graphql('{ viewer { account } }', { as: `Bearer ${forged}` })).status).toBe(401);
  });
});

describe('a bearer token that is not good', () => {
  const BAD = ['Bearer unknown', 'Bearer', 'Bearer a b', `Bearer ${'x'.repeat(99)}`, 'bearer unknown'];

  test.each(BAD)('is 401 at every door and says so in the header: %p', async (authorization) => {
    const asked = world.people.asked.length;
    const doors: [string, RequestInit][] = [
      ['/graphql', { method: 'POST', body: JSON.stringify({ query: '{ units { id } }' }) }],
      ['/files/cases/1', {}],
      ['/export/cases/ledger.xlsx', {}],
      ['/mfe/registry.json', {}],
    ];
    for (const [path, init] of doors) {
      const headers = { authorization, 'content-type': 'application/json' };
      const answer = await world.fetch(path, { ...init, headers });
      expect([path, answer.status, answer.headers.get('www-authenticate')]).toEqual([
        path,
        401,
        'Bearer error="invalid_token"',
      ]);
      expect(await answer.text()).toContain('UNAUTHENTICATED');
    }
    expect(world.people.asked).toHaveLength(asked);
  });

  test('without one a request stays anonymous, and a door that needs somebody asks for a bearer', async () => {
    expect((await world.graphql('{ viewer { account } }', { as: null })).data).toEqual({ viewer: null });
    const answer = await world.fetch('/files/cases/1');
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test('no header of a client passes for the proof of the gateway', async () => {
    const headers = { 'x-lianxi-gateway': 'Bearer forged' };
    expect((await received(null, headers))['x-lianxi-gateway']).not.toBe('Bearer forged');
    expect(await received('lianxi.session_token=office1', headers)).not.toHaveProperty('x-lianxi-gateway');
    await world.fetch('/auth/posts', { headers });
    expect(world.desk.seen.at(-1)!.headers['x-lianxi-gateway']).toMatch(/^Bearer ey/);
  });
});
