import type { EntityManager } from '@mikro-orm/postgresql';
import { readAnchors } from './audit-anchors.js';
import { readSeals, type SealedRow } from './audit-seals.js';
import { Breaks, type BreakInput, type ChainBreak } from './chain-breaks.js';
import { compareVouched } from './history-vouched.js';
import { sealHash } from './sealer.js';

/** What was found in one piece of a chain. */
export interface ChainReport {
  /** First and last seal of the piece; `to` is `from - 1` where there was none. */
  from: number;
  to: number;
  /** Number of the last seal in the table, 0 where there is none. */
  sealed: number;
  /** The furthest head that was anchored, and when. */
  anchored: number | null;
  anchoredAt: Date | null;
  /** Rows of the last week that wait for their seal. */
  unsealed: number;
  /** The first breaks of the piece, in the order of the seals, and how many there are in all. */
  breaks: ChainBreak[];
  breakCount: number;
  /** Where the next piece begins; null at the end of the chain. */
  next: number | null;
}

/**
 * Size of one piece: as many seals as a request can check within the gateway's five seconds, and a time at which it
 * stops in any case.
 */
export const PIECE = { seals: 50_000, ms: 3_000, batch: 1_000 };
/** Seals before and behind a broken place among which the row or seal that belongs there is looked for. */
const NEARBY = 200;
/** Seconds after which a row without a seal says that the sealer does not run. */
export const UNSEALED_S = 120;

/**
 * Checks one piece of the sealed chain: each seal against the one before it, its row and the heads that were anchored
 * outside the database, and what its row says of history against history. Reads in batches, so memory does not grow
 * with the table. A break is named at its place, and the check goes on behind it.
 */
export async function verifyChain(
  em: EntityManager,
  anchorFile: string,
  from = 1,
  piece = PIECE,
): Promise<ChainReport> {
  // The anchors first: rows are only added, so every head that was anchored by now is in the table, unless it was cut.
  const anchors = await readAnchors(anchorFile, from, from + piece.seals - 1);
  const [head] = await em.execute<{ seq: string }[]>('select seq from audit_seal order by seq desc limit 1');
  const sealed = Number(head?.seq ?? 0);
  const last = Math.min(sealed, from + piece.seals - 1);
  const found = new Breaks();
  if (from === 1) for (const line of anchors.unreadable) found.add({ kind: 'ANCHOR_UNREADABLE', found: String(line) });
  if (from === 1 && sealed && anchors.head === null) found.add({ kind: 'ANCHOR_MISSING', seal: sealed });

  const until = Date.now() + piece.ms;
  let before = from === 1 ? '' : ((await readSeals(em, from - 1, from - 1, 1))[0]?.hash ?? null);
  let seq = from - 1;
  while (seq < last && (seq < from || Date.now() < until)) {
    const batch = await readSeals(em, seq + 1, last, piece.batch);
    for (const seal of batch) {
      if (seal.seq > seq + 1) {
        found.add({ kind: 'SEAL_MISSING', seal: seq + 1, upTo: seal.seq - 1 });
        before = null;
      }
      const anchored = anchors.at.get(seal.seq);
      if (anchored?.some((hash) => hash !== seal.hash))
        found.add({
          kind: 'ANCHOR_DIFFERS',
          seal: seal.seq,
          rowId: seal.auditId,
          expected: anchored.find((hash) => hash !== seal.hash)!,
          found: seal.hash,
        });
      if (!seal.facts) found.add({ kind: 'ROW_MISSING', seal: seal.seq, rowId: seal.auditId, expected: seal.auditId });
      else if (before !== null) {
        const hash = sealHash(before, seal.facts);
        if (hash !== seal.hash)
          found.add(found.full ? { kind: 'ROW_CHANGED', seal: seal.seq } : await nameOf(em, before, seal, hash));
      }
      before = seal.hash;
      seq = seal.seq;
    }
    for (const one of await compareVouched(em, batch)) found.add(one);
    if (!batch.length) {
      found.add({ kind: 'SEAL_MISSING', seal: seq + 1, upTo: last });
      before = null;
      seq = last;
    }
  }
  const end = seq >= sealed;
  if (end && anchors.head !== null && anchors.head > sealed)
    found.add({
      kind: 'CUT',
      seal: sealed + 1,
      upTo: anchors.head,
      expected: String(anchors.head),
      found: String(sealed),
    });
  const { unsealed, late } = end ? await waiting(em) : { unsealed: 0, late: null };
  if (late) found.add({ kind: 'UNSEALED', rowId: late });
  return {
    from,
    to: seq,
    sealed,
    anchored: anchors.head,
    anchoredAt: anchors.headAt,
    unsealed,
    breaks: found.list,
    breakCount: found.count,
    next: end ? null : seq + 1,
  };
}

/** Rows of the last week without a seal, and the oldest of those that wait too long. */
async function waiting(em: EntityManager): Promise<{ unsealed: number; late: string | null }> {
  const [row] = await em.execute<{ unsealed: string; late: string | null }[]>(
    `select count(*) as unsealed, (array_agg(a.id order by a.at) filter (where a.at < now() - make_interval(secs =>
      ?)))[1] as late
     from audit a where a.at > now() - interval '7 days' and not exists (select 1 from audit_seal s where s.audit_id =
       a.id)`,
    [UNSEALED_S],
  );
  return { unsealed: Number(row!.unsealed), late: row!.late };
}

/**
 * A seal that does not follow from the one before it: another order when what belongs there stands nearby, else a
 * changed row.
 */
async function nameOf(em: EntityManager, before: string, seal: SealedRow, hash: string): Promise<BreakInput> {
  const near = await readSeals(em, Math.max(1, seal.seq - NEARBY), seal.seq + NEARBY, 2 * NEARBY + 1);
  const belongs = near.find((other) => {
    if (other.seq === seal.seq || !other.facts) return false;
    const wouldBe = sealHash(before, other.facts);
    return wouldBe === seal.hash || wouldBe === other.hash;
  });
  return belongs
    ? { kind: 'REORDERED', seal: seal.seq, rowId: seal.auditId, expected: belongs.auditId, found: seal.auditId }
    : { kind: 'ROW_CHANGED', seal: seal.seq, rowId: seal.auditId, expected: seal.hash, found: hash };
}
