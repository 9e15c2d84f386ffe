import { codeForm, lineForm } from '@lianxi/contracts';
import { type Condition, containing, type Ctx, readRows, within } from '@lianxi/service-kit';
import { unit } from './unit.policy.js';
import { UnitKind } from './unit.entity.js';

/** Units with the words in name or code, whichever case and width. */
export const named = (text: string | undefined): Condition[] =>
  text?.trim()
    ? [{ $or: [{ name: { $ilike: containing(lineForm(text)) } }, { code: { $ilike: containing(codeForm(text)) } }] }]
    : [];

/** Units that belong to no sub-district: the zone, its joint office, and what else stands beside the sub-districts. */
export async function outsideSubdistricts(ctx: Ctx): Promise<Condition[]> {
  const subdistricts = await readRows(ctx, unit, { where: { kind: UnitKind.SUBDISTRICT } });
  return subdistricts.map(({ path }) => ({ $not: within('path', path) }));
}
