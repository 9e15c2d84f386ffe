import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { generateSync } from 'otplib';
import { Client } from 'pg';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';

type Json = Record<string, any>;
const PASSWORD = 'demonstration-1';
const NEW = 'Spring-2026-rain';
let story: Story;

beforeAll(async () => {
  story = await startStory(people, { demoPassword: PASSWORD });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

const em = () => story.runtime.orm.em.fork();
async function post(path: string, body: Json, cookie = '') {
  const response = await story.anonymous.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'request-1', ...(cookie && { cookie }) },
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
const get = async (path: string, cookie: string) =>
  (await (await story.anonymous.fetch(path, { headers: { cookie } })).json()) as Json;
const signIn = (username: string, more: Json = {}) => post('/auth/sign-in', { username, password: PASSWORD, ...more });
const code = (secret: string, step = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + step * 30 });
const rows = (where: Json) => em().find(AuditRow, where, { orderBy: { at: 'asc' } });
const outcomes = async (what: string, account: string) => (await rows({ what, account })).map(({ outcome }) => outcome);

async function owner(sql: string): Promise<void> {
  const client = new Client({ connectionString: story.database.url('lianxi_owner') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
/** Nothing can be written into the audit while `run` runs. */
async function withoutAudit<T>(run: () => Promise<T>): Promise<T> {
  await owner('revoke insert on people.audit from lianxi_people');
  try {
    let answer: T;
    await story.expectsFaults(async () => (answer = await run()));
    return answer!;
  } finally {
    await owner('grant insert on people.audit to lianxi_people');
  }
}

describe('the audit of sessions', () => {
  test("acting in another post names the assignment and the post; one that is not one's own is refused, and a row", async () => {
    const { cookie } = await signIn('head');
    const { posts } = await get('/auth/posts', cookie);
    const [former, next] = posts.map(({ assignmentId }: Json) => assignmentId) as string[];
    expect((await post('/auth/act-as', { assignmentId: next }, cookie)).status).toBe(200);
    const foreign = (await get('/internal/session', (await signIn('chief')).cookie))['claims'].assignmentId;
    expect((await post('/auth/act-as', { assignmentId: foreign }, cookie)).status).toBe(404);
    const [done, refused] = await rows({ what: 'session.actAs', account: 'head' });
    const [{ post_id: postId, person_id: personId }] = (await em().execute<Json[]>(
      'select post_id, person_id from post_assignment where id = ?',
      [next],
    )) as [Json];
    expect(done).toMatchObject({
      outcome: 'done',
      objectId: next,
      personId,
      assignmentId: former,
      details: { postId, from: former },
      requestId: 'request-1',
    });
    expect(refused).toMatchObject({ outcome: 'NOT_FOUND', objectId: foreign, assignmentId: next });
  });

  test("ending a session that is not one's own is a row", async () => {
    const [mine, other] = [await signIn('clerk-01'), await signIn('clerk-02')];
    const foreign = (await get('/auth/sessions', other.cookie))['sessions'][0].id;
    expect((await post('/auth/sessions/end', { sessionId: foreign }, mine.cookie)).status).toBe(404);
    expect(await rows({ what: 'session.end', account: 'clerk-01' })).toMatchObject([
      { outcome: 'NOT_FOUND', objectId: foreign },
    ]);
  });

  test('a refused new password is a row, at both doors', async () => {
    const { cookie } = await signIn('clerk-03');
    expect((await post('/auth/password', { password: PASSWORD, newPassword: 'short' }, cookie)).body['code']).toBe(
      'PASSWORD_TOO_SHORT',
    );
    expect(
      (await post('/auth/first-password', { username: 'clerk-03', password: PASSWORD, newPassword: NEW })).status,
    ).toBe(404);
    await em().execute("update account set password_due = true where username = 'clerk-03'");
    expect(
      (await post('/auth/first-password', { username: 'clerk-03', password: PASSWORD, newPassword: 'short' })).body[
        'code'
      ],
    ).toBe('PASSWORD_TOO_SHORT');
    expect(await outcomes('session.changePassword', 'clerk-03')).toEqual([
      'PASSWORD_TOO_SHORT',
      'NOT_FOUND',
      'PASSWORD_TOO_SHORT',
    ]);
  });

  test('a right password without a code, or with a wrong one, is a row', async () => {
    const { cookie } = await signIn('clerk-04');
    const { secret } = (await post('/auth/second-factor/begin', { password: PASSWORD }, cookie)).body;
    await post('/auth/second-factor/confirm', { code: code(secret) }, cookie);
    await signIn('clerk-04');
    await signIn('clerk-04', { code: '12345' });
    expect(await outcomes('session.signIn', 'clerk-04')).toEqual([
      'done',
      'SECOND_FACTOR_REQUIRED',
      'SECOND_FACTOR_WRONG',
    ]);
  });
});

describe('what cannot be written into the audit is not done:', () => {
  const sessionsOf = async (username: string) =>
    (await em().execute('select 1 from session s join account a on a.id = s.user_id where a.username = ?', [username]))
      .length;

  test('signing in and out, acting in a post, ending a session, a new password', async () => {
    const [here, there] = [await signIn('head'), await signIn('head')];
    const before = (await get('/internal/session', here.cookie))['claims'].assignmentId;
    const { posts } = await get('/auth/posts', here.cookie);
    const other = posts.find(({ assignmentId }: Json) => assignmentId !== before).assignmentId;
    const { sessions } = await get('/auth/sessions', here.cookie);
    const [hasBefore, lastBefore] = [
      await sessionsOf('head'),
      (await em().execute("select last_sign_in_at from account where username = 'head'"))[0],
    ];
    const answers = await withoutAudit(async () => [
      await signIn('head'),
      await post('/auth/act-as', { assignmentId: other }, here.cookie),
      await post('/auth/sessions/end', { sessionId: sessions.find(({ current }: Json) => !current).id }, here.cookie),
      await post('/auth/password', { password: PASSWORD, newPassword: NEW }, here.cookie),
      await post('/auth/sign-out', {}, there.cookie),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500]);
    expect(answers.map(({ cookie }) => cookie)).toEqual(['', '', '', '', '']);
    expect([
      await sessionsOf('head'),
      (await em().execute("select last_sign_in_at from account where username = 'head'"))[0],
    ]).toEqual([hasBefore, lastBefore]);
    expect((await get('/internal/session', here.cookie))['claims'].assignmentId).toBe(before);
    expect((await get('/internal/session', there.cookie))['sessionId']).toBeDefined();
    expect((await signIn('head')).status).toBe(200);
  });

  test('a first password', async () => {
    await em().execute("update account set password_due = true where username = 'clerk-05'");
    const first = () => post('/auth/first-password', { username: 'clerk-05', password: PASSWORD, newPassword: NEW });
    expect((await withoutAudit(first)).status).toBe(500);
    expect(await sessionsOf('clerk-05')).toBe(0);
    expect((await first()).status).toBe(200);
  });

  test('a second factor begun, confirmed, renewed and ended, and a recovery code', async () => {
    const { cookie } = await signIn('clerk-06');
    const state = async () =>
      (await get('/auth/second-factor', cookie)) as { since: string | null; recoveryCodesLeft: number };
    const later = () => em().execute('update second_factor set last_step = last_step - 3');
    expect((await withoutAudit(() => post('/auth/second-factor/begin', { password: PASSWORD }, cookie))).status).toBe(
      500,
    );
    expect(
      await em().execute('select 1 from second_factor f join account a on a.id = f.account_id where a.username = ?', [
        'clerk-06',
      ]),
    ).toEqual([]);
    const { secret } = (await post('/auth/second-factor/begin', { password: PASSWORD }, cookie)).body;
    expect((await withoutAudit(() => post('/auth/second-factor/confirm', { code: code(secret) }, cookie))).status).toBe(
      500,
    );
    expect((await state()).since).toBeNull();
    const { recoveryCodes } = (await post('/auth/second-factor/confirm', { code: code(secret) }, cookie)).body;
    await later();
    const both = () => ({ password: PASSWORD, code: code(secret) });
    expect((await withoutAudit(() => signIn('clerk-06', { code: recoveryCodes[0] }))).status).toBe(500);
    expect((await state()).recoveryCodesLeft).toBe(10);
    expect((await withoutAudit(() => post('/auth/second-factor/recovery-codes', both(), cookie))).status).toBe(500);
    await later();
    expect((await withoutAudit(() => post('/auth/second-factor/end', both(), cookie))).status).toBe(500);
    expect(await state()).toMatchObject({ since: expect.any(String), recoveryCodesLeft: 10 });
    expect((await signIn('clerk-06', { code: recoveryCodes[0] })).status).toBe(200);
  });

  test('a token of a machine client', async () => {
    const token = () =>
      post('/auth/token', { grant_type: 'client_credentials', client_id: 'district-system', client_secret: PASSWORD });
    expect((await withoutAudit(token)).status).toBe(500);
    expect(await em().execute('select 1 from machine_token')).toEqual([]);
    expect((await token()).status).toBe(200);
  });
});
