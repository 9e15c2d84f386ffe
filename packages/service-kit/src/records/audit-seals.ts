import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditFacts } from './sealer.js';

/** A seal with the facts of its row; null where the row is gone. */
export interface SealedRow {
  seq: number;
  auditId: string;
  hash: string;
  facts: AuditFacts | null;
}

type Raw = Omit<AuditFacts, 'id' | 'details'> & {
  seq: string;
  auditId: string;
  hash: string;
  rowId: string | null;
  details: string;
};

// Plain values in the form in which they were hashed: for a long chain the entities would cost more than the hashes.
const SQL = `select s.seq, s.audit_id as "auditId", s.hash, a.id as "rowId", to_char(a.at at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, a.account, a.person_id as "personId",
  a.assignment_id as "assignmentId", a.what, a.object_id as "objectId", a.outcome, a.details::text as details,
    a.request_id as "requestId"
  from audit_seal s left join audit a on a.id = s.audit_id where s.seq between ? and ? order by s.seq limit ?`;

/** Seals of a range in their order, at most `limit`. */
export async function readSeals(em: EntityManager, from: number, to: number, limit: number): Promise<SealedRow[]> {
  const rows = await em.execute<Raw[]>(SQL, [from, to, limit]);
  return rows.map(({ seq, auditId, hash, rowId, details, ...rest }) => ({
    seq: Number(seq),
    auditId,
    hash,
    facts: rowId === null ? null : { ...rest, id: rowId, details: JSON.parse(details) as Record<string, unknown> },
  }));
}
