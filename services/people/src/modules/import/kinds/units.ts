import { searchKey } from '@lianxi/contracts';
import { DomainError, viewerOf, type Ctx, type Viewer } from '@lianxi/service-kit';
import { inReach } from '../../maintain.js';
import { holdsFrom } from '../../term.js';
import { addUnit, renameUnit, UNIT_CODE } from '../../unit/unit.actions.js';
import { Unit, UnitKind } from '../../unit/unit.entity.js';
import { PARENT_KINDS } from '../../unit/shape.js';
import { unit } from '../../unit/unit.policy.js';
import { UnitName } from '../../unit/unit-name.entity.js';
import { listed } from '../../resident/standard-words.js';
import type { CheckedRow, Choice, Column, ImportKind, ParsedRow, Present } from '../columns.js';
import { compareRow, error, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName, ImportMark } from '../import.entity.js';
import { withUnitCodes } from './references.js';
import { dayFinding, laterNames, renames, startFindings } from './terms.js';
import { writeEach } from './write-each.js';

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
    form: UNIT_CODE,
    required: true,
    words: { 'zh-CN': '单位编码', en: 'Unit code' },
    also: ['单位代码', '编码', '代码', '统计用区划代码', '区划代码', '机构编码', '机构代码', 'code'],
    hint: {
      'zh-CN': '2—20位数字、大写字母、连字符；单元格请设为“文本”',
      en: '2 to 20 digits, capital letters and hyphens; format the cell as text',
    },
  },
  {
    field: 'name',
    type: 'text',
    max: 60,
    same: (one, other) => searchKey(one) === searchKey(other),
    required: true,
    words: { 'zh-CN': '单位名称', en: 'Unit name' },
    also: ['名称', '单位', '单位全称', '机构名称', '部门名称', 'name', 'unit'],
    hint: {
      'zh-CN': '最多60字；与现名不同即为更名',
      en: 'At most 60 characters; another name than the present one renames the unit',
    },
  },
  {
    field: 'kind',
    type: 'choice',
    required: true,
    forNew: true,
    choices: KINDS,
    words: { 'zh-CN': '单位类型', en: 'Kind' },
    also: ['类型', '类别', '单位类别', '单位性质', '机构类型', 'unit kind', 'type'],
    hint: { 'zh-CN': '从列表中选择', en: 'Choose from the list' },
  },
  {
    field: 'parentCode',
    type: 'ref',
    required: true,
    forNew: true,
    words: { 'zh-CN': '上级单位编码', en: 'Parent code' },
    also: listed(
      '上级单位代码、上级编码、上级代码、上级单位、上级单位名称、隶属单位编码、隶属单位、主管单位、' +
        'parent、parent unit code',
    ),
    hint: {
      'zh-CN': '已有单位或本表中单位的编码或名称',
      en: 'Code or name of a unit that is there, or of one of this sheet',
    },
  },
  {
    field: 'from',
    type: 'date',
    words: { 'zh-CN': '生效日期', en: 'From' },
    also: ['起始日期', '设立日期', '更名日期', 'valid from', 'date'],
    hint: { 'zh-CN': '不填为当天；不得早于当天', en: 'Today when left empty; not before today' },
  },
];

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
  const later = await laterNames(ctx, UnitName, 'unitId', [...known.values()]);
  const isNew = ({ values }: ParsedRow) => !known.has(values['code'] ?? '');
  const brothers = repeated(rows, (row) =>
    isNew(row) && row.values['name'] ? `${row.values['parentCode']} ${searchKey(row.values['name'])}` : null,
  );
  const offices = await officesBelow(ctx, [...known.values()]);
  const secondOffices = repeated(rows, (row) =>
    isNew(row) && row.values['kind'] === UnitKind.JOINT_OFFICE ? (row.values['parentCode'] ?? null) : null,
  );
  return rows.map((row) => {
    const { code, parentCode, from, kind, name } = row.values;
    const there = code ? known.get(code) : undefined;
    const findings = dayFinding(ctx, 'from', from);
    if (twice.has(row)) findings.push(error('code', 'CELL_REPEATED', { row: twice.get(row)! }));
    else if (code && !UNIT_CODE.test(code)) findings.push(error('code', 'CELL_CODE'));
    if (there) {
      if (there.validTo) findings.push(error('code', 'CELL_ENDED', { on: there.validTo }));
      if (!mayKeep(viewer, there.path)) findings.push(notAllowed('name', 'CELL_OUT_OF_REACH'));
      else if (renames(row, there) && taken(there.parentId, name!, there.id))
        findings.push(error('name', 'CELL_NAME_TAKEN'));
      else findings.push(...later(row, there));
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
    const parent = known.get(parentCode ?? '');
    if (parent && place !== null && !parent.validTo) findings.push(...startFindings(ctx, row, parent, 'parentCode'));
    if (name && parent && taken(parent.id, name)) findings.push(error('name', 'CELL_NAME_TAKEN'));
    if (brothers.has(row)) findings.push(error('name', 'CELL_REPEATED', { row: brothers.get(row)! }));
    if (kind === UnitKind.JOINT_OFFICE && ((parent && offices.has(parent.id)) || secondOffices.has(row)))
      findings.push(error('kind', 'CELL_OFFICE_THERE'));
    return compareRow(row, columns, null, { findings });
  });
}

/** Whether a unit of today or later below the same one bears a name already, another one than the unit itself. */
async function namesTaken(
  ctx: Ctx,
  rows: readonly ParsedRow[],
): Promise<(parentId: string | null, name: string, except?: string) => boolean> {
  const found = new Map<string, string[]>();
  for (const names of pieces(valuesOf(rows, 'name')))
    for (const row of await ctx.em.find(Unit, { name: { $in: names }, ...holdsFrom(ctx.clock.today()) } as never, {
      disableIdentityMap: true,
    }))
      found.set(`${row.parentId} ${row.name}`, [...(found.get(`${row.parentId} ${row.name}`) ?? []), row.id]);
  return (parentId, name, except) => (found.get(`${parentId} ${name}`) ?? []).some((id) => id !== except);
}

/** Units that have a joint office (R-034: one each). */
async function officesBelow(ctx: Ctx, parents: readonly Unit[]): Promise<Set<string | null>> {
  const offices = await ctx.em.find(
    Unit,
    {
      kind: UnitKind.JOINT_OFFICE,
      parentId: { $in: parents.map(({ id }) => id) },
      ...holdsFrom(ctx.clock.today()),
    } as never,
    { disableIdentityMap: true },
  );
  return new Set(offices.map(({ parentId }) => parentId));
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
  await writeEach(
    rows.filter(({ present }) => present),
    (row) =>
      renameUnit(tx, {
        id: row.present!.id,
        version: row.present!.version,
        name: row.values['name']!,
        from: from(row),
        basis,
      }),
  );
  let waiting = rows.filter(({ present }) => !present);
  while (waiting.length) {
    const open = new Set(waiting.map(({ values }) => values['code']!));
    const ready = waiting.filter(({ values }) => !open.has(values['parentCode']!));
    const parents = await byCode(tx, valuesOf(ready, 'parentCode'));
    await writeEach(ready.length ? ready : waiting, (row) => {
      const parent = parents.get(row.values['parentCode']!);
      if (!parent) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: row.values['parentCode']!, on: from(row) });
      return addUnit(tx, {
        code: row.values['code']!,
        name: row.values['name']!,
        kind: row.values['kind'] as UnitKind,
        parentId: parent.id,
        from: from(row),
        basis,
      });
    });
    waiting = waiting.filter((row) => !ready.includes(row));
  }
}

/** Units of the tree (R-031…R-036): by code; another name renames, kind and place are changed by their own acts. */
export const units: ImportKind = {
  name: ImportKindName.UNITS,
  words: { 'zh-CN': '单位', en: 'Units' },
  columns: COLUMNS,
  needsBasis: true,
  resolve: (ctx, rows) =>
    withUnitCodes(
      ctx,
      rows,
      'parentCode',
      rows.flatMap(({ values: { code, name } }) => (code && name ? [{ code, name }] : [])),
    ),
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
