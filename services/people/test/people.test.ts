import { mkdtemp } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonical, sha256 } from '@lianxi/service-kit';
import { AuditRow, AuditSeal } from '@lianxi/service-kit/records/record.entities';
import { auditFacts, sealAudit } from '@lianxi/service-kit/records/sealer';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { MACHINE, openRootFields, startStory, type Story } from '@lianxi/service-kit/testing';
import express from 'express';
import { Pool } from 'pg';
import { createAdministrators } from '../src/base-data/administrators.js';
import { createGuard } from '../src/auth/guard.js';
import { mountAuth } from '../src/auth/routes.js';
import { createSignInLibrary } from '../src/auth/sign-in-library.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { readPublicUrl } from '../src/env.js';

let story: Story;
const PASSWORD = 'demonstration-1';

beforeAll(async () => {
  story = await startStory(people, { demoPassword: PASSWORD });
  await loadDemonstration(story.runtime.system());
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

const json = (body: unknown, cookie?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
  body: JSON.stringify(body),
});
const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
async function signIn(username: string, password = PASSWORD, headers: Record<string, string> = {}) {
  const request = json({ username, password });
  const response = await story.anonymous.fetch('/auth/sign-in', {
    ...request,
    headers: { ...(request.headers as Record<string, string>), ...headers },
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { code?: string; message?: string; params?: Record<string, string> },
    cookie: response.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; '),
    setCookie: response.headers.getSetCookie().join(),
  };
}
const sessionOf = async (cookie: string) => {
  const response = await story.anonymous.fetch('/internal/session', { headers: { cookie } });
  return {
    status: response.status,
    claims: (
      (await response.json()) as {
        claims: Record<string, never> & {
          roles: string[];
          lines: string[];
          unitPath: string;
          assignmentId: string;
          personId: string;
        };
      }
    ).claims,
  };
};

describe('base data', () => {
  test('the conference has one chief convener, five conveners, one director and 17 member units, with their holders', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const { conference } = await chief.ask<{
      conference: {
        regime: { documentNo: string };
        seats: { kind: string; post: { title: string; holder: { name: string } | null }; unit: { name: string } }[];
      };
    }>(
      '{ conference(on: "2026-03-27") { regime { documentNo } seats { kind post { title holder(on: "2026-03-27") { name } } unit { name } } } }',
    );
    const count = (kind: string) => conference.seats.filter((seat) => seat.kind === kind).length;
    expect([count('CHIEF_CONVENER'), count('CONVENER'), count('OFFICE_DIRECTOR'), count('MEMBER_UNIT')]).toEqual([
      1, 5, 1, 17,
    ]);
    expect(conference.regime.documentNo).toBe('通经技新街党发〔2022〕65号');
    expect(conference.seats.every((seat) => seat.post.holder?.name.startsWith('示范·'))).toBe(true);
  });

  test('before the notice took effect there was no conference', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const { conference } = await chief.ask<{ conference: { regime: null; seats: [] } }>(
      '{ conference(on: "2022-06-01") { regime { id } seats { id } } }',
    );
    expect(conference).toEqual({ regime: null, seats: [] });
  });

  test('the eleven communities carry their official codes and each has grids', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const { units } = await chief.ask<{
      units: { totalCount: number; edges: { node: { code: string; grids: { code: string }[] } }[] };
    }>('{ units(filter: { kinds: [COMMUNITY] }) { totalCount edges { node { code grids { code } } } } }');
    expect(units.totalCount).toBe(11);
    expect(units.edges.map(({ node }) => node.code).slice(0, 3)).toEqual([
      '150571003001',
      '150571003002',
      '150571003003',
    ]);
    expect(units.edges.every(({ node }) => node.grids.length === 3)).toBe(true);
  });

  test('the database refuses a second holder of a single-holder post at the same time', async () => {
    const em = story.runtime.orm.em.fork();
    const [term] = await em.execute<{ post_id: string }[]>(
      'select post_id from post_assignment where single_holder limit 1',
    );
    await expect(
      em.execute(
        `insert into post_assignment (id, version, created_at, post_id, person_id, single_holder, capacity,
          valid_from) select gen_random_uuid(), 1, now(), ?, id, true, 'HOLDER', '2026-01-01' from person limit 1`,
        [term!.post_id],
      ),
    ).rejects.toThrow('post_assignment_one_holder');
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
    const { viewer } = await head.ask<{ viewer: { assignments: { id: string; post: { title: string } }[] } }>(
      '{ viewer { assignments { id post { title } } } }',
    );
    expect(viewer.assignments.map((a) => a.post.title)).toEqual(['办事处主任', '党工委副书记']);
    expect(
      (await story.anonymous.fetch('/auth/act-as', json({ assignmentId: viewer.assignments[1]!.id }, cookie))).status,
    ).toBe(200);
    expect((await sessionOf(cookie)).claims.roles).toEqual([]);
    const foreign = (await sessionOf((await signIn('chief')).cookie)).claims.assignmentId;
    expect((await story.anonymous.fetch('/auth/act-as', json({ assignmentId: foreign }, cookie))).status).toBe(404);
  });

  test.each(['clerk-11', 'nobody'])(
    'five wrong passwords in a row lock %s, whether that name exists or not',
    async (name) => {
      for (let n = 0; n < 4; n += 1)
        expect(await signIn(name, 'wrong')).toMatchObject({
          status: 401,
          body: { code: 'SIGN_IN_FAILED', params: {} },
        });
      expect((await signIn(name, 'wrong')).body.code).toBe('ACCOUNT_LOCKED');
      const { status, body } = await signIn(name, PASSWORD, { 'accept-language': 'en' });
      expect(status).toBe(423);
      const until = new Date(body.params!['untilAt']!);
      const time = until.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
      expect(body.message).toContain(`Try again after ${time} or`);
      expect((until.getTime() - Date.now()) / 60_000).toBeCloseTo(15, 0);
    },
  );

  test('wrong passwords at the same time all count, and a right one among them ends the count', async () => {
    await Promise.all(Array.from({ length: 4 }, () => signIn('clerk-10', 'wrong')));
    expect((await signIn('clerk-10')).status).toBe(200);
    await Promise.all(Array.from({ length: 5 }, () => signIn('clerk-10', 'wrong')));
    expect((await signIn('clerk-10')).body.code).toBe('ACCOUNT_LOCKED');
  });

  test('an address from which thirty tries failed has to wait; others do not, and sign-ins that succeed do not count', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let n = 0; n < 40; n += 1) expect((await signIn('clerk-09', PASSWORD, from('10.0.0.8'))).status).toBe(200);
    await Promise.all(Array.from({ length: 30 }, (_, n) => signIn(`name-${n}`, 'wrong', from('10.0.0.9'))));
    const refused = await signIn('clerk-09', PASSWORD, from('10.0.0.9'));
    expect(refused).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(200);
    expect((await signIn('clerk-09', PASSWORD, from('10.0.0.8'))).status).toBe(200);
  });

  test('behind https the cookie is for secure connections only', async () => {
    const pool = new Pool({ connectionString: story.database.url('lianxi_people') });
    const library = (publicUrl: string) =>
      createSignInLibrary({ pool, dataFolder: story.runtime.env.LIANXI_DATA, publicUrl });
    const cookie = async (url: string) =>
      (
        await library(readPublicUrl({ LIANXI_PUBLIC_URL: url })).api.signInUsername({
          body: { username: 'chief', password: PASSWORD },
          asResponse: true,
        })
      ).headers
        .getSetCookie()
        .join();
    expect(await cookie('https://lianxi.example.cn/')).toMatch(/^__Secure-lianxi\.session_token=.*; Secure/);
    expect(await cookie('')).toMatch(/^lianxi\.session_token=(?!.*Secure)/);
    await pool.end();
    expect(() => readPublicUrl({ LIANXI_PUBLIC_URL: 'lianxi.example.cn' })).toThrow('LIANXI_PUBLIC_URL');
  });

  const token = (credential: { basic?: string; form?: string; address?: string }) =>
    story.anonymous.fetch('/auth/token', {
      method: 'POST',
      body: `grant_type=client_credentials&${credential.form ?? ''}`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(credential.basic && { authorization: `Basic ${Buffer.from(credential.basic).toString('base64')}` }),
        'x-forwarded-for': credential.address ?? '127.0.0.1',
      },
    });

  test('a machine client gets a short-lived token with its scopes, a wrong secret none', async () => {
    expect((await token({ basic: 'district-system:wrong' })).status).toBe(401);
    const { access_token: bearer, expires_in: seconds } = (await (
      await token({ basic: `district-system:${PASSWORD}` })
    ).json()) as { access_token: string; expires_in: number };
    expect(seconds).toBeLessThanOrEqual(600);
    const response = await story.anonymous.fetch('/internal/session', {
      headers: { authorization: `Bearer ${bearer}` },
    });
    expect(((await response.json()) as { claims: { kind: string; roles: string[] } }).claims).toMatchObject({
      kind: 'machine',
      roles: ['DISTRICT_SYSTEM'],
    });
  });

  test.each([
    ['district-system', 200],
    ['no-such-system', 401],
  ])('a machine client is locked like a person, for the source that guesses: %s', async (id, elsewhere) => {
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1)
      statuses.push((await token({ form: `client_id=${id}&client_secret=wrong`, address: '127.0.0.2' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect((await token({ basic: `${id}:${PASSWORD}`, address: '127.0.0.2' })).status).toBe(401);
    expect((await token({ basic: `${id}:${PASSWORD}` })).status).toBe(elsewhere);
  });

  test('what a client does wrong is refused with a code, never 500 and never a page', async () => {
    const answers = [
      await story.anonymous.fetch('/auth/sign-in', json({ username: 'a\u0000b', password: 'x' })),
      await story.anonymous.fetch('/auth/sign-in', json({ username: 'a\ud800', password: 'x' })),
      await story.anonymous.fetch('/auth/sign-in', { method: 'POST' }),
      await token({ basic: '%zz:x' }),
      await token({ basic: 'a%00b:x' }),
      await token({ form: 'client_id=a%00b&client_secret=x' }),
    ];
    expect(
      await Promise.all(
        answers.map(async (answer) => [answer.status, ((await answer.json()) as { code: string }).code]),
      ),
    ).toEqual([
      [400, 'TEXT_SIGN_REFUSED'],
      [400, 'TEXT_SIGN_REFUSED'],
      [400, 'BAD_INPUT'],
      [401, 'BAD_INPUT'],
      [401, 'BAD_INPUT'],
      [400, 'BAD_INPUT'],
    ]);
    for (const [method, path] of [
      ['GET', '/auth/whatever'],
      ['GET', '/auth/sign-in'],
      ['POST', '/auth/token/x'],
      ['GET', '/internal/drop'],
    ] as const) {
      const answer = await story.anonymous.fetch(path, { method });
      expect([path, answer.status, await answer.json()]).toEqual([
        path,
        404,
        { code: 'NOT_FOUND', params: {}, message: expect.any(String) },
      ]);
    }
  });
});

test("while the database is gone, sign-in and the gateway's question are refused as such, and nobody is told that a password is wrong", async () => {
  const { cookie } = await signIn('chief');
  const dead = createServer(
    (socket) =>
      void socket
        .on('error', () => {})
        .resume()
        .end(),
  );
  const pool = new Pool({ connectionString: `postgres://lianxi_people@127.0.0.1:${await listening(dead)}/lianxi` });
  const app = express();
  mountAuth(
    app,
    story.runtime,
    createSignInLibrary({ pool, dataFolder: story.runtime.env.LIANXI_DATA, publicUrl: readPublicUrl({}) }),
    createGuard(pool),
  );
  const server = createHttpServer(app);
  const url = `http://127.0.0.1:${await listening(server)}`;
  try {
    for (const [path, init] of [
      ['/auth/sign-in', json({ username: 'chief', password: PASSWORD })],
      ['/internal/session', { headers: { cookie } }],
      ['/auth/sign-out', json({}, cookie)],
    ] as const) {
      const answer = await fetch(url + path, init);
      expect([path, answer.status, await answer.json()]).toMatchObject([
        path,
        503,
        { code: 'DEPENDENCY_UNAVAILABLE', params: { service: 'database' } },
      ]);
    }
  } finally {
    await pool.end();
    server.closeAllConnections();
    for (const one of [server, dead]) one.close();
  }
});

test('the administrators of an installation are made once, each can sign in, and none holds a business post', async () => {
  expect(await createAdministrators(story.runtime.system())).toEqual([]);
  expect((await sessionOf((await signIn('auditor')).cookie)).claims).toMatchObject({
    roles: ['AUDITOR'],
    personId: null,
    assignmentId: null,
  });
  await expect(
    story.runtime.orm.em
      .fork()
      .execute("update account set person_id = (select id from person limit 1) where username = 'auditor'"),
  ).rejects.toThrow('account_administrator_apart');
});

test('acts and refusals leave audit rows that are sealed into one chain, anchored outside, and that nobody may rewrite', async () => {
  const em = () => story.runtime.orm.em.fork();
  await signIn('clerk-03', 'wrong');
  const anchor = path.join(await mkdtemp(path.join(tmpdir(), 'lianxi-anchor-')), 'people.log');
  while (await sealAudit(em() as never, anchor));
  const [open] = await em().execute<{ count: string }[]>(
    'select count(*) from audit a where not exists (select 1 from audit_seal s where s.audit_id = a.id)',
  );
  expect(open!.count).toBe('0');
  const seals = await em().find(AuditSeal, {}, { orderBy: { seq: 'asc' } });
  const rows = new Map((await em().find(AuditRow, {})).map((row) => [row.id, row]));
  let hash = '';
  for (const [index, seal] of seals.entries()) {
    hash = sha256(hash + canonical(auditFacts(rows.get(seal.auditId)!)));
    expect([seal.seq, seal.hash]).toEqual([String(index + 1), hash]);
  }
  expect(
    [...rows.values()].some(
      (row) => row.what === 'session.signIn' && row.account === 'clerk-03' && row.outcome === 'SIGN_IN_FAILED',
    ),
  ).toBe(true);
  for (const sql of [
    "update audit set outcome = 'x'",
    'delete from audit',
    'update audit_seal set hash = hash',
    'delete from history',
    'truncate audit',
  ])
    await expect(em().execute(sql)).rejects.toThrow('permission denied');
});

describe('rights', () => {
  test('every root field but `viewer` refuses a caller without a token', async () => {
    expect(await openRootFields(people, story)).toEqual(['viewer']);
  });

  test("a grid worker sees the own grid's households alone, a department none, by list and by `_entities`", async () => {
    const worker = story.as((await sessionOf((await signIn('grid-0101')).cookie)).claims);
    const { households } = await worker.ask<{
      households: { edges: { node: { id: string; code: string; room: string } }[] };
    }>('{ households { edges { node { id code room } } } }');
    expect(households.edges.map(({ node }) => node.code.slice(0, 14))).toEqual(Array(4).fill('15057100300101'));
    const entities =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Household { id } ... on Unit { id } } }';
    const r = [{ __typename: 'Household', id: households.edges[0]!.node.id }];
    expect(await worker.ask(entities, { r })).toEqual({ _entities: [{ id: r[0]!.id }] });
    for (const name of ['grid-0102', 'handler-public', 'district', 'sysadmin']) {
      const other = story.as((await sessionOf((await signIn(name)).cookie)).claims);
      expect(await other.ask(entities, { r })).toEqual({ _entities: [null] });
    }
    expect((await story.anonymous.tries(entities, { r })).data).toEqual({ _entities: [null] });
  });

  test('a machine client reads names masked', async () => {
    const { units } = await story
      .as(MACHINE)
      .ask<{ units: { edges: { node: { posts: { holder: { name: string } | null }[] } }[] } }>(
        '{ units(filter: { kinds: [POLICE_STATION] }) { edges { node { posts { holder { name } } } } } }',
      );
    expect(units.edges[0]!.node.posts[0]!.holder!.name).toBe('示*刚');
  });

  test('the district knows units, seats and their holders, and no grids, grid workers or terms of ordinary posts', async () => {
    const everything =
      '{ units(first: 100) { edges { node { code name kind grids { code } posts { title grid { code } holder { name } assignments { since: validFrom } } } } } conference { seats { post { title holder { name } assignments { validFrom } } } } }';
    type Held = { title: string; holder: { name: string } | null; assignments: object[] };
    type All = {
      units: { edges: { node: { grids: object[]; posts: (Held & { grid: object | null })[] } }[] };
      conference: { seats: { post: Held }[] };
    };
    const district = story.as((await sessionOf((await signIn('district')).cookie)).claims);
    for (const viewer of [district, story.as(MACHINE)]) {
      const { units, conference } = await viewer.ask<All>(everything);
      expect(conference.seats).toHaveLength(24);
      expect(conference.seats.every(({ post }) => post.holder !== null && post.assignments.length > 0)).toBe(true);
      const posts = units.edges.flatMap(({ node }) => node.posts);
      expect(units.edges.flatMap(({ node }) => node.grids)).toEqual([]);
      expect(posts.filter((post) => post.grid || post.title.endsWith('网格员'))).toEqual([]);
      const leading = new Set([
        ...conference.seats.map(({ post }) => post.title),
        '党工委委员、办事处副主任（分管城建）',
        '办事处副主任（分管社会事务）',
        '区信访联席办查阅员',
      ]);
      expect(posts.find((post) => post.title === '党工委委员、办事处副主任（分管城建）')!.holder).not.toBeNull();
      expect(posts.filter((post) => !leading.has(post.title) && (post.holder || post.assignments.length))).toEqual([]);
    }
    expect(await district.ask('{ viewer { name acting { post { title } } assignments { id } } }')).toMatchObject({
      viewer: { name: '示范·格日勒', acting: { post: { title: expect.any(String) } }, assignments: [{}] },
    });
    const worker = story.as((await sessionOf((await signIn('grid-0101')).cookie)).claims);
    const { viewer: own } = await worker.ask<{
      viewer: { acting: { id: string; post: { id: string; grid: { id: string } } }; person: { id: string } };
    }>('{ viewer { acting { id post { id grid { id } } } person { id } } }');
    const r = [
      ['PostAssignment', own.acting.id],
      ['Post', own.acting.post.id],
      ['Grid', own.acting.post.grid.id],
      ['Person', own.person.id],
    ].map(([__typename, id]) => ({ __typename, id }));
    expect(await district.ask('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', { r })).toEqual(
      { _entities: [null, null, null, null] },
    );
  });

  test('lists below units are read together: not a statement for each unit', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const pool = await story.runtime.orm.em.getConnection().getNativeClient<Pool>();
    const statements = async (first: number) => {
      const seen = jest.spyOn(pool, 'query');
      await chief.ask(
        `{ units(first: ${first}) { edges { node { parent { id } children { posts { id } } posts { id assignments { person { id } } } grids { id workerPost { holder { id } } } } } } }`,
      );
      const count = seen.mock.calls.length;
      seen.mockRestore();
      return count;
    };
    // Batches that miss one another by a moment and the sealer's own statements make a small difference; a statement
    // for each of the 22 units would make a large one.
    expect(await statements(30)).toBeLessThan((await statements(1)) + 15);
  });

  test('text that no keyboard makes is refused with a code, in the language asked for', async () => {
    const chief = story.as((await sessionOf((await signIn('chief')).cookie)).claims);
    const answer = await chief.tries(
      'query ($n: String) { units(filter: { name: $n }) { totalCount } }',
      { n: 'a\u0000b' },
      'en',
    );
    expect(answer.errors[0]).toMatchObject({
      message: '“name” has a sign that cannot be used (U+0000); delete it and try again',
      extensions: { code: 'TEXT_SIGN_REFUSED', params: { field: 'name', sign: 'U+0000' } },
    });
    expect(
      (
        await chief.ask<{ units: { totalCount: number } }>(
          'query ($n: String) { units(filter: { name: $n }) { totalCount } }',
          { n: '100%_\\' },
        )
      ).units.totalCount,
    ).toBe(0);
  });
});
