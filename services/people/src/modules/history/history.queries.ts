import { readTimeline, viewerOf, type Ctx, type HistoryEntry } from '@lianxi/service-kit';
import { readsHistory } from '../unit/unit.policy.js';

/** How an object of the organisation came to be as it is; the caller has read the object through the read door first. Empty for the district. */
export const historyOf = async (ctx: Ctx, noun: string, objectId: string): Promise<HistoryEntry[]> => (readsHistory(viewerOf(ctx)) ? readTimeline(ctx, noun, objectId) : []);
