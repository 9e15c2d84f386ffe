import DataLoader from 'dataloader';
import { once, type Ctx } from '../context.js';
import { HistoryRow } from '../records/record.entities.js';
import { foreignOf } from './foreign.js';
import type { HistoryEntry } from './types.js';

/**
 * The steps of one object in order, batched per request. The caller has read the object through the read door first.
 */
export const readTimeline = (ctx: Ctx, noun: string, objectId: string): Promise<HistoryEntry[]> =>
  once(
    ctx,
    `timeline:${noun}`,
    () =>
      new DataLoader<string, HistoryEntry[]>(async (ids) => {
        const rows = await ctx.em.find(
          HistoryRow,
          { noun, objectId: { $in: [...ids] } },
          { orderBy: { seq: 'asc' }, disableIdentityMap: true },
        );
        const groups = Map.groupBy(rows, (row) => row.objectId);
        return ids.map((id) => (groups.get(id) ?? []).map((row) => entryOf(ctx, row)));
      }),
  ).load(objectId);

const entryOf = (ctx: Ctx, row: HistoryRow): HistoryEntry => ({
  id: row.id,
  seq: row.seq,
  verb: row.verb,
  fromState: row.fromState,
  toState: row.toState,
  reason: row.reason,
  details: row.details,
  at: row.at,
  actor: foreignOf(ctx, 'PostAssignment', row.actorAssignmentId),
});
