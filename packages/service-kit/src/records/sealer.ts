import path from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Env } from '../env.js';
import { anchor } from './anchor-file.js';
import { AuditRow, AuditSeal } from './record.entities.js';
import { canonical, sha256 } from './hash.js';

const BATCH = 500;
const TICK_MS = 2_000;
/**
 * How far back a usual tick looks: no transaction of the house lasts as long. Older rows are looked for when the sealer
 * starts, and now and then.
 */
const USUAL_MS = 3_600_000;
const SWEEP_MS = 1_800_000;

/** What a seal covers of an audit row. */
export type AuditFacts = Pick<
  AuditRow,
  'id' | 'account' | 'personId' | 'assignmentId' | 'what' | 'objectId' | 'outcome' | 'details' | 'requestId'
> & { at: string };

/** The part of an audit row that its seal covers. */
export const auditFacts = (row: AuditRow): AuditFacts => ({
  id: row.id,
  at: row.at.toISOString(),
  account: row.account,
  personId: row.personId,
  assignmentId: row.assignmentId,
  what: row.what,
  objectId: row.objectId,
  outcome: row.outcome,
  details: row.details,
  requestId: row.requestId,
});

/** The hash of a seal: the one before it (empty for the first) and the facts of its row. */
export const sealHash = (before: string, facts: AuditFacts): string => sha256(before + canonical(facts));

/** File of the anchored heads of a service, in the data folder: one line per head, `number hash instant`. */
export const anchorFileOf = (env: Pick<Env, 'LIANXI_DATA'>, service: string): string =>
  path.join(env.LIANXI_DATA, 'anchors', `${service}.log`);

/**
 * Orders and chains committed audit rows that have no seal yet (those since an instant, or all), and anchors the head
 * in the data folder, outside the database (architecture rule 7). One sealer at a time holds an advisory lock. Returns
 * how many rows it sealed.
 */
export async function sealAudit(em: EntityManager, anchorFile: string, since?: Date): Promise<number> {
  const head = await em.transactional(async (tx) => {
    const [lock] = await tx.execute<{ got: boolean }[]>(
      "select pg_try_advisory_xact_lock(hashtextextended('audit-sealer:' || current_user, 0)) as got",
    );
    if (!lock?.got) return null;
    const ids = await tx.execute<{ id: string }[]>(
      `select a.id from audit a where ${since ? 'a.at > ? and ' : ''}not exists (select 1 from audit_seal s where
        s.audit_id = a.id) order by a.at, a.id limit ?`,
      [...(since ? [since] : []), BATCH],
    );
    if (!ids.length) return null;
    const last = await tx.findOne(AuditSeal, { seq: { $ne: null } }, { orderBy: { seq: 'desc' } });
    let { seq, hash } = { seq: BigInt(last?.seq ?? 0), hash: last?.hash ?? '' };
    const found = new Map(
      (await tx.find(AuditRow, { id: { $in: ids.map((row) => row.id) } })).map((row) => [row.id, row]),
    );
    for (const { id } of ids) {
      seq += 1n;
      hash = sealHash(hash, auditFacts(found.get(id)!));
      tx.create(AuditSeal, { seq: String(seq), auditId: id, hash });
    }
    return { seq: String(seq), hash, count: ids.length };
  });
  await anchor(anchorFile, head ?? undefined);
  return head?.count ?? 0;
}

/** Runs the sealer about every two seconds until stopped; what an import wrote at once it seals at once. */
export function startSealer(forkEm: () => EntityManager, anchorFile: string, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let swept = 0;
  const seal = async () => {
    const sweep = Date.now() - swept > SWEEP_MS;
    const since = sweep ? undefined : new Date(Date.now() - USUAL_MS);
    while (!stopped && (await sealAudit(forkEm(), anchorFile, since)) === BATCH);
    if (sweep) swept = Date.now();
  };
  let failing = false;
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= seal()
      .then(() => void (failing = false))
      .catch((err: unknown) => {
        // said once, not at every tick of a full disk
        if (!failing) log.error({ err }, 'audit rows could not be sealed');
        failing = true;
      })
      .finally(() => (running = null));
  }, TICK_MS);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
