import { badInput, type Condition, type Ctx, readRows, within } from '@lianxi/service-kit';
import { wordsSought } from '../pinyin.js';
import { unit } from './unit.policy.js';
import { UnitKind } from './unit.entity.js';

/**
 * Units in whose name, its pinyin or initials each word of the text is found; where `code` says so, in the code as
 * well.
 */
export function named(text: string | null | undefined, field: string, { code = false } = {}): Condition[] {
  const words = wordsSought(text);
  if (!words) throw badInput(field);
  return words.map((word) =>
    code ? { $or: [{ searchText: { $like: word } }, { code: { $ilike: word } }] } : { searchText: { $like: word } },
  );
}

/** Units that belong to no sub-district: the zone, its joint office, and what else stands beside the sub-districts. */
export async function outsideSubdistricts(ctx: Ctx): Promise<Condition[]> {
  const subdistricts = await readRows(ctx, unit, { where: { kind: UnitKind.SUBDISTRICT } });
  return subdistricts.map(({ path }) => ({ $not: within('path', path) }));
}
