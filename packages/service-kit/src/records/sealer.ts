import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { AuditRow, AuditSeal } from './record.entities.js';
import { canonical, sha256 } from './write-records.js';

const BATCH = 500;

/** The part of an audit row that its seal covers. */
export const auditFacts = (row: AuditRow) => ({ id: row.id, at: row.at.toISOString(), account: row.account, personId: row.personId, assignmentId: row.assignmentId, what: row.what, objectId: row.objectId, outcome: row.outcome, details: row.details, requestId: row.requestId });

/**
 * Orders and chains committed audit rows that have no seal yet, and anchors the head in the data folder, outside the database
 * (architecture rule 7). One sealer at a time holds an advisory lock. Returns how many rows it sealed.
 */
export async function sealAudit(em: EntityManager, anchorFile: string): Promise<number> {
  const head = await em.transactional(async (tx) => {
    const [lock] = await tx.execute<{ got: boolean }[]>("select pg_try_advisory_xact_lock(hashtextextended('audit-sealer:' || current_user, 0)) as got");
    if (!lock?.got) return null;
    const ids = await tx.execute<{ id: string }[]>('select a.id from audit a where not exists (select 1 from audit_seal s where s.audit_id = a.id) order by a.at, a.id limit ?', [BATCH]);
    if (!ids.length) return null;
    const last = await tx.findOne(AuditSeal, { seq: { $ne: null } }, { orderBy: { seq: 'desc' } });
    let { seq, hash } = { seq: BigInt(last?.seq ?? 0), hash: last?.hash ?? '' };
    const found = new Map((await tx.find(AuditRow, { id: { $in: ids.map((row) => row.id) } })).map((row) => [row.id, row]));
    for (const { id } of ids) {
      seq += 1n;
      hash = sha256(hash + canonical(auditFacts(found.get(id)!)));
      tx.create(AuditSeal, { seq: String(seq), auditId: id, hash });
    }
    return { seq: String(seq), hash, count: ids.length };
  });
  if (!head) return 0;
  await mkdir(path.dirname(anchorFile), { recursive: true });
  await appendFile(anchorFile, `${head.seq} ${head.hash} ${new Date().toISOString()}\n`);
  return head.count;
}

/** Runs the sealer about every two seconds until stopped. */
export function startSealer(forkEm: () => EntityManager, anchorFile: string, log: Logger): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const tick = () => {
    running = sealAudit(forkEm(), anchorFile).catch((err: unknown) => log.error({ err }, 'audit rows could not be sealed'));
  };
  const timer = setInterval(tick, 2_000);
  return { stop: async () => { clearInterval(timer); await running; } };
}
