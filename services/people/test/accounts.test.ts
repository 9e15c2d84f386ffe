import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditRow } from '@lianxi/service-kit/records/record.entities';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { createAdministrators, resetAdministratorCommand } from '../src/base-data/administrators.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { searchOf } from '../src/modules/person/name.js';
import { Person } from '../src/modules/person/person.entity.js';

const PASSWORD = 'lamp-47-river-moss';
const NEW = 'Spring-2026-rain';
let story: Story;
let sysadmin: Actor;
let secadmin: Actor;
let auditor: Actor;

beforeAll(async () => {
  story = await startStory(people, { demoPassword: PASSWORD });
  await loadDemonstration(story.runtime.system());
  [sysadmin, secadmin, auditor] = (await Promise.all(['sysadmin', 'secadmin', 'auditor'].map(actor))) as [
    Actor,
    Actor,
    Actor,
  ];
});
afterAll(() => story.end());

type Json = Record<string, any>;
const post = (path: string, body: Json, cookie = '', headers: Record<string, string> = {}) =>
  story.anonymous.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...headers },
    body: JSON.stringify(body),
  });
async function signIn(username: string, password = PASSWORD, path = '/auth/sign-in', more: Json = {}) {
  const response = await post(path, { username, password, ...more });
  return {
    status: response.status,
    body: (await response.json()) as Json,
    cookie: response.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; '),
  };
}
const session = async (cookie: string) => {
  const response = await story.anonymous.fetch('/internal/session', { headers: { cookie } });
  return { status: response.status, body: (await response.json()) as Json };
};
async function actor(username: string) {
  return story.as((await session((await signIn(username)).cookie)).body['claims']);
}
const em = () => story.runtime.orm.em.fork();
const person = async (name: string) => {
  const ctx = story.runtime.system();
  const row = ctx.em.create(Person, {
    id: crypto.randomUUID(),
    version: 1,
    createdAt: new Date(),
    name,
    ...searchOf(name),
    demonstration: true,
  });
  await ctx.em.flush();
  return row.id;
};
const OPEN = `mutation ($input: OpenAccountInput!) { openAccount(input: $input) { half account { id version state passwordDue
    username administrator } } }`;
const open = async (input: Json) => (await sysadmin.ask<Json>(OPEN, { input }))['openAccount'] as Json;
const HALVES = ['resetPassword', 'confirmAccount', 'confirmReset'];
const act = (verb: string) =>
  `mutation ($input: AccountActInput!) { ${verb}(input: $input) {
    ${HALVES.includes(verb) ? 'half account { id version state }' : 'id version state lockedUntil'} } }`;
/** Both administrators open an account; the owner gets the two halves. */
async function openByTwo(input: Json) {
  const { half, account } = await open(input);
  const { confirmAccount } = await secadmin.ask<Json>(act('confirmAccount'), {
    input: { id: account.id, version: account.version },
  });
  return {
    password: `${half}-${confirmAccount.half}`,
    halves: [half, confirmAccount.half] as [string, string],
    account: { ...account, ...confirmAccount.account } as Json,
  };
}
const row = async (username: string) =>
  (
    await sysadmin.ask<Json>(
      `query ($t: String) { accounts(filter: { text: $t }) { edges { node { id version state username lockedUntil
        lastSignInAt person { name } availableActions { verb blockedBy } history { verb toState } } } } }`,
      { t: username },
    )
  )['accounts'].edges
    .map((edge: Json) => edge['node'])
    .find((one: Json) => one['username'] === username);
const audited = async (what: string) =>
  (await em().find(AuditRow, { what }, { orderBy: { at: 'desc' } })).map(({ account, outcome, objectId }) => ({
    account,
    outcome,
    objectId,
  }));

describe('an account for a person', () => {
  test('is opened by two, with a password of which each sees one half, once, and which is changed before anything else', async () => {
    const personId = await person('示范·苏日娜');
    const { password, halves, account } = await openByTwo({ username: 'New.Staff', personId });
    expect(account).toMatchObject({ username: 'new.staff', state: 'ACTIVE', passwordDue: true, administrator: null });
    const kept = JSON.stringify([
      await em().find(AuditRow, {}),
      await em().execute('select * from account_reset'),
      await em().execute('select * from history'),
    ]);
    for (const half of halves) {
      expect(half).toMatch(/^\w{4}-\w{4}$/);
      expect(kept).not.toContain(half);
      expect((await signIn('new.staff', half)).body['code']).toBe('SIGN_IN_FAILED');
    }
    const first = await signIn('new.staff', password);
    expect([first.status, first.body['code'], first.cookie]).toEqual([403, 'PASSWORD_CHANGE_REQUIRED', '']);
    expect(await em().execute('select 1 from session where user_id = ?', [account.id])).toEqual([]);
    for (const [newPassword, code] of [
      ['short-1A', 'PASSWORD_TOO_SHORT'],
      ['onlysmallletters', 'PASSWORD_TOO_SIMPLE'],
      ['Su-new.staff-2026', 'PASSWORD_HAS_NAME'],
      ['Surina-78-river', 'PASSWORD_HAS_NAME'],
      ['Password123!', 'PASSWORD_COMMON'],
      ['Qwerty123456!', 'PASSWORD_SEQUENCE'],
      ['aaaaaaaaaaaaA1', 'PASSWORD_REPEATS'],
      [password, 'PASSWORD_USED_BEFORE'],
    ]) {
      expect((await signIn('new.staff', password, '/auth/first-password', { newPassword })).body['code']).toBe(code);
    }
    const entered = await signIn('new.staff', password, '/auth/first-password', { newPassword: NEW });
    // without a post there is nothing to do here yet
    expect([entered.body['code'], entered.cookie]).toEqual(['NO_CURRENT_POST', '']);
    await em().execute(
      `insert into post_assignment (id, version, created_at, post_id, person_id, single_holder, capacity, valid_from)
        select gen_random_uuid(), 1, now(), id, ?, false, 'HOLDER', '2026-01-01' from post where code =
        'joint-staff'`,
      [personId],
    );
    const { cookie, status } = await signIn('new.staff', NEW);
    expect(status).toBe(200);
    expect((await session(cookie)).body['claims'].roles).toContain('OFFICE_STAFF');
    expect((await signIn('new.staff', NEW, '/auth/first-password', { newPassword: 'Another-2026-rain' })).status).toBe(
      404,
    );
  });

  test('that nobody confirmed, or that was declined, lets nobody in, and the person may be given another', async () => {
    const personId = await person('示范·未复核');
    const { half, account } = await open({ username: 'waiting', personId });
    expect(account.state).toBe('PROPOSED');
    expect((await signIn('waiting', half)).body['code']).toBe('SIGN_IN_FAILED');
    const input = { id: account.id, version: account.version };
    for (const by of [sysadmin, auditor])
      expect((await by.tries(act('confirmAccount'), { input })).codes).toEqual(['FORBIDDEN']);
    await secadmin.ask(act('rejectAccount'), { input: { ...input, reason: '未核实' } });
    expect(
      await em().execute(
        "select 1 from account_reset where account_id = ? and (sealed_half is not null or state = 'ASKED')",
        [account.id],
      ),
    ).toEqual([]);
    expect(await sysadmin.ask('{ peopleWithoutAccount(text: "未复核") { name } }')).toEqual({
      peopleWithoutAccount: [{ name: '示范·未复核' }],
    });
    expect((await open({ username: 'waiting2', personId })).account.state).toBe('PROPOSED');
  });

  test('its name and its person are taken once, and nobody but the system administrator opens one', async () => {
    const personId = await person('示范·高娃');
    await open({ username: 'gaowa', personId });
    const code = async (by: Actor, input: Json) => (await by.tries(OPEN, { input })).codes[0];
    expect(await code(sysadmin, { username: 'gaowa', personId: await person('示范·高娃') })).toBe('USERNAME_TAKEN');
    expect(await code(sysadmin, { username: 'gaowa2', personId })).toBe('PERSON_HAS_ACCOUNT');
    expect(await code(sysadmin, { username: '高娃', personId })).toBe('BAD_INPUT');
    expect(await code(sysadmin, { username: 'gaowa3', personId: crypto.randomUUID() })).toBe('NOT_FOUND');
    for (const by of [secadmin, auditor, await actor('director')])
      expect(await code(by, { username: 'gaowa4', personId })).toBe('FORBIDDEN');
    const refusal = await sysadmin.tries(OPEN, { input: { username: 'gaowa2', personId } }, 'en');
    expect(refusal.errors[0]!.message).toBe('This person has an account already');
    expect(
      (await audited('refused.openAccount')).some(
        ({ account, outcome }) => account === 'director' && outcome === 'FORBIDDEN',
      ),
    ).toBe(true);
    expect(await audited('account.openAccount')).not.toEqual([]);
  });

  test('people without an account are found by name or pinyin, by the system administrator alone', async () => {
    await person('示范·独一无二');
    const query = '{ peopleWithoutAccount(text: "独一") { name } }';
    expect(await sysadmin.ask(query)).toEqual({ peopleWithoutAccount: [{ name: '示范·独一无二' }] });
    expect(await sysadmin.ask('{ peopleWithoutAccount(text: "DuYiWuEr") { name } }')).toEqual({
      peopleWithoutAccount: [{ name: '示范·独一无二' }],
    });
    expect(await auditor.ask(query)).toEqual({ peopleWithoutAccount: [] });
    expect(await sysadmin.ask('{ peopleWithoutAccount(text: "苏振华") { name } }')).toEqual({
      peopleWithoutAccount: [],
    });
  });
});

describe('keeping accounts', () => {
  test('a list is searched and paged by the server; everybody else sees the own account alone, also by id', async () => {
    const list = `query ($after: String) { accounts(first: 20, after: $after, filter: { administrators: false }) { totalCount
        pageInfo { hasNextPage endCursor } edges { node { id username } } } }`;
    const first = (await sysadmin.ask<Json>(list))['accounts'];
    const second = (await sysadmin.ask<Json>(list, { after: first.pageInfo.endCursor }))['accounts'];
    expect(first.totalCount).toBeGreaterThan(60);
    expect(new Set([...first.edges, ...second.edges].map((edge: Json) => edge['node'].id)).size).toBe(40);
    expect(
      (await auditor.ask<Json>('{ accounts(filter: { text: "100%_" }) { totalCount } }'))['accounts'].totalCount,
    ).toBe(0);
    const chief = await actor('chief');
    expect(
      await chief.ask<Json>(
        '{ accounts { edges { node { username } } } ownAccount { username availableActions { verb } } }',
      ),
    ).toEqual({
      accounts: { edges: [{ node: { username: 'chief' } }] },
      ownAccount: { username: 'chief', availableActions: [] },
    });
    expect(await chief.ask('query ($id: ID!) { account(id: $id) { id } }', { id: first.edges[0].node.id })).toEqual({
      account: null,
    });
    expect(
      (
        await chief.tries(act('disableAccount'), {
          input: { id: first.edges[0].node.id, version: 1, reason: '试一试' },
        })
      ).codes,
    ).toEqual(['NOT_FOUND']);
    await expect(
      story
        .as({ kind: 'machine', roles: ['DISTRICT_SYSTEM'], scopes: ['units:read'] })
        .ask('{ accounts { totalCount } ownAccount { id } }'),
    ).resolves.toEqual({ accounts: { totalCount: 0 }, ownAccount: null });
  });

  test('a disabled account loses its session with the next request and gets it back only by a new sign-in', async () => {
    const { cookie } = await signIn('clerk-05');
    const { id, version } = await row('clerk-05');
    expect((await sysadmin.tries(act('disableAccount'), { input: { id, version } })).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    await sysadmin.ask(act('disableAccount'), { input: { id, version, reason: '调离' } });
    expect((await session(cookie)).status).toBe(401);
    expect((await signIn('clerk-05')).body['code']).toBe('SIGN_IN_FAILED');
    expect((await sysadmin.tries(act('enableAccount'), { input: { id, version, reason: '返岗' } })).codes).toEqual([
      'VERSION_CONFLICT',
    ]);
    await sysadmin.ask(act('enableAccount'), { input: { id, version: version + 1, reason: '返岗' } });
    expect((await session(cookie)).status).toBe(401);
    expect((await signIn('clerk-05')).status).toBe(200);
    expect((await row('clerk-05')).history.map((step: Json) => [step['verb'], step['toState']])).toEqual([
      ['disable', 'DISABLED'],
      ['enable', 'ACTIVE'],
    ]);
    expect((await audited('account.disable'))[0]).toMatchObject({ account: 'sysadmin', outcome: 'done', objectId: id });
  });

  test('a post that has ended gives no access from the next request on', async () => {
    const { cookie } = await signIn('clerk-06');
    const { personId } = (await session(cookie)).body['claims'];
    await em().execute('update post_assignment set valid_to = current_date where person_id = ?', [personId]);
    expect((await session(cookie)).body).toMatchObject({ code: 'ACTING_POST_ENDED', params: { left: 0 } });
    expect((await signIn('clerk-06')).body['code']).toBe('NO_CURRENT_POST');
  });

  test('a lock after wrong passwords is shown, and ends when the system administrator says so', async () => {
    const before = await row('clerk-07');
    expect(before.availableActions.find((one: Json) => one['verb'] === 'unlock').blockedBy).toEqual([
      'ACCOUNT_NOT_LOCKED',
    ]);
    expect(
      (await sysadmin.tries(act('unlockAccount'), { input: { id: before.id, version: before.version } })).codes,
    ).toEqual(['ACCOUNT_NOT_LOCKED']);
    for (let n = 0; n < 5; n += 1) await signIn('clerk-07', 'wrong');
    expect((await signIn('clerk-07')).status).toBe(423);
    const locked = await row('clerk-07');
    expect(new Date(locked.lockedUntil).getTime()).toBeGreaterThan(Date.now() + 14 * 60_000);
    expect(locked.availableActions.find((one: Json) => one['verb'] === 'unlock').blockedBy).toEqual([]);
    expect((await secadmin.tries(act('unlockAccount'), { input: { id: locked.id, version: 1 } })).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect(
      await sysadmin.ask(act('unlockAccount'), { input: { id: locked.id, version: locked.version } }),
    ).toMatchObject({ unlockAccount: { lockedUntil: null } });
    expect((await signIn('clerk-07')).status).toBe(200);
    expect((await row('clerk-07')).lastSignInAt).not.toBeNull();
  });

  test('a reset password ends the sessions and is changed at the next sign-in', async () => {
    const { cookie } = await signIn('clerk-08');
    const { id, version } = await row('clerk-08');
    const { half } = (await sysadmin.ask<Json>(act('resetPassword'), { input: { id, version, reason: '忘记密码' } }))[
      'resetPassword'
    ];
    const password = `${half}-${(await secadmin.ask<Json>(act('confirmReset'), { input: { id, version: version + 1 } }))['confirmReset'].half}`;
    expect((await session(cookie)).status).toBe(401);
    expect((await signIn('clerk-08')).body['code']).toBe('SIGN_IN_FAILED');
    expect((await signIn('clerk-08', password)).body['code']).toBe('PASSWORD_CHANGE_REQUIRED');
    expect((await signIn('clerk-08', password, '/auth/first-password', { newPassword: PASSWORD })).body['code']).toBe(
      'PASSWORD_USED_BEFORE',
    );
    expect((await signIn('clerk-08', password, '/auth/first-password', { newPassword: NEW })).status).toBe(200);
  });
});

describe('three administrators', () => {
  test('one proposed by the system administrator works only after the security administrator has confirmed', async () => {
    const personId = await person('示范·第二审计');
    const { half, account } = await open({ username: 'auditor2', personId, administrator: 'AUDITOR' });
    expect(account).toMatchObject({ state: 'PROPOSED', administrator: 'AUDITOR' });
    expect((await signIn('auditor2', half)).body['code']).toBe('SIGN_IN_FAILED');
    const input = { id: account.id, version: account.version };
    for (const by of [sysadmin, auditor])
      expect((await by.tries(act('confirmAccount'), { input })).codes).toEqual(['FORBIDDEN']);
    const password = `${half}-${(await secadmin.ask<Json>(act('confirmAccount'), { input }))['confirmAccount'].half}`;
    const { cookie } = await signIn('auditor2', password, '/auth/first-password', { newPassword: NEW });
    expect((await session(cookie)).body['claims']).toMatchObject({
      roles: ['AUDITOR'],
      personId: null,
      assignmentId: null,
    });
  });

  test('exclude one another for one person, by the database', async () => {
    const personId = await person('示范·两顶帽子');
    const { account } = await open({ username: 'sec2', personId, administrator: 'SEC_ADMIN' });
    expect(
      (await sysadmin.tries(OPEN, { input: { username: 'aud3', personId, administrator: 'AUDITOR' } })).codes,
    ).toEqual(['ADMINISTRATORS_EXCLUDE']);
    await expect(
      em().execute('update account set custodian_id = ? where username = ?', [personId, 'auditor']),
    ).rejects.toThrow('account_administrators_exclude');
    await expect(em().execute("update account set administrator = 'AUDITOR' where username = 'chief'")).rejects.toThrow(
      'account_administrator_apart',
    );
    await expect(em().execute("update post set roles = array['SYS_ADMIN'] where code = 'joint-staff'")).rejects.toThrow(
      'post_no_administrator',
    );
    await secadmin.ask(act('rejectAccount'), {
      input: { id: account.id, version: account.version, reason: '不符合条件' },
    });
    expect((await open({ username: 'aud3', personId, administrator: 'AUDITOR' })).account.state).toBe('PROPOSED');
  });

  test('nobody takes over another: no reset, none on the own account, the last of a kind stays, and coming back needs two', async () => {
    const { id, version } = await row('secadmin');
    expect((await sysadmin.tries(act('resetPassword'), { input: { id, version } })).codes).toEqual(['FORBIDDEN']);
    expect((await sysadmin.tries(act('disableAccount'), { input: { id, version, reason: '试一试' } })).codes).toEqual([
      'LAST_ADMINISTRATOR',
    ]);
    const own = await row('sysadmin');
    expect(
      (await sysadmin.tries(act('disableAccount'), { input: { id: own.id, version: own.version, reason: '试一试' } }))
        .codes,
    ).toEqual(['FORBIDDEN']);
    const second = await row('auditor2');
    const input = { id: second.id, reason: '休假' };
    await secadmin.ask(act('disableAccount'), { input: { ...input, version: second.version } });
    expect(
      await sysadmin.ask(act('enableAccount'), { input: { ...input, version: second.version + 1 } }),
    ).toMatchObject({ enableAccount: { state: 'PROPOSED' } });
    expect((await signIn('auditor2', NEW)).body['code']).toBe('SIGN_IN_FAILED');
    // given back with the own password: confirming makes no new one
    expect(
      (await secadmin.ask<Json>(act('confirmAccount'), { input: { ...input, version: second.version + 2 } }))[
        'confirmAccount'
      ],
    ).toMatchObject({ half: null, account: { state: 'ACTIVE' } });
    expect((await signIn('auditor2', NEW)).status).toBe(200);
  });

  test('the way back for one who lost the password is on the machine itself, and leaves a row', async () => {
    const said: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = ((text: string) => said.push(text) > 0) as never;
    try {
      await resetAdministratorCommand(story.runtime.system(), ['auditor2']);
    } finally {
      process.stdout.write = write;
    }
    const password = /\n {2}(\S+)\n/.exec(said.join(''))![1]!;
    expect((await signIn('auditor2', password)).body['code']).toBe('PASSWORD_CHANGE_REQUIRED');
    expect((await audited('account.resetPassword'))[0]!.account).toBe('system');
    await expect(resetAdministratorCommand(story.runtime.system(), ['chief'])).rejects.toThrow('no administrator');
    expect(await createAdministrators(story.runtime.system())).toEqual([]);
  });
});

describe("one's own account", () => {
  test('the password is changed by the present one, and the other sessions end', async () => {
    const [here, there] = [await signIn('clerk-02'), await signIn('clerk-02')];
    const change = async (password: string, newPassword: string) =>
      (await post('/auth/password', { password, newPassword }, here.cookie)).status;
    expect((await story.anonymous.fetch('/auth/password')).status).toBe(200);
    expect(await change('wrong', NEW)).toBe(401);
    expect(await change(PASSWORD, 'short')).toBe(400);
    expect(await change(PASSWORD, NEW)).toBe(204);
    expect([(await session(here.cookie)).status, (await session(there.cookie)).status]).toEqual([200, 401]);
    expect((await signIn('clerk-02')).status).toBe(401);
    expect((await audited('session.changePassword'))[0]).toMatchObject({ account: 'clerk-02', outcome: 'done' });
    expect((await post('/auth/password', { password: PASSWORD, newPassword: NEW })).status).toBe(401);
  });

  test('a new password is told its rules first, and what is wrong with it in words of both languages', async () => {
    expect(await (await story.anonymous.fetch('/auth/password')).json()).toEqual({
      length: 12,
      classes: 3,
      history: 5,
      minAgeHours: 24,
    });
    const { cookie } = await signIn('clerk-09');
    const refusal = async (newPassword: string, language = 'zh-CN') =>
      (await (
        await post('/auth/password', { password: PASSWORD, newPassword }, cookie, { 'accept-language': language })
      ).json()) as Json;
    for (const [newPassword, code, zh, en] of [
      ['Password123!', 'PASSWORD_COMMON', '太容易猜到', 'easily guessed'],
      ['Qwerty123456!', 'PASSWORD_SEQUENCE', '连续字符', 'follow one another'],
      ['aaaaaaaaaaaaA1', 'PASSWORD_REPEATS', '相同字符', 'four times'],
      // the clerk's community is 150571003009; its sub-district is 新城街道
      ['Xincheng-78-river', 'PASSWORD_HAS_NAME', '所在单位', 'own unit'],
      ['新城-river-78-Lamp', 'PASSWORD_HAS_NAME', '所在单位', 'own unit'],
    ] as const) {
      expect([await refusal(newPassword), await refusal(newPassword, 'en')]).toMatchObject([
        { code, message: expect.stringContaining(zh) },
        { code, message: expect.stringContaining(en) },
      ]);
    }
    expect((await signIn('clerk-09')).status).toBe(200);
  });

  test('a password just changed is not changed again for a day, so that five changes do not bring a former one back', async () => {
    const { cookie } = await signIn('clerk-10');
    const change = async (password: string, newPassword: string) => {
      const answer = await post('/auth/password', { password, newPassword }, cookie);
      return answer.status === 204 ? 204 : ((await answer.json()) as Json)['code'];
    };
    const [second, third] = ['Winter-2026-snow', 'Autumn-2026-moon'];
    expect(await change(PASSWORD, NEW)).toBe(204);
    expect(await change(NEW, second)).toBe('PASSWORD_CHANGED_RECENTLY');
    const aged = (hours: number) =>
      em().execute(
        `update credential set updated_at = now() - interval '${hours} hours', created_at = now() - interval '90 days'
          where user_id = (select id from account where username = 'clerk-10')`,
      );
    await aged(23);
    expect(await change(NEW, second)).toBe('PASSWORD_CHANGED_RECENTLY');
    await aged(24);
    expect(await change(NEW, second)).toBe(204);
    expect(await change(second, third)).toBe('PASSWORD_CHANGED_RECENTLY');
    // what was issued is changed at once, whenever that was
    const { id, version } = await row('clerk-10');
    const { half } = (await sysadmin.ask<Json>(act('resetPassword'), { input: { id, version, reason: '密码外泄' } }))[
      'resetPassword'
    ];
    const issued = `${half}-${(await secadmin.ask<Json>(act('confirmReset'), { input: { id, version: version + 1 } }))['confirmReset'].half}`;
    expect((await signIn('clerk-10', issued, '/auth/first-password', { newPassword: second })).body['code']).toBe(
      'PASSWORD_USED_BEFORE',
    );
    expect((await signIn('clerk-10', issued, '/auth/first-password', { newPassword: third })).status).toBe(200);
  });

  test("the own sessions are listed, and one can be ended, but nobody else's", async () => {
    const [here, there, other] = [await signIn('clerk-03'), await signIn('clerk-03'), await signIn('clerk-04')];
    const list = async (cookie: string) =>
      ((await (await story.anonymous.fetch('/auth/sessions', { headers: { cookie } })).json()) as Json)[
        'sessions'
      ] as Json[];
    const sessions = await list(here.cookie);
    expect(sessions.map((one) => one['current']).sort()).toEqual([false, true]);
    expect(JSON.stringify(sessions)).not.toContain('token');
    const foreign = (await list(other.cookie))[0]!['id'];
    expect((await post('/auth/sessions/end', { sessionId: foreign }, here.cookie)).status).toBe(404);
    expect(
      (await post('/auth/sessions/end', { sessionId: sessions.find((one) => !one['current'])!['id'] }, here.cookie))
        .status,
    ).toBe(204);
    expect([
      (await session(here.cookie)).status,
      (await session(there.cookie)).status,
      (await session(other.cookie)).status,
    ]).toEqual([200, 401, 200]);
    expect((await story.anonymous.fetch('/auth/sessions')).status).toBe(401);
  });

  test('a session ends after its idle time, and after its hours whatever happens', async () => {
    const [idle, old, busy] = [await signIn('grid-0101'), await signIn('grid-0102'), await signIn('grid-0103')];
    const by = (username: string) => `user_id = (select id from account where username = '${username}')`;
    await em().execute(`update session set updated_at = now() - interval '121 minutes' where ${by('grid-0101')}`);
    await em().execute(`update session set expires_at = now() - interval '1 second' where ${by('grid-0102')}`);
    await em().execute(`update session set updated_at = now() - interval '119 minutes' where ${by('grid-0103')}`);
    expect([
      (await session(idle.cookie)).status,
      (await session(old.cookie)).status,
      (await session(busy.cookie)).status,
    ]).toEqual([401, 401, 200]);
    const [touched] = await em().execute<{ ok: boolean; hours: string }[]>(
      `select updated_at > now() - interval '1 minute' as ok, round(extract(epoch from expires_at - created_at) /
        3600) as hours from session where ${by('grid-0103')}`,
    );
    expect([touched!.ok, Number(touched!.hours)]).toEqual([true, 12]);
  });
});
