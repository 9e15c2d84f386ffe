import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonical, sha256 } from '@lianxi/service-kit';
import { AuditRow, AuditSeal } from '@lianxi/service-kit/records/record.entities';
import { auditFacts, sealAudit } from '@lianxi/service-kit/records/sealer';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MACHINE, openRootFields, startStory, type Story } from '@lianxi/service-kit/testing';
import { createAdministrators } from '../src/base-data/administrators.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';

let story: Story;
const PASSWORD = 'demonstration-1';

beforeAll(async () => {
  story = await startStory(people, { demoPassword: PASSWORD });
  await loadDemonstration(story.runtime.system());
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

const json = (body: unknown, cookie?: string): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, body: JSON.stringify(body) });
async function signIn(username: string, password = PASSWORD) {
  const response = await story.anonymous.fetch('/auth/sign-in', json({ username, password }));
  return { status: response.status, body: (await response.json()) as { code?: string; message?: string }, cookie: response.headers.getSetCookie().map((c) => c.split(';')[0]).join('; '), setCookie: response.headers.getSetCookie().join() };
}
const sessionOf = async (cookie: string) => {
  const response = await story.anonymous.fetch('/internal/session', { headers: { cookie } });
  return { status: response.status, claims: ((await response.json()) as { claims: Record<string, never> & { roles: string[]; lines: string[]; unitPath: string; assignmentId: string; personId: string } }).claims };
};

describe('base data', () => {
  test('the conference has one chief convener, five conveners, one director and 17 member units, with their holders', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const { conference } = await chief.ask<{ conference: { regime: { documentNo: string }; seats: { kind: string; post: { title: string; holder: { name: string } | null }; unit: { name: string } }[] } }>(
      '{ conference(on: "2026-03-27") { regime { documentNo } seats { kind post { title holder(on: "2026-03-27") { name } } unit { name } } } }');
    const count = (kind: string) => conference.seats.filter((seat) => seat.kind === kind).length;
    expect([count('CHIEF_CONVENER'), count('CONVENER'), count('OFFICE_DIRECTOR'), count('MEMBER_UNIT')]).toEqual([1, 5, 1, 17]);
    expect(conference.regime.documentNo).toBe('通经技新街党发〔2022〕65号');
    expect(conference.seats.every((seat) => seat.post.holder?.name.startsWith('示范·'))).toBe(true);
  });

  test('before the notice took effect there was no conference', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const { conference } = await chief.ask<{ conference: { regime: null; seats: [] } }>('{ conference(on: "2022-06-01") { regime { id } seats { id } } }');
    expect(conference).toEqual({ regime: null, seats: [] });
  });

  test('the eleven communities carry their official codes and each has grids', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const { units } = await chief.ask<{ units: { totalCount: number; edges: { node: { code: string; grids: { code: string }[] } }[] } }>('{ units(filter: { kinds: [COMMUNITY] }) { totalCount edges { node { code grids { code } } } } }');
    expect(units.totalCount).toBe(11);
    expect(units.edges.map(({ node }) => node.code).slice(0, 3)).toEqual(['150571003001', '150571003002', '150571003003']);
    expect(units.edges.every(({ node }) => node.grids.length === 3)).toBe(true);
  });

  test('the database refuses a second holder of a single-holder post at the same time', async () => {
    const em = story.runtime.orm.em.fork();
    const [term] = await em.execute<{ post_id: string }[]>('select post_id from post_assignment where single_holder limit 1');
    await expect(em.execute(`insert into post_assignment (id, version, created_at, post_id, person_id, single_holder, valid_from) select gen_random_uuid(), 1, now(), ?, id, true, '2026-01-01' from person limit 1`, [term!.post_id])).rejects.toThrow('post_assignment_one_holder');
  });
});

describe('sign-in', () => {
  test('gives an HttpOnly SameSite cookie and claims of the acting post; sign-out ends the session at once', async () => {
    const { status, cookie, setCookie } = await signIn('Director');
    expect(status).toBe(200);
    expect(setCookie).toMatch(/HttpOnly/i);
    expect(setCookie).toMatch(/SameSite=Lax/i);
    const { claims } = await sessionOf(cookie);
    expect(claims.roles.sort()).toEqual(['LEADER_IN_CHARGE', 'OFFICE_DIRECTOR']);
    expect(claims.lines).toEqual(['08']);
    expect((await story.anonymous.fetch('/auth/sign-out', json({}, cookie))).status).toBe(204);
    expect((await sessionOf(cookie)).status).toBe(401);
  });

  test('a person with two posts chooses which one to act in, and no other', async () => {
    const { cookie } = await signIn('head');
    const before = (await sessionOf(cookie)).claims;
    expect(before.roles).toEqual(['CONVENER']);
    const head = story.as(before);
    const { viewer } = await head.ask<{ viewer: { assignments: { id: string; post: { title: string } }[] } }>('{ viewer { assignments { id post { title } } } }');
    expect(viewer.assignments.map((a) => a.post.title)).toEqual(['办事处主任', '党工委副书记']);
    expect((await story.anonymous.fetch('/auth/act-as', json({ assignmentId: viewer.assignments[1]!.id }, cookie))).status).toBe(200);
    expect((await sessionOf(cookie)).claims.roles).toEqual([]);
    const foreign = (await sessionOf((await signIn('chief')).cookie)).claims.assignmentId;
    expect((await story.anonymous.fetch('/auth/act-as', json({ assignmentId: foreign }, cookie))).status).toBe(404);
  });

  test('a wrong password and an unknown name get the same answer; five failures lock the account', async () => {
    expect((await signIn('nobody', 'wrong')).body).toEqual((await signIn('clerk-11', 'wrong')).body);
    for (let n = 0; n < 3; n += 1) expect((await signIn('clerk-11', 'wrong')).body.code).toBe('SIGN_IN_FAILED');
    expect((await signIn('clerk-11', 'wrong')).body.code).toBe('ACCOUNT_LOCKED');
    expect((await signIn('clerk-11')).status).toBe(423);
  });

  test('a machine client gets a short-lived token with its scopes, a wrong secret none', async () => {
    const ask = (secret: string) => story.anonymous.fetch('/auth/token', { method: 'POST', headers: { authorization: `Basic ${Buffer.from(`district-system:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' }, body: 'grant_type=client_credentials' });
    expect((await ask('wrong')).status).toBe(401);
    const { access_token: token, expires_in: seconds } = (await (await ask(PASSWORD)).json()) as { access_token: string; expires_in: number };
    expect(seconds).toBeLessThanOrEqual(600);
    const response = await story.anonymous.fetch('/internal/session', { headers: { authorization: `Bearer ${token}` } });
    expect(((await response.json()) as { claims: { kind: string; roles: string[] } }).claims).toMatchObject({ kind: 'machine', roles: ['DISTRICT_SYSTEM'] });
  });
});

test('the administrators of an installation are made once, each can sign in, and none holds a business post', async () => {
  expect(await createAdministrators(story.runtime.system())).toEqual([]);
  expect((await sessionOf((await signIn('auditor')).cookie)).claims).toMatchObject({ roles: ['AUDITOR'], personId: null, assignmentId: null });
  await expect(story.runtime.orm.em.fork().execute("update account set person_id = (select id from person limit 1) where username = 'auditor'")).rejects.toThrow('account_administrator_apart');
});

test('acts and refusals leave audit rows that are sealed into one chain, anchored outside, and that nobody may rewrite', async () => {
  const em = () => story.runtime.orm.em.fork();
  await signIn('clerk-03', 'wrong');
  const anchor = path.join(await mkdtemp(path.join(tmpdir(), 'lianxi-anchor-')), 'people.log');
  while (await sealAudit(em() as never, anchor));
  const [open] = await em().execute<{ count: string }[]>('select count(*) from audit a where not exists (select 1 from audit_seal s where s.audit_id = a.id)');
  expect(open!.count).toBe('0');
  const seals = await em().find(AuditSeal, {}, { orderBy: { seq: 'asc' } });
  const rows = new Map((await em().find(AuditRow, {})).map((row) => [row.id, row]));
  let hash = '';
  for (const [index, seal] of seals.entries()) {
    hash = sha256(hash + canonical(auditFacts(rows.get(seal.auditId)!)));
    expect([seal.seq, seal.hash]).toEqual([String(index + 1), hash]);
  }
  expect([...rows.values()].some((row) => row.what === 'session.signIn' && row.account === 'clerk-03' && row.outcome === 'SIGN_IN_FAILED')).toBe(true);
  for (const sql of ["update audit set outcome = 'x'", 'delete from audit', 'update audit_seal set hash = hash', 'delete from history', 'truncate audit']) await expect(em().execute(sql)).rejects.toThrow('permission denied');
});

describe('rights', () => {
  test('every root field but `viewer` refuses a caller without a token', async () => {
    expect(await openRootFields(people, story)).toEqual(['viewer']);
  });

  test('a grid worker sees the own grid\'s households alone, a department none, by list and by `_entities`', async () => {
    const worker = story.as((await sessionOf((await signIn('grid-0101')).cookie)).claims);
    const { households } = await worker.ask<{ households: { edges: { node: { id: string; code: string; room: string } }[] } }>('{ households { edges { node { id code room } } } }');
    expect(households.edges.map(({ node }) => node.code.slice(0, 14))).toEqual(Array(4).fill('15057100300101'));
    const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Household { id } ... on Unit { id } } }';
    const r = [{ __typename: 'Household', id: households.edges[0]!.node.id }];
    expect(await worker.ask(entities, { r })).toEqual({ _entities: [{ id: r[0]!.id }] });
    for (const name of ['grid-0102', 'handler-public', 'district', 'sysadmin']) {
      const other = story.as((await sessionOf((await signIn(name)).cookie)).claims);
      expect(await other.ask(entities, { r })).toEqual({ _entities: [null] });
    }
    expect((await story.anonymous.tries(entities, { r })).data).toEqual({ _entities: [null] });
  });

  test('a machine client reads names masked', async () => {
    const { units } = await story.as(MACHINE).ask<{ units: { edges: { node: { posts: { holder: { name: string } | null }[] } }[] } }>('{ units(filter: { kinds: [POLICE_STATION] }) { edges { node { posts { holder { name } } } } } }');
    expect(units.edges[0]!.node.posts[0]!.holder!.name).toBe('示*刚');
  });

  test('text that no keyboard makes is refused with a code, in the language asked for', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const answer = await chief.tries('query ($n: String) { units(filter: { name: $n }) { totalCount } }', { n: 'a\u0000b' }, 'en');
    expect(answer.errors[0]).toMatchObject({ message: 'Please check: text', extensions: { code: 'BAD_INPUT' } });
    expect((await chief.ask<{ units: { totalCount: number } }>('query ($n: String) { units(filter: { name: $n }) { totalCount } }', { n: '100%_\\' })).units.totalCount).toBe(0);
  });
});
