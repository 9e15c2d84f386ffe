import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { signIn } from '../src/api.js';
import { choose, openTheatre, press, type Theatre } from '../src/browser.js';

const TAG = Date.now().toString(36).toUpperCase();
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
const COMMUNITY = '150571003001';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** A household of this journey's own, in a grid that no other journey counts. */
async function ownHousehold(): Promise<{ id: string; code: string }> {
  const office = await signIn('office2');
  const { units } = await office.ask<{
    units: { edges: { node: { code: string; grids: { id: string; code: string }[] } }[] };
  }>('{ units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { code grids { id code } } } } }');
  const grid = units.edges.find(({ node }) => node.code === COMMUNITY)!.node.grids.at(-1)!;
  const code = `RES-${TAG}`;
  const { addHousehold } = await office.ask<{ addHousehold: { id: string } }>(
    'mutation ($input: AddHouseholdInput!) { addHousehold(input: $input) { id } }',
    {
      input: {
        gridId: grid.id,
        code,
        building: '导入楼',
        room: `${TAG}室`,
        householder: '白音',
        from: today(),
        basis: '入户登记',
      },
    },
  );
  return { id: addHousehold.id, code };
}

test('members of a household from a workbook: a community’s staff upload it, look at every cell, and leave the refused rows out', async () => {
  const home = await ownHousehold();
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('户内人员');
  for (const row of [
    ['户内人员登记表'],
    ['户号', '姓名', '与户主的关系', '性别', '身份证号码'],
    [home.code, '白音·娜仁', '妻子', '女', null],
    [home.code, '白小', '儿子', '男', '110105194912310021'],
    [home.code, '白音·娜仁', '配偶', null, null],
  ])
    sheet.addRow(row);
  const seat = await theatre.sit('clerk-01');
  await seat.open('/people/imports');
  await seat.page.locator('button[data-verb="addImport"]').click();
  const dialog = seat.page.getByRole('dialog').filter({ visible: true });
  await choose(dialog, '导入内容', '户内人员');
  await dialog.locator('[data-template="RESIDENTS"]').waitFor();
  await dialog.locator('input[type="file"]').setInputFiles({
    name: `户内人员-${TAG}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  });
  await dialog.locator('[data-uploaded="true"]').waitFor();
  await press(dialog, '上传并继续');
  await seat.page.getByText('每个字段对应文件中的一列').waitFor();
  await seat.page.locator('button[data-verb="map"]').click();
  await seat.page.getByText('身份证号不正确').first().waitFor();
  await seat.page.getByText('与第3行重复').first().waitFor();
  await seat.look('import-residents-preview');
  await seat.page.locator('button[data-verb="commit"]').click();
  const commit = seat.page.getByRole('dialog').filter({ visible: true });
  await commit.getByText('写入正确的行').click();
  await press(commit, '提交');
  await seat.page.getByRole('heading', { name: '导入完成' }).waitFor({ timeout: 60_000 });
  await seat.open(`/people/households/${home.id}`);
  await seat.page.getByText('配偶').first().waitFor();
  await seat.look('import-residents-household');
  expect(await seat.page.locator('.pe-residents > li').filter({ hasText: '配偶' }).count()).toBe(1);
  await seat.leave();
}, 120_000);
