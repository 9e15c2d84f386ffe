import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { signIn } from '../src/api.js';
import { choose, openTheatre, press, type Seat, type Theatre } from '../src/browser.js';

const TAG = Date.now().toString(36).toUpperCase();
const GRID = '15057100300105';
const HEADER = ['户号', '片区代号', '楼栋', '房号', '户主姓名', '身份证号码'];

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** A workbook as an office keeps it, with a title above the header and a header of its own. */
async function book(rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('住户');
  sheet.addRow(['住户信息表']);
  sheet.addRow(HEADER);
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A grid of this journey's own, so that no other one counts these households. */
async function ownGrid(): Promise<string> {
  const office = await signIn('office2');
  const { units } = await office.ask<{ units: { edges: { node: { code: string; grids: { code: string }[] } }[] } }>(
    '{ units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { code grids { code } } } } }',
  );
  const community = units.edges.find(({ node }) => GRID.startsWith(node.code))!.node;
  return community.grids.at(-1)!.code;
}

async function download(seat: Seat, selector: string): Promise<ExcelJS.Worksheet> {
  const [file] = await Promise.all([seat.page.waitForEvent('download'), seat.page.locator(selector).click()]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile((await file.path())!)) as never);
  return workbook.worksheets[0]!;
}

test('households from a workbook: columns, preview with its errors, commit, and the file of what was refused', async () => {
  const grid = await ownGrid();
  const bytes = await book([
    [`${TAG}-1`, grid, '导入楼', '101', '乌云·其其格', null],
    [`${TAG}-2`, grid, '导入楼', '102', '张三', '110105194912310021'],
    [`${TAG}-3`, '1.50571E+11', '导入楼', '103', '李四', null],
    [`${TAG}-4`, grid, '导入楼', '104', '=王五', null],
  ]);
  const seat = await theatre.sit('office1');
  await seat.open('/people/imports');
  await seat.page.locator('button[data-verb="addImport"]').click();
  const dialog = seat.page.getByRole('dialog').filter({ visible: true });
  await choose(dialog, '导入内容', '户');
  const template = await download(seat, '[data-template="HOUSEHOLDS"]');
  expect((template.getRow(1).values as string[]).slice(1, 4)).toEqual(['*户编码', '*网格编码', '*楼栋']);
  await dialog.locator('input[type="file"]').setInputFiles({
    name: '住户.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  });
  await dialog.locator('[data-uploaded="true"]').waitFor();
  await seat.look('import-upload');
  await press(dialog, '上传并继续');

  // step 2: one header is nobody's word; it is chosen by hand
  await seat.page.getByText('每个字段对应文件中的一列').waitFor();
  await seat.page.locator('button[data-verb="map"]').click();
  await seat.page.getByText('此列必须对应').waitFor();
  await choose(seat.page.getByRole('main'), '网格编码', '片区代号');
  await seat.look('import-columns');
  await seat.page.locator('button[data-verb="map"]').click();

  // step 3, also after a reload
  await seat.page.locator('button[data-verb="commit"]').waitFor();
  await seat.page.reload();
  await seat.page.locator('[data-mark="NOT_ALLOWED"], [data-mark="ERROR"]').first().waitFor();
  await seat.page.getByText('身份证号不正确').first().waitFor();
  await seat.look('import-preview');
  await seat.page.locator('button[data-next-refused]').click();
  await seat.page.waitForURL(/from/);
  await seat.page.locator('button[data-verb="commit"]').click();
  const commit = seat.page.getByRole('dialog').filter({ visible: true });
  await commit.getByText('写入正确的行').click();
  await press(commit, '提交');
  await seat.page.getByRole('heading', { name: '导入完成' }).waitFor({ timeout: 60_000 });
  await seat.look('import-done');
  const refused = await download(seat, '[data-refused]');
  expect(
    [7, 8, 9].map((row) => [
      String(refused.getRow(row).getCell(1).value),
      String(refused.getRow(row).getCell(8).value),
    ]),
  ).toEqual([
    [`${TAG}-2`, '户主身份证号：身份证号不正确（位数、出生日期或校验位）'],
    [`${TAG}-3`, '网格编码：数字已被表格软件截断或改为科学计数，请把单元格设为“文本”后重新填写'],
    [`${TAG}-4`, '户主：单元格是公式而没有结果：请用表格软件打开、保存后再导入，或改为文字'],
  ]);
  expect(refused.getRow(9).getCell(5).value).toBe("'=王五");
  await seat.open('/people/imports');
  await seat.page.getByRole('row').filter({ hasText: '住户.xlsx' }).first().waitFor();
  await seat.look('imports');
  await seat.leave();
}, 120_000);

test('a list is taken along for a purpose, with exporter, time and purpose in its head', async () => {
  const seat = await theatre.sit('office1');
  await seat.open('/people/households');
  await seat.page.locator('button[data-export="households"]').click();
  const dialog = seat.page.getByRole('dialog').filter({ visible: true });
  await dialog.getByLabel('用途').fill('入户走访核对');
  await seat.look('export-purpose');
  const [file] = await Promise.all([seat.page.waitForEvent('download'), press(dialog, '导出')]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile((await file.path())!)) as never);
  const heads = [1, 2, 3, 4].map((row) => String(workbook.worksheets[0]!.getRow(row).getCell(1).value));
  expect([heads[0], heads[1], heads[3]]).toEqual(['户', '导出人：office1', '用途：入户走访核对']);
  await seat.leave();
}, 60_000);
