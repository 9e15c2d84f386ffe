import { loaderOf, readTimeline, viewerOf, type Ctx } from '@lianxi/service-kit';
import { assignment } from '../assignment/assignment.policy.js';
import { readsHistory } from '../unit/unit.policy.js';
import type { HistoryStep } from './history-entry.js';

const idOf = (actor: unknown): string => (actor as { id: string }).id;

/** How an object of the organisation came to be as it is; the caller has read the object through the read door first. Empty for the district. */
export async function historyOf(ctx: Ctx, noun: string, objectId: string): Promise<HistoryStep[]> {
  if (!readsHistory(viewerOf(ctx))) return [];
  const entries = await readTimeline(ctx, noun, objectId);
  return Promise.all(entries.map(async (entry) => ({ ...entry, actor: entry.actor ? await loaderOf(ctx, assignment).load(idOf(entry.actor)) : null })));
}
