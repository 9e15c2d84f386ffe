import { placeForm } from '@lianxi/contracts';
import {
  type Ctx,
  DomainError,
  has,
  isWithin,
  maskIdNumber,
  maskName,
  maskPhone,
  subdistrictPath,
  type Viewer,
  viewerOf,
} from '@lianxi/service-kit';
import { Grid } from '../../grid/grid.entity.js';
import { HOUSEHOLD_CODE } from '../../household/household.actions.js';
import { Household } from '../../household/household.entity.js';
import { HouseholdLink } from '../../household/household-link.entity.js';
import { buildingOf, householdSecrets, LONGEST_PLACE, roomOf } from '../../household/household.sealed.js';
import { checkedRow, type ResidentRow } from '../../household/household-rows.js';
import { storeHouseholds } from '../../household/store-households.js';
import { Relation, Resident } from '../../resident/resident.entity.js';
import { residentSecrets } from '../../resident/resident.sealed.js';
import { isWithdrawn } from '../../term.js';
import { blindFor, masked } from '../column-masks.js';
import { listed } from '../../resident/standard-words.js';
import type { CheckedRow, Column, ImportKind, ParsedRow, Present } from '../columns.js';
import { compareRow, error, mapRows, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName, type CellFinding } from '../import.entity.js';
import { checkDoors } from './household-doors.js';
import { refusedBy } from './finding.js';
import { withGridCodes } from './references.js';
import { BIRTH_HEADERS, ID_HEADERS, keptNation, PHONE_HEADERS, PHONE_HINT, SEXES } from './resident-columns.js';

const COLUMNS: Column[] = masked([
  {
    field: 'code',
    type: 'code',
    form: HOUSEHOLD_CODE,
    required: true,
    words: { 'zh-CN': '户编码', en: 'Household code' },
    also: ['户号', '住户编码', '户编号', '户口编号', '住户编号', '家庭编号', '户代码', '编码', 'code'],
    hint: {
      'zh-CN': '每户唯一，数字、大写字母、连字符；单元格请设为“文本”',
      en: 'One of its own for each household: digits, capital letters, hyphens; format the cell as text',
    },
  },
  {
    field: 'gridCode',
    type: 'ref',
    required: true,
    words: { 'zh-CN': '网格编码', en: 'Grid code' },
    also: ['所属网格编码', '网格编号', '网格代码', '所属网格', '网格', '网格名称', '所属网格名称', 'grid'],
    hint: { 'zh-CN': '已有网格的编码或名称', en: 'Code or name of a grid that is there' },
  },
  {
    field: 'building',
    type: 'text',
    max: LONGEST_PLACE,
    kept: placeForm,
    required: true,
    words: { 'zh-CN': '楼栋', en: 'Building' },
    also: listed(
      '楼号、楼栋号、楼栋名称、小区楼栋、小区/楼栋、小区/建筑、小区建筑、楼、幢、栋、幢号、栋号、楼幢、' +
        '建筑、建筑物、小区、小区名称、地址',
    ),
    hint: { 'zh-CN': '如“3号楼”', en: 'For example “No. 3”' },
  },
  {
    field: 'room',
    type: 'text',
    max: LONGEST_PLACE,
    kept: placeForm,
    required: true,
    words: { 'zh-CN': '门牌', en: 'Door' },
    also: listed(
      '房号、房间号、房间、单元房号、单元门牌、门牌号、门牌号码、详细门牌、详细门牌号、门户、室号、户室、' + '室、room',
    ),
    hint: { 'zh-CN': '如“2单元301”', en: 'For example “unit 2, 301”' },
  },
  {
    field: 'householder',
    type: 'name',
    required: true,
    words: { 'zh-CN': '户主', en: 'Householder' },
    also: ['户主姓名', '户主信息姓名', '户主名称', '户主名', '姓名', '联系人', 'name'],
    hint: {
      'zh-CN': '最多60字；生僻字、间隔号“·”、蒙古文均可',
      en: 'At most 60 letters of any script; “·” between the parts of a name',
    },
  },
  {
    field: 'phone',
    type: 'phone',
    words: { 'zh-CN': '联系电话', en: 'Phone' },
    also: ['户主电话', '户主手机', '户主联系电话', '户主手机号', ...PHONE_HEADERS],
    hint: PHONE_HINT,
  },
  {
    field: 'idNumber',
    type: 'idNumber',
    words: { 'zh-CN': '户主身份证号', en: 'Identity number' },
    also: ['身份证号', '户主身份证', '户主身份证号码', ...ID_HEADERS],
    hint: {
      'zh-CN': '18位，校验位须正确；单元格请设为“文本”',
      en: '18 characters with the right check digit; format the cell as text',
    },
  },
  {
    field: 'birthDate',
    type: 'date',
    words: { 'zh-CN': '出生日期', en: 'Date of birth' },
    also: ['户主出生日期', ...BIRTH_HEADERS],
    hint: { 'zh-CN': '日期，如2026-03-01', en: 'A date, e.g. 2026-03-01' },
  },
  {
    field: 'sex',
    type: 'choice',
    choices: SEXES,
    words: { 'zh-CN': '性别', en: 'Sex' },
    hint: { 'zh-CN': '男或女', en: 'Male or female' },
  },
  {
    field: 'nation',
    type: 'text',
    max: 20,
    kept: keptNation,
    words: { 'zh-CN': '民族', en: 'Ethnic group' },
    also: ['民族名称', '民族代码', 'nation'],
    hint: { 'zh-CN': '如“蒙古族”', en: 'For example “Mongol”' },
  },
]);

interface World {
  grids: Map<string, Grid>;
  gridCodes: Map<string, string>;
  households: Map<string, Household>;
  heads: Map<string, Resident>;
  /** Households whose grid is planned to change later, with the day. */
  later: Map<string, string>;
}

async function worldOf(ctx: Ctx, rows: readonly ParsedRow[]): Promise<World> {
  const plain = { disableIdentityMap: true } as const;
  const households: Household[] = [];
  for (const codes of pieces(valuesOf(rows, 'code')))
    households.push(...(await ctx.em.find(Household, { code: { $in: codes } }, plain)));
  const grids: Grid[] = [];
  for (const codes of pieces(valuesOf(rows, 'gridCode')))
    grids.push(...(await ctx.em.find(Grid, { code: { $in: codes } }, plain)));
  const others = [...new Set(households.map(({ gridId }) => gridId))].filter(
    (id) => !grids.some((one) => one.id === id),
  );
  const all = [...grids, ...(others.length ? await ctx.em.find(Grid, { id: { $in: others } }, plain) : [])];
  const heads: Resident[] = [];
  for (const ids of pieces(households.map(({ id }) => id)))
    heads.push(
      ...(await ctx.em.find(Resident, { householdId: { $in: ids }, relation: Relation.HEAD, validTo: null }, plain)),
    );
  const later = new Map<string, string>();
  for (const ids of pieces(households.map(({ id }) => id)))
    for (const link of await ctx.em.find(
      HouseholdLink,
      { householdId: { $in: ids }, validFrom: { $gt: ctx.clock.today() } },
      plain,
    ))
      if (!isWithdrawn(link)) later.set(link.householdId, link.validFrom);
  return {
    later,
    heads: new Map(heads.map((row) => [row.householdId, row])),
    grids: new Map(grids.map((row) => [row.code, row])),
    gridCodes: new Map(all.map(({ id, code }) => [id, code])),
    households: new Map(households.map((row) => [row.code, row])),
  };
}

/** Fields of the householder as a resident; the telephone is the household's too. */
const RESIDENT = ['idNumber', 'birthDate', 'sex', 'nation'] as const;

/** What is there, opened for the comparison alone: the check keeps marks, no values (decision 16). */
function presentOf(ctx: Ctx, row: Household, world: World): Present {
  const head = world.heads.get(row.id);
  return {
    id: row.id,
    version: row.version,
    values: {
      code: row.code,
      gridCode: world.gridCodes.get(row.gridId) ?? null,
      building: row.building,
      ...Object.fromEntries(
        householdSecrets.columns.map((column) => [column, householdSecrets.open(ctx, row, column)]),
      ),
      ...Object.fromEntries(RESIDENT.map((field) => [field, head ? residentSecrets.open(ctx, head, field) : null])),
    },
  };
}

/** The same as it is shown beside a changed cell: masked like everywhere (domain §5.4). */
function shownOf(ctx: Ctx, row: Household, world: World): Present {
  const { id, version, values } = presentOf(ctx, row, world);
  const hidden = (field: string, mask: (text: string) => string | null) => ({
    [field]: values[field] ? mask(values[field]) : null,
  });
  return {
    id,
    version,
    values: {
      ...values,
      ...hidden('householder', maskName),
      ...hidden('phone', maskPhone),
      ...hidden('idNumber', maskIdNumber),
      ...hidden('birthDate', (day) => day.slice(0, 4)),
      ...hidden('sex', () => '***'),
      ...hidden('nation', () => '***'),
    },
  };
}

/** The householder of a row as a resident, where the row says more of him or her than name and telephone. */
const residentOf = (values: ParsedRow['values']): ResidentRow | null =>
  RESIDENT.some((field) => values[field])
    ? {
        name: values['householder']!,
        relation: Relation.HEAD,
        phone: values['phone'] ?? null,
        ...Object.fromEntries(RESIDENT.map((field) => [field, values[field] ?? null])),
      }
    : null;

/** The row with its values as they would be kept, and a finding for each that the store would refuse. */
function checkedValues(row: ParsedRow, today: string): { row: ParsedRow; findings: CellFinding[] } {
  const values = { ...row.values };
  const findings = (
    [
      ['building', buildingOf],
      ['room', roomOf],
    ] as const
  ).flatMap(([field, kept]) => (values[field] ? refusedBy(field, () => (values[field] = kept(values[field]!))) : []));
  const resident = !row.wrong.length && !findings.length ? residentOf(values) : null;
  if (resident)
    findings.push(
      ...refusedBy('idNumber', () => {
        const checked = checkedRow(resident, today);
        for (const field of RESIDENT) if (checked[field]) values[field] = checked[field];
      }),
    );
  return { row: { ...row, values }, findings };
}

/**
 * Staff of the joint office in the own sub-district, staff of a community in the own community (domain §5.2, second
 * row).
 */
function reaches(viewer: Viewer, path: string): boolean {
  if (has(viewer, 'OFFICE_STAFF')) return isWithin(path, subdistrictPath(viewer));
  return has(viewer, 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF') && isWithin(path, viewer.unitPath);
}

/** Households: by code; door, householder and grid may change. */
export const households: ImportKind = {
  name: ImportKindName.HOUSEHOLDS,
  words: { 'zh-CN': '户', en: 'Households' },
  columns: COLUMNS,
  needsBasis: false,
  resolve: (ctx, rows) => withGridCodes(ctx, rows, 'gridCode'),
  present: async (ctx, rows) => {
    const world = await worldOf(ctx, rows);
    const viewer = viewerOf(ctx);
    return new Map(
      rows.flatMap((row) => {
        const there = world.households.get(row.values['code'] ?? '');
        return there && reaches(viewer, there.path) ? [[row.number, shownOf(ctx, there, world)] as const] : [];
      }),
    );
  },
  check: async (ctx, rows) => {
    const [viewer, world, twice] = [
      viewerOf(ctx),
      await worldOf(ctx, rows),
      repeated(rows, ({ values }) => values['code'] ?? null),
    ];
    const [today, blind] = [ctx.clock.today(), blindFor(viewer)];
    const first = await mapRows(rows, (given) => {
      const { row, findings } = checkedValues(given, today);
      const there = world.households.get(row.values['code'] ?? '') ?? null;
      const grid = world.grids.get(row.values['gridCode'] ?? '');
      if (twice.has(given)) findings.push(error('code', 'CELL_REPEATED', { row: twice.get(given)! }));
      // whose it is stays unsaid: it exists somewhere, that is all
      if (there && !reaches(viewer, there.path)) findings.push(notAllowed('code', 'CELL_OUT_OF_REACH'));
      else if (there?.validTo) findings.push(error('code', 'CELL_ENDED', { on: there.validTo }));
      if (row.values['gridCode']) {
        if (!grid || (grid.validTo && grid.validTo <= today)) findings.push(error('gridCode', 'CELL_NOT_FOUND'));
        else if (!reaches(viewer, grid.path)) findings.push(notAllowed('gridCode', 'CELL_OUT_OF_REACH'));
        else if (grid.validTo) findings.push(error('gridCode', 'CELL_ENDED', { on: grid.validTo }));
        else if (grid.validFrom > today) findings.push(error('gridCode', 'CELL_NOT_YET', { on: grid.validFrom }));
        else if (there && !there.validTo && there.gridId !== grid.id && world.later.has(there.id))
          findings.push(error('gridCode', 'LATER_CHANGE_PLANNED', { from: world.later.get(there.id)! }));
      }
      return { row, findings, there, grid: grid ?? null };
    });
    const doors = await checkDoors(ctx, first);
    return mapRows(first, ({ row, findings, there }): CheckedRow => {
      const shown = there && reaches(viewer, there.path) ? presentOf(ctx, there, world) : null;
      const { refused, hint } = doors.get(row.number) ?? {};
      return compareRow(row, COLUMNS, shown, {
        blind,
        findings: refused ? [...findings, refused] : findings,
        hints: hint ? [hint] : [],
      });
    });
  },
  write: async (tx, rows) => {
    await refuseStale(
      tx,
      rows.flatMap(({ present }) => (present ? [present] : [])),
    );
    await storeHouseholds(
      tx,
      rows.map(({ values }) => {
        const resident = residentOf(values);
        return {
          code: values['code']!,
          gridCode: values['gridCode']!,
          building: values['building']!,
          room: values['room']!,
          householder: values['householder']!,
          phone: values['phone'] ?? null,
          residents: resident ? [resident] : [],
        };
      }),
    );
  },
};

/**
 * Another version than the check met refuses the whole; what is there stays locked until the end of the transaction.
 */
async function refuseStale(tx: Ctx, seen: readonly Present[]): Promise<void> {
  for (const some of pieces(seen)) {
    const locked = await tx.em.execute<{ id: string; version: number }[]>(
      'select id, version from household where id in (?) order by id for update',
      [some.map(({ id }) => id)],
    );
    const versions = new Map(locked.map(({ id, version }) => [id, version]));
    if (some.some(({ id, version }) => versions.get(id) !== version)) throw new DomainError('VERSION_CONFLICT');
  }
}
