import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';

type Json = Record<string, any>;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let story: Story;
let secadmin: Actor;
let unitId: string;

beforeAll(async () => {
  story = await startStory(people, { demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  secadmin = story.as({ roles: ['SEC_ADMIN'], account: 'secadmin', accountId: crypto.randomUUID() });
  unitId = (
    await secadmin.ask<Json>('{ units(filter: { kinds: [DISTRICT_JOINT_OFFICE] }) { edges { node { id } } } }')
  )['units'].edges[0].node.id;
});
afterAll(() => story.end());

const em = () => story.runtime.orm.em.fork();
const FIELDS = 'id version purpose networks perMinute perDay';
const REGISTER = `mutation ($input: RegisterClientInput!) { registerClient(input: $input) { secret client { ${FIELDS}
  } } }`;
const input = (clientId: string, more: Json = {}) => ({
  name: '区业务系统',
  clientId,
  scopes: ['units:read'],
  unitId,
  expiresOn: inDays(90),
  ...more,
});
const register = async (clientId: string, more: Json = {}) =>
  (await secadmin.ask<Json>(REGISTER, { input: input(clientId, more) }))['registerClient'] as Json;
/** The gateway tells the address in this header and passes none of a client's on. */
const from = (address: string) => ({ 'x-forwarded-for': address });
async function token(clientId: string, secret: string, address = '10.1.1.1') {
  const response = await story.anonymous.fetch('/auth/token', {
    method: 'POST',
    body: 'grant_type=client_credentials',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      ...from(address),
    },
  });
  return { status: response.status, body: (await response.json()) as Json };
}
async function request(bearer: string, address = '10.1.1.1') {
  const response = await story.anonymous.fetch('/internal/session', {
    headers: { authorization: `Bearer ${bearer}`, ...from(address) },
  });
  return {
    status: response.status,
    body: (await response.json()) as Json,
    retryAfter: response.headers.get('retry-after'),
  };
}
/** Over three days, so that midnight may pass meanwhile. */
const useOf = async (id: string) => {
  const { machineClient } = await secadmin.ask<Json>(
    'query ($id: ID!) { machineClient(id: $id) { use(days: 3) { requests refused } } }',
    { id },
  );
  return (machineClient.use as { requests: number; refused: number }[]).reduce(
    (sum, day) => ({ requests: sum.requests + day.requests, refused: sum.refused + day.refused }),
    { requests: 0, refused: 0 },
  );
};

test('purpose, networks and quota are registered, checked and amended', async () => {
  const { client } = await register('limits-a', {
    purpose: '汇总分析',
    networks: ['10.1.2.3/8', '10.0.0.0/8', '2001:db8::1'],
    perMinute: 5,
    perDay: 50,
  });
  expect(client).toMatchObject({
    purpose: '汇总分析',
    networks: ['10.0.0.0/8', '2001:db8::1/128'],
    perMinute: 5,
    perDay: 50,
  });
  expect((await register('limits-usual')).client).toMatchObject({
    purpose: '',
    networks: [],
    perMinute: 120,
    perDay: 20_000,
  });
  for (const [more, field] of [
    [{ networks: ['10.0.0'] }, 'networks'],
    [{ networks: Array.from({ length: 21 }, (_, i) => `10.0.0.${i}`) }, 'networks'],
    [{ perMinute: 0 }, 'perMinute'],
    [{ perMinute: 6001 }, 'perMinute'],
    [{ perDay: 0 }, 'perDay'],
    [{ purpose: ' ' }, 'purpose'],
    [{ purpose: '长'.repeat(201) }, 'purpose'],
  ] as const) {
    const { errors } = await secadmin.tries(REGISTER, { input: input('limits-b', more) });
    expect([more, errors[0]?.extensions]).toEqual([more, { code: 'BAD_INPUT', params: { field } }]);
  }
  const AMEND = `mutation ($input: AmendMachineClientInput!) { amendMachineClient(input: $input) { ${FIELDS} } }`;
  const amended = await secadmin.ask<Json>(AMEND, {
    input: { id: client.id, version: 1, scopes: ['units:read'], expiresOn: inDays(30), networks: [] },
  });
  expect(amended['amendMachineClient']).toMatchObject({ purpose: '汇总分析', networks: [], perMinute: 5 });
});

test('a client is let in from its networks alone, at the token and at each request', async () => {
  const { secret, client } = await register('limits-net', { networks: ['10.0.0.0/8', '2001:db8::/32'] });
  expect((await token('limits-net', secret, '192.168.0.1')).body['code']).toBe('NETWORK_NOT_ALLOWED');
  // whoever has no secret learns nothing of the networks
  expect((await token('limits-net', 'wrong', '192.168.0.1')).body['code']).toBe('SIGN_IN_FAILED');
  const bearer = (await token('limits-net', secret, '2001:db8::9')).body['access_token'];
  expect((await request(bearer)).status).toBe(200);
  expect((await request(bearer, '::ffff:10.3.3.3')).status).toBe(200);
  const refused = await request(bearer, '11.1.1.1');
  expect([refused.status, refused.body['code']]).toEqual([403, 'NETWORK_NOT_ALLOWED']);
  expect(await useOf(client.id)).toEqual({ requests: 2, refused: 0 });
  const rows = await em().find(
    AuditRow,
    { account: 'limits-net', outcome: 'NETWORK_NOT_ALLOWED' },
    { orderBy: { at: 'asc' } },
  );
  expect(rows.map(({ what }) => what)).toEqual(['client.token', 'client.token', 'client.request']);
});

test('the quota of a minute holds for requests that come at once, and says when to come again', async () => {
  const { secret, client } = await register('limits-minute', { perMinute: 4 });
  const bearer = (await token('limits-minute', secret)).body['access_token'];
  const answers = await Promise.all(Array.from({ length: 10 }, () => request(bearer)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.map(({ body }) => [body['code'], body['params'].quota, body['params'].limit])).toEqual(
    Array.from({ length: 6 }, () => ['QUOTA_EXCEEDED', 'minute', 4]),
  );
  for (const { retryAfter } of refused) expect(Number(retryAfter)).toBeGreaterThan(0);
  expect(Math.max(...refused.map(({ retryAfter }) => Number(retryAfter)))).toBeLessThanOrEqual(60);
  expect(await useOf(client.id)).toEqual({ requests: 4, refused: 6 });
  // the minute is over
  await em().execute('update machine_minute set expire = extract(epoch from now()) * 1000 - 1 where key = ?', [
    `minute:${client.id}`,
  ]);
  expect((await request(bearer)).status).toBe(200);
});

test('the quota of a day ends at midnight in Shanghai; a token alone is no request', async () => {
  const { secret, client } = await register('limits-day', { perDay: 3 });
  const bearer = (await token('limits-day', secret)).body['access_token'];
  await token('limits-day', secret);
  const answers = await Promise.all(Array.from({ length: 5 }, () => request(bearer)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(refused.body['params']).toMatchObject({ quota: 'day', limit: 3 });
  expect(Number(refused.retryAfter)).toBeLessThanOrEqual(86_400);
  await em().execute('update machine_use set day = day - 1 where machine_client_id = ?', [client.id]);
  expect((await request(bearer)).status).toBe(200);
  expect(await useOf(client.id)).toEqual({ requests: 4, refused: 2 });
  expect(
    (await secadmin.tries('query ($id: ID!) { machineClient(id: $id) { use(days: 32) { day } } }', { id: client.id }))
      .codes,
  ).toEqual(['BAD_INPUT']);
});
