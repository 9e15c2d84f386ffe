import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Ctx } from '../context.js';
import { viewerOf } from '../read.js';
import { AuditRow, HistoryRow } from './record.entities.js';

export interface HistoryInput {
  noun: string;
  objectId: string;
  verb: string;
  from: string | null;
  to: string | null;
  reason?: string | null;
  details?: Record<string, unknown>;
}

/** Text that is hashed: keys in a fixed order, so that the same facts give the same hash everywhere. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v) && !(v instanceof Date)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The part of a history row that its hash covers. */
export const historyFacts = (row: Omit<HistoryRow, 'hash'>) => ({
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

/**
 * Appends the history row of a step and its audit row, in the caller's transaction. The object's row must be locked by
 * then: its chain is extended from the last row, and a second writer waits there.
 */
export async function writeHistory(ctx: Ctx, input: HistoryInput): Promise<HistoryRow> {
  const viewer = viewerOf(ctx);
  const last = await ctx.em.findOne(
    HistoryRow,
    { noun: input.noun, objectId: input.objectId },
    { orderBy: { seq: 'desc' } },
  );
  const row = {
    id: uuid(),
    noun: input.noun,
    objectId: input.objectId,
    seq: (last?.seq ?? 0) + 1,
    verb: input.verb,
    fromState: input.from,
    toState: input.to,
    reason: input.reason ?? null,
    details: input.details ?? {},
    actorPersonId: viewer.personId,
    actorAssignmentId: viewer.assignmentId,
    actorPostId: viewer.postId,
    actorAccount: viewer.account,
    actorRoles: viewer.roles,
    at: ctx.clock.now(),
    requestId: ctx.requestId,
    previousHash: last?.hash ?? null,
  };
  const history = ctx.em.create(HistoryRow, { ...row, hash: sha256(canonical(historyFacts(row as HistoryRow))) });
  writeAudit(ctx, {
    what: `${input.noun}.${input.verb}`,
    objectId: input.objectId,
    outcome: 'done',
    details: { from: input.from, to: input.to },
  });
  return history;
}

const BULK = 250;

/**
 * The history rows of many objects in few statements, for work in bulk. Each object stands once in the list and is
 * locked, or new, by then. There is no audit row an object: the caller writes one for the whole.
 */
export async function writeHistories(ctx: Ctx, inputs: readonly HistoryInput[]): Promise<void> {
  const viewer = viewerOf(ctx);
  const at = ctx.clock.now();
  for (let start = 0; start < inputs.length; start += BULK) {
    const some = inputs.slice(start, start + BULK);
    const lasts = await ctx.em.execute<{ noun: string; object_id: string; seq: number; hash: string }[]>(
      `select distinct on (h.noun, h.object_id) h.noun, h.object_id, h.seq, h.hash from history h join
        jsonb_to_recordset(?::jsonb) as v(noun text, "objectId" uuid) on h.noun = v.noun and h.object_id =
        v."objectId" order by h.noun, h.object_id, h.seq desc`,
      [JSON.stringify(some.map(({ noun, objectId }) => ({ noun, objectId })))],
    );
    const lastOf = new Map(lasts.map((last) => [`${last.noun} ${last.object_id}`, last]));
    await ctx.em.insertMany(
      HistoryRow,
      some.map(({ noun, objectId, verb, from, to, reason = null, details = {} }) => {
        const last = lastOf.get(`${noun} ${objectId}`);
        const row = {
          id: uuid(),
          noun,
          objectId,
          seq: (last?.seq ?? 0) + 1,
          verb,
          fromState: from,
          toState: to,
          reason,
          details,
          actorPersonId: viewer.personId,
          actorAssignmentId: viewer.assignmentId,
          actorPostId: viewer.postId,
          actorAccount: viewer.account,
          actorRoles: viewer.roles,
          at,
          requestId: ctx.requestId,
          previousHash: last?.hash ?? null,
        };
        return { ...row, hash: sha256(canonical(historyFacts(row as HistoryRow))) } as never;
      }),
    );
  }
}

/** Appends an audit row of something that changes nothing else (a download, an export), in a transaction of its own. */
export async function audit(ctx: Ctx, input: AuditInput): Promise<void> {
  await ctx.em.transactional(async (em) => void writeAudit({ ...ctx, em: em as Ctx['em'] }, input));
}

export interface AuditInput {
  what: string;
  objectId?: string | null;
  outcome: string;
  /** Ids, codes, counts; no personal data. */
  details?: Record<string, unknown>;
}

/** Appends an audit row in the caller's unit of work; the write it speaks of fails with it. */
export function writeAudit(ctx: Ctx, input: AuditInput): AuditRow {
  return ctx.em.create(AuditRow, {
    id: uuid(),
    at: new Date(),
    account: ctx.viewer?.account ?? 'anonymous',
    personId: ctx.viewer?.personId ?? null,
    assignmentId: ctx.viewer?.assignmentId ?? null,
    what: input.what,
    objectId: input.objectId ?? null,
    outcome: input.outcome,
    details: input.details ?? {},
    requestId: ctx.requestId,
  });
}
