import type { Cases_CaseQuery } from '../../gql/graphql';

export type CaseView = NonNullable<Cases_CaseQuery['case']>;
type History = CaseView['history'][number];
type HandlingRecord = CaseView['records'][number];

/** One step of the timeline: a row of the history, with the record that it wrote. */
export interface Step {
  key: string;
  at: string;
  verb: string;
  actor: History['actor'];
  reason: string | null;
  details: Record<string, unknown>;
  record: HandlingRecord | null;
  /** State that the matter came into by this step; null where it stayed. */
  into: string | null;
  /** When it left that state; null while it is still in it. */
  until: string | null;
}

/**
 * Merges history and records to one line of events, oldest first; a draft that was registered at once tells nothing.
 */
export function stepsOf(history: readonly History[], records: readonly HandlingRecord[]): Step[] {
  const rows = history.filter((row) => row.verb !== 'draft' || history.length === 1).toSorted((a, b) => a.seq - b.seq);
  const moves = rows.filter((row) => row.toState !== null && row.toState !== row.fromState);
  return rows.map((row) => {
    const move = moves.indexOf(row);
    return {
      key: row.id,
      at: row.at,
      verb: row.verb,
      actor: row.actor,
      reason: row.reason,
      details: row.details,
      record: records.find((record) => record.id === row.details['recordId']) ?? null,
      into: move >= 0 ? row.toState : null,
      until: move >= 0 ? (moves[move + 1]?.at ?? null) : null,
    };
  });
}
