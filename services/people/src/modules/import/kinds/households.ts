import { DomainError, has, isWithin, subdistrictPath, viewerOf, writeHistories, type Ctx, type Viewer } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { Grid } from '../../grid/grid.entity.js';
import { Household } from '../../household/household.entity.js';
import { household } from '../../household/household.policy.js';
import type { Column, ImportKind, ParsedRow, Present } from '../columns.js';
import { compareRow, error, mapRows, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName } from '../import.entity.js';

const notKept = true;
const SEXES = [{ value: 'MALE', words: { 'zh-CN': '男', en: 'Male' }, also: ['m'] }, { value: 'FEMALE', words: { 'zh-CN': '女', en: 'Female' }, also: ['f'] }];

const COLUMNS: Column[] = [
  { field: 'code', type: 'code', required: true, words: { 'zh-CN': '户编码', en: 'Household code' }, also: ['户号', '住户编码', '户编号', '编码', 'code'], hint: { 'zh-CN': '每户唯一，数字、大写字母、连字符；单元格请设为“文本”', en: 'One of its own for each household: digits, capital letters, hyphens; format the cell as text' } },
  { field: 'gridCode', type: 'code', required: true, words: { 'zh-CN': '网格编码', en: 'Grid code' }, also: ['所属网格编码', '网格编号', '所属网格', 'grid'], hint: { 'zh-CN': '已有网格的编码', en: 'Code of a grid that is there' } },
  { field: 'building', type: 'text', max: 60, required: true, words: { 'zh-CN': '楼栋', en: 'Building' }, also: ['楼号', '楼栋号', '小区楼栋', '地址'], hint: { 'zh-CN': '如“3号楼”', en: 'For example “No. 3”' } },
  { field: 'room', type: 'text', max: 60, required: true, words: { 'zh-CN': '门牌', en: 'Door' }, also: ['房号', '房间号', '单元房号', '门牌号', '室', 'room'], hint: { 'zh-CN': '如“2单元301”', en: 'For example “unit 2, 301”' } },
  { field: 'householder', type: 'name', required: true, words: { 'zh-CN': '户主', en: 'Householder' }, also: ['户主姓名', '姓名', '联系人', 'name'], hint: { 'zh-CN': '最多60字；生僻字、间隔号“·”、蒙古文均可', en: 'At most 60 letters of any script; “·” between the parts of a name' } },
  { field: 'phone', type: 'phone', notKept, words: { 'zh-CN': '联系电话', en: 'Phone' }, also: ['电话', '手机', '手机号', '手机号码', '户主电话', 'mobile'], hint: { 'zh-CN': '7—15位数字', en: '7 to 15 digits' } },
  { field: 'idNumber', type: 'idNumber', notKept, words: { 'zh-CN': '户主身份证号', en: 'Identity number' }, also: ['身份证号', '身份证号码', '公民身份号码', '证件号码', 'id number'], hint: { 'zh-CN': '18位，校验位须正确；单元格请设为“文本”', en: '18 characters with the right check digit; format the cell as text' } },
  { field: 'birthDate', type: 'date', notKept, words: { 'zh-CN': '出生日期', en: 'Date of birth' }, also: ['生日', '出生年月', 'birth date'], hint: { 'zh-CN': '日期，如2026-03-01', en: 'A date, e.g. 2026-03-01' } },
  { field: 'sex', type: 'choice', choices: SEXES, notKept, words: { 'zh-CN': '性别', en: 'Sex' }, hint: { 'zh-CN': '男或女', en: 'Male or female' } },
  { field: 'nation', type: 'text', max: 20, notKept, words: { 'zh-CN': '民族', en: 'Ethnic group' }, also: ['nation'], hint: { 'zh-CN': '如“蒙古族”', en: 'For example “Mongol”' } },
];

/** A household as it is stored. */
export interface HouseholdRow {
  /** Present household that changes; null for a new one. */
  id: string | null;
  /** Version of it that the check met; another one by now refuses the whole. */
  version: number | null;
  code: string;
  gridCode: string;
  building: string;
  room: string;
  householder: string;
  phone?: string | null;
  residents?: { name: string; relation: string; idNumber?: string | null; phone?: string | null; birthDate?: string | null; sex?: string | null; nation?: string | null }[];
}

interface World { grids: Map<string, Grid>; gridCodes: Map<string, string>; households: Map<string, Household> }

async function worldOf(ctx: Ctx, rows: readonly ParsedRow[]): Promise<World> {
  const plain = { disableIdentityMap: true } as const;
  const households: Household[] = [];
  for (const codes of pieces(valuesOf(rows, 'code'))) households.push(...(await ctx.em.find(Household, { code: { $in: codes } }, plain)));
  const grids: Grid[] = [];
  for (const codes of pieces(valuesOf(rows, 'gridCode'))) grids.push(...(await ctx.em.find(Grid, { code: { $in: codes } }, plain)));
  const others = [...new Set(households.map(({ gridId }) => gridId))].filter((id) => !grids.some((one) => one.id === id));
  const all = [...grids, ...(others.length ? await ctx.em.find(Grid, { id: { $in: others } }, plain) : [])];
  return { grids: new Map(grids.map((row) => [row.code, row])), gridCodes: new Map(all.map(({ id, code }) => [id, code])), households: new Map(households.map((row) => [row.code, row])) };
}

const presentOf = ({ id, version, code, gridId, building, room, householder }: Household, gridCodes: World['gridCodes']): Present =>
  ({ id, version, values: { code, gridCode: gridCodes.get(gridId) ?? null, building, room, householder } });

/** Staff of the joint office in the own sub-district, staff of a community in the own community (domain §5.2, second row). */
function reaches(viewer: Viewer, path: string): boolean {
  if (has(viewer, 'OFFICE_STAFF')) return isWithin(path, subdistrictPath(viewer));
  return has(viewer, 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF') && isWithin(path, viewer.unitPath);
}

/** Households: by code; door, householder and grid may change. */
export const households: ImportKind = {
  name: ImportKindName.HOUSEHOLDS, words: { 'zh-CN': '户', en: 'Households' }, columns: COLUMNS, needsBasis: false,
  present: async (ctx, rows) => {
    const world = await worldOf(ctx, rows);
    const viewer = viewerOf(ctx);
    return new Map(rows.flatMap((row) => {
      const there = world.households.get(row.values['code'] ?? '');
      return there && reaches(viewer, there.path) ? [[row.number, presentOf(there, world.gridCodes)] as const] : [];
    }));
  },
  check: async (ctx, rows) => {
    const [viewer, world, twice] = [viewerOf(ctx), await worldOf(ctx, rows), repeated(rows, ({ values }) => values['code'] ?? null)];
    const today = ctx.clock.today();
    return mapRows(rows, (row) => {
      const there = world.households.get(row.values['code'] ?? '');
      const grid = world.grids.get(row.values['gridCode'] ?? '');
      const findings = [];
      if (twice.has(row)) findings.push(error('code', 'CELL_REPEATED', { row: twice.get(row)! }));
      // whose it is stays unsaid: it exists somewhere, that is all
      if (there && !reaches(viewer, there.path)) findings.push(notAllowed('code', 'CELL_OUT_OF_REACH'));
      if (row.values['gridCode']) {
        if (!grid || (grid.validTo && grid.validTo <= today)) findings.push(error('gridCode', 'CELL_NOT_FOUND'));
        else if (!reaches(viewer, grid.path)) findings.push(notAllowed('gridCode', 'CELL_OUT_OF_REACH'));
      }
      const shown = there && reaches(viewer, there.path) ? presentOf(there, world.gridCodes) : null;
      return compareRow(row, COLUMNS, shown, { findings });
    });
  },
  write: async (tx, rows) => {
    await writeHouseholds(tx, rows.map(({ present, values }) => ({
      id: present?.id ?? null, version: present?.version ?? null, code: values['code']!, gridCode: values['gridCode']!, building: values['building']!, room: values['room']!, householder: values['householder']!, phone: values['phone'] ?? null,
      ...(RESIDENT.some((field) => values[field]) && { residents: [{ name: values['householder']!, relation: '户主', ...Object.fromEntries(RESIDENT.map((field) => [field, values[field] ?? null])) }] }),
    })));
  },
};

/** Fields of the householder as a resident. */
const RESIDENT = ['idNumber', 'phone', 'birthDate', 'sex', 'nation'] as const;

/** The one place that writes households. Phone and residents have no column yet: they are checked, shown as such, and not kept. */
async function writeHouseholds(tx: Ctx, rows: readonly HouseholdRow[]): Promise<void> {
  const grids = new Map<string, Grid>();
  for (const codes of pieces([...new Set(rows.map(({ gridCode }) => gridCode))])) for (const row of await tx.em.find(Grid, { code: { $in: codes } }, { disableIdentityMap: true })) grids.set(row.code, row);
  const placed = rows.map(({ id, version, code, gridCode, building, room, householder }) => ({ id: id ?? uuid(), isNew: id === null, version: version ?? 1, code, building, room, householder, gridId: grids.get(gridCode)!.id, path: grids.get(gridCode)!.path }));
  for (const some of pieces(placed.filter(({ isNew }) => isNew), 250)) {
    await tx.em.insertMany(Household, some.map(({ isNew: _isNew, ...row }) => ({ ...row, createdAt: tx.clock.now(), demonstration: false })));
  }
  for (const some of pieces(placed.filter(({ isNew }) => !isNew))) {
    const { affectedRows } = await tx.em.execute<{ affectedRows: number }>(
      `update household h set building = v.building, room = v.room, householder = v.householder, grid_id = v."gridId", path = v.path, version = h.version + 1
       from jsonb_to_recordset(?::jsonb) as v(id uuid, version int, building text, room text, householder text, "gridId" uuid, path text) where h.id = v.id and h.version = v.version`,
      [JSON.stringify(some)], 'run',
    );
    if (affectedRows !== some.length) throw new DomainError('VERSION_CONFLICT');
  }
  await writeHistories(tx, placed.map(({ id }) => ({ noun: household.name, objectId: id, verb: 'import', from: null, to: null })));
}
