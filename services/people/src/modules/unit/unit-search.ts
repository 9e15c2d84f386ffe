import { readRows, within, type Condition, type Ctx } from '@lianxi/service-kit';
import { unit } from './unit.policy.js';
import { UnitKind } from './unit.entity.js';

/** Text of a search, with the pattern characters of LIKE taken literally. */
export const containing = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;

/** Units with the words in name or code, whichever case. */
export const named = (text: string | undefined): Condition[] =>
  text?.trim() ? [{ $or: [{ name: { $ilike: containing(text) } }, { code: { $ilike: containing(text) } }] }] : [];

/** Units that belong to no sub-district: the zone, its joint office, and what else stands beside the sub-districts. */
export async function outsideSubdistricts(ctx: Ctx): Promise<Condition[]> {
  const subdistricts = await readRows(ctx, unit, { where: { kind: UnitKind.SUBDISTRICT } });
  return subdistricts.map(({ path }) => ({ $not: within('path', path) }));
}
