import type { Ctx } from '@lianxi/service-kit';
import { Case } from './case.entity.js';
import { searchable } from './case.masks.js';

const SOME = 500;

/** Makes what is searched of cases from before there was such a column. Idempotent. */
export async function searchOldCases(ctx: Ctx): Promise<void> {
  for (;;) {
    const em = ctx.em.fork() as Ctx['em'];
    const rows = await em.find(Case, { searchText: null }, { limit: SOME });
    for (const row of rows) row.searchText = searchable(ctx, row);
    await em.flush();
    if (rows.length < SOME) return;
  }
}
