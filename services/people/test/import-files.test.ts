import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { ROOT } from '../src/root.js';
import { codesOf, commit, preview, rowsOf, someone } from './import-support.js';

const FOLDER = path.join(ROOT, 'test', 'fixtures', 'imports');
const bytesOf = async (name: string) => new Uint8Array(await readFile(path.join(FOLDER, name)));
let [story, office] = [] as unknown as [Story, Actor];

beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z', demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  office = await someone(story, 'office1');
  // the household in which the residents of other files live
  await commit(office, await preview(office, 'HOUSEHOLDS', await bytesOf('household-D01-for-residents.xlsx')));
});
afterAll(() => story.end());

const each = (from: number, to: number, rest: string) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at} ${rest}`);
const NBS = each(2, 13, 'SAME');

/** File, kind, and what the preview says of each row: number, mark, and the code of each cell that has one. */
const TABLES: [file: string, kind: string, rows: string[]][] = [
  ['birth-month-number.xlsx', 'RESIDENTS', [...each(2, 8, 'ERROR birthDate CELL_DATE_PART'), '9 NEW']],
  ['blank-row-under-title.xlsx', 'HOUSEHOLDS', ['7 NEW']],
  ['cdata.xlsx', 'HOUSEHOLDS', ['2 NEW']],
  ['code-like-power.xlsx', 'HOUSEHOLDS', ['2 NEW', '3 NEW']],
  [
    'door-became-date.xlsx',
    'HOUSEHOLDS',
    [
      '2 ERROR room CELL_BECAME_DATE',
      '3 ERROR building CELL_BECAME_DATE',
      '4 ERROR code CELL_BECAME_DATE',
      '5 ERROR room CELL_BECAME_NUMBER',
    ],
  ],
  ['door-in-two-grids.xlsx', 'HOUSEHOLDS', ['2 NEW', ...each(3, 8, 'ERROR room CELL_DOOR_OTHER_GRID')]],
  ['double-space.csv', 'DIVISIONS', ['2 SAME', '3 CHANGED', '4 SAME']],
  ['escaped-cr.xlsx', 'HOUSEHOLDS', each(2, 5, 'NEW')],
  [
    'formula-no-value.xlsx',
    'HOUSEHOLDS',
    [
      '2 ERROR phone CELL_FORMULA_NO_VALUE birthDate CELL_FORMULA_NO_VALUE',
      '3 ERROR building CELL_FORMULA_NO_VALUE',
      '4 ERROR phone CELL_FORMULA_ERROR',
      '5 NEW',
    ],
  ],
  ['grid-of-community-name.xlsx', 'GRIDS', ['2 NEW', '3 NEW']],
  ['header-synonyms.xlsx', 'RESIDENTS', ['2 NEW']],
  ['household-D01-for-residents.xlsx', 'HOUSEHOLDS', ['2 SAME']],
  ['line-break-in-name.xlsx', 'UNITS', ['2 SAME']],
  ['merged-body.xlsx', 'GRIDS', each(2, 4, 'NEW')],
  ['names-instead-of-codes.xlsx', 'HOUSEHOLDS', ['2 ERROR phone PHONE_ONE_ONLY']],
  [
    'names.xlsx',
    'PEOPLE',
    [
      '2 NEW',
      ...each(3, 4, 'ERROR name CELL_REPEATED'),
      '5 NEW',
      ...each(6, 11, 'ERROR name CELL_REPEATED'),
      ...each(12, 18, 'NEW'),
      ...each(19, 20, 'ERROR name NAME_NOT_ALLOWED'),
      '21 NEW',
      '22 ERROR name CELL_REPEATED',
      '23 NEW',
      ...each(24, 25, 'ERROR name NAME_NOT_ALLOWED'),
    ],
  ],
  ['nbs-equals.csv', 'DIVISIONS', NBS],
  ['nbs-gb18030.csv', 'DIVISIONS', NBS],
  ['nbs-sci.csv', 'DIVISIONS', each(2, 3, 'ERROR code CELL_DIGITS_LOST')],
  ['nbs-semicolon.csv', 'DIVISIONS', NBS],
  ['nbs-tabbed-codes.csv', 'DIVISIONS', NBS],
  ['nbs-utf16-tab.csv', 'DIVISIONS', NBS],
  ['nbs-utf8-tab.csv', 'DIVISIONS', NBS],
  ['nbs-utf8bom.csv', 'DIVISIONS', NBS],
  [
    'phones.xlsx',
    'HOUSEHOLDS',
    [
      ...each(2, 6, 'NEW'),
      '7 ERROR phone PHONE_AREA_CODE',
      '8 ERROR phone PHONE_ONE_ONLY',
      ...each(9, 11, 'NEW'),
      ...each(12, 13, 'ERROR phone PHONE_NOT_ALLOWED'),
      '14 NEW',
      '15 ERROR phone PHONE_AREA_CODE',
    ],
  ],
  ['radicals.xlsx', 'HOUSEHOLDS', ['2 NEW', '3 NEW room CELL_DOOR_AGAIN']],
  ['rare-gb18030.csv', 'DIVISIONS', each(2, 4, 'NEW')],
  ['rich.xlsx', 'HOUSEHOLDS', ['2 NEW']],
  ['same-door-twice.xlsx', 'HOUSEHOLDS', ['2 NEW', ...each(3, 4, 'NEW room CELL_DOOR_AGAIN'), ...each(5, 6, 'NEW')]],
  ['shared-strings-case.xlsx', 'HOUSEHOLDS', ['2 NEW']],
  ['total-and-notes.xlsx', 'GRIDS', ['3 NEW']],
  ['two-row-header.xlsx', 'HOUSEHOLDS', ['4 NEW']],
];

/** Files that no spreadsheet of today made, with the advice that is given at once. */
const REFUSED: [file: string, code: string, advice: string][] = [
  ['empty.xlsx', 'FILE_EMPTY', '文件是空的'],
  ['encrypted-head.xlsx', 'FILE_LOCKED', '取消密码'],
  ['html-named-xlsx.xlsx', 'FILE_WEB_PAGE', '另存为.xlsx'],
  ['old-xls-renamed.xlsx', 'FILE_OLD_OFFICE', '另存为.xlsx'],
];

test('every file of the folder has its result here', async () =>
  expect((await readdir(FOLDER)).sort()).toEqual([...TABLES, ...REFUSED].map(([name]) => name).sort()));

test.each(TABLES)('%s as %s', async (name, kind, expected) => {
  const run = await preview(office, kind, await bytesOf(name), name);
  expect(codesOf(await rowsOf(office, run.id)).map((row) => row.join(' '))).toEqual(expected);
});

test.each(REFUSED)('%s is refused with what to do: %s', async (name, code, advice) =>
  expect(await office.upload(name, await bytesOf(name))).toMatchObject({
    code,
    message: expect.stringContaining(advice),
  }),
);

/** What is understood of a cell: file, kind, row of the preview from 0, field, text. */
const CELLS: [file: string, kind: string, row: number, field: string, text: string][] = [
  ['escaped-cr.xlsx', 'HOUSEHOLDS', 0, 'building', '3号楼'],
  ['escaped-cr.xlsx', 'HOUSEHOLDS', 1, 'phone', '13900000001'],
  ['escaped-cr.xlsx', 'HOUSEHOLDS', 2, 'code', 'T01-03'],
  ['escaped-cr.xlsx', 'HOUSEHOLDS', 3, 'room', 'A_x000D_B'],
  ['birth-month-number.xlsx', 'RESIDENTS', 7, 'birthDate', '1970-01-05'],
  ['merged-body.xlsx', 'GRIDS', 2, 'communityCode', '150571003001'],
  ['two-row-header.xlsx', 'HOUSEHOLDS', 0, 'householder', '示范甲'],
  ['names-instead-of-codes.xlsx', 'HOUSEHOLDS', 0, 'gridCode', '15057100300101'],
  ['grid-of-community-name.xlsx', 'GRIDS', 1, 'communityCode', '150571003001'],
  ['header-synonyms.xlsx', 'RESIDENTS', 0, 'nation', '汉族'],
  ['phones.xlsx', 'HOUSEHOLDS', 8, 'phone', '13900000025'],
  ['phones.xlsx', 'HOUSEHOLDS', 12, 'phone', '0475-8212345转801'],
  ['radicals.xlsx', 'HOUSEHOLDS', 0, 'building', '金都3号楼'],
  ['radicals.xlsx', 'HOUSEHOLDS', 0, 'room', '2单元301'],
  ['rare-gb18030.csv', 'DIVISIONS', 0, 'name', '𠮷祥社区居委会'],
  ['rare-gb18030.csv', 'DIVISIONS', 2, 'name', '西苑社区居委会'],
  ['same-door-twice.xlsx', 'HOUSEHOLDS', 4, 'code', 'T25-05'],
  ['line-break-in-name.xlsx', 'UNITS', 0, 'name', '美瑞龙源社区居委会'],
];
test.each(CELLS)('%s as %s, row %i: %s is %s', async (name, kind, row, field, text) => {
  const run = await preview(office, kind, await bytesOf(name), name);
  const cells = (await rowsOf(office, run.id))[row]!.cells;
  expect(cells.find((cell) => cell.field === field)!.text).toBe(text);
});

test('rows that are no objects are left out, and told', async () =>
  expect((await preview(office, 'GRIDS', await bytesOf('total-and-notes.xlsx'))).reading).toEqual({
    sheet: 'Sheet1',
    otherSheets: [],
    hiddenRows: 0,
    leftOut: [2, 4, 5, 6],
  }));
