import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';

type Json = Record<string, any>;
const PASSWORD = 'demonstration-1';
const [HOME, AWAY] = ['10.0.0.7', '203.0.113.9'];
let story: Story;
let sysadmin: Actor;
let secadmin: Actor;

beforeAll(async () => {
  story = await startStory(people, { demoPassword: PASSWORD });
  await loadDemonstration(story.runtime.system());
  sysadmin = story.as({ roles: ['SYS_ADMIN'], account: 'sysadmin', accountId: crypto.randomUUID() });
  secadmin = story.as({ roles: ['SEC_ADMIN'], account: 'secadmin', accountId: crypto.randomUUID() });
});
afterAll(() => story.end());
afterEach(() => em().execute('delete from sign_in_failure'));

const em = () => story.runtime.orm.em.fork();
async function post(path: string, body: Json, address: string, headers: Record<string, string> = {}) {
  const response = await story.anonymous.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
}
const signIn = (username: string, address: string, password = PASSWORD) =>
  post('/auth/sign-in', { username, password }, address);
const wrong = async (username: string, address: string, times: number) => {
  let last = '';
  for (let n = 0; n < times; n += 1) last = (await signIn(username, address, 'wrong')).body['code'] as string;
  return last;
};
const audited = async (where: Json) =>
  (await em().find(AuditRow, where, { orderBy: { at: 'asc' } })).map(({ what, outcome }) => `${what} ${outcome}`);
const ROW = 'id version lockedUntil locks { source until } availableActions { verb blockedBy }';
const row = async (username: string, by = sysadmin) =>
  (
    await by.ask<Json>(`query ($t: String) { accounts(filter: { text: $t }) { edges { node { username ${ROW} } } } }`, {
      t: username,
    })
  )['accounts'].edges
    .map((edge: Json) => edge['node'])
    .find((one: Json) => one['username'] === username) as Json;
const UNLOCK = `mutation ($input: AccountActInput!) { unlockAccount(input: $input) { ${ROW} } }`;
const SOURCES =
  '{ lockedSources(first: 10) { totalCount edges { node { address failures until availableActions { verb } } } } }';
const FREE = 'mutation ($input: UnlockSourceInput!) { unlockSource(input: $input) }';

describe('wrong passwords', () => {
  test('lock their own source out of an account, and not its owner elsewhere', async () => {
    expect(await wrong('chief', AWAY, 5)).toBe('ACCOUNT_LOCKED');
    expect([(await signIn('chief', AWAY)).status, (await signIn('chief', HOME)).status]).toEqual([423, 200]);
    // the owner's own sign-in frees nobody else
    expect((await signIn('chief', AWAY)).status).toBe(423);
    const locked = await row('chief');
    expect(locked['locks']).toEqual([{ source: AWAY, until: locked['lockedUntil'] }]);
    expect((await row('chief', story.as({ roles: ['AUDITOR'] })))['locks']).toEqual([]);
    await sysadmin.ask(UNLOCK, { input: { id: locked['id'], version: locked['version'] } });
    expect((await signIn('chief', AWAY)).status).toBe(200);
  });

  test('one address written in two ways, and the addresses of one IPv6 network, are one source', async () => {
    expect([await wrong('head', AWAY, 3), await wrong('head', `::ffff:${AWAY}`, 2)]).toEqual([
      'SIGN_IN_FAILED',
      'ACCOUNT_LOCKED',
    ]);
    for (let n = 1; n <= 4; n += 1) expect(await wrong('head', `2001:db8::${n}`, 1)).toBe('SIGN_IN_FAILED');
    expect(await wrong('head', '2001:db8::5', 1)).toBe('ACCOUNT_LOCKED');
    expect((await row('head'))['locks'].map(({ source }: Json) => source).sort()).toEqual(['2001:db8::/64', AWAY]);
  });

  test('from many sources lock the account for everybody, at the higher number; the system administrator unlocks it', async () => {
    for (let n = 1; n <= 4; n += 1) expect(await wrong('director', `198.51.100.${n}`, 4)).toBe('SIGN_IN_FAILED');
    expect(await wrong('director', '198.51.100.5', 3)).toBe('SIGN_IN_FAILED');
    expect((await signIn('director', HOME)).status).toBe(200);
    expect(await wrong('director', '198.51.100.6', 1)).toBe('ACCOUNT_LOCKED');
    expect((await signIn('director', HOME)).status).toBe(423);
    const locked = await row('director');
    expect(locked['locks'].map(({ source }: Json) => source)).toEqual([null]);
    expect((await secadmin.tries(UNLOCK, { input: { id: locked['id'], version: locked['version'] } })).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect(await sysadmin.ask(UNLOCK, { input: { id: locked['id'], version: locked['version'] } })).toMatchObject({
      unlockAccount: { lockedUntil: null, locks: [] },
    });
    expect((await signIn('director', HOME)).status).toBe(200);
  });

  test('a source that tries many names is shown to the two administrators, who may let it try again', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => signIn(`name-${n}`, AWAY, 'wrong')));
    expect((await signIn('chief', AWAY)).body['code']).toBe('TOO_MANY_REQUESTS');
    const { lockedSources } = await secadmin.ask<Json>(SOURCES);
    expect(lockedSources).toMatchObject({
      totalCount: 1,
      edges: [{ node: { address: AWAY, failures: 30, availableActions: [{ verb: 'unlockSource' }] } }],
    });
    expect((await sysadmin.ask<Json>(SOURCES))['lockedSources'].totalCount).toBe(1);
    for (const role of ['AUDITOR', 'OFFICE_DIRECTOR', 'GRID_WORKER'] as const) {
      expect((await story.as({ roles: [role] }).ask<Json>(SOURCES))['lockedSources']).toEqual({
        totalCount: 0,
        edges: [],
      });
      expect((await story.as({ roles: [role] }).tries(FREE, { input: { address: AWAY } })).codes).toEqual([
        'FORBIDDEN',
      ]);
    }
    expect((await secadmin.tries(FREE, { input: { address: HOME } })).codes).toEqual(['NOT_FOUND']);
    expect(await secadmin.ask(FREE, { input: { address: AWAY } })).toEqual({ unlockSource: AWAY });
    expect((await signIn('chief', AWAY)).status).toBe(200);
    expect(await audited({ objectId: AWAY })).toEqual(['source.unlock done']);
  });

  test('attempts that a lock or a blocked source refused are audit rows', async () => {
    await wrong('clerk-01', AWAY, 5);
    await signIn('clerk-01', AWAY);
    expect((await audited({ account: 'clerk-01' })).slice(-2)).toEqual([
      'session.signIn SIGN_IN_FAILED',
      'session.signIn ACCOUNT_LOCKED',
    ]);
    await Promise.all(Array.from({ length: 26 }, (_, n) => signIn(`name-${n}`, AWAY, 'wrong')));
    await signIn('clerk-02', AWAY);
    expect(await audited({ account: 'clerk-02' })).toEqual(['session.signIn TOO_MANY_REQUESTS']);
  });

  test("of a name that is nobody's no text is kept: it may be a password", async () => {
    const typed = 'spring-2026-rain!';
    await wrong(typed, AWAY, 6);
    await post('/auth/second-factor/first', { username: typed, password: 'x' }, HOME);
    await post('/auth/token', { grant_type: 'client_credentials', client_id: typed, client_secret: 'x' }, HOME);
    const kept = JSON.stringify([await em().find(AuditRow, {}), await em().execute('select * from sign_in_failure')]);
    expect(kept.toLowerCase()).not.toContain(typed);
    expect((await audited({ account: '(unknown)' })).slice(-4)).toEqual([
      'session.signIn SIGN_IN_FAILED',
      'session.signIn ACCOUNT_LOCKED',
      'session.beginSecondFactor SIGN_IN_FAILED',
      'client.token SIGN_IN_FAILED',
    ]);
  });
});

describe('wrong secrets of a machine client', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const token = (clientId: string, secret: string, address: string) =>
    post('/auth/token', { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }, address);
  const register = async (clientId: string, networks: string[]) => {
    const unitId = (
      await secadmin.ask<Json>('{ units(filter: { kinds: [DISTRICT_JOINT_OFFICE] }) { edges { node { id } } } }')
    )['units'].edges[0].node.id;
    const input = { name: '区业务系统', clientId, scopes: ['units:read'], unitId, expiresOn: inDays(90), networks };
    return (
      await secadmin.ask<Json>(
        'mutation ($input: RegisterClientInput!) { registerClient(input: $input) { secret client { id version } } }',
        { input },
      )
    )['registerClient'] as Json;
  };
  const CLIENT = 'query ($id: ID!) { machineClient(id: $id) { locks { source } availableActions { verb blockedBy } } }';
  const LIFT =
    'mutation ($input: UnlockMachineClientInput!) { unlockMachineClient(input: $input) { locks { source } } }';

  test('from outside its networks never lock it, whoever sends them; they count against their source', async () => {
    const { secret } = await register('locks-net', ['10.0.0.0/8']);
    const knock = async (id: string, address: string) => {
      const codes: string[] = [];
      for (let n = 0; n < 6; n += 1) codes.push((await token(id, 'wrong', address)).body['code']);
      return codes;
    };
    // out there it looks like a client that does not exist
    expect(await knock('locks-net', AWAY)).toEqual(await knock('locks-no-such', AWAY));
    for (let n = 1; n <= 6; n += 1) await knock('locks-net', `198.51.100.${n}`);
    expect((await token('locks-net', secret, HOME)).status).toBe(200);
    const { machineClients } = await secadmin.ask<Json>(
      '{ machineClients(first: 50) { edges { node { clientId locks { source } } } } }',
    );
    expect(machineClients.edges.find(({ node }: Json) => node.clientId === 'locks-net').node.locks).toEqual([]);
    expect(await em().execute('select points from sign_in_failure where key = ?', [`address:${AWAY}`])).toEqual([
      { points: 10 },
    ]);
    expect(new Set(await audited({ account: 'locks-net' }))).toEqual(
      new Set(['client.token NETWORK_NOT_ALLOWED', 'client.token ACCOUNT_LOCKED', 'client.token done']),
    );
  });

  test('lock the one source that sends them, until the security administrator lifts it', async () => {
    const { secret, client } = await register('locks-pair', []);
    const lift = (by: Actor) => by.tries(LIFT, { input: { id: client.id } });
    expect((await lift(secadmin)).codes).toEqual(['CLIENT_NOT_LOCKED']);
    for (let n = 0; n < 5; n += 1) await token('locks-pair', 'wrong', AWAY);
    expect([
      (await token('locks-pair', secret, AWAY)).status,
      (await token('locks-pair', secret, HOME)).status,
    ]).toEqual([401, 200]);
    // not even from many sources
    for (let n = 1; n <= 25; n += 1) await token('locks-pair', 'wrong', `198.51.100.${n}`);
    expect((await token('locks-pair', secret, HOME)).status).toBe(200);
    expect((await secadmin.ask<Json>(CLIENT, { id: client.id }))['machineClient']).toMatchObject({
      locks: [{ source: AWAY }],
      availableActions: expect.arrayContaining([{ verb: 'unlock', blockedBy: [] }]),
    });
    expect((await lift(story.as({ roles: ['AUDITOR'] }))).codes).toEqual(['FORBIDDEN']);
    expect((await lift(sysadmin)).codes).toEqual(['NOT_FOUND']);
    expect((await lift(secadmin)).data).toEqual({ unlockMachineClient: { locks: [] } });
    expect((await token('locks-pair', secret, AWAY)).status).toBe(200);
  });

  test("the demonstration's client ends after a year and comes from this machine alone", async () => {
    const { machineClients } = await secadmin.ask<Json>(
      '{ machineClients(first: 50) { edges { node { clientId expiresOn networks } } } }',
    );
    const demo = machineClients.edges
      .map(({ node }: Json) => node)
      .find(({ clientId }: Json) => clientId === 'district-system');
    expect(demo).toMatchObject({ networks: ['127.0.0.0/8', '::1/128'] });
    expect([demo.expiresOn > inDays(363), demo.expiresOn < inDays(367)]).toEqual([true, true]);
  });

  test('what the gateway or the quota refuses it is an audit row, told with its own token', async () => {
    const { secret, client } = await register('locks-told', []);
    const bearer = { authorization: `Bearer ${(await token('locks-told', secret, HOME)).body['access_token']}` };
    const tell = (body: Json, headers: Record<string, string> = bearer) =>
      post('/internal/refusal', body, HOME, headers);
    expect((await tell({ code: 'READ_ONLY_CLIENT', fields: ['raiseCase'] })).status).toBe(200);
    expect((await tell({ code: 'FIELD_GROUP_REQUIRED', fields: ['Case.party'], group: 'cases:party' })).status).toBe(
      200,
    );
    expect((await tell({ code: 'READ_ONLY_CLIENT', fields: ['张三 的 电话'] })).body['code']).toBe('BAD_INPUT');
    expect((await tell({ code: 'done', fields: [] })).body['code']).toBe('BAD_INPUT');
    expect((await tell({ code: 'READ_ONLY_CLIENT', fields: [] }, {})).status).toBe(401);
    await em().execute('update machine_client set per_minute = 1 where id = ?', [client.id]);
    const ask = () => story.anonymous.fetch('/internal/session', { headers: bearer });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429]);
    expect(await audited({ account: 'locks-told', what: 'client.request' })).toEqual([
      'client.request READ_ONLY_CLIENT',
      'client.request FIELD_GROUP_REQUIRED',
      'client.request QUOTA_EXCEEDED',
    ]);
    expect((await em().findOneOrFail(AuditRow, { outcome: 'FIELD_GROUP_REQUIRED' })).details).toEqual({
      fields: ['Case.party'],
      group: 'cases:party',
    });
  });
});
