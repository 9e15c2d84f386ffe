import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  askAudit,
  claimsOf,
  readsOwnActs,
  rewriteRecords,
  startStory,
  untilSealed,
  ZONE_FACTS,
  type Story,
} from '@lianxi/service-kit/testing';
import { Migration20261201164003_history_kept } from '../migrations/Migration20261201164003_history_kept.js';
import { supervision } from '../src/definition.js';

let story: Story;
interface Entry {
  id: string;
  at: string;
  account: string;
  person: { id: string } | null;
  actor: { id: string } | null;
  what: string;
  objectId: string | null;
  outcome: string;
  details: Record<string, unknown>;
  requestId: string;
  seal: number | null;
}
interface Rows {
  supervisionAudit: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { cursor: string; node: Entry }[];
  };
}
const ROWS = `query ($filter: AuditFilter, $first: Int, $after: String) { supervisionAudit(filter: $filter, first:
  $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id at account person { id } actor { id } what
    objectId outcome details requestId seal } } } }`;
const PLAN = 'mutation ($input: PlanQuarterlyCheckInput!) { planQuarterlyCheck(input: $input) { id } }';
const input = { templateItems: [{ text: '登记是否及时、完整', maxScore: 40 }] };

const auditor = () => story.as({ account: 'auditor', roles: ['AUDITOR'] });
const rows = async (filter: Record<string, unknown> = {}, page: Record<string, unknown> = {}) =>
  (await auditor().ask<Rows>(ROWS, { filter, ...page })).supervisionAudit;
const found = async (filter: Record<string, unknown>) =>
  (await rows(filter, { first: 100 })).edges.map(({ node }) => node);

/** The owner of the database, who stands above the rules. */
async function owner(sql: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: story.database.url('lianxi_owner'),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  await orm.em
    .fork()
    .execute(sql)
    .finally(() => orm.close(true));
}

beforeAll(async () => {
  story = await startStory(supervision, { facts: ZONE_FACTS, clock: '2026-03-20T02:00:00Z' });
});
afterAll(() => story.end());

test('an act whose audit row cannot be written is refused', async () => {
  const checks = () => story.runtime.orm.em.fork().execute('select id from quarterly_check');
  await owner('revoke insert on supervision.audit from lianxi_supervision');
  const faults = await story.expectsFaults(async () => {
    const answer = await story.as(claimsOf('office1')).tries(PLAN, { input });
    expect([answer.data, answer.codes]).toEqual([null, ['INTERNAL']]);
  });
  expect(faults).toEqual([expect.stringContaining('planQuarterlyCheck'), expect.stringContaining('INTERNAL')]);
  await owner('grant insert on supervision.audit to lianxi_supervision');
  expect(await checks()).toEqual([]);
  expect(await story.runtime.orm.em.fork().execute('select id from history')).toEqual([]);
  expect(await story.runtime.orm.em.fork().execute('select id from audit')).toEqual([]);
});

test('only the auditor reads, verifies and exports, and every asking is a row', async () => {
  for (const { who, rows: read, chain, history, exported } of await askAudit(story, 'supervision')) {
    if (who === 'AUDITOR') expect([who, read, chain, history, exported]).toEqual([who, [], [], [], 200]);
    else if (who === 'nobody')
      expect([read, chain, history, exported]).toEqual([
        ['UNAUTHENTICATED'],
        ['UNAUTHENTICATED'],
        ['UNAUTHENTICATED'],
        401,
      ]);
    else
      expect([who, read, chain, history, exported]).toEqual([
        who,
        readsOwnActs(who) ? [] : ['FORBIDDEN'],
        ['FORBIDDEN'],
        ['FORBIDDEN'],
        403,
      ]);
  }
  expect(
    (await found({ account: 'holder-of-auditor' })).map(({ what, outcome }) => [what, outcome]).toSorted(),
  ).toEqual([
    ['audit.export', 'done'],
    ['audit.read', 'done'],
    ['audit.verify', 'done'],
    ['audit.verifyHistory', 'done'],
  ]);
  expect(
    (await found({ account: 'holder-of-chief_convener' })).map(({ what, outcome }) => [what, outcome]).toSorted(),
  ).toEqual([
    ['refused.export/audit.csv', 'FORBIDDEN'],
    ['refused.supervisionAudit', 'FORBIDDEN'],
    ['refused.supervisionAuditChain', 'FORBIDDEN'],
    ['refused.supervisionHistoryChain', 'FORBIDDEN'],
  ]);
});

test('an act and a refused act are rows with who did them, and as what', async () => {
  const office = claimsOf('office1');
  const { planQuarterlyCheck } = await story.as(office).ask<{ planQuarterlyCheck: { id: string } }>(PLAN, { input });
  expect((await story.as(claimsOf('dept-public')).tries(PLAN, { input })).codes).toEqual(['FORBIDDEN']);
  expect(await found({ objectId: planQuarterlyCheck.id })).toEqual([
    expect.objectContaining({
      account: 'office1',
      person: { id: office.personId },
      actor: { id: office.assignmentId },
      what: 'quarterlyCheck.plan',
      outcome: 'done',
      details: {
        from: null,
        to: 'PLANNED',
        history: { seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    }),
  ]);
  expect(await found({ account: 'dept-public' })).toEqual([
    expect.objectContaining({
      what: 'refused.planQuarterlyCheck',
      outcome: 'FORBIDDEN',
      person: { id: claimsOf('dept-public').personId },
    }),
  ]);
});

test('rows are filtered, newest first, and paged by cursor without a gap', async () => {
  const all = await found({});
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  expect(
    (await found({ what: 'refused.' })).every(
      ({ what, outcome }) => what.startsWith('refused.') && outcome === 'FORBIDDEN',
    ),
  ).toBe(true);
  expect(await found({ what: 'refused%' })).toEqual([]);
  expect(await found({ what: 'quarterly_heck' })).toEqual([]);
  expect((await found({ outcome: 'refused' })).length).toBe((await found({ what: 'refused.' })).length);
  expect((await found({ outcome: 'done' })).some(({ what }) => what.startsWith('refused.'))).toBe(false);
  const instant = all.at(-3)!.at;
  expect((await found({ to: instant })).length).toBe(all.filter(({ at }) => at < instant).length);
  expect(
    (await found({ from: instant, to: new Date(Date.parse(instant) + 1).toISOString() })).map(({ at }) => at),
  ).toContain(instant);

  const filter = { to: all[0]!.at };
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Rows['supervisionAudit'] = await rows(filter, { first: 7, after });
    seen.push(...page.edges.map(({ node }) => node.id));
    expect(page.totalCount).toBe(all.length - 1);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(all.slice(1).map(({ id }) => id));
});

test.each<[string, Record<string, unknown>, string]>([
  ['a page of nothing', { first: 0 }, 'first'],
  ['a page of more than 100', { first: 101 }, 'first'],
  ['a cursor that is none', { after: 'abc' }, 'after'],
  ['an end before its beginning', { filter: { from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' } }, 'to'],
  ['a word too long', { filter: { account: 'x'.repeat(201) } }, 'account'],
])('%s is refused', async (_, variables, field) => {
  expect((await auditor().tries(ROWS, variables)).errors[0]?.extensions).toMatchObject({
    code: 'BAD_INPUT',
    params: { field },
  });
});

test('the service itself cannot rewrite its records', async () => {
  expect(new Set(Object.values(await rewriteRecords((sql) => story.runtime.orm.em.fork().execute(sql))))).toEqual(
    new Set(['42501']),
  );
});

test('rows are sealed within seconds, and the chain is anchored and whole', async () => {
  expect(await untilSealed(story)).toBeLessThan(6_000);
  const { supervisionAuditChain } = await auditor().ask<{ supervisionAuditChain: Record<string, unknown> }>(
    '{ supervisionAuditChain { service intact from to sealed anchored anchoredAt breaks { kind } breakCount next } }',
  );
  expect(supervisionAuditChain).toMatchObject({
    service: 'supervision',
    intact: true,
    from: 1,
    breaks: [],
    breakCount: 0,
    next: null,
  });
  expect(supervisionAuditChain['anchored']).toBe(supervisionAuditChain['sealed']);
  expect(
    (await found({ to: new Date(Date.now() - 6_000).toISOString() })).every(({ seal }) => typeof seal === 'number'),
  ).toBe(true);
});

const HISTORY = `{ supervisionHistoryChain { service intact checked breakCount next breaks { kind noun objectId step } }
  supervisionAuditChain { intact breaks { kind noun objectId step } } }`;
interface Chains {
  supervisionHistoryChain: { intact: boolean; checked: number; breaks: object[] };
  supervisionAuditChain: { intact: boolean; breaks: object[] };
}

test('the auditor learns of a step of history that its owner changed, and where it is', async () => {
  await untilSealed(story);
  const whole = await auditor().ask<Chains>(HISTORY);
  expect(whole).toMatchObject({
    supervisionHistoryChain: {
      service: 'supervision',
      intact: true,
      checked: 1,
      breaks: [],
      breakCount: 0,
      next: null,
    },
    supervisionAuditChain: { intact: true, breaks: [] },
  });
  const [{ objectId }] = (await story.runtime.orm.em.fork().execute('select object_id as "objectId" from history')) as [
    { objectId: string },
  ];
  const place = { noun: 'quarterlyCheck', objectId, step: 1 };
  await owner("update supervision.history set reason = '别的'");
  expect(await auditor().ask<Chains>(HISTORY)).toMatchObject({
    supervisionHistoryChain: { intact: false, breaks: [{ kind: 'STEP_CHANGED', ...place }] },
    supervisionAuditChain: { intact: true },
  });
  await owner('update supervision.history set reason = null');
  await owner("update supervision.history set hash = repeat('0', 64)");
  expect(await auditor().ask<Chains>(HISTORY)).toMatchObject({
    supervisionHistoryChain: {
      breaks: [
        { kind: 'STEP_CHANGED', ...place },
        { kind: 'STEP_DIFFERS', ...place },
      ],
    },
    supervisionAuditChain: { intact: false, breaks: [{ kind: 'STEP_DIFFERS', ...place }] },
  });
  await owner(
    `update supervision.history set hash = (select details -> 'history' ->> 'hash' from supervision.audit where what =
      'quarterlyCheck.plan')`,
  );
  expect((await auditor().ask<Chains>(HISTORY)).supervisionHistoryChain.intact).toBe(true);
  expect((await auditor().tries('{ supervisionHistoryChain(after: "x") { next } }')).codes).toEqual(['BAD_INPUT']);
});

test('history from before the audit vouched for it is vouched for by the migration', async () => {
  const kept = new Migration20261201164003_history_kept(
    story.runtime.orm.em.getDriver() as never,
    story.runtime.orm.config as never,
  );
  kept.up();
  await owner("update supervision.audit set details = details - 'history' where what = 'quarterlyCheck.plan'");
  const chains = async () => (await auditor().ask<Chains>(HISTORY)).supervisionHistoryChain;
  expect(await chains()).toMatchObject({ breaks: [{ kind: 'STEP_UNVOUCHED', noun: 'quarterlyCheck', step: 1 }] });
  for (const query of kept.getQueries()) await owner(String(query));
  expect(await chains()).toMatchObject({ intact: true, checked: 1 });
  await untilSealed(story);
  await owner("update supervision.history set hash = repeat('0', 64)");
  expect((await auditor().ask<Chains>(HISTORY)).supervisionAuditChain.breaks).toContainEqual({
    kind: 'STEP_DIFFERS',
    noun: null,
    objectId: null,
    step: null,
  });
});

test('the export is a file for spreadsheets with exporter, time and purpose, and no formula runs in it', async () => {
  await story.as({ ...claimsOf('office1'), account: '=cmd' }).tries(PLAN, { input });
  const answer = await auditor().takes(
    `/export/audit.csv?account=${encodeURIComponent('=cmd')}&purpose=${encodeURIComponent('年度 检查')}`,
  );
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(/audit|%E5%AE%A1/);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines.slice(0, 6)).toEqual([
    '导出人,auditor',
    expect.stringMatching(/^导出时间,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    '用途,年度 检查',
    '行数,1',
    '',
    '时间,账号,人员标识,任职标识,事项,对象,结果,详情,请求号,封存号,行标识',
  ]);
  expect(lines[6]).toContain(",'=cmd,");
  expect(lines.slice(7)).toEqual(['']);
  expect((await found({ what: 'audit.export' }))[0]).toMatchObject({
    account: 'auditor',
    details: { account: '=cmd', rows: 1, purpose: '年度 检查' },
  });
  for (const query of ['from=soon', 'purpose=x', 'account=a&account=b', 'what=%00'])
    expect([query, (await auditor().takes(`/export/audit.csv?${query}`)).status]).toEqual([query, 400]);
});
