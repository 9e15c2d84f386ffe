import { v7 as uuid } from 'uuid';
import type { Ctx } from '../context.js';
import { viewerOf } from '../read.js';
import type { Viewer } from '../viewer.js';
import {
  historyFacts,
  historyHash,
  RUN_WRITTEN,
  runOf,
  RUNS,
  type RunVouched,
  type StepVouched,
} from './history-facts.js';
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
  const row = stepAfter(last, input, { viewer, at: ctx.clock.now(), requestId: ctx.requestId });
  const history = ctx.em.create(HistoryRow, row);
  writeAudit(ctx, {
    what: `${input.noun}.${input.verb}`,
    objectId: input.objectId,
    outcome: 'done',
    details: { from: input.from, to: input.to, history: { seq: row.seq, hash: row.hash } satisfies StepVouched },
  });
  return history;
}

const BULK = 250;

/**
 * The history rows of many objects in few statements, for work in bulk. Each object stands once in the list and is
 * locked, or new, by then. There is no audit row an object: rows that vouch for the whole, so that the sealed audit
 * holds it; what was done with how many is the caller's to say.
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
    const rows = some.map((input) =>
      stepAfter(lastOf.get(`${input.noun} ${input.objectId}`), input, { viewer, at, requestId: ctx.requestId }),
    );
    await ctx.em.insertMany(HistoryRow, rows as never[]);
    writeAudit(ctx, {
      what: RUN_WRITTEN,
      objectId: RUNS,
      outcome: 'done',
      details: { history: runOf(rows) satisfies RunVouched },
    });
  }
}

/** The step of an object that follows its last one. */
function stepAfter(
  last: { seq: number; hash: string } | null | undefined,
  { noun, objectId, verb, from, to, reason = null, details = {} }: HistoryInput,
  { viewer, at, requestId }: { viewer: Viewer; at: Date; requestId: string },
): HistoryRow {
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
    requestId,
    previousHash: last?.hash ?? null,
  };
  return { ...row, hash: historyHash(historyFacts(row)) };
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
