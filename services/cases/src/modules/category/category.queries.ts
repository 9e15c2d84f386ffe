import { DomainError, once, readRows, type Ctx } from '@lianxi/service-kit';
import type { Category } from './category.entity.js';
import { category } from './category.policy.js';

/** All categories by code, read once per request. */
export const categoriesByCode = (ctx: Ctx): Promise<Map<string, Category>> =>
  once(
    ctx,
    'categories',
    async () => new Map((await readRows(ctx, category, { orderBy: [{ code: 'asc' }] })).map((row) => [row.code, row])),
  );

/** The category of a code at level 2 or 3; anything less says too little to assign a line (T2). */
export async function requireCategory(ctx: Ctx, code: string): Promise<Category> {
  const row = (await categoriesByCode(ctx)).get(code);
  if (!row || row.level < 2) throw new DomainError('CATEGORY_REQUIRED');
  return row;
}

/** Names from level 1 down, e.g. `城乡建设/住房保障与房地产/房屋渗漏维修`. */
export async function categoryLabel(ctx: Ctx, code: string): Promise<string> {
  const all = await categoriesByCode(ctx);
  const names: string[] = [];
  for (let row = all.get(code); row; row = row.parentCode ? all.get(row.parentCode) : undefined)
    names.unshift(row.displayName ?? row.name);
  return names.join('/');
}
