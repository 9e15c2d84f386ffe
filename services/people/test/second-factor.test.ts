import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { generateSync } from 'otplib';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';

type Json = Record<string, any>;
const PASSWORD = 'demonstration-1';
let story: Story;
let sysadmin: Actor;
let secadmin: Actor;
const CONFIRM = `mutation ($input: AccountActInput!) { confirmReset(input: $input) { half account { secondFactorAt availableActions
    { verb } } } }`;

beforeAll(async () => {
  process.env['LIANXI_SECOND_FACTOR'] = 'administrators';
  story = await startStory(people, { demoPassword: PASSWORD });
  await loadDemonstration(story.runtime.system());
  sysadmin = story.as({ roles: ['SYS_ADMIN'], account: 'sysadmin', accountId: crypto.randomUUID() });
  secadmin = story.as({ roles: ['SEC_ADMIN'], account: 'secadmin', accountId: crypto.randomUUID() });
});
afterAll(() => story.end());
afterEach(() => em().execute('delete from sign_in_failure'));

const em = () => story.runtime.orm.em.fork();
async function post(path: string, body: Json, cookie = '') {
  const response = await story.anonymous.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text ? JSON.parse(text) : {}) as Json,
    cookie: response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
}
const get = async (path: string, cookie: string) => {
  const response = await story.anonymous.fetch(path, { headers: { cookie } });
  return { status: response.status, body: (await response.json()) as Json };
};
const signIn = (username: string, more: Json = {}) => post('/auth/sign-in', { username, password: PASSWORD, ...more });
const alive = async (cookie: string) => (await get('/internal/session', cookie)).status === 200;
/** The code of a step, counted from now. */
const code = (secret: string, step = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + step * 30 });
const wrong = (secret: string) =>
  ['000000', '111111', '222222', '333333'].find(
    (one) => ![-2, -1, 0, 1, 2].some((step) => code(secret, step) === one),
  )!;
const sessionsOf = async (username: string) =>
  (await em().execute('select 1 from session s join account a on a.id = s.user_id where a.username = ?', [username]))
    .length;
const audited = async (what: string, account: string) =>
  (await em().find(AuditRow, { what, account }, { orderBy: { at: 'desc' } })).map(({ outcome }) => outcome);
/** Lets the steps used so far lie in the past, as after a minute. */
const later = () => em().execute('update second_factor set last_step = last_step - 3');

/** Turns a factor on; the code that did it is let lie in the past, so that the present one is free. */
async function enrol(username: string) {
  const { cookie } = await signIn(username);
  const { secret } = (await post('/auth/second-factor/begin', { password: PASSWORD }, cookie)).body;
  const { body } = await post('/auth/second-factor/confirm', { code: code(secret) }, cookie);
  await later();
  return { cookie, secret: secret as string, recoveryCodes: body['recoveryCodes'] as string[] };
}

describe("a second factor of one's own", () => {
  test('counts when a code confirmed it, and not before; then the other sessions end', async () => {
    const [here, there] = [await signIn('chief'), await signIn('chief')];
    expect((await get('/auth/second-factor', here.cookie)).body).toEqual({
      since: null,
      mandatory: false,
      recoveryCodesLeft: 0,
    });
    expect((await post('/auth/second-factor/begin', { password: 'wrong' }, here.cookie)).body['code']).toBe(
      'SIGN_IN_FAILED',
    );
    const first = (await post('/auth/second-factor/begin', { password: PASSWORD }, here.cookie)).body;
    const { secret, uri } = (await post('/auth/second-factor/begin', { password: PASSWORD }, here.cookie)).body;
    expect(decodeURIComponent(uri)).toMatch(/^otpauth:\/\/totp\/联席:chief\?/);
    expect((await signIn('chief')).status).toBe(200);
    // the secret of the first beginning is forgotten
    expect(
      (await post('/auth/second-factor/confirm', { code: code(first['secret'], 0) }, here.cookie)).body['code'],
    ).toBe('SECOND_FACTOR_WRONG');
    const confirmed = await post('/auth/second-factor/confirm', { code: code(secret) }, here.cookie);
    expect(confirmed.body['recoveryCodes']).toHaveLength(10);
    expect([await alive(here.cookie), await alive(there.cookie)]).toEqual([true, false]);
    expect((await get('/auth/second-factor', here.cookie)).body).toEqual({
      since: expect.any(String),
      mandatory: false,
      recoveryCodesLeft: 10,
    });
    expect((await post('/auth/second-factor/begin', { password: PASSWORD }, here.cookie)).status).toBe(409);
    const kept = JSON.stringify([
      await em().execute('select * from second_factor'),
      await em().execute('select * from recovery_code'),
      await em().find(AuditRow, {}),
    ]);
    for (const plain of [
      secret,
      ...confirmed.body['recoveryCodes'],
      confirmed.body['recoveryCodes'][0].replaceAll('-', ''),
    ])
      expect(kept).not.toContain(plain);
    expect(await audited('session.confirmSecondFactor', 'chief')).toEqual(['done', 'SECOND_FACTOR_WRONG']);
  });

  test('sign-in asks for the code as its second step, and there is no session before it', async () => {
    const { secret, cookie } = await enrol('office1');
    await post('/auth/sign-out', {}, cookie);
    const step = await signIn('office1');
    expect([step.status, step.body['code'], step.cookie, await sessionsOf('office1')]).toEqual([
      401,
      'SECOND_FACTOR_REQUIRED',
      '',
      0,
    ]);
    expect(
      (await post('/auth/sign-in', { username: 'office1', password: 'wrong', code: code(secret) })).body['code'],
    ).toBe('SIGN_IN_FAILED');
    expect((await signIn('office1', { code: wrong(secret) })).body['code']).toBe('SECOND_FACTOR_WRONG');
    expect(await sessionsOf('office1')).toBe(0);
    const used = code(secret);
    const entered = await signIn('office1', { code: used });
    expect([entered.status, await alive(entered.cookie)]).toEqual([200, true]);
    // the same code, seen over a shoulder, is no good again, nor an earlier one
    for (const replayed of [used, code(secret, -1)])
      expect((await signIn('office1', { code: replayed })).body['code']).toBe('SECOND_FACTOR_WRONG');
  });

  test('a right code lets in however it is typed: five of them in groups lock nobody out', async () => {
    const { secret } = await enrol('secretary-09');
    const grouped = (plain: string) => `${plain.slice(0, 3)} ${plain.slice(3)}`;
    const wide = (plain: string) =>
      plain.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const typed of [grouped, wide, (plain: string) => grouped(wide(plain)), grouped, grouped]) {
      expect((await signIn(' Ｓｅｃｒｅｔａｒｙ-09 ', { code: typed(code(secret)) })).status).toBe(200);
      await later();
    }
    const { cookie } = await signIn('secretary-09', { code: grouped(code(secret)) });
    expect(await alive(cookie)).toBe(true);
    // the same step again, in whatever form, is a used code
    expect((await signIn('secretary-09', { code: wide(code(secret, -1)) })).body['code']).toBe('SECOND_FACTOR_WRONG');
  });

  test('of two who come at once with one code, one is let in', async () => {
    const { secret } = await enrol('office2');
    const one = code(secret);
    const both = await Promise.all([signIn('office2', { code: one }), signIn('office2', { code: one })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('the clock of a telephone may be one step off, and not two', async () => {
    const { secret } = await enrol('clerk-01');
    // computed by this machine's clock, as the service does; a turn of the step between the two makes two steps of
    // three
    for (const step of [-3, 3])
      expect((await signIn('clerk-01', { code: code(secret, step) })).body['code']).toBe('SECOND_FACTOR_WRONG');
    expect((await signIn('clerk-01', { code: code(secret, 1) })).status).toBe(200);
  });

  test('wrong codes count into the same lock as passwords, and a right password between them clears nothing', async () => {
    const { secret } = await enrol('clerk-02');
    for (let i = 0; i < 4; i += 1) {
      expect((await signIn('clerk-02', { code: wrong(secret) })).body['code']).toBe('SECOND_FACTOR_WRONG');
      expect((await signIn('clerk-02')).body['code']).toBe('SECOND_FACTOR_REQUIRED');
    }
    expect((await signIn('clerk-02', { code: wrong(secret) })).body['code']).toBe('ACCOUNT_LOCKED');
    expect((await signIn('clerk-02', { code: code(secret) })).status).toBe(423);
    expect((await audited('session.signIn', 'clerk-02')).slice(0, 3)).toEqual([
      'ACCOUNT_LOCKED',
      'SECOND_FACTOR_WRONG',
      'SECOND_FACTOR_REQUIRED',
    ]);
  });

  test('a recovery code lets in once, however it is typed, and is counted', async () => {
    const { recoveryCodes, secret, cookie } = await enrol('clerk-03');
    const typed = ` ${recoveryCodes[0]!.toUpperCase().replaceAll('-', ' ')} `;
    expect((await signIn('clerk-03', { code: typed })).status).toBe(200);
    expect((await signIn('clerk-03', { code: recoveryCodes[0] })).body['code']).toBe('SECOND_FACTOR_WRONG');
    expect((await get('/auth/second-factor', cookie)).body['recoveryCodesLeft']).toBe(9);
    expect(await audited('session.useRecoveryCode', 'clerk-03')).toEqual(['done']);
    const other = await signIn('clerk-03', { code: recoveryCodes[1] });
    const renewed = await post(
      '/auth/second-factor/recovery-codes',
      { password: PASSWORD, code: code(secret) },
      cookie,
    );
    expect(renewed.body['recoveryCodes']).toHaveLength(10);
    expect(await alive(other.cookie)).toBe(false);
    expect((await signIn('clerk-03', { code: recoveryCodes[2] })).status).toBe(401);
    expect((await signIn('clerk-03', { code: renewed.body['recoveryCodes'][0] })).status).toBe(200);
  });

  test('is given up with password and code; the other sessions end', async () => {
    const { secret, cookie, recoveryCodes } = await enrol('clerk-04');
    const other = await signIn('clerk-04', { code: recoveryCodes[0] });
    expect(
      (await post('/auth/second-factor/end', { password: PASSWORD, code: wrong(secret) }, cookie)).body['code'],
    ).toBe('SECOND_FACTOR_WRONG');
    expect((await post('/auth/second-factor/end', { password: PASSWORD, code: code(secret) }, cookie)).status).toBe(
      204,
    );
    expect([await alive(cookie), await alive(other.cookie)]).toEqual([true, false]);
    expect((await signIn('clerk-04')).status).toBe(200);
    expect((await post('/auth/second-factor/end', { password: PASSWORD, code: '1' }, cookie)).body['code']).toBe(
      'NO_SECOND_FACTOR',
    );
    expect(await audited('session.endSecondFactor', 'clerk-04')).toEqual([
      'NO_SECOND_FACTOR',
      'done',
      'SECOND_FACTOR_WRONG',
    ]);
  });

  test('an issued password is changed before the code is asked for, and a refused new one uses up no code', async () => {
    const { secret } = await enrol('clerk-05');
    const row = (
      await sysadmin.ask<Json>(
        '{ accounts(filter: { text: "clerk-05" }) { edges { node { id version secondFactorAt } } } }',
      )
    )['accounts'].edges[0].node;
    const { resetPassword } = await sysadmin.ask<Json>(
      'mutation ($input: AccountActInput!) { resetPassword(input: $input) { half } }',
      { input: { id: row.id, version: row.version, reason: '忘记密码' } },
    );
    const { confirmReset } = await secadmin.ask<Json>(CONFIRM, { input: { id: row.id, version: row.version + 1 } });
    const body = { username: 'clerk-05', password: `${resetPassword.half}-${confirmReset.half}` };
    expect((await post('/auth/sign-in', body)).body['code']).toBe('PASSWORD_CHANGE_REQUIRED');
    const now = code(secret);
    expect((await post('/auth/first-password', { ...body, newPassword: 'short', code: now })).body['code']).toBe(
      'PASSWORD_TOO_SHORT',
    );
    expect((await post('/auth/first-password', { ...body, newPassword: 'Spring-2026-rain' })).body['code']).toBe(
      'SECOND_FACTOR_REQUIRED',
    );
    expect((await post('/auth/first-password', { ...body, newPassword: 'Spring-2026-rain', code: now })).status).toBe(
      200,
    );
  });
});

describe('the system and the security administrator', () => {
  test('take a lost factor away together, with a reason; sessions end and the owner sets it up anew', async () => {
    const { cookie } = await enrol('grid-0101');
    const find = `query ($t: String) { accounts(filter: { text: $t }) { edges { node { id version secondFactorAt availableActions
        { verb } } } } }`;
    const row = async () => (await sysadmin.ask<Json>(find, { t: 'grid-0101' }))['accounts'].edges[0].node;
    const before = await row();
    expect(before.availableActions.map(({ verb }: Json) => verb)).toContain('resetSecondFactor');
    const RESET = `mutation ($input: AccountActInput!) { resetSecondFactor(input: $input) { version secondFactorAt
        availableActions { verb } } }`;
    const input = { id: before.id, version: before.version, reason: '手机遗失' };
    for (const role of ['SEC_ADMIN', 'AUDITOR'] as const)
      expect((await story.as({ roles: [role] }).tries(RESET, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await sysadmin.tries(RESET, { input: { ...input, reason: '' } })).codes).toEqual(['REASON_REQUIRED']);
    const { resetSecondFactor } = await sysadmin.ask<Json>(RESET, { input });
    // asked for, and nothing has changed
    expect(resetSecondFactor.secondFactorAt).not.toBeNull();
    expect([await alive(cookie), (await signIn('grid-0101')).body['code']]).toEqual([true, 'SECOND_FACTOR_REQUIRED']);
    for (const by of [sysadmin, story.as({ roles: ['AUDITOR'] })])
      expect((await by.tries(CONFIRM, { input: { id: before.id, version: before.version + 1 } })).codes).toEqual([
        'FORBIDDEN',
      ]);
    const { confirmReset } = await secadmin.ask<Json>(CONFIRM, {
      input: { id: before.id, version: before.version + 1 },
    });
    expect([confirmReset.half, confirmReset.account.secondFactorAt]).toEqual([null, null]);
    const entered = await signIn('grid-0101');
    expect([await alive(cookie), entered.status]).toEqual([false, 200]);
    expect(entered.body['resets']).toEqual([
      { kind: 'SECOND_FACTOR', at: expect.any(String), askedBy: 'sysadmin', confirmedBy: 'secadmin' },
    ]);
    expect((await signIn('grid-0101')).body['resets']).toBeUndefined();
    expect(await audited('account.resetSecondFactor', 'sysadmin')).toEqual(['done']);
    expect(await audited('account.confirmReset', 'secadmin')).toContain('done');
    expect((await sysadmin.tries(RESET, { input: { ...input, version: input.version + 2 } })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});

describe('where administrators must have one', () => {
  test('sign-in sets it up first, and then asks for it; nobody else is asked, and it cannot be given up', async () => {
    const refused = await signIn('auditor');
    expect([refused.status, refused.body['code'], refused.cookie, await sessionsOf('auditor')]).toEqual([
      403,
      'SECOND_FACTOR_SETUP_REQUIRED',
      '',
      0,
    ]);
    const body = { username: 'auditor', password: PASSWORD };
    expect((await post('/auth/second-factor/first', { ...body, password: 'wrong' })).body['code']).toBe(
      'SIGN_IN_FAILED',
    );
    expect((await post('/auth/second-factor/first', { ...body, username: 'chief' })).body['code']).toBe(
      'SIGN_IN_FAILED',
    );
    const { secret } = (await post('/auth/second-factor/first', body)).body;
    expect((await post('/auth/second-factor/first-confirm', { ...body, code: wrong(secret) })).body['code']).toBe(
      'SECOND_FACTOR_WRONG',
    );
    const entered = await post('/auth/second-factor/first-confirm', { ...body, code: code(secret) });
    expect([entered.status, entered.body['recoveryCodes'].length, await alive(entered.cookie)]).toEqual([
      200,
      10,
      true,
    ]);
    expect((await post('/auth/second-factor/first', body)).status).toBe(401);
    expect((await signIn('auditor')).body['code']).toBe('SECOND_FACTOR_REQUIRED');
    expect((await get('/auth/second-factor', entered.cookie)).body).toMatchObject({
      mandatory: true,
      recoveryCodesLeft: 10,
    });
    expect(
      (await post('/auth/second-factor/end', { password: PASSWORD, code: code(secret) }, entered.cookie)).body['code'],
    ).toBe('SECOND_FACTOR_MANDATORY');
    // a session from before the rule ends with it
    await em().execute("update account set second_factor_at = null where username = 'auditor'");
    expect(await alive(entered.cookie)).toBe(false);
    expect((await signIn('clerk-06')).status).toBe(200);
  });
});

describe('the acting post', () => {
  test('that ends is told with a code, never replaced unnoticed; whoever has another one chooses it', async () => {
    const personId = (
      await em().execute<{ person_id: string }[]>("select person_id from account where username = 'clerk-07'")
    )[0]!.person_id;
    await em().execute(
      `insert into post_assignment (id, version, created_at, post_id, person_id, single_holder, capacity, valid_from)
        select gen_random_uuid(), 1, now(), id, ?, false, 'HOLDER', '2026-01-02' from post where code =
        'joint-staff'`,
      [personId],
    );
    const { cookie } = await signIn('clerk-07');
    const acting = (await get('/internal/session', cookie)).body['claims'].assignmentId;
    const end = (id: string) => em().execute('update post_assignment set valid_to = valid_from where id = ?', [id]);
    await end(acting);
    expect((await get('/internal/session', cookie)).body).toMatchObject({
      code: 'ACTING_POST_ENDED',
      params: { left: 1 },
    });
    const { posts } = (await get('/auth/posts', cookie)).body;
    expect(posts).toEqual([
      {
        assignmentId: expect.any(String),
        title: expect.any(String),
        unit: expect.stringContaining('联席会议办公室'),
        since: '2026-01-02',
      },
    ]);
    expect((await post('/auth/act-as', { assignmentId: acting }, cookie)).status).toBe(404);
    expect((await post('/auth/act-as', { assignmentId: posts[0].assignmentId }, cookie)).status).toBe(200);
    expect((await get('/internal/session', cookie)).body['claims'].roles).toContain('OFFICE_STAFF');
    await end(posts[0].assignmentId);
    expect((await get('/internal/session', cookie)).body).toMatchObject({
      code: 'ACTING_POST_ENDED',
      params: { left: 0 },
    });
    expect((await get('/auth/posts', cookie)).body).toEqual({ posts: [] });
    expect((await get('/auth/sessions', cookie)).status).toBe(403);
    expect((await post('/auth/sign-out', {}, cookie)).status).toBe(204);
  });
});
