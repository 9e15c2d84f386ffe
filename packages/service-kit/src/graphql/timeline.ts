import type { Ctx } from '../context.js';
import { HistoryRow } from '../records/record.entities.js';
import type { HistoryEntry } from './types.js';

/** The steps of one object in order. The caller has read the object through the read door first. */
export async function readTimeline(ctx: Ctx, noun: string, objectId: string): Promise<HistoryEntry[]> {
  const rows = await ctx.em.find(HistoryRow, { noun, objectId }, { orderBy: { seq: 'asc' }, disableIdentityMap: true });
  return rows.map((row) => ({
    id: row.id, seq: row.seq, verb: row.verb, fromState: row.fromState, toState: row.toState, reason: row.reason, details: row.details, at: row.at,
    actor: row.actorAssignmentId ? { id: row.actorAssignmentId } : null,
  }));
}
