import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startProcess } from './process.js';
import { leak, openWorld, PNG, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const CASES = `query ($first: Int, $after: String, $last: Int, $before: String, $sort: [CaseSort!]) {
  cases(first: $first, after: $after, last: $last, before: $before, sort: $sort) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
interface Cases {
  cases: {
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

describe('a service that is asked directly', () => {
  const doors = ['/graphql', '/files/1', '/files', '/export/ledger.xlsx', '/export/audit.csv', '/nothing'];
  const tokens = { none: undefined, made: 'Bearer made-up', empty: 'Bearer', basic: 'Basic abc' };
  const sdl = JSON.stringify({ query: '{ _service { sdl } }' });

  test.each(Object.entries(tokens))('answers 401 to everything where its token is: %s', async (_, authorization) => {
    for (const path of doors)
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(`${world.story.url}${path}`, {
          method,
          headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
          ...(method === 'POST' && { body: sdl }),
        });
        expect([method, path, answer.status, answer.headers.get('www-authenticate')]).toEqual([
          method,
          path,
          401,
          'Bearer',
        ]);
        expect(((await answer.json()) as { code: string }).code).toBe('UNAUTHENTICATED');
      }
  });

  test('answers its probes to anybody, but does not call itself ready to a gateway that it does not believe', async () => {
    const status = async (path: string, headers = {}) => (await fetch(`${world.story.url}${path}`, { headers })).status;
    expect([await status('/live'), await status('/ready')]).toEqual([200, 200]);
    expect((await world.story.anonymous.fetch('/ready')).status).toBe(200);
    expect(await status('/ready', { 'x-lianxi-gateway': 'Bearer made-up' })).toBe(503);
  });
});

test('a field that is refused leaves the fields beside it', async () => {
  const { data, errors } = await world.who('office1').tries('{ cases { totalCount } casesAuditChain { intact } }');
  expect(data).toEqual({ cases: { totalCount: expect.any(Number) }, casesAuditChain: null });
  expect(errors).toMatchObject([{ path: ['casesAuditChain'], extensions: { code: 'FORBIDDEN' } }]);
});

describe('a number that a phone gives what it sends', () => {
  const register = (input: object) =>
    world
      .who('grid-0101')
      .tries<{ registerCase: { id: string } }>(
        'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }',
        { input: { ...leak, clientMutationId: 'phone-9', ...input } },
      );

  test('stands for that alone: again the same is answered with the first object, anything else is refused', async () => {
    const first = (await register({})).data!.registerCase.id;
    expect((await register({})).data!.registerCase.id).toBe(first);
    expect((await register({ summary: '另一件事' })).codes).toEqual(['ID_REUSED']);
    const record = await world
      .who('grid-0101')
      .tries('mutation ($input: RecordCaseInput!) { recordCase(input: $input) { id } }', {
        input: { id: first, type: 'NOTE', content: '查看', clientMutationId: 'phone-9' },
      });
    expect(record.codes).toEqual(['ID_REUSED']);
    expect((await register({ clientMutationId: 'x'.repeat(101) })).codes).toEqual(['BAD_INPUT']);
  });

  test('a refused attempt uses nothing up, and what is kept does not tell what was sent', async () => {
    expect((await register({ clientMutationId: 'phone-10', categoryCode: '999999' })).codes).toHaveLength(1);
    expect((await register({ clientMutationId: 'phone-10' })).codes).toEqual([]);
    const kept = await world.story.runtime.orm.em.fork().execute('select * from client_mutation');
    expect(JSON.stringify(kept)).not.toContain(leak.summary);
  });
});

describe('a page', () => {
  const reader = () => world.who('clerk-01');
  const page = async (variables: object) => (await reader().ask<Cases>(CASES, { ...variables })).cases;
  const ids = ({ edges }: Cases['cases']) => edges.map(({ node }) => node.id);
  beforeAll(async () => {
    for (let n = 0; n < 5; n += 1) await world.register(reader(), { summary: `第${n}件` });
    await world.story.runtime.orm.em
      .fork()
      .execute(`update "case" set due_on = null where summary in ('第1件', '第3件')`);
  });

  // dueOn is null for some: nulls come last in both directions, and a page read backward turns that round
  test.each([[null], [[{ field: 'dueOn', descending: false }]], [[{ field: 'dueOn', descending: true }]]])(
    'is the same read forward and backward, and says what lies on both sides: %j',
    async (sort) => {
      const all = ids(await page({ first: 100, sort }));
      expect(all.length).toBeGreaterThanOrEqual(5);
      const forward: string[] = [];
      for (let after: string | null = null; ;) {
        const { edges, pageInfo } = await page({ first: 2, after, sort });
        expect(pageInfo).toMatchObject({
          hasPreviousPage: after !== null,
          startCursor: edges[0]!.cursor,
          endCursor: edges.at(-1)!.cursor,
        });
        forward.push(...edges.map(({ node }) => node.id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(forward).toEqual(all);
      const backward: string[] = [];
      for (let before: string | null = null; ;) {
        const { edges, pageInfo } = await page({ last: 2, before, sort });
        expect(pageInfo.hasNextPage).toBe(before !== null);
        backward.unshift(...edges.map(({ node }) => node.id));
        if (!pageInfo.hasPreviousPage) break;
        before = pageInfo.startCursor;
      }
      expect(backward).toEqual(all);
    },
  );

  test('lies between two cursors, and an empty one has none', async () => {
    const { edges } = await page({ first: 5 });
    const between = await page({ first: 100, after: edges[0]!.cursor, before: edges[4]!.cursor });
    expect(ids(between)).toEqual(ids({ ...between, edges: edges.slice(1, 4) }));
    const none = await page({ first: 5, after: edges[0]!.cursor, before: edges[1]!.cursor });
    expect(none).toMatchObject({ edges: [], pageInfo: { startCursor: null, endCursor: null } });
  });

  test.each([
    [{ after: '' }, 'after'],
    [{ before: '' }, 'before'],
    [{ after: 'x' }, 'after'],
    [{ before: 'bnVsbA' }, 'before'],
    [{ first: 1, last: 1 }, 'last'],
    [{ last: 0 }, 'last'],
    [{ last: 101 }, 'last'],
    [{ first: -1 }, 'first'],
  ])('is refused where what is asked for is none: %j', async (variables, field) => {
    const { errors } = await reader().tries(CASES, variables);
    expect(errors[0]!.extensions).toEqual({ code: 'BAD_INPUT', params: { field } });
  });
});

test('reading a page of the audit does not push its rows on, and is a row all the same', async () => {
  const auditor = world.story.as({ account: 'auditor', roles: ['AUDITOR'] });
  const query = `query ($first: Int, $last: Int, $filter: AuditFilter) { casesAudit(first: $first, last: $last, filter:
    $filter) { totalCount edges { node { id what } } pageInfo { hasPreviousPage } } }`;
  const read = async (variables: object) =>
    (await auditor.ask<{ casesAudit: object }>(query, { ...variables })).casesAudit;
  const first = await read({ first: 3 });
  expect(await read({ first: 3 })).toEqual(first);
  expect(await read({ last: 3 })).toEqual(await read({ last: 3 }));
  expect(await read({ first: 100, filter: { what: 'audit.read' } })).toMatchObject({ totalCount: 5 });
  const other = world.story.as({ account: 'auditor-2', roles: ['AUDITOR'] });
  expect((await other.ask<{ casesAudit: object }>(query, { first: 1 })).casesAudit).toMatchObject({
    edges: [{ node: { what: 'audit.read' } }],
  });
});

describe('an export', () => {
  const LEDGER = '/export/ledger.xlsx';
  const office = () => world.who('office1');
  const asks = async (body: object, path = LEDGER, actor = office()) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await actor.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as { ticket: string; code: string } };
  };
  const fetches = async (ticket: string, path = LEDGER, actor = office()) => {
    const answer = await actor.fetch(`${path}?ticket=${ticket}`);
    return [answer.status, answer.status === 200 ? null : ((await answer.json()) as { code: string }).code];
  };
  const exported = async () =>
    world.story.runtime.orm.em
      .fork()
      .execute<{ details: object }[]>(`select details from audit where what = 'case.exportLedger' order by at`);
  beforeAll(() =>
    world.story.answerAsk(() => ({ cases: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } })),
  );

  test('no address starts one: without a ticket nothing is handed out, and nothing is written', async () => {
    const before = (await exported()).length;
    for (const path of [LEDGER, `${LEDGER}?purpose=foreign`, `${LEDGER}?ticket=made-up`, `${LEDGER}?ticket=a&ticket=b`])
      expect([path, (await office().fetch(path)).status]).toEqual([path, 403]);
    expect(await exported()).toHaveLength(before);
  });

  test('is asked for with purpose and filter, refused at once, and fetched once with a ticket', async () => {
    expect((await asks({ purpose: 'x' })).body.code).toBe('PURPOSE_REQUIRED');
    expect((await asks({ communityId: 'none' })).body.code).toBe('NOT_FOUND');
    expect((await asks([])).body.code).toBe('BAD_INPUT');
    expect((await asks({}, LEDGER, world.who('grid-0101'))).body.code).toBe('FORBIDDEN');
    const { status, body } = await asks({ purpose: '月报' });
    expect(status).toBe(201);
    expect(await fetches(body.ticket)).toEqual([200, null]);
    expect((await exported()).at(-1)!.details).toMatchObject({ purpose: '月报' });
    expect(await fetches(body.ticket)).toEqual([403, 'TICKET_INVALID']);
  });

  test('the ticket is of one account, one session and one door', async () => {
    const auditor = world.story.as({ account: 'auditor', roles: ['AUDITOR'] });
    const { ticket } = (await asks({}, '/export/audit.csv', auditor)).body;
    expect(await fetches(ticket, '/export/provisions.csv', auditor)).toEqual([403, 'TICKET_INVALID']);
    const another = (await asks({})).body.ticket;
    expect(await fetches(another, LEDGER, world.who('director'))).toEqual([403, 'TICKET_INVALID']);
    expect(await fetches(another)).toEqual([403, 'TICKET_INVALID']);
  });
});

test('on a disk that is full an upload is refused with a code, what is there is read, and room alone heals it', async () => {
  const service = await startProcess(world.story.runtime.env);
  try {
    const clerk = world.who('clerk-01');
    const upload = async () => {
      const form = new FormData();
      form.append('file', new File([new Uint8Array(PNG)], '满.png'));
      const answer = await clerk.fetch(`${service.url}/files`, { method: 'POST', body: form });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    const read = async () =>
      (
        await clerk.fetch(`${service.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ cases { totalCount } }' }),
        })
      ).json();
    const there = await read();
    expect(there).toEqual({ data: { cases: { totalCount: expect.any(Number) } } });
    await service.limitFiles(8);
    expect(await upload()).toEqual([507, 'STORAGE_FULL']);
    expect(await read()).toEqual(there);
    await service.limitFiles('unlimited');
    expect(await upload()).toEqual([201, undefined]);
  } finally {
    await service.stop();
  }
});
