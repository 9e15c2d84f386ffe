import { searchKey } from '@lianxi/contracts';
import { UnitKind } from '../../unit/unit.entity.js';
import type { Column, ImportKind, ParsedRow } from '../columns.js';
import { ImportKindName, ImportMark } from '../import.entity.js';
import { checkUnits, units, writeUnits } from './units.js';

const COLUMNS: Column[] = [
  {
    field: 'code',
    type: 'code',
    required: true,
    words: { 'zh-CN': '统计用区划代码', en: 'Division code' },
    also: ['区划代码', '行政区划代码', '统计用区划码', '代码', 'code'],
    hint: {
      'zh-CN': '国家统计局统计用区划代码：街道9位，社区12位',
      en: 'Code of the National Bureau of Statistics: 9 digits for a sub-district, 12 for a community',
    },
  },
  {
    field: 'name',
    type: 'text',
    max: 60,
    same: (one, other) => searchKey(one) === searchKey(other),
    required: true,
    words: { 'zh-CN': '名称', en: 'Name' },
    also: ['区划名称', '单位名称', 'name'],
    hint: { 'zh-CN': '与现名不同即为更名', en: 'Another name than the present one renames the unit' },
  },
  {
    field: 'parentCode',
    type: 'code',
    words: { 'zh-CN': '上级代码', en: 'Parent code' },
    also: ['上级区划代码', 'parent_code', 'parent'],
    hint: { 'zh-CN': '不填时由代码推得', en: 'Follows from the code when left empty' },
  },
];

/** What the length of an official code says. */
const LEVELS: Record<number, { kind: UnitKind; above: number }> = {
  9: { kind: UnitKind.SUBDISTRICT, above: 6 },
  12: { kind: UnitKind.COMMUNITY, above: 9 },
};

/** The list writes codes in full (150571003000) or short; the house keeps the short form of a sub-district. */
const shortOf = (code: string) =>
  /^\d{9}000$/.test(code) ? code.slice(0, 9) : /^\d{6}0{6}$/.test(code) ? code.slice(0, 6) : code;

function asUnit(row: ParsedRow): ParsedRow {
  const code = row.values['code'] ? shortOf(row.values['code']) : null;
  const level = LEVELS[code?.length ?? 0];
  return {
    ...row,
    values: {
      ...row.values,
      code,
      kind: level?.kind ?? null,
      parentCode: row.values['parentCode']
        ? shortOf(row.values['parentCode'])
        : level && code
          ? code.slice(0, level.above)
          : null,
    },
  };
}

/**
 * The official division list: sub-districts and communities become units of their kind. Levels above the zone, and what
 * lies outside the importer's area, are marked as not allowed and never written.
 */
export const divisions: ImportKind = {
  name: ImportKindName.DIVISIONS,
  words: { 'zh-CN': '统计用区划代码表', en: 'Official division list' },
  columns: COLUMNS,
  needsBasis: true,
  present: (ctx, rows) => units.present(ctx, rows.map(asUnit)),
  check: async (ctx, rows) => {
    const checked = await checkUnits(ctx, rows.map(asUnit), COLUMNS);
    return checked.map((row) =>
      row.mark === ImportMark.SAME || row.values['kind'] || (row.mark === ImportMark.ERROR && row.wrong.length)
        ? row
        : {
            ...row,
            mark: ImportMark.NOT_ALLOWED,
            cells: [{ field: 'code', mark: ImportMark.NOT_ALLOWED, code: 'CELL_ABOVE' }],
          },
    );
  },
  write: writeUnits,
};
