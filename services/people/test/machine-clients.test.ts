import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';

type Json = Record<string, any>;
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

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const em = () => story.runtime.orm.em.fork();
const token = async (clientId: string, secret: string) => {
  const response = await story.anonymous.fetch('/auth/token', {
    method: 'POST',
    body: 'grant_type=client_credentials',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    },
  });
  return { status: response.status, body: (await response.json()) as Json };
};
const claims = async (bearer: string) => {
  const response = await story.anonymous.fetch('/internal/session', { headers: { authorization: `Bearer ${bearer}` } });
  return { status: response.status, body: (await response.json()) as Json };
};
const CLIENT =
  'id version state clientId name scopes expiresOn previousUntil lastUsedAt unit { name } availableActions { verb }';
const REGISTER = `mutation ($input: RegisterClientInput!) { registerClient(input: $input) { secret client { ${CLIENT}
  } } }`;
const register = async (clientId: string, more: Json = {}) =>
  (
    await secadmin.ask<Json>(REGISTER, {
      input: { name: '区业务系统', clientId, scopes: ['units:read'], unitId, expiresOn: inDays(90), ...more },
    })
  )['registerClient'] as Json;

test('is registered by the security administrator alone, with scopes and an end, and its secret is shown once', async () => {
  const { secret, client } = await register('district-a');
  expect(client).toMatchObject({
    state: 'ACTIVE',
    clientId: 'district-a',
    scopes: ['units:read'],
    lastUsedAt: null,
    availableActions: [{ verb: 'rotateSecret' }, { verb: 'amend' }, { verb: 'kill' }, { verb: 'unlock' }],
  });
  const { status, body } = await token('district-a', secret);
  expect([status, body['scope']]).toEqual([200, 'units:read']);
  expect((await claims(body['access_token'])).body['claims']).toMatchObject({
    kind: 'machine',
    roles: ['DISTRICT_SYSTEM'],
    scopes: ['units:read'],
  });
  const stored =
    JSON.stringify(await em().execute('select * from machine_client')) + JSON.stringify(await em().find(AuditRow, {}));
  expect(stored).not.toContain(secret);
  const refused = async (input: Json, by = secadmin) =>
    (
      await by.tries(REGISTER, {
        input: {
          name: '区业务系统',
          clientId: 'district-b',
          scopes: ['units:read'],
          unitId,
          expiresOn: inDays(90),
          ...input,
        },
      })
    ).codes[0];
  expect(await refused({ clientId: 'district-a' })).toBe('CLIENT_ID_TAKEN');
  for (const input of [
    { scopes: [] },
    { scopes: ['cases:write'] },
    { expiresOn: inDays(-1) },
    { expiresOn: inDays(900) },
    { clientId: 'A B' },
    { name: ' ' },
  ])
    expect([input, await refused(input)]).toEqual([input, 'BAD_INPUT']);
  const community = (
    await secadmin.ask<Json>('{ units(first: 1, filter: { kinds: [COMMUNITY] }) { edges { node { id } } } }')
  )['units'].edges[0].node.id;
  expect(await refused({ unitId: community })).toBe('BAD_INPUT');
  for (const role of ['SYS_ADMIN', 'AUDITOR', 'OFFICE_DIRECTOR'] as const)
    expect(await refused({}, story.as({ roles: [role] }))).toBe('FORBIDDEN');
});

describe('asking for a token (RFC 6749)', () => {
  let secret: string;
  beforeAll(async () => {
    ({ secret } = await register('district-oauth', { scopes: ['units:read', 'cases:read'] }));
  });
  const asks = async (form: Record<string, string> | string, headers: Record<string, string> = {}) => {
    const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
    const answer = await story.anonymous.fetch('/auth/token', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    return { answer, body: (await answer.json()) as Json };
  };
  const basic = (id: string, secretOf: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${secretOf}`).toString('base64')}`,
  });
  const grant = { grant_type: 'client_credentials' };

  test.each([
    [{}, ['units:read', 'cases:read']],
    [{ scope: '' }, ['units:read', 'cases:read']],
    [{ scope: 'cases:read' }, ['cases:read']],
    [{ scope: 'cases:read units:read' }, ['cases:read', 'units:read']],
  ])('gives the scopes that are asked for and no more: %p', async (asked, given) => {
    const { answer, body } = await asks({ ...grant, ...asked }, basic('district-oauth', secret));
    const scopes = (body['scope'] as string).split(' ').toSorted();
    expect([answer.status, scopes, body['token_type']]).toEqual([200, given.toSorted(), 'Bearer']);
    expect([answer.headers.get('cache-control'), answer.headers.get('pragma')]).toEqual(['no-store', 'no-cache']);
    expect(((await claims(body['access_token'])).body['claims'] as Json)['scopes'].toSorted()).toEqual(
      given.toSorted(),
    );
  });

  test.each<[string, () => ReturnType<typeof asks>, number, string]>([
    [
      'a scope of another client',
      () => asks({ ...grant, scope: 'meetings:read' }, basic('district-oauth', secret)),
      400,
      'invalid_scope',
    ],
    [
      'a scope beside one of its own',
      () => asks({ ...grant, scope: 'units:read x' }, basic('district-oauth', secret)),
      400,
      'invalid_scope',
    ],
    [
      'a scope that is malformed',
      () => asks({ ...grant, scope: 'a  "b' }, basic('district-oauth', secret)),
      400,
      'invalid_scope',
    ],
    ['a wrong secret', () => asks(grant, basic('district-oauth', 'wrong')), 401, 'invalid_client'],
    ['no client', () => asks(grant), 401, 'invalid_client'],
    ['a header that is none', () => asks(grant, { authorization: 'Basic %%%' }), 401, 'invalid_client'],
    [
      'another grant',
      () => asks({ grant_type: 'password' }, basic('district-oauth', secret)),
      400,
      'unsupported_grant_type',
    ],
    ['no grant', () => asks({}, basic('district-oauth', secret)), 400, 'invalid_request'],
    [
      'a parameter twice',
      () => asks('grant_type=client_credentials&scope=a&scope=b', basic('district-oauth', secret)),
      400,
      'invalid_request',
    ],
    [
      'a client named twice',
      () => asks({ ...grant, client_secret: secret }, basic('district-oauth', secret)),
      400,
      'invalid_request',
    ],
    ['text that is no form', () => asks('x', { 'content-type': 'text/plain' }), 400, 'invalid_request'],
    ['JSON that is none', () => asks('{', { 'content-type': 'application/json' }), 400, 'invalid_request'],
  ])('refuses %s in the words of §5.2', async (_what, ask, status, error) => {
    const { answer, body } = await ask();
    expect([answer.status, body['error']]).toEqual([status, error]);
    expect(body['error_description']).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic realm="lianxi"' : null);
  });
});

test('is listed for the security administrator and the auditor, and not there for anybody else', async () => {
  const list = `{ machineClients { totalCount edges { node { clientId } } } }`;
  expect((await secadmin.ask<Json>(list))['machineClients'].totalCount).toBeGreaterThan(1);
  const auditor = story.as({ roles: ['AUDITOR'] });
  const { edges } = (await auditor.ask<Json>(`{ machineClients { edges { node { ${CLIENT} } } } }`))['machineClients'];
  expect(edges.flatMap((edge: Json) => edge['node'].availableActions)).toEqual([]);
  for (const role of ['SYS_ADMIN', 'OFFICE_DIRECTOR', 'CHIEF_CONVENER', 'DISTRICT_READER'] as const)
    expect((await story.as({ roles: [role] }).ask<Json>(list))['machineClients']).toEqual({ totalCount: 0, edges: [] });
});

test('a rotation leaves the former secret good for its overlap, and no older one', async () => {
  const { secret: one, client } = await register('district-rotate');
  const rotate = async (version: number, overlapHours: number) =>
    (
      await secadmin.ask<Json>(
        `mutation ($input: RotateSecretInput!) { rotateSecret(input: $input) { secret client { ${CLIENT} } } }`,
        { input: { id: client.id, version, overlapHours } },
      )
    )['rotateSecret'] as Json;
  const { secret: two } = await rotate(1, 24);
  expect([(await token('district-rotate', one)).status, (await token('district-rotate', two)).status]).toEqual([
    200, 200,
  ]);
  const { secret: three, client: after } = await rotate(2, 1);
  expect([
    (await token('district-rotate', one)).status,
    (await token('district-rotate', two)).status,
    (await token('district-rotate', three)).status,
  ]).toEqual([401, 200, 200]);
  expect(new Date(after.previousUntil).getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000);
  await em().execute(
    "update machine_client set previous_until = now() - interval '1 second' where client_id = 'district-rotate'",
  );
  expect((await token('district-rotate', two)).status).toBe(401);
  const { secret: four } = await rotate(3, 0);
  expect([(await token('district-rotate', three)).status, (await token('district-rotate', four)).status]).toEqual([
    401, 200,
  ]);
});

test('names of staff are a field group of their own; machineScopes lists what a service answers for', async () => {
  const NAMES = '{ units(first: 1) { edges { node { name posts { holder { name } } } } } }';
  const units = story.as({ kind: 'machine', roles: ['DISTRICT_SYSTEM'], unitPath: '150571', scopes: ['units:read'] });
  expect((await units.tries(NAMES)).errors[0]!.extensions).toEqual({
    code: 'FIELD_GROUP_REQUIRED',
    params: { group: 'units:staff', field: 'Person.name' },
  });
  expect((await units.tries('{ units(first: 1) { edges { node { name } } } }')).codes).toEqual([]);
  expect(
    (await units.tries('{ units(first: 30) { edges { node { left { person { name } } } } } }')).errors[0]!.extensions,
  ).toEqual({ code: 'FIELD_GROUP_REQUIRED', params: { group: 'units:staff', field: 'Person.name' } });
  const staff = story.as({
    kind: 'machine',
    roles: ['DISTRICT_SYSTEM'],
    unitPath: '150571',
    scopes: ['units:read', 'units:staff'],
    purpose: '联络',
  });
  expect((await staff.tries('{ units(first: 100) { edges { node { posts { holder { name } } } } } }')).codes).toEqual(
    [],
  );
  const { peopleProvisions } = await secadmin.ask<Json>(
    '{ peopleProvisions { edges { node { fields maskedFields persons purpose } } } }',
  );
  expect(peopleProvisions.edges[0].node).toMatchObject({
    fields: ['Person.name'],
    maskedFields: ['Person.name'],
    purpose: '联络',
  });
  expect(peopleProvisions.edges[0].node.persons).toBeGreaterThan(5);
  const { machineScopes } = await secadmin.ask<Json>('{ machineScopes }');
  expect(machineScopes).toEqual([
    'units:read',
    'units:staff',
    'cases:read',
    'cases:party',
    'meetings:read',
    'meetings:receipts',
    'supervision:read',
  ]);
});

test('the kill switch ends tokens and secret at once; what comes back has a new secret', async () => {
  const { secret, client } = await register('district-kill');
  const bearer = (await token('district-kill', secret)).body['access_token'];
  expect((await claims(bearer)).status).toBe(200);
  const KILL = 'mutation ($input: KillMachineClientInput!) { killMachineClient(input: $input) { state version } }';
  expect(
    (await story.as({ roles: ['AUDITOR'] }).tries(KILL, { input: { id: client.id, reason: '试一试' } })).codes,
  ).toEqual(['FORBIDDEN']);
  expect(
    (await story.as({ roles: ['SYS_ADMIN'] }).tries(KILL, { input: { id: client.id, reason: '试一试' } })).codes,
  ).toEqual(['NOT_FOUND']);
  expect((await secadmin.tries(KILL, { input: { id: client.id, reason: '' } })).codes).toEqual(['REASON_REQUIRED']);
  expect(await secadmin.ask(KILL, { input: { id: client.id, reason: '密钥可能泄露' } })).toEqual({
    killMachineClient: { state: 'KILLED', version: 1 },
  });
  expect([(await claims(bearer)).status, (await token('district-kill', secret)).status]).toEqual([401, 401]);
  const restored = (
    await secadmin.ask<Json>(
      `mutation ($input: RestoreMachineClientInput!) { restoreMachineClient(input: $input) { secret client { state } }
        }`,
      { input: { id: client.id, version: 1, reason: '已核实' } },
    )
  )['restoreMachineClient'];
  expect([
    (await token('district-kill', secret)).status,
    (await token('district-kill', restored.secret)).status,
    (await claims(bearer)).status,
  ]).toEqual([401, 200, 401]);
  const rows = await em().find(
    AuditRow,
    { objectId: client.id, what: { $ne: 'refused.killMachineClient' } },
    { orderBy: { at: 'asc' } },
  );
  expect(rows.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
    'machineClient.registerClient done',
    'client.token done',
    'machineClient.kill done',
    'client.token SIGN_IN_FAILED',
    'machineClient.restore done',
    'client.token SIGN_IN_FAILED',
    'client.token done',
  ]);
});

test('scopes and end can be amended, and work from the next request on; past its end a client is nobody', async () => {
  const { secret, client } = await register('district-amend', { scopes: ['units:read', 'cases:read'] });
  const bearer = (await token('district-amend', secret)).body['access_token'];
  const AMEND = 'mutation ($input: AmendMachineClientInput!) { amendMachineClient(input: $input) { version scopes } }';
  expect(
    (
      await secadmin.tries(AMEND, {
        input: { id: client.id, version: 7, scopes: ['units:read'], expiresOn: inDays(30) },
      })
    ).codes,
  ).toEqual(['VERSION_CONFLICT']);
  await secadmin.ask(AMEND, { input: { id: client.id, version: 1, scopes: ['units:read'], expiresOn: inDays(30) } });
  expect((await claims(bearer)).body['claims'].scopes).toEqual(['units:read']);
  await em().execute(
    `update machine_client set expires_on = (now() at time zone 'Asia/Shanghai')::date where client_id =
      'district-amend'`,
  );
  expect([(await claims(bearer)).status, (await token('district-amend', secret)).status]).toEqual([401, 401]);
});
