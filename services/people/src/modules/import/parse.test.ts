import { expect, test } from '@jest/globals';
import { DomainError } from '@lianxi/service-kit';
import fc from 'fast-check';
import type { Column, ColumnType } from './columns.js';
import { isIdNumber } from './id-number.js';
import { findHeader, plainHeader, propose } from './mapping.js';
import { valueOf } from './parse.js';
import { readDelimited } from './reading/delimited.js';
import type { RawCell } from './reading/table.js';
import { KINDS, kindNamed } from './kinds/index.js';

const column = (type: ColumnType, more: Partial<Column> = {}): Column => ({
  field: 'x',
  type,
  words: { 'zh-CN': '列', en: 'Column' },
  hint: { 'zh-CN': '', en: '' },
  ...more,
});
const day = (text: string, format: string): RawCell => ({ text, kind: 'date', format });
const cell = (text: string, kind: RawCell['kind'] = 'text'): RawCell => ({ text, kind });
function read(
  type: ColumnType,
  one: RawCell | undefined,
  more: Partial<Column> = {},
  epoch1904 = false,
): string | null {
  try {
    return valueOf(column(type, more), one, epoch1904);
  } catch (error) {
    return (error as DomainError).code;
  }
}

test.each<[ColumnType, RawCell, string]>([
  // codes that a spreadsheet made numbers
  ['code', cell('150571003001', 'number'), '150571003001'],
  ['code', cell('1.50571003001E11', 'number'), '150571003001'],
  ['code', cell('1.50571E+11'), 'CELL_DIGITS_LOST'],
  ['code', cell('１５０５７１００３'), '150571003'],
  ['code', cell(' xc—joint '), 'XC-JOINT'],
  ['code', cell('3.5', 'number'), 'CELL_BECAME_NUMBER'],
  ['code', cell('-3', 'number'), 'CELL_BECAME_NUMBER'],
  ['code', { ...cell('7', 'number'), format: '000000' }, '000007'],
  ['code', { ...cell('7', 'number'), format: '"T"00' }, 'T07'],
  ['code', { ...cell('0.5', 'number'), format: '0%' }, 'CELL_BECAME_NUMBER'],
  ['code', { ...cell('150000000000', 'number'), format: '0.00E+00' }, 'CELL_DIGITS_LOST'],
  ['code', { ...cell('150571003001', 'number'), format: '0.00E+00' }, '150571003001'],
  ['code', cell('3E201'), '3E201'],
  ['code', cell('46082', 'date'), 'CELL_BECAME_DATE'],
  ['text', cell('46082', 'date'), 'CELL_BECAME_DATE'],
  ['text', cell('0.125', 'number'), 'CELL_BECAME_NUMBER'],
  ['text', { ...cell('5', 'number'), format: '00' }, '05'],
  ['text', { ...cell('0.125', 'number'), format: 'h:mm' }, 'CELL_BECAME_NUMBER'],
  ['text', cell('—'), 'CELL_NO_TEXT'],
  ['text', cell('="3"&"号楼"', 'formula'), 'CELL_FORMULA_NO_VALUE'],
  ['text', cell("'=1+1"), 'CELL_FORMULA_NO_VALUE'],
  ['text', cell('#N/A'), 'CELL_FORMULA_ERROR'],
  ['ref', cell('美瑞龙源社区'), '美瑞龙源社区'],
  ['ref', cell('１５０５７１００３００１'), '150571003001'],
  ['ref', cell('1.50571E+11'), 'CELL_DIGITS_LOST'],
  ['code', cell('一号'), 'CELL_CODE'],
  ['idNumber', cell('11010519491231002x'), '11010519491231002X'],
  ['idNumber', cell('110105194912310021'), 'CELL_ID_NUMBER'],
  ['idNumber', cell('110105194912310016', 'number'), 'CELL_DIGITS_LOST'],
  ['idNumber', cell('1.10105194912310E+17', 'number'), 'CELL_DIGITS_LOST'],
  ['phone', cell('138 0000-0001'), '13800000001'],
  ['phone', cell('13800000001', 'number'), '13800000001'],
  ['phone', cell('123'), 'PHONE_NOT_ALLOWED'],
  ['phone', cell("'+86 139 0000 0019"), '13900000019'],
  // dates as numbers and as people write them
  ['date', day('46082', 'yyyy-mm-dd'), '2026-03-01'],
  ['date', day('46082.75', 'yyyy/m/d h:mm'), '2026-03-01'],
  ['date', day('46083', 'yyyy"年"m"月"'), '2026-03-02'],
  ['date', day('46082', 'yyyy"年"m"月"'), 'CELL_DATE_PART'],
  ['date', day('46083', 'm/d'), 'CELL_DATE_PART'],
  ['date', day('46082', '[DBNum1][$-804]yyyy"年"m"月"d"日"'), '2026-03-01'],
  ['date', cell('1970.01', 'number'), 'CELL_DATE_PART'],
  ['date', cell('197001', 'number'), 'CELL_DATE_PART'],
  ['date', cell('1999', 'number'), 'CELL_DATE_PART'],
  ['date', cell('1970年1月'), 'CELL_DATE_PART'],
  ['date', cell('3月1日'), 'CELL_DATE_PART'],
  ['date', cell('46082', 'number'), '2026-03-01'],
  ['date', cell('20260301', 'number'), '2026-03-01'],
  ['date', cell('2026-3-1'), '2026-03-01'],
  ['date', cell('2026/03/01'), '2026-03-01'],
  ['date', cell('2026.3.1'), '2026-03-01'],
  ['date', cell('2026年3月1日'), '2026-03-01'],
  ['date', cell('2026-02-30'), 'CELL_DATE'],
  ['date', cell('明天'), 'CELL_DATE'],
  ['date', day('0', 'yyyy-mm-dd'), 'CELL_DATE'],
  // names of any script
  ['name', cell('买买提•艾力'), '买买提·艾力'],
  ['name', cell('𠮷𫍯'), '𠮷𫍯'],
  ['name', cell('ᠮᠣᠩᠭᠣᠯ'), 'ᠮᠣᠩᠭᠣᠯ'],
  ['name', cell('张3'), 'NAME_NOT_ALLOWED'],
  ['text', cell('一\u200b二'), '一二'],
  ['text', cell('一\u0000二'), 'CELL_SIGN'],
  ['text', cell('一\uFFFE二'), 'CELL_SIGN'],
  ['text', cell('美瑞龙源社区\n居委会'), '美瑞龙源社区居委会'],
  ['text', cell('#REF!', 'error'), 'CELL_FORMULA_ERROR'],
])('%s: %p is read as %p', (type, given, expected) => expect(read(type, given)).toBe(expected));

test('an empty cell is nothing, or needed; a text has its length; a workbook may count days from 1904', () => {
  expect([
    read('text', undefined),
    read('text', cell(' \u200b ')),
    read('text', undefined, { required: true }),
    read('text', cell('二二二'), { max: 2 }),
  ]).toEqual([null, null, 'CELL_REQUIRED', 'CELL_TOO_LONG']);
  expect(read('date', day('44620', 'yyyy-mm-dd'), {}, true)).toBe('2026-03-01');
});

test('a code of up to fifteen digits comes back from the number it was made, and a longer one never does', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 10n, max: 10n ** 18n }), (code) => {
      expect(read('code', cell(String(Number(code)), 'number'))).toBe(
        code < 10n ** 15n ? String(code) : 'CELL_DIGITS_LOST',
      );
    }),
  );
});

test('any text is read or refused with a code, and never breaks the reading', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom<ColumnType>('text', 'code', 'name', 'date', 'idNumber', 'phone'),
      fc.constantFrom<RawCell['kind']>('text', 'number', 'date'),
      (text, type, kind) => {
        const found = read(type, cell(text, kind));
        expect(found === null || typeof found === 'string').toBe(true);
      },
    ),
  );
});

test('one wrong digit makes an identity number wrong', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  for (let at = 0; at < 17; at += 1) {
    const other = String((Number('11010519491231002X'[at]) + 1) % 10);
    expect(isIdNumber(`${'11010519491231002X'.slice(0, at)}${other}${'11010519491231002X'.slice(at + 1)}`)).toBe(false);
  }
});

test('headers are recognised in both languages, by synonyms, with stars, brackets and spaces', () => {
  expect(plainHeader('*户主 姓名（必填）')).toBe('户主姓名');
  expect(
    propose(
      ['序号', '*户 号', 'Grid code', '楼栋号', '房号', '户主姓名', '手机号', '户主姓名'],
      kindNamed('HOUSEHOLDS').columns,
    ).map(({ column: at, field }) => `${at} ${field}`),
  ).toEqual(['1 code', '2 gridCode', '3 building', '4 room', '5 householder', '6 phone']);
});

test('within a kind no header means two fields, and a template of either language is recognised whole', () => {
  for (const { columns } of KINDS) {
    const names = columns.map(
      ({ field, words, also = [] }) => new Set([field, ...Object.values(words), ...also].map(plainHeader)),
    );
    names.forEach((set, index) =>
      names.slice(index + 1).forEach((other) => expect([...set].filter((name) => other.has(name))).toEqual([])),
    );
    for (const locale of ['zh-CN', 'en'] as const)
      expect(
        propose(
          columns.map(({ words }) => `*${words[locale]}`),
          columns,
        ),
      ).toHaveLength(columns.length);
  }
});

test('the header is the row that tells most columns, below titles', () => {
  const table = readDelimited(Buffer.from('新城街道\n单位编码：示例\n编码,名称,类型,上级编码\nA1,甲,办公室,B1\n'), {
    rows: 10,
    unpackedBytes: 1000,
  });
  expect(findHeader(table, kindNamed('UNITS').columns)).toMatchObject({
    headerRow: 3,
    headers: ['编码', '名称', '类型', '上级编码'],
  });
});
