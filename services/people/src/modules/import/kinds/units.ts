import { viewerOf, type Ctx, type DomainError, type Viewer } from '@lianxi/service-kit';
import { inReach } from '../../maintain.js';
import { effectiveDay, holdsFrom } from '../../term.js';
import { addUnit, renameUnit } from '../../unit/unit.actions.js';
import { Unit, UnitKind } from '../../unit/unit.entity.js';
import { PARENT_KINDS } from '../../unit/shape.js';
import { unit } from '../../unit/unit.policy.js';
import {
  findingOf,
  type CheckedRow,
  type Choice,
  type Column,
  type ImportKind,
  type ParsedRow,
  type Present,
} from '../columns.js';
import { compareRow, error, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName, ImportMark, type CellFinding } from '../import.entity.js';

const KINDS: Choice[] = [
  { value: UnitKind.SUBDISTRICT, words: { 'zh-CN': '街道', en: 'Sub-district' } },
  { value: UnitKind.OFFICE, words: { 'zh-CN': '办公室', en: 'Office' }, also: ['办'] },
  { value: UnitKind.CENTRE, words: { 'zh-CN': '中心', en: 'Centre' } },
  { value: UnitKind.SECTION, words: { 'zh-CN': '股室', en: 'Section' }, also: ['股'] },
  { value: UnitKind.POLICE_STATION, words: { 'zh-CN': '派出所', en: 'Police station' } },
  { value: UnitKind.JUSTICE_OFFICE, words: { 'zh-CN': '司法所', en: 'Justice office' } },
  { value: UnitKind.COMMUNITY, words: { 'zh-CN': '社区', en: 'Community' }, also: ['社区居委会', '居委会'] },
  { value: UnitKind.JOINT_OFFICE, words: { 'zh-CN': '街道联席办', en: 'Joint office' }, also: ['联席办'] },
];

const COLUMNS: Column[] = [
  {
    field: 'code',
    type: 'code',
    required: true,
    words: { 'zh-CN': '单位编码', en: 'Unit code' },
    also: ['编码', '统计用区划代码', '区划代码', '机构编码', 'code'],
    hint: {
      'zh-CN': '2—20位数字、大写字母、连字符；单元格请设为“文本”',
      en: '2 to 20 digits, capital letters and hyphens; format the cell as text',
    },
  },
  {
    field: 'name',
    type: 'text',
    max: 60,
    required: true,
    words: { 'zh-CN': '单位名称', en: 'Unit name' },
    also: ['名称', '单位', '机构名称', 'name', 'unit'],
    hint: {
      'zh-CN': '最多60字；与现名不同即为更名',
      en: 'At most 60 characters; another name than the present one renames the unit',
    },
  },
  {
    field: 'kind',
    type: 'choice',
    required: true,
    choices: KINDS,
    words: { 'zh-CN': '单位类型', en: 'Kind' },
    also: ['类型', '类别', '机构类型', 'unit kind', 'type'],
    hint: { 'zh-CN': '从列表中选择', en: 'Choose from the list' },
  },
  {
    field: 'parentCode',
    type: 'code',
    required: true,
    words: { 'zh-CN': '上级单位编码', en: 'Parent code' },
    also: ['上级编码', '上级单位', '隶属单位编码', 'parent', 'parent unit code'],
    hint: { 'zh-CN': '已有单位或本表中的单位', en: 'A unit that is there, or one of this sheet' },
  },
  {
    field: 'from',
    type: 'date',
    words: { 'zh-CN': '生效日期', en: 'From' },
    also: ['起始日期', '设立日期', '更名日期', 'valid from', 'date'],
    hint: { 'zh-CN': '不填为当天；不得早于当天', en: 'Today when left empty; not before today' },
  },
];

/** A unit's code as the act `addUnit` takes it. */
const CODE = /^[0-9A-Z][0-9A-Z-]{1,19}$/;

const byCode = async (ctx: Ctx, codes: readonly string[]): Promise<Map<string, Unit>> => {
  const found = new Map<string, Unit>();
  for (const some of pieces(codes))
    for (const row of await ctx.em.find(Unit, { code: { $in: some } }, { disableIdentityMap: true }))
      found.set(row.code, row);
  return found;
};

const presentOf = (row: Unit, parents: ReadonlyMap<string, Unit>): Present => ({
  id: row.id,
  version: row.version,
  values: {
    code: row.code,
    name: row.name,
    kind: row.kind,
    parentCode: [...parents.values()].find(({ id }) => id === row.parentId)?.code ?? row.path.split('/').at(-2) ?? null,
  },
});

/** What refuses a day, as a finding; null for a day that is fine. */
export function dayFinding(ctx: Ctx, field: string, day: string | null | undefined): CellFinding | null {
  if (!day) return null;
  try {
    effectiveDay(ctx, day);
    return null;
  } catch (refusal) {
    return findingOf(field, ImportMark.ERROR, refusal as DomainError);
  }
}

/** Marks rows of units; also the rows that the division list is turned into. */
export async function checkUnits(
  ctx: Ctx,
  rows: readonly ParsedRow[],
  columns: readonly Column[],
): Promise<CheckedRow[]> {
  const viewer = viewerOf(ctx);
  const known = await byCode(ctx, [...new Set([...valuesOf(rows, 'code'), ...valuesOf(rows, 'parentCode')])]);
  const twice = repeated(rows, ({ values }) => values['code'] ?? null);
  const coming = new Map(
    rows
      .filter((row) => row.wrong.length === 0 && !twice.has(row) && !known.has(row.values['code'] ?? ''))
      .map((row) => [row.values['code']!, row]),
  );
  const taken = await namesTaken(ctx, rows);
  return rows.map((row) => {
    const { code, parentCode, from, kind, name } = row.values;
    const there = code ? known.get(code) : undefined;
    const findings = [dayFinding(ctx, 'from', from)].filter((one) => one !== null);
    if (twice.has(row)) findings.push(error('code', 'CELL_REPEATED', { row: twice.get(row)! }));
    else if (code && !CODE.test(code)) findings.push(error('code', 'CELL_CODE'));
    if (there) {
      if (there.validTo) findings.push(error('code', 'CELL_ENDED', { on: there.validTo }));
      if (!mayKeep(viewer, there.path)) findings.push(notAllowed('name', 'CELL_OUT_OF_REACH'));
      const checked = compareRow(row, columns, presentOf(there, known), {
        fixed: ['kind', 'parentCode'],
        silent: ['from'],
        findings,
      });
      // out of reach but the same: nothing to do, nothing to refuse
      const same = compareRow(row, columns, presentOf(there, known), { silent: ['from'] });
      return same.mark === ImportMark.SAME && !twice.has(row) ? same : checked;
    }
    const place = parentCode ? placeOf(parentCode, known, coming) : null;
    if (parentCode && place === null) findings.push(error('parentCode', 'CELL_NOT_FOUND'));
    else if (place !== null && !mayKeep(viewer, place)) findings.push(notAllowed('parentCode', 'CELL_OUT_OF_REACH'));
    else if (parentCode && known.get(parentCode)?.validTo)
      findings.push(error('parentCode', 'CELL_ENDED', { on: known.get(parentCode)!.validTo! }));
    const above = parentCode ? (known.get(parentCode)?.kind ?? coming.get(parentCode)?.values['kind']) : null;
    if (kind && above && !PARENT_KINDS[kind as UnitKind]?.includes(above as UnitKind))
      findings.push(error('parentCode', 'CELL_OUT_OF_PLACE'));
    if (name && taken.has(`${known.get(parentCode ?? '')?.id} ${name}`))
      findings.push(error('name', 'CELL_NAME_TAKEN'));
    return compareRow(row, columns, null, { findings });
  });
}

/** Names that units of today or later bear, with the unit above them: `parentId name`. */
async function namesTaken(ctx: Ctx, rows: readonly ParsedRow[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const names of pieces(valuesOf(rows, 'name')))
    for (const row of await ctx.em.find(Unit, { name: { $in: names }, ...holdsFrom(ctx.clock.today()) } as never, {
      disableIdentityMap: true,
    }))
      found.add(`${row.parentId} ${row.name}`);
  return found;
}

const mayKeep = (viewer: Viewer, path: string) => unit.policy.create!['addUnit']!(viewer) && inReach(viewer, path);

/** Path of a unit that is there or comes with this file; null where the chain ends nowhere, or in itself. */
function placeOf(
  code: string,
  known: ReadonlyMap<string, Unit>,
  coming: ReadonlyMap<string, ParsedRow>,
  seen: ReadonlySet<string> = new Set(),
): string | null {
  const there = known.get(code);
  if (there) return there.path;
  const row = coming.get(code);
  if (!row || seen.has(code)) return null;
  const above = placeOf(row.values['parentCode']!, known, coming, new Set([...seen, code]));
  return above === null ? null : `${above}/${code}`;
}

/** Writes rows of units by the single acts: parents before what hangs below them. */
export async function writeUnits(tx: Ctx, rows: readonly CheckedRow[], basis: string): Promise<void> {
  const from = (row: CheckedRow) => row.values['from'] ?? tx.clock.today();
  for (const row of rows.filter(({ present }) => present))
    await renameUnit(tx, {
      id: row.present!.id,
      version: row.present!.version,
      name: row.values['name']!,
      from: from(row),
      basis,
    });
  let waiting = rows.filter(({ present }) => !present);
  while (waiting.length) {
    const open = new Set(waiting.map(({ values }) => values['code']!));
    const ready = waiting.filter(({ values }) => !open.has(values['parentCode']!));
    const parents = await byCode(tx, valuesOf(ready, 'parentCode'));
    for (const { values } of ready.length ? ready : waiting) {
      await addUnit(tx, {
        code: values['code']!,
        name: values['name']!,
        kind: values['kind'] as UnitKind,
        parentId: parents.get(values['parentCode']!)!.id,
        from: values['from'] ?? tx.clock.today(),
        basis,
      });
    }
    waiting = waiting.filter((row) => !ready.includes(row));
  }
}

/** Units of the tree (R-031…R-036): by code; another name renames, kind and place are changed by their own acts. */
export const units: ImportKind = {
  name: ImportKindName.UNITS,
  words: { 'zh-CN': '单位', en: 'Units' },
  columns: COLUMNS,
  needsBasis: true,
  present: async (ctx, rows) => {
    const known = await byCode(ctx, valuesOf(rows, 'code'));
    return new Map(
      rows.flatMap((row) => {
        const there = known.get(row.values['code'] ?? '');
        return there ? [[row.number, presentOf(there, known)] as const] : [];
      }),
    );
  },
  check: (ctx, rows) => checkUnits(ctx, rows, COLUMNS),
  write: writeUnits,
};
