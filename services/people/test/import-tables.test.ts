import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { book, codesOf, commit, preview, rowsOf, settled, someone, upload } from './import-support.js';

const GRID = '15057100300101';
const HEADER = ['户编码', '网格编码', '楼栋', '门牌', '户主', '联系电话', '出生日期'];
let [story, office] = [] as unknown as [Story, Actor];
beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z', demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  office = await someone(story, 'office1');
});
afterAll(() => story.end());

const bytes = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer());
/** The refused rows of a run, as a workbook. */
async function refusedOf(id: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await office.takes(`/export/imports/${id}/refused.xlsx`)).arrayBuffer());
  return workbook;
}

test('a cover before the table is passed over; the sheet that was taken and hidden rows are told', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('封面').addRows([['新城街道住户信息'], ['填报单位：联席办']]);
  workbook.addWorksheet('底稿', { state: 'hidden' }).addRows([HEADER, ['H', GRID, '1', '1', '甲']]);
  const sheet = workbook.addWorksheet('住户');
  sheet.addRows([HEADER, ['C-01', GRID, '7号楼', '101', '甲'], ['C-02', GRID, '7号楼', '102', '乙']]);
  sheet.getRow(3).hidden = true;
  const run = await preview(office, 'HOUSEHOLDS', await bytes(workbook));
  expect(run.reading).toEqual({ sheet: '住户', otherSheets: ['封面'], hiddenRows: 1, leftOut: [] });
  expect((await rowsOf(office, run.id)).map(({ mark, hidden }) => [mark, hidden])).toEqual([
    ['NEW', false],
    ['NEW', true],
  ]);
});

test('a household merged over its members, and a group of columns under one title', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('s');
  sheet.addRows([
    ['户编码', '成员信息', null],
    [null, '姓名', '与户主关系'],
    [`${GRID}-01`, '合并甲', '子女'],
    [null, '合并乙', '配偶'],
  ]);
  sheet.mergeCells('A1:A2');
  sheet.mergeCells('B1:C1');
  sheet.mergeCells('A3:A4');
  const run = await preview(office, 'RESIDENTS', await bytes(workbook));
  expect(
    (await rowsOf(office, run.id)).map(({ cells }) => cells.find(({ field }) => field === 'householdCode')!.text),
  ).toEqual([`${GRID}-01`, `${GRID}-01`]);
});

test('a file without a header in any sheet is refused', async () => {
  const workbook = new ExcelJS.Workbook();
  for (const name of ['甲', '乙']) workbook.addWorksheet(name).addRow(['目录', '页码']);
  expect((await upload(office, 'HOUSEHOLDS', await bytes(workbook))).codes).toEqual(['IMPORT_NO_HEADER']);
});

test.each([
  ['HOUSEHOLDS', `户编码;网格编码;楼栋;门牌;户主\r\nV-01;${GRID};7号楼;201;甲\r\n`, ['2 NEW']],
  ['HOUSEHOLDS', `户编码\t网格编码\t楼栋\t门牌\t户主\r\n="V-02"\t="${GRID}"\t7号楼\t="202"\t乙\r\n`, ['2 NEW']],
  [
    'PEOPLE',
    '姓名\r\n示范丙\r\n=A1\r\n#N/A\r\n',
    ['2 NEW', '3 ERROR name CELL_FORMULA_NO_VALUE', '4 ERROR name CELL_FORMULA_ERROR'],
  ],
])('a CSV of %s: %j', async (kind, text, expected) => {
  const run = await preview(office, kind, new TextEncoder().encode(text), 'a.csv');
  expect(codesOf(await rowsOf(office, run.id)).map((row) => row.join(' '))).toEqual(expected);
});
test('a text in no known encoding is refused', async () =>
  expect(
    (await upload(office, 'PEOPLE', new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xff, 0xff]), 'a.csv')).codes,
  ).toEqual(['IMPORT_ENCODING']));

/** Words and codes of the national standards: header, cell, what is understood; null where it is refused. */
const STANDARD: [field: string, cell: string | number, text: string | null, code?: string][] = [
  ['relation', '10', '配偶'],
  ['relation', '01', '户主'],
  ['relation', '02', '户主'],
  ['relation', '22', '子女'],
  ['relation', '28', '子女'],
  ['relation', 51, '父母'],
  ['relation', '76', '兄弟姐妹'],
  ['relation', '97', '其他'],
  ['relation', '1', '配偶'],
  ['relation', '爱人', '配偶'],
  ['relation', '奶奶', '祖父母'],
  ['relation', 1, null, 'CELL_CODE_UNCLEAR'],
  ['relation', '房客户', null, 'CELL_CHOICE'],
  ['sex', 1, '男'],
  ['sex', '2', '女'],
  ['sex', '女性', '女'],
  ['sex', 9, ''],
  ['sex', '3', null, 'CELL_CHOICE'],
  ['nation', '01', '汉族'],
  ['nation', 2, '蒙古族'],
  ['nation', '蒙古', '蒙古族'],
  ['nation', '满族', '满族'],
  ['nation', 'HU', '回族'],
  ['nation', '穿青人', '穿青人'],
  ['nation', '99', null, 'CELL_NATION'],
];
test('usual words and national codes of relation, sex and ethnic group', async () => {
  const rows = STANDARD.map(([field, cell], at) => [
    `${GRID}-02`,
    `标准${String.fromCodePoint(0x7532 + at)}`,
    field === 'relation' ? cell : '其他',
    field === 'sex' ? cell : null,
    field === 'nation' ? cell : null,
  ]);
  const run = await preview(
    office,
    'RESIDENTS',
    await book([['户编码', '姓名', '与户主关系', '性别', '民族'], ...rows]),
  );
  const found = (await rowsOf(office, run.id)).map(({ cells }, at) => {
    const [field, said] = STANDARD[at]!;
    const cell = cells.find((one) => one.field === field)!;
    // which household has a householder already is another rule
    const code = cell.code === 'CELL_HEAD_TAKEN' || cell.code === 'CELL_REPEATED' ? null : cell.code;
    return code ? [field, said, null, code] : [field, said, cell.text ?? ''];
  });
  expect(found).toEqual(STANDARD);
});

test('the refused rows come back as they were: with one cell mended, the rest is read as before', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('s');
  // headers that somebody has to map, a code that is a number in its format, a day, a text like an escaped sign
  sheet.addRow(['甲列', '网格编码', '楼栋', '门牌', '户主', '联系电话', '出生日期', '另一列']);
  sheet.addRow([7, GRID, '8号楼', 'A_x005F_x000D_B', '退回甲', '123', new Date('1970-01-05'), '说明']);
  sheet.getCell('A2').numFmt = '"T-"000';
  sheet.addRow(['T-008', GRID, '8号楼', new Date('2026-03-01'), '退回乙', '+86 139 0000 0031', null, '-']);
  sheet.addRow(['T-009', GRID, '8号楼', '803', '退回丙', { formula: '"1390000"&"0013"' }, null, '=']);
  const { data } = await upload(office, 'HOUSEHOLDS', await bytes(workbook));
  const { id, version, columns } = data!.addImport;
  await office.ask('mutation ($input: MapImportInput!) { mapImport(input: $input) { id } }', {
    input: { id, version, columns: [{ column: 0, field: 'code' }, ...columns] },
  });
  const first = await settled(office, id);
  const wanted = [
    '2 ERROR phone PHONE_NOT_ALLOWED',
    '3 ERROR room CELL_BECAME_DATE',
    '4 ERROR phone CELL_FORMULA_NO_VALUE',
  ];
  expect(codesOf(await rowsOf(office, first.id)).map((row) => row.join(' '))).toEqual(wanted);

  const again = await preview(office, 'HOUSEHOLDS', await bytes(await refusedOf(first.id)));
  const told = codesOf(await rowsOf(office, again.id)).map((row) => row.slice(1).join(' '));
  expect(told).toEqual(wanted.map((row) => row.slice(2)));

  const back = await refusedOf(first.id);
  const rows = back.worksheets[0]!;
  const top = Array.from({ length: rows.rowCount }, (_, at) => at + 1).find(
    (at) => rows.getRow(at).getCell(1).value === '户编码',
  )!;
  rows.getCell(top + 1, 6).value = '13900000030';
  rows.getCell(top + 2, 4).value = '802';
  rows.getCell(top + 3, 6).value = null;
  const mended = await preview(office, 'HOUSEHOLDS', await bytes(back));
  expect(mended.counts).toEqual({ NEW: 3 });
  const texts = (await rowsOf(office, mended.id)).map(({ cells }) =>
    ['code', 'room', 'phone', 'birthDate'].map((field) => cells.find((cell) => cell.field === field)!.text),
  );
  expect(texts).toEqual([
    ['T-007', 'A_x000D_B', '13900000030', '1970-01-05'],
    ['T-008', '802', '13900000031', null],
    ['T-009', '803', null, null],
  ]);
  expect((await commit(office, mended)).state).toBe('COMMITTED');
});
