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
  JSON.stringify(value, (_, v: unknown) => (v && typeof v === 'object' && !Array.isArray(v) && !(v instanceof Date) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v));

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The part of a history row that its hash covers. */
export const historyFacts = (row: Omit<HistoryRow, 'hash'>) => ({
  noun: row.noun, objectId: row.objectId, seq: row.seq, verb: row.verb, fromState: row.fromState, toState: row.toState, reason: row.reason, details: row.details,
  actorPersonId: row.actorPersonId, actorAssignmentId: row.actorAssignmentId, actorPostId: row.actorPostId, actorRoles: row.actorRoles, actorAccount: row.actorAccount, at: row.at.toISOString(), requestId: row.requestId, previousHash: row.previousHash,
});

/**
 * Appends the history row of a step and its audit row, in the caller's transaction. The object's row must be locked by then:
 * its chain is extended from the last row, and a second writer waits there.
 */
export async function writeHistory(ctx: Ctx, input: HistoryInput): Promise<HistoryRow> {
  const viewer = viewerOf(ctx);
  const last = await ctx.em.findOne(HistoryRow, { noun: input.noun, objectId: input.objectId }, { orderBy: { seq: 'desc' } });
  const row = {
    id: uuid(), noun: input.noun, objectId: input.objectId, seq: (last?.seq ?? 0) + 1, verb: input.verb, fromState: input.from, toState: input.to,
    reason: input.reason ?? null, details: input.details ?? {}, actorPersonId: viewer.personId, actorAssignmentId: viewer.assignmentId, actorPostId: viewer.postId,
    actorAccount: viewer.account, actorRoles: viewer.roles, at: ctx.clock.now(), requestId: ctx.requestId, previousHash: last?.hash ?? null,
  };
  const history = ctx.em.create(HistoryRow, { ...row, hash: sha256(canonical(historyFacts(row as HistoryRow))) });
  writeAudit(ctx, { what: `${input.noun}.${input.verb}`, objectId: input.objectId, outcome: 'done', details: { from: input.from, to: input.to } });
  return history;
}

/**
 * First steps of many new objects at once, for loading data in bulk: one history row each, without looking for earlier ones. The caller writes
 * one audit row for the whole.
 */
export async function writeFirstSteps(ctx: Ctx, noun: string, verb: string, objects: readonly { id: string; state: string | null; details?: Record<string, unknown> }[]): Promise<void> {
  const viewer = viewerOf(ctx);
  const rows = objects.map(({ id: objectId, state, details = {} }) => {
    const row = {
      id: uuid(), noun, objectId, seq: 1, verb, fromState: null, toState: state, reason: null, details, actorPersonId: viewer.personId, actorAssignmentId: viewer.assignmentId, actorPostId: viewer.postId,
      actorAccount: viewer.account, actorRoles: viewer.roles, at: ctx.clock.now(), requestId: ctx.requestId, previousHash: null,
    };
    return { ...row, hash: sha256(canonical(historyFacts(row as Omit<HistoryRow, 'hash'>))) };
  });
  for (let start = 0; start < rows.length; start += 500) await ctx.em.insertMany(HistoryRow, rows.slice(start, start + 500) as never);
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
    id: uuid(), at: new Date(), account: ctx.viewer?.account ?? 'anonymous', personId: ctx.viewer?.personId ?? null, assignmentId: ctx.viewer?.assignmentId ?? null,
    what: input.what, objectId: input.objectId ?? null, outcome: input.outcome, details: input.details ?? {}, requestId: ctx.requestId,
  });
}
