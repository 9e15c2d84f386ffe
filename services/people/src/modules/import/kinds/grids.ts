import { searchKey } from '@lianxi/contracts';
import { has, isWithin, subdistrictPath, viewerOf, type Ctx } from '@lianxi/service-kit';
import { GridName } from '../../grid/grid-name.entity.js';
import { addGrid, GRID_CODE, renameGrid } from '../../grid/grid.actions.js';
import { Grid } from '../../grid/grid.entity.js';
import { Unit, UnitKind } from '../../unit/unit.entity.js';
import type { Column, ImportKind, ParsedRow, Present } from '../columns.js';
import { compareRow, error, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName } from '../import.entity.js';
import { withUnitCodes } from './references.js';
import { dayFinding, laterNames, startFindings } from './terms.js';
import { writeEach } from './write-each.js';

const COLUMNS: Column[] = [
  {
    field: 'code',
    type: 'code',
    form: GRID_CODE,
    required: true,
    words: { 'zh-CN': '网格编码', en: 'Grid code' },
    also: ['网格编号', '网格代码', '网格号', '编码', 'code'],
    hint: {
      'zh-CN': '社区编码加两位顺序号，如15057100300101',
      en: "The community's code and two digits, e.g. 15057100300101",
    },
  },
  {
    field: 'name',
    type: 'text',
    max: 60,
    same: (one, other) => searchKey(one) === searchKey(other),
    required: true,
    words: { 'zh-CN': '网格名称', en: 'Grid name' },
    also: ['名称', '网格', 'name'],
    hint: { 'zh-CN': '最多60字', en: 'At most 60 characters' },
  },
  {
    field: 'communityCode',
    type: 'ref',
    required: true,
    forNew: true,
    words: { 'zh-CN': '所属社区编码', en: 'Community code' },
    also: ['社区编码', '社区代码', '所属社区', '社区', '社区名称', '所属社区名称', '村社区', 'community'],
    hint: { 'zh-CN': '12位社区编码，或社区名称', en: "The community's code of 12 digits, or its name" },
  },
  {
    field: 'from',
    type: 'date',
    words: { 'zh-CN': '生效日期', en: 'From' },
    also: ['划定日期', '设立日期', 'valid from'],
    hint: { 'zh-CN': '不填为当天；不得早于当天', en: 'Today when left empty; not before today' },
  },
];

async function gridsOf(ctx: Ctx, rows: readonly ParsedRow[]): Promise<Map<string, Grid>> {
  const found = new Map<string, Grid>();
  for (const codes of pieces(valuesOf(rows, 'code')))
    for (const row of await ctx.em.find(Grid, { code: { $in: codes } }, { disableIdentityMap: true }))
      found.set(row.code, row);
  return found;
}

async function unitsOf(ctx: Ctx, codes: readonly string[]): Promise<Map<string, Unit>> {
  return new Map(
    (await ctx.em.find(Unit, { code: { $in: [...codes] } }, { disableIdentityMap: true })).map((row) => [
      row.code,
      row,
    ]),
  );
}

const communityOf = (row: Grid) => row.path.split('/').at(-2) ?? '';
const presentOf = (row: Grid): Present => ({
  id: row.id,
  version: row.version,
  values: { code: row.code, name: row.name, communityCode: communityOf(row) },
});

/** Grids: by code; a name may change, the community not. */
export const grids: ImportKind = {
  name: ImportKindName.GRIDS,
  words: { 'zh-CN': '网格', en: 'Grids' },
  columns: COLUMNS,
  needsBasis: true,
  resolve: (ctx, rows) => withUnitCodes(ctx, rows, 'communityCode'),
  present: async (ctx, rows) => {
    const known = await gridsOf(ctx, rows);
    return new Map(
      rows.flatMap((row) => {
        const there = known.get(row.values['code'] ?? '');
        return there ? [[row.number, presentOf(there)] as const] : [];
      }),
    );
  },
  check: async (ctx, rows) => {
    const viewer = viewerOf(ctx);
    const [known, units] = [await gridsOf(ctx, rows), await unitsOf(ctx, valuesOf(rows, 'communityCode'))];
    const twice = repeated(rows, ({ values }) => values['code'] ?? null);
    const later = await laterNames(ctx, GridName, 'gridId', [...known.values()]);
    const reaches = (path: string) => has(viewer, 'OFFICE_STAFF') && isWithin(path, subdistrictPath(viewer));
    return rows.map((row) => {
      const there = known.get(row.values['code'] ?? '');
      const community = units.get(row.values['communityCode'] ?? '');
      const findings = dayFinding(ctx, 'from', row.values['from']);
      if (twice.has(row)) findings.push(error('code', 'CELL_REPEATED', { row: twice.get(row)! }));
      if (there?.validTo) findings.push(error('code', 'CELL_ENDED', { on: there.validTo }));
      if (there && !reaches(there.path)) findings.push(notAllowed('code', 'CELL_OUT_OF_REACH'));
      if (!there && row.values['communityCode']) {
        if (!community || community.kind !== UnitKind.COMMUNITY)
          findings.push(error('communityCode', 'CELL_NOT_FOUND'));
        else if (community.validTo) findings.push(error('communityCode', 'CELL_ENDED', { on: community.validTo }));
        else if (!reaches(community.path)) findings.push(notAllowed('communityCode', 'CELL_OUT_OF_REACH'));
        else findings.push(...startFindings(ctx, row, community, 'communityCode'));
      }
      if (there) findings.push(...later(row, there));
      return compareRow(row, COLUMNS, there ? presentOf(there) : null, {
        fixed: ['communityCode'],
        silent: ['from'],
        findings,
      });
    });
  },
  write: async (tx, rows, basis) => {
    const units = await unitsOf(tx, valuesOf(rows, 'communityCode'));
    await writeEach(rows, async ({ values, present }) => {
      const from = values['from'] ?? tx.clock.today();
      const name = values['name']!;
      if (present) await renameGrid(tx, { id: present.id, version: present.version, name, from, basis });
      else
        await addGrid(tx, {
          unitId: units.get(values['communityCode']!)!.id,
          code: values['code']!,
          name,
          from,
          basis,
        });
    });
  },
};
