import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { signIn } from '../src/api.js';
import { openTheatre, press, type Seat, type Theatre } from '../src/browser.js';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** Takes a list along through its button; answers the sheet. */
async function take(seat: Seat, list: string): Promise<ExcelJS.Worksheet> {
  await seat.page.locator(`[data-export="${list}"]`).click();
  const dialog = seat.page.getByRole('dialog').filter({ visible: true });
  await dialog.getByLabel('用途').fill('季度核对');
  const [file] = await Promise.all([seat.page.waitForEvent('download'), press(dialog, '导出')]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile((await file.path())!)) as never);
  return workbook.worksheets[0]!;
}
const headOf = (sheet: ExcelJS.Worksheet) => (sheet.getRow(6).values as string[]).slice(1);

test('registers of the office go along as workbooks as their pages show them, with the purpose in the head', async () => {
  const seat = await theatre.sit('office1');
  for (const [address, list, column] of [
    ['/people/duties', 'duties', '职责'],
    ['/people/responsibility', 'responsibility', '责任人'],
    ['/people/areas', 'areas', '包片干部'],
    ['/people/lines', 'lines', '分管领导'],
    ['/people/conference', 'seats', '席位'],
    ['/people/visits', 'visits', '已走访'],
    ['/people/appointments', 'appointments', '提出人'],
    ['/people/imports', 'imports', '文件'],
  ] as const) {
    await seat.open(address);
    const sheet = await take(seat, list);
    expect([list, headOf(sheet).includes(column), String(sheet.getRow(4).getCell(1).value)]).toEqual([
      list,
      true,
      '用途：季度核对',
    ]);
    if (list === 'lines') expect(sheet.getRow(7).getCell(2).value).toBeTruthy();
    if (['duties', 'areas', 'seats', 'responsibility'].includes(list))
      expect([list, sheet.rowCount > 6]).toEqual([list, true]);
  }
  await seat.leave();
  const admin = await theatre.sit('secadmin');
  for (const [address, list] of [
    ['/people/accounts', 'accounts'],
    ['/people/machine-clients', 'machineClients'],
    ['/people/security-alerts', 'securityAlerts'],
  ] as const) {
    await admin.open(address);
    expect(headOf(await take(admin, list)).length).toBeGreaterThan(5);
  }
  await admin.leave();
}, 120_000);

test('an entry of a register tells who changed what, when and on what basis', async () => {
  const office = await signIn('office2');
  const { coverage } = await office.ask<{
    coverage: { communities: { secretaryPost: { id: string; workPhone: { version: number } | null } }[] };
  }>('{ coverage { communities { secretaryPost { id workPhone { version } } } } }');
  const post = coverage.communities.at(-1)!.secretaryPost;
  await office.ask('mutation ($input: SetWorkPhoneInput!) { setWorkPhone(input: $input) { id } }', {
    input: { postId: post.id, seenVersion: post.workPhone?.version ?? null, number: '0475-8210016' },
  });
  const seat = await theatre.sit('office1');
  await seat.open('/people/responsibility');
  await seat.page.getByRole('row').filter({ hasText: '0475-8210016' }).locator('[data-history="WORK_PHONES"]').click();
  const phones = seat.page.getByRole('dialog').filter({ visible: true });
  await phones.getByText('登记电话').last().waitFor();
  await phones.getByText('示范').last().waitFor();
  await seat.look('registers-history-phone');
  await seat.page.keyboard.press('Escape');
  await phones.waitFor({ state: 'hidden' });
  for (const [address, register] of [
    ['/people/lines', 'LINES'],
    ['/people/liaisons', 'LIAISONS'],
    ['/people/areas', 'AREAS'],
  ] as const) {
    await seat.open(address);
    await seat.page.locator(`[data-history="${register}"]`).first().click();
    const drawer = seat.page.getByRole('dialog').filter({ visible: true });
    await drawer.getByRole('list', { name: '变更记录' }).or(drawer.getByText('还没有记录')).first().waitFor();
    await seat.look(`registers-history-${register}`);
    await seat.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  }
  await seat.leave();
}, 90_000);
