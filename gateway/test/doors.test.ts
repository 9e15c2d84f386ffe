import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.desk.seen.length = 0;
});

const JSON_TYPE = { 'content-type': 'application/json' };

describe('/auth', () => {
  test('goes to people with cookie and language, and its cookies come back', async () => {
    const headers = {
      ...JSON_TYPE,
      cookie: 'lianxi.session_token=old',
      'accept-language': 'en',
      'x-forwarded-for': '8.8.8.8',
      'x-real-ip': '8.8.8.8',
      connection: 'keep-alive, x-custom',
      'x-custom': '1',
    };
    const response = await world.fetch('/auth/sign-in?next=1', {
      method: 'POST',
      headers,
      body: '{"username":"chief"}',
    });
    expect(await response.json()).toEqual({ account: 'chief' });
    expect(response.headers.getSetCookie()).toEqual(['lianxi.session_token=new; HttpOnly; SameSite=Lax', 'other=1']);
    expect(response.headers.get('x-powered-by')).toBeNull();
    const seen = world.desk.seen[0]!;
    expect(seen).toMatchObject({
      path: '/auth/sign-in?next=1',
      body: '20 bytes',
      headers: { cookie: 'lianxi.session_token=old', 'accept-language': 'en', 'x-forwarded-for': '127.0.0.1' },
    });
    expect(seen.headers).not.toHaveProperty('x-custom');
    expect(seen.headers).not.toHaveProperty('x-real-ip');
  });

  test('takes JSON only; the token endpoint takes a form', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = (path: string, headers: Record<string, string>) =>
      world.fetch(path, { method: 'POST', headers, body: 'a=b' });
    expect((await sent('/auth/sign-in', form)).status).toBe(415);
    expect((await sent('/auth/sign-in', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await sent('/auth/token', form)).status).toBe(200);
    expect((await sent('/auth/token', { ...form, origin: 'http://evil.example' })).status).toBe(403);
    expect(world.desk.seen).toHaveLength(1);
  });

  test('refuses another origin and a body that is too large', async () => {
    const sent = (headers: Record<string, string>, body: string) =>
      world.fetch('/auth/sign-in', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
    expect((await sent({ origin: 'http://evil.example' }, '{}')).status).toBe(403);
    expect((await sent({}, 'x'.repeat(70_000))).status).toBe(413);
    expect(world.desk.seen).toHaveLength(0);
  });

  test.each([
    '/auth/..%2finternal/session',
    '/auth/%2e%2e/internal/session',
    '/auth//internal/session',
    '/auth/..%5cinternal',
  ])('does not lead elsewhere in people: %s', async (path) => {
    const before = world.desk.lookUps;
    const { status } = await rawRequest(path);
    expect([401, 404]).toContain(status);
    expect([world.desk.lookUps, world.desk.seen.length]).toEqual([before, 0]);
  });

  test('says that people is unavailable, and not where it is', async () => {
    await world.people.close();
    const response = await world.fetch('/auth/sign-in', {
      method: 'POST',
      headers: { ...JSON_TYPE, 'accept-language': 'en' },
      body: '{}',
    });
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 503,
      body: {
        code: 'SUBGRAPH_UNAVAILABLE',
        params: { service: 'people' },
        message: 'The service “People and units” is not available',
      },
    });
    await world.people.listen();
  });
});

describe.each(['files', 'export'])('/%s', (door) => {
  test('goes to the service with the viewer’s token and without the cookie', async () => {
    const response = await world.fetch(`/${door}/people/a-1?x=1`, {
      headers: { cookie: 'lianxi.session_token=office1' },
    });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="x.txt"');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const seen = world.desk.seen[0]!;
    expect(seen).toMatchObject({
      path: `/${door}/a-1?x=1`,
      headers: { authorization: expect.stringMatching(/^Bearer ey/) },
    });
    expect(seen.headers).not.toHaveProperty('cookie');
  });

  test('is for signed-in viewers, known services and, for machines, reading', async () => {
    expect((await world.fetch(`/${door}/people/a-1`)).status).toBe(401);
    expect(
      (await world.fetch(`/${door}/nobody/a-1`, { headers: { cookie: 'lianxi.session_token=office1' } })).status,
    ).toBe(404);
    expect(
      (await world.fetch(`/${door}/toString/a-1`, { headers: { cookie: 'lianxi.session_token=office1' } })).status,
    ).toBe(404);
    const machine = { authorization: 'Bearer machine-token' };
    expect((await world.fetch(`/${door}/people`, { method: 'PUT', headers: machine, body: 'x' })).status).toBe(403);
    // an export is asked for by POST and changes nothing
    expect((await world.fetch(`/${door}/people`, { method: 'POST', headers: machine, body: 'x' })).status).toBe(
      door === 'export' ? 200 : 403,
    );
    expect((await world.fetch(`/${door}/people/a-1`, { headers: machine })).status).toBe(200);
  });

  test('gives nothing to a page or a link of another site, reading included', async () => {
    const cookie = 'lianxi.session_token=office1';
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.example' },
    ] as Record<string, string>[])
      expect((await world.fetch(`/${door}/people/a-1`, { headers: { cookie, ...headers } })).status).toBe(403);
    expect(world.desk.seen).toHaveLength(0);
    for (const site of ['same-origin', 'none'])
      expect((await world.fetch(`/${door}/people/a-1`, { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(
        200,
      );
  });
});

describe('uploads', () => {
  const upload = (bytes: number, init: RequestInit = {}) =>
    world.fetch('/files/people', {
      method: 'POST',
      headers: { cookie: 'lianxi.session_token=office1', 'content-type': 'application/octet-stream' },
      body: Buffer.alloc(bytes),
      ...init,
    });

  test('of 20 MB pass, of more are refused with the limit', async () => {
    expect((await upload(20 * 1024 * 1024)).status).toBe(200);
    expect(world.desk.seen[0]?.body).toBe('20971520 bytes');
    const refused = await upload(21 * 1024 * 1024);
    expect({ status: refused.status, body: await refused.json() }).toMatchObject({
      status: 413,
      body: { code: 'FILE_TOO_LARGE', params: { max: 20 } },
    });
    expect(world.desk.seen).toHaveLength(1);
  });

  test('that do not tell their size are counted', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let left = 24;
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    const answer = await upload(0, { body, duplex: 'half' } as RequestInit).then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(answer);
    expect(world.desk.seen).toHaveLength(0);
  });

  test('a little too large are refused in words, not with a broken connection', async () => {
    for (let times = 0; times < 3; times += 1) expect((await upload(22 * 1024 * 1024)).status).toBe(413);
  });

  test('from another origin are refused', async () => {
    expect(
      (await upload(10, { headers: { cookie: 'lianxi.session_token=office1', origin: 'http://evil.example' } })).status,
    ).toBe(403);
  });
});

/** `fetch` resolves dots before it sends; this does not. */
async function rawRequest(path: string): Promise<{ status: number }> {
  const { request } = await import('node:http');
  const { hostname, port } = new URL(world.gateway.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method: 'GET', headers: { cookie: 'lianxi.session_token=office1' } },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0 });
      },
    );
    sent.once('error', reject).end();
  });
}
