import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';

type Json = Record<string, any>;
const PASSWORD = 'demonstration-1';
const NEW = 'Spring-2026-rain';
let story: Story;
let sysadmin: Actor;
let secadmin: Actor;

beforeAll(async () => {
  story = await startStory(people, { demoPassword: PASSWORD });
  await loadDemonstration(story.runtime.system());
  const [sys, sec] = (await em().execute<{ id: string }[]>(
    "select id from account where username in ('sysadmin', 'secadmin') order by username desc",
  )) as [{ id: string }, { id: string }];
  sysadmin = story.as({ roles: ['SYS_ADMIN'], account: 'sysadmin', accountId: sys.id });
  secadmin = story.as({ roles: ['SEC_ADMIN'], account: 'secadmin', accountId: sec.id });
});
afterAll(() => story.end());

const em = () => story.runtime.orm.em.fork();
async function post(path: string, body: Json) {
  const response = await story.anonymous.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as Json,
    cookie: response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
}
const signIn = (username: string, password = PASSWORD) => post('/auth/sign-in', { username, password });
const firstPassword = (username: string, password: string, newPassword = NEW) =>
  post('/auth/first-password', { username, password, newPassword });
const alive = async (cookie: string) =>
  (await story.anonymous.fetch('/internal/session', { headers: { cookie } })).status === 200;
const row = async (username: string, by = sysadmin) =>
  (
    await by.ask<Json>(
      `query ($t: String) { accounts(filter: { text: $t }) { edges { node { id version username pendingReset { kind
        askedBy reason } availableActions { verb blockedBy } } } } }`,
      { t: username },
    )
  )['accounts'].edges
    .map(({ node }: Json) => node)
    .find((one: Json) => one['username'] === username) as Json;
const act = (verb: string, half = true) =>
  `mutation ($input: AccountActInput!) { ${verb}(input: $input) { ${half ? 'half account { version }' : 'version'} } }`;
const input = ({ id, version }: Json, reason = '忘记密码') => ({ input: { id, version, reason } });

test("the system administrator alone resets nobody's password: before the second person nothing has changed, and no half lets in", async () => {
  const { cookie } = await signIn('director');
  const asked = (await sysadmin.ask<Json>(act('resetPassword'), input(await row('director'))))['resetPassword'] as Json;
  expect((await signIn('director', asked['half'])).body['code']).toBe('SIGN_IN_FAILED');
  expect([await alive(cookie), (await signIn('director')).status]).toEqual([true, 200]);
  const waiting = await row('director', secadmin);
  expect(waiting['pendingReset']).toEqual({ kind: 'PASSWORD', askedBy: 'sysadmin', reason: '忘记密码' });
  expect(waiting['availableActions']).toEqual([
    { verb: 'confirmReset', blockedBy: [] },
    { verb: 'rejectReset', blockedBy: [] },
  ]);
  for (const by of [sysadmin, story.as({ roles: ['AUDITOR'] })])
    expect((await by.tries(act('confirmReset'), input(waiting))).codes).toEqual(['FORBIDDEN']);
  expect((await sysadmin.tries(act('resetPassword'), input(waiting))).codes).toEqual(['RESET_PENDING']);

  const confirmed = (await secadmin.ask<Json>(act('confirmReset'), input(waiting)))['confirmReset'] as Json;
  expect([await alive(cookie), (await signIn('director')).body['code']]).toEqual([false, 'SIGN_IN_FAILED']);
  // neither administrator has a password, whatever way the half is typed
  for (const part of [asked['half'], confirmed['half'], `${confirmed['half']}-${asked['half']}`])
    expect((await signIn('director', part)).body['code']).toBe('SIGN_IN_FAILED');
  await em().execute('delete from sign_in_failure');
  const both = `${asked['half']}-${confirmed['half']}`;
  expect((await signIn('director', both)).body['code']).toBe('PASSWORD_CHANGE_REQUIRED');
  const entered = await firstPassword('director', both);
  expect([entered.status, entered.body['resets']]).toEqual([
    200,
    [{ kind: 'PASSWORD', at: expect.any(String), askedBy: 'sysadmin', confirmedBy: 'secadmin' }],
  ]);
  expect((await signIn('director', NEW)).body['resets']).toBeUndefined();

  const kept = JSON.stringify([
    await em().find(AuditRow, {}),
    await em().execute('select * from history'),
    await em().execute('select * from account_reset'),
  ]);
  for (const half of [asked['half'], confirmed['half']]) expect(kept).not.toContain(half);
  expect(
    (
      await em().find(
        AuditRow,
        { what: { $in: ['account.resetPassword', 'account.confirmReset'] } },
        { orderBy: { at: 'asc' } },
      )
    ).map(({ account, what }) => `${account} ${what}`),
  ).toEqual(['sysadmin account.resetPassword', 'secadmin account.confirmReset']);
});

test('what was asked can be declined by the second person or taken back by the first, and what was not asked cannot be confirmed', async () => {
  expect((await secadmin.tries(act('confirmReset'), input(await row('head')))).codes).toEqual(['RESET_NOT_ASKED']);
  for (const by of [secadmin, sysadmin]) {
    expect((await sysadmin.tries(act('resetPassword'), input(await row('head'), ''))).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    await sysadmin.ask(act('resetPassword'), input(await row('head')));
    expect((await sysadmin.tries(act('rejectReset', false), input(await row('head'), ''))).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    await by.ask(act('rejectReset', false), input(await row('head'), '本人未申请'));
    expect((await row('head'))['pendingReset']).toBeNull();
  }
  expect(await em().execute('select 1 from account_reset where sealed_half is not null')).toEqual([]);
  const entered = await signIn('head');
  expect([entered.status, entered.body['resets']]).toEqual([200, undefined]);
});

test('nobody confirms for the own account, nor what the own account asked for, by the database too', async () => {
  await em().execute("update account set second_factor_at = now() where username = 'secadmin'");
  await sysadmin.ask(act('resetSecondFactor', false), input(await row('secadmin')));
  const waiting = await row('secadmin', secadmin);
  expect((await secadmin.tries(act('confirmReset'), input(waiting))).codes).toEqual(['FORBIDDEN']);
  const both = story.as({
    roles: ['SYS_ADMIN', 'SEC_ADMIN'],
    account: 'sysadmin',
    accountId: sysadmin.claims.accountId,
  });
  expect((await both.tries(act('confirmReset'), input(waiting))).codes).toEqual(['FORBIDDEN']);
  await expect(
    em().execute("update account_reset set state = 'DONE', done_by = asked_by where state = 'ASKED'"),
  ).rejects.toThrow('account_reset_two');
  expect((await sysadmin.tries(act('resetPassword'), input(waiting))).codes).toEqual(['FORBIDDEN']);
  await sysadmin.ask(act('rejectReset', false), input(waiting, '改由本机命令办理'));
});
