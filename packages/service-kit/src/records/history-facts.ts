import { canonical, sha256 } from './hash.js';
import type { HistoryRow } from './record.entities.js';

/** What the hash of a history row covers. */
export type HistoryFacts = Omit<HistoryRow, 'id' | 'hash' | 'at'> & { at: string };

export const historyFacts = (row: Omit<HistoryRow, 'id' | 'hash'>): HistoryFacts => ({
  noun: row.noun,
  objectId: row.objectId,
  seq: row.seq,
  verb: row.verb,
  fromState: row.fromState,
  toState: row.toState,
  reason: row.reason,
  details: row.details,
  actorPersonId: row.actorPersonId,
  actorAssignmentId: row.actorAssignmentId,
  actorPostId: row.actorPostId,
  actorRoles: row.actorRoles,
  actorAccount: row.actorAccount,
  at: row.at.toISOString(),
  requestId: row.requestId,
  previousHash: row.previousHash,
});

export const historyHash = (facts: HistoryFacts): string => sha256(canonical(facts));

/**
 * What an audit row says of history, in its details, so that the sealed audit holds it (decision 24): of one act the
 * number and hash of its step …
 */
export interface StepVouched {
  seq: number;
  hash: string;
}

/** … or of many steps at once their first and last id, their number, and the hash of all their hashes in that order. */
export interface RunVouched {
  first: string;
  last: string;
  rows: number;
  digest: string;
}

/** Object under which audit rows stand that vouch for many steps at once. */
export const RUNS = 'history';
/** Steps that one request wrote at once; and steps from before the audit vouched for any, whoever wrote them. */
export const RUN_WRITTEN = 'history.written';
export const RUN_KEPT = 'history.kept';

/** What vouches for rows written at once; their ids are in the order in which they were made. */
export function runOf(rows: readonly { id: string; hash: string }[]): RunVouched {
  const inOrder = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    first: inOrder[0]!.id,
    last: inOrder.at(-1)!.id,
    rows: rows.length,
    digest: sha256(inOrder.map(({ hash }) => hash).join('')),
  };
}
