import { readRows, type Ctx } from '@lianxi/service-kit';
import { cases } from '../case/case.policy.js';
import { recusal } from './recusal.policy.js';

/** Recusals among these ids whose case is there for the viewer: they are read through it alone. */
export async function recusalsThere(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const rows = await readRows(ctx, recusal, { among: { column: 'id', values: ids } });
  const there = await readRows(ctx, cases, { among: { column: 'id', values: rows.map(({ caseId }) => caseId) } });
  const caseIds = new Set(there.map(({ id }) => id));
  return rows.filter(({ caseId }) => caseIds.has(caseId)).map(({ id }) => id);
}
