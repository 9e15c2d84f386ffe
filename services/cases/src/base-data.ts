import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { searchOldCases } from './modules/case/search-text.js';
import { sealOldCases } from './modules/case/case.sealed.js';
import { Category } from './modules/category/category.entity.js';
import { ClockPolicy } from './modules/clock/clock.entity.js';
import { ROOT } from './root.js';

interface CategoryFile {
  level1: Record<string, [name: string, level2: string]>;
  level3: Record<string, string>;
  displayNames: Record<string, string>;
}

const read = async <T>(file: string) => JSON.parse(await readFile(path.join(ROOT, 'data', file), 'utf8')) as T;
const two = (n: number) => String(n).padStart(2, '0');

/** Flat list of the category tree with its six-digit codes (domain §3.2). */
export function flatten(
  file: CategoryFile,
): Pick<Category, 'code' | 'level' | 'parentCode' | 'name' | 'displayName'>[] {
  const rows: ReturnType<typeof flatten> = [];
  const add = (key: string, name: string) => {
    const level = key.length / 2;
    rows.push({
      code: key.padEnd(6, '0'),
      level,
      parentCode: level === 1 ? null : key.slice(0, -2).padEnd(6, '0'),
      name,
      displayName: file.displayNames[key] ?? null,
    });
  };
  for (const [key, [name, level2]] of Object.entries(file.level1).sort(([a], [b]) => (a < b ? -1 : 1))) {
    add(key, name);
    for (const [index, child] of level2.split(' ').entries()) add(`${key}${two(index + 1)}`, child);
  }
  for (const [key, names] of Object.entries(file.level3))
    for (const [index, child] of names.split(' ').entries()) add(`${key}${two(index + 1)}`, child);
  return rows;
}

/**
 * Loads the category list and the lengths of the clocks, and seals what was stored in plain before. Idempotent; rows
 * that people have changed stay.
 */
export async function loadBaseData(ctx: Ctx): Promise<void> {
  await sealOldCases(ctx);
  await searchOldCases(ctx);
  await ctx.em.transactional(async (em) => {
    const known = new Set((await em.findAll(Category)).map((row) => row.code));
    for (const row of flatten(await read<CategoryFile>('categories.json')))
      if (!known.has(row.code)) em.create(Category, { ...row, id: uuid(), version: 1, createdAt: new Date() });
    for (const policy of await read<Omit<ClockPolicy, 'id'>[]>('clock-policies.json')) {
      if (!(await em.findOne(ClockPolicy, { kind: policy.kind, validFrom: policy.validFrom })))
        em.create(ClockPolicy, { ...policy, id: uuid() });
    }
  });
}
