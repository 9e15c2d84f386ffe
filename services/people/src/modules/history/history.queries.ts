import { readTimeline, viewerOf, type Ctx, type HistoryEntry } from '@lianxi/service-kit';
import { readsHistory } from '../unit/unit.policy.js';

/**
 * How an object of the organisation came to be as it is; the caller has read the object through the read door first.
 * Empty for the district.
 */
export const historyOf = async (ctx: Ctx, noun: string, objectId: string): Promise<HistoryEntry[]> =>
  readsHistory(viewerOf(ctx)) ? readTimeline(ctx, noun, objectId) : [];

/**
 * The same of an object that is about residents: reasons are free text that may name people, so only those who keep the
 * register read them.
 */
export async function guardedHistoryOf(
  ctx: Ctx,
  noun: string,
  objectId: string,
  { reasons, verbs }: { reasons: boolean; verbs?: (verb: string) => boolean },
): Promise<HistoryEntry[]> {
  const entries = (await historyOf(ctx, noun, objectId)).filter(({ verb }) => verbs?.(verb) ?? true);
  return reasons ? entries : entries.map((entry) => ({ ...entry, reason: null }));
}
