import { randomUUID } from 'node:crypto';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { PIECE, verifyChain, type ChainReport } from '../src/records/audit-chain.js';
import { sealAudit } from '../src/records/sealer.js';
import { kitDatabase, type KitDatabase } from './kit-database.js';

// The owner, who stands above the rules: only somebody like that can break a chain.
let kit: KitDatabase;
let anchors: string;
const em = () => kit.em();
const sql: KitDatabase['sql'] = (text, values) => kit.sql(text, values);

beforeAll(async () => {
  kit = await kitDatabase();
}, 120_000);
afterAll(() => kit.close());

/** Rows of acts, one a second, sealed in three batches with an anchor each. */
beforeEach(async () => {
  await sql('truncate supervision.audit, supervision.audit_seal');
  anchors = path.join(kit.folder, `${randomUUID()}.log`);
  for (let batch = 0; batch < 3; batch += 1) {
    await add(10, batch * 10);
    await sealAudit(em(), anchors);
  }
});

async function add(count: number, after: number): Promise<void> {
  await sql(
    `insert into supervision.audit (id, at, account, what, outcome, details, request_id)
    select gen_random_uuid(), now() - interval '1 hour' + make_interval(secs => n), 'office1', 'case.note', 'done',
      jsonb_build_object('n', n, 'b', 1.50, 'a', jsonb_build_array('甲', null)), 'r' || n from generate_series(?::int,
      ?::int) n`,
    [after + 1, after + count],
  );
}
const verify = (from = 1, piece = PIECE): Promise<ChainReport> => verifyChain(em(), anchors, from, piece);
const idAt = async (seq: number) =>
  (await sql('select audit_id as id from supervision.audit_seal where seq = ?', [seq]))[0]!['id']!;
const kinds = (report: ChainReport) =>
  report.breaks.map(({ kind, seal, upTo }) => (upTo === null ? [kind, seal] : [kind, seal, upTo]));

test('a whole chain is intact, anchored to its end', async () => {
  expect(await verify()).toMatchObject({
    from: 1,
    to: 30,
    sealed: 30,
    anchored: 30,
    anchoredAt: expect.any(Date),
    unsealed: 0,
    breaks: [],
    breakCount: 0,
    next: null,
  });
});

test('an empty chain is intact', async () => {
  await sql('truncate supervision.audit, supervision.audit_seal');
  anchors = path.join(kit.folder, 'none.log');
  expect(await verify()).toMatchObject({ from: 1, to: 0, sealed: 0, anchored: null, breaks: [], next: null });
});

test.each([
  ['account', "account = 'somebody'"],
  ['outcome', "outcome = 'FORBIDDEN'"],
  ['time', "at = at + interval '1 millisecond'"],
  ['details', `details = '{"n": 99}'`],
  ['object', "object_id = 'x'"],
])('a row whose %s was changed is named', async (_, change) => {
  const id = await idAt(13);
  await sql(`update supervision.audit set ${change} where id = ?`, [id]);
  const report = await verify();
  expect(report.breaks).toEqual([
    {
      kind: 'ROW_CHANGED',
      seal: 13,
      upTo: null,
      rowId: id,
      expected: expect.stringMatching(/^[0-9a-f]{64}$/),
      found: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(report.breaks[0]!.expected).not.toBe(report.breaks[0]!.found);
  expect(report).toMatchObject({ breakCount: 1, to: 30 });
});

test('a deleted row is named by its seal', async () => {
  const id = await idAt(7);
  await sql('delete from supervision.audit where id = ?', [id]);
  expect((await verify()).breaks).toEqual([
    { kind: 'ROW_MISSING', seal: 7, upTo: null, rowId: id, expected: id, found: null },
  ]);
});

test('a row deleted together with its seal leaves a gap', async () => {
  await sql(
    `with gone as (delete from supervision.audit_seal where seq between 7 and 9 returning audit_id) delete from
      supervision.audit where id in (select audit_id from gone)`,
  );
  expect(kinds(await verify())).toEqual([['SEAL_MISSING', 7, 9]]);
});

test('rows that changed places are named as such, at both places', async () => {
  const [fifth, sixth] = [await idAt(5), await idAt(6)];
  await sql('update supervision.audit_seal set audit_id = gen_random_uuid() where seq = 5');
  await sql('update supervision.audit_seal set audit_id = ? where seq = 6', [fifth]);
  await sql('update supervision.audit_seal set audit_id = ? where seq = 5', [sixth]);
  expect((await verify()).breaks).toEqual([
    { kind: 'REORDERED', seal: 5, upTo: 6, rowId: sixth, expected: fifth, found: sixth },
  ]);
});

test('whole seals that changed places are named as such', async () => {
  await sql('update supervision.audit_seal set seq = 1000 where seq = 14');
  await sql('update supervision.audit_seal set seq = 14 where seq = 15');
  await sql('update supervision.audit_seal set seq = 15 where seq = 1000');
  expect(kinds(await verify())).toEqual([['REORDERED', 14, 16]]);
});

test('an end that was cut off is noticed by the head anchored outside', async () => {
  await sql(
    `with gone as (delete from supervision.audit_seal where seq > 24 returning audit_id) delete from supervision.audit
      where id in (select audit_id from gone)`,
  );
  expect(await verify()).toMatchObject({
    sealed: 24,
    anchored: 30,
    breaks: [{ kind: 'CUT', seal: 25, upTo: 30, expected: '30', found: '24' }],
    next: null,
  });
});

test('a chain that grew again after a cut differs from its anchors', async () => {
  await sql(
    `with gone as (delete from supervision.audit_seal where seq > 14 returning audit_id) delete from supervision.audit
      where id in (select audit_id from gone)`,
  );
  await add(30, 100);
  await sealAudit(em(), anchors);
  const report = await verify();
  expect(kinds(report)).toEqual([['ANCHOR_DIFFERS', 20, 30]]);
  expect(report.breaks[0]).toMatchObject({ rowId: await idAt(20), expected: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('a chain that was made anew over changed rows holds together, but not with its anchors', async () => {
  await sql("update supervision.audit set account = 'somebody' where id = ?", [await idAt(12)]);
  await sql('delete from supervision.audit_seal where seq > 11');
  const elsewhere = path.join(kit.folder, 'elsewhere.log');
  await sealAudit(em(), elsewhere);
  expect(kinds(await verify())).toEqual([['ANCHOR_DIFFERS', 20, 30]]);
});

test('anchors that are gone, or that cannot be read, are named', async () => {
  const text = await readFile(anchors, 'utf8');
  await rm(anchors);
  expect(kinds(await verify())).toEqual([['ANCHOR_MISSING', 30]]);
  await writeFile(anchors, `${text.split('\n')[0]}\nnonsense\n${text}`);
  expect((await verify()).breaks).toMatchObject([{ kind: 'ANCHOR_UNREADABLE', found: '2' }]);
  // a line that is just being written is not yet a broken one
  await writeFile(anchors, text);
  await appendFile(anchors, '31 ab');
  expect((await verify()).breaks).toEqual([]);
});

test('rows without a seal are counted, and named when they wait too long', async () => {
  await sql(
    `insert into supervision.audit (id, at, account, what, outcome, details, request_id) values (gen_random_uuid(),
      now(), 'a', 'b', 'done', '{}', 'r')`,
  );
  expect(await verify()).toMatchObject({ unsealed: 1, breaks: [] });
  await add(1, 50);
  const report = await verify();
  expect(report).toMatchObject({ unsealed: 2, breaks: [{ kind: 'UNSEALED', seal: null }] });
  expect(await sql('select request_id from supervision.audit where id = ?', [report.breaks[0]!.rowId])).toEqual([
    { request_id: 'r51' },
  ]);
});

test('pieces and batches of any size find the same', async () => {
  await sql(
    `update supervision.audit set account = 'somebody' where id in (select audit_id from supervision.audit_seal where
      seq in (10, 11, 20))`,
  );
  await sql(
    `with gone as (delete from supervision.audit_seal where seq between 22 and 27 returning audit_id) delete from
      supervision.audit where id in (select audit_id from gone)`,
  );
  const whole = kinds(await verify());
  expect(whole).toEqual([
    ['ROW_CHANGED', 10],
    ['ROW_CHANGED', 11],
    ['ROW_CHANGED', 20],
    ['SEAL_MISSING', 22, 27],
  ]);
  for (const seals of [10, 30]) {
    const found: unknown[] = [];
    let next: number | null = 1;
    for (let asked = 0; next !== null && asked < 10; asked += 1) {
      const report: ChainReport = await verify(next, { seals, ms: 60_000, batch: 4 });
      found.push(...kinds(report));
      next = report.next;
    }
    expect(next).toBeNull();
    expect(found).toEqual(whole);
  }
  // a piece that lies wholly in the gap ends, too
  expect(await verify(22, { seals: 3, ms: 60_000, batch: 4 })).toMatchObject({
    from: 22,
    to: 24,
    next: 25,
    breaks: [{ kind: 'SEAL_MISSING', seal: 22, upTo: 24 }],
  });
});

test('of very many breaks the first are told and all are counted', async () => {
  await add(200, 200);
  await sealAudit(em(), anchors);
  await sql("update supervision.audit set account = 'somebody'");
  const report = await verify();
  expect(report.breaks).toHaveLength(50);
  expect(report.breakCount).toBe(230);
});

test('what an import wrote at once is sealed in more than one batch, without a gap', async () => {
  await add(1_200, 1_000);
  expect([
    await sealAudit(em(), anchors),
    await sealAudit(em(), anchors),
    await sealAudit(em(), anchors),
    await sealAudit(em(), anchors),
  ]).toEqual([500, 500, 200, 0]);
  expect(await verify()).toMatchObject({ sealed: 1_230, anchored: 1_230, breaks: [] });
});

test('a usual tick looks at the last rows only, a sweep at all', async () => {
  await sql(
    `insert into supervision.audit (id, at, account, what, outcome, details, request_id) values (gen_random_uuid(),
      now() - interval '3 days', 'a', 'b', 'done', '{}', 'r')`,
  );
  expect(await sealAudit(em(), anchors, new Date(Date.now() - 7_200_000))).toBe(0);
  expect(await sealAudit(em(), anchors)).toBe(1);
});
