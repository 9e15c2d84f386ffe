import {
  badInput,
  createAlong,
  has,
  isWithin,
  lock,
  subdistrictPath,
  viewerOf,
  writeHistory,
  type Ctx,
} from '@lianxi/service-kit';
import { gridFact, publishFacts } from '../../../org/publish.js';
import { bearName } from '../../names.js';
import { gridNames } from '../../grid/grid-name.entity.js';
import { Grid } from '../../grid/grid.entity.js';
import { grid } from '../../grid/grid.policy.js';
import { Unit, UnitKind } from '../../unit/unit.entity.js';
import { TermState } from '../../term.js';
import type { CheckedRow, Column, ImportKind, ParsedRow, Present } from '../columns.js';
import { compareRow, error, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName } from '../import.entity.js';
import { dayFinding } from './units.js';

const COLUMNS: Column[] = [
  {
    field: 'code',
    type: 'code',
    required: true,
    words: { 'zh-CN': '网格编码', en: 'Grid code' },
    also: ['网格编号', '网格代码', '编码', 'code'],
    hint: {
      'zh-CN': '社区编码加两位顺序号，如15057100300101',
      en: "The community's code and two digits, e.g. 15057100300101",
    },
  },
  {
    field: 'name',
    type: 'text',
    max: 60,
    required: true,
    words: { 'zh-CN': '网格名称', en: 'Grid name' },
    also: ['名称', '网格', 'name'],
    hint: { 'zh-CN': '最多60字', en: 'At most 60 characters' },
  },
  {
    field: 'communityCode',
    type: 'code',
    required: true,
    words: { 'zh-CN': '所属社区编码', en: 'Community code' },
    also: ['社区编码', '社区代码', '所属社区', 'community'],
    hint: { 'zh-CN': '12位社区编码', en: "The community's code of 12 digits" },
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
    const reaches = (path: string) => has(viewer, 'OFFICE_STAFF') && isWithin(path, subdistrictPath(viewer));
    return rows.map((row) => {
      const there = known.get(row.values['code'] ?? '');
      const community = units.get(row.values['communityCode'] ?? '');
      const findings = [dayFinding(ctx, 'from', row.values['from'])].filter((one) => one !== null);
      if (twice.has(row)) findings.push(error('code', 'CELL_REPEATED', { row: twice.get(row)! }));
      if (there?.validTo) findings.push(error('code', 'CELL_ENDED', { on: there.validTo }));
      if (there && !reaches(there.path)) findings.push(notAllowed('code', 'CELL_OUT_OF_REACH'));
      if (!there && row.values['communityCode']) {
        if (!community || community.kind !== UnitKind.COMMUNITY)
          findings.push(error('communityCode', 'CELL_NOT_FOUND'));
        else if (community.validTo) findings.push(error('communityCode', 'CELL_ENDED', { on: community.validTo }));
        else if (!reaches(community.path)) findings.push(notAllowed('communityCode', 'CELL_OUT_OF_REACH'));
      }
      return compareRow(row, COLUMNS, there ? presentOf(there) : null, {
        fixed: ['communityCode'],
        silent: ['from'],
        findings,
      });
    });
  },
  write: async (tx, rows, basis) => {
    const units = await unitsOf(tx, valuesOf(rows, 'communityCode'));
    const written: Grid[] = [];
    for (const row of rows)
      written.push(
        row.present
          ? await renameGrid(tx, row, basis)
          : await addGrid(tx, row, units.get(row.values['communityCode']!), basis),
      );
    await publishFacts(tx, written.map(gridFact));
  },
};

async function addGrid(tx: Ctx, { values }: CheckedRow, community: Unit | undefined, basis: string): Promise<Grid> {
  if (!community) throw badInput('communityCode');
  const from = values['from'] ?? tx.clock.today();
  return createAlong(
    tx,
    grid,
    'import',
    () => ({
      code: values['code']!,
      name: values['name']!,
      path: `${community.path}/${values['code']!}`,
      unitId: community.id,
      state: TermState.OPEN,
      validFrom: from,
      validTo: null,
    }),
    { from, basis },
  );
}

async function renameGrid(tx: Ctx, { present, values }: CheckedRow, basis: string): Promise<Grid> {
  const row = await lock(tx, grid, present!.id);
  const from = tx.clock.today();
  if (await bearName(tx, gridNames(row.id), row, { name: values['name']!, from, basis })) row.name = values['name']!;
  row.version += 1;
  await writeHistory(tx, {
    noun: grid.name,
    objectId: row.id,
    verb: 'import',
    from: null,
    to: null,
    details: { from, basis },
  });
  return row;
}
