import { searchKey } from '@lianxi/contracts';
import { viewerOf, within, type Ctx } from '@lianxi/service-kit';
import { Grid } from '../../grid/grid.entity.js';
import { Unit } from '../../unit/unit.entity.js';
import type { ParsedRow } from '../columns.js';
import { error } from '../compare.js';
import { areaOf } from '../import.policy.js';

/** Something that a cell may name. */
interface Named {
  code: string;
  name: string;
}

const CODE = /^[0-9A-Z][0-9A-Z-]*$/;
/** A name as it is compared: 居委会 and 居民委员会 are one, and a community is meant without them, too. */
const nameKey = (name: string) => searchKey(name).replace(/(?:居民委员会|居委会)$/, '');
const looseKey = (name: string) =>
  nameKey(name)
    .replaceAll('社区', '')
    .replaceAll(/居民委员会|居委会/g, '');

/** What is there under a name: by the whole of it, else without the words that are left out in speaking. */
function meant(name: string, known: readonly Named[]): string[] {
  for (const keyOf of [searchKey, nameKey, looseKey]) {
    const found = known.filter((one) => keyOf(one.name) === keyOf(name));
    if (found.length) return [...new Set(found.map(({ code }) => code))];
  }
  return [];
}

async function withCodes(
  rows: readonly ParsedRow[],
  field: string,
  known: () => Promise<readonly Named[]>,
): Promise<ParsedRow[]> {
  const named = rows.some(({ values }) => values[field] && !CODE.test(values[field]));
  if (!named) return [...rows];
  const [there, codes] = [await known(), new Map<string, string[]>()];
  return rows.map((row) => {
    const name = row.values[field];
    if (!name || CODE.test(name)) return row;
    if (!codes.has(name)) codes.set(name, meant(name, there));
    const [code, ...more] = codes.get(name)!;
    if (code && !more.length) return { ...row, values: { ...row.values, [field]: code } };
    const finding = code
      ? error(field, 'CELL_AMBIGUOUS', { count: more.length + 1 })
      : error(field, 'CELL_NAME_UNKNOWN');
    return {
      ...row,
      values: { ...row.values, [field]: null },
      said: { ...row.said, [field]: name },
      wrong: [...row.wrong, finding],
    };
  });
}

/** Where the importer may look names up: elsewhere a name would tell what is there. */
const mine = (ctx: Ctx) => {
  const area = areaOf(viewerOf(ctx));
  return { validTo: null, ...(area === '' ? {} : within('path', area)) };
};

/** Codes of grids in the place of their names. */
export const withGridCodes = (ctx: Ctx, rows: readonly ParsedRow[], field: string): Promise<ParsedRow[]> =>
  withCodes(rows, field, () => ctx.em.find(Grid, mine(ctx) as never, { disableIdentityMap: true }));

/** Codes of units in the place of their names, of those that are there and of those that the file brings itself. */
export const withUnitCodes = (
  ctx: Ctx,
  rows: readonly ParsedRow[],
  field: string,
  coming: readonly Named[] = [],
): Promise<ParsedRow[]> =>
  withCodes(rows, field, async () => [
    ...(await ctx.em.find(Unit, mine(ctx) as never, { disableIdentityMap: true })),
    ...coming,
  ]);
