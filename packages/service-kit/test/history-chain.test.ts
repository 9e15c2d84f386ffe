import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { withEm, type Ctx } from '../src/context.js';
import { PIECE, verifyChain } from '../src/records/audit-chain.js';
import type { ChainBreak } from '../src/records/chain-breaks.js';
import { verifyHistory } from '../src/records/history-chain.js';
import { historyFacts, historyHash } from '../src/records/history-facts.js';
import { HistoryRow } from '../src/records/record.entities.js';
import { sealAudit } from '../src/records/sealer.js';
import { writeHistories, writeHistory } from '../src/records/write-records.js';
import { kitDatabase, type KitDatabase } from './kit-database.js';

// The owner, who stands above the rules: only somebody like that can change history.
let kit: KitDatabase;
let anchors: string;
let objects: string[];
beforeAll(async () => {
  kit = await kitDatabase();
}, 120_000);
afterAll(() => kit.close());

const inTx = (requestId: string, run: (tx: Ctx) => Promise<unknown>) => {
  const ctx = kit.context(requestId);
  return ctx.em.transactional(async (em) => void (await run(withEm(ctx, em as Ctx['em']))));
};
const step = (objectId: string, verb: string) =>
  inTx(randomUUID(), (tx) =>
    writeHistory(tx, {
      noun: 'case',
      objectId,
      verb,
      from: 'A',
      to: 'B',
      reason: `因为${verb}`,
      details: { at: new Date(0), left: undefined, list: [1, null, '甲'], b: { z: 1, a: 2.5 } },
    }),
  );
const seal = async () => {
  while (await sealAudit(kit.em(), anchors));
};

/** Four objects with three steps each; five more written at once, of them one a second time. */
beforeEach(async () => {
  await kit.sql('truncate supervision.audit, supervision.audit_seal, supervision.history');
  anchors = path.join(kit.folder, `${randomUUID()}.log`);
  objects = Array.from({ length: 4 }, () => randomUUID()).toSorted();
  for (const objectId of objects) for (const verb of ['register', 'takeUp', 'close']) await step(objectId, verb);
  const homes = Array.from({ length: 5 }, () => randomUUID()).toSorted();
  const written = (ids: string[]) =>
    inTx('import', (tx) =>
      writeHistories(
        tx,
        ids.map((objectId) => ({ noun: 'household', objectId, verb: 'import', from: null, to: 'OPEN' })),
      ),
    );
  await written(homes);
  await written(homes.slice(0, 1));
  objects.push(...homes);
  await seal();
});

/** What both checks find: of history itself, and of what the sealed audit says of it. */
async function breaks(): Promise<{ history: ChainBreak[]; audit: ChainBreak[] }> {
  const history = await verifyHistory(kit.em(), null);
  const audit = await verifyChain(kit.em(), anchors);
  expect([history.next, audit.next]).toEqual([null, null]);
  return { history: history.breaks, audit: audit.breaks };
}
const places = (list: readonly ChainBreak[]) =>
  list.map(({ kind, noun, objectId, step: seq }) => [kind, noun, objectId, seq]);
const stepOf = async (objectId: string, seq: number) =>
  (await kit.em().findOneOrFail(HistoryRow, { objectId, seq }, { disableIdentityMap: true })) as HistoryRow;

/** What somebody does who knows how hashes are made: the chain of one object anew from a step on. */
async function rehash(objectId: string, from: number): Promise<void> {
  let previousHash = from > 1 ? (await stepOf(objectId, from - 1)).hash : null;
  for (let seq = from; ; seq += 1) {
    const row = await kit.em().findOne(HistoryRow, { objectId, seq }, { disableIdentityMap: true });
    if (!row) return;
    const hash = historyHash(historyFacts({ ...row, previousHash }));
    await kit.sql('update supervision.history set previous_hash = ?, hash = ? where id = ?', [
      previousHash,
      hash,
      row.id,
    ]);
    previousHash = hash;
  }
}

test('history as it was written holds together, and the audit vouches for all of it', async () => {
  expect(await verifyHistory(kit.em(), null)).toEqual({ checked: 18, breaks: [], breakCount: 0, next: null });
  expect((await breaks()).audit).toEqual([]);
});

test.each([
  ['reason', "reason = '别的'"],
  ['verb', "verb = 'reopen'"],
  ['state', "to_state = 'C'"],
  ['details', `details = '{"n": 1}'`],
  ['actor', "actor_account = 'somebody'"],
  ['time', "at = at - interval '1 day'"],
])('a step whose %s was changed is named by noun, object and number', async (_, change) => {
  await kit.sql(`update supervision.history set ${change} where object_id = ? and seq = 2`, [objects[1]]);
  const { id, hash } = await stepOf(objects[1]!, 2);
  expect((await breaks()).history).toEqual([
    {
      kind: 'STEP_CHANGED',
      noun: 'case',
      objectId: objects[1],
      step: 2,
      rowId: id,
      seal: null,
      upTo: null,
      expected: hash,
      found: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

test('a chain that was made anew as a whole contradicts the sealed audit, step by step', async () => {
  await kit.sql("update supervision.history set reason = '别的' where object_id = ? and seq = 1", [objects[2]]);
  await rehash(objects[2]!, 1);
  const found = await breaks();
  const all = [1, 2, 3].map((seq) => ['STEP_DIFFERS', 'case', objects[2], seq]);
  expect(places(found.history)).toEqual(all);
  expect(places(found.audit)).toEqual(all);
  expect(found.audit[0]).toMatchObject({ seal: expect.any(Number), expected: found.history[0]!.expected });
});

test('so it does when the audit was changed with it: then the seal does not fit', async () => {
  await kit.sql("update supervision.history set reason = '别的' where object_id = ? and seq = 3", [objects[0]]);
  await rehash(objects[0]!, 3);
  const { hash } = await stepOf(objects[0]!, 3);
  await kit.sql(
    `update supervision.audit set details = jsonb_set(details, '{history,hash}', to_jsonb(?::text)) where object_id = ?
      and what = 'case.close'`,
    [hash, objects[0]],
  );
  const found = await breaks();
  expect(found.history).toEqual([]);
  expect(found.audit.map(({ kind }) => kind)).toEqual(['ROW_CHANGED']);
});

test('a step that is gone is named, in the middle, at the end, and with its object', async () => {
  const gone = (objectId: string, where = 'true') =>
    kit.sql(`delete from supervision.history where object_id = ? and ${where}`, [objectId]);
  await gone(objects[0]!, 'seq = 2');
  await gone(objects[1]!, 'seq = 3');
  await gone(objects[3]!);
  const found = await breaks();
  expect(places(found.history)).toEqual([['STEP_MISSING', 'case', objects[0], 2]]);
  expect(places(found.audit)).toEqual([
    ['STEP_MISSING', 'case', objects[0], 2],
    ['STEP_MISSING', 'case', objects[1], 3],
    ...[1, 2, 3].map((seq) => ['STEP_MISSING', 'case', objects[3], seq]),
  ]);
});

test('a step that nobody did is named: the audit knows nothing of it', async () => {
  const last = await stepOf(objects[0]!, 3);
  const row = { ...last, id: randomUUID(), seq: 4, verb: 'reopen', previousHash: last.hash };
  await kit.em().insert(HistoryRow, { ...row, hash: historyHash(historyFacts(row)) });
  expect(places((await breaks()).history)).toEqual([['STEP_UNVOUCHED', 'case', objects[0], 4]]);
});

test('a step that hangs on another one is named', async () => {
  await kit.sql("update supervision.history set previous_hash = repeat('0', 64) where object_id = ? and seq = 2", [
    objects[0],
  ]);
  const row = await stepOf(objects[0]!, 2);
  await kit.sql('update supervision.history set hash = ? where id = ?', [historyHash(historyFacts(row)), row.id]);
  expect(places((await breaks()).history)).toEqual([
    ['STEP_UNLINKED', 'case', objects[0], 2],
    ['STEP_DIFFERS', 'case', objects[0], 2],
    ['STEP_UNLINKED', 'case', objects[0], 3],
  ]);
});

test('of what was written at once the audit vouches for the whole: a change, a rewriting and a loss are found', async () => {
  const [home] = objects.slice(4);
  await kit.sql("update supervision.history set to_state = 'ENDED' where object_id = ? and seq = 2", [home]);
  expect(places((await breaks()).history)).toEqual([['STEP_CHANGED', 'household', home, 2]]);
  await rehash(home!, 2);
  const rewritten = await breaks();
  expect(rewritten.history).toEqual([]);
  expect(rewritten.audit.map(({ kind, seal: at }) => [kind, typeof at])).toEqual([['STEP_DIFFERS', 'number']]);
  await kit.sql('delete from supervision.history where object_id = ?', [objects[6]]);
  expect((await breaks()).audit.map(({ kind }) => kind).toSorted()).toEqual(['STEP_DIFFERS', 'STEP_MISSING']);
});

test('pieces and batches of any size find the same', async () => {
  await kit.sql("update supervision.history set reason = '别的' where seq = 2 and noun = 'case'");
  const whole = places((await verifyHistory(kit.em(), null)).breaks);
  expect(whole).toEqual(objects.slice(0, 4).map((objectId) => ['STEP_CHANGED', 'case', objectId, 2]));
  for (const [seals, batch] of [
    [1, 1],
    [4, 2],
    [5, 5],
    [100, 3],
  ] as const) {
    const found: unknown[] = [];
    let checked = 0;
    let next: string | null = null;
    for (let asked = 0; asked < 30; asked += 1) {
      const report = await verifyHistory(kit.em(), next, { ...PIECE, seals, batch });
      found.push(...places(report.breaks));
      checked += report.checked;
      next = report.next;
      if (next === null) break;
    }
    expect([next, checked]).toEqual([null, 18]);
    expect(found).toEqual(whole);
  }
  await expect(verifyHistory(kit.em(), 'nonsense')).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
