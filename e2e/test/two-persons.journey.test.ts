import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTheatre, press, type Seat, type Theatre } from '../src/browser.js';
import { settings } from '../src/env.js';

/** An account that no other journey uses: its password is another one after each run. */
const WHO = 'grid-1001';
const OWN = `Autumn-${Date.now().toString(36)}-Leaf`;

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const dialogOf = ({ page }: Seat) => page.getByRole('dialog').filter({ visible: true }).last();
const show = async (seat: Seat) => {
  await seat.open('/people/accounts');
  await seat.page.getByPlaceholder(/搜索用户名/).fill(WHO);
  await seat.page.getByPlaceholder(/搜索用户名/).press('Enter');
  await seat.page.getByRole('row').filter({ hasText: WHO }).click();
  await seat.page.getByText('办理记录').first().waitFor();
};
/** Takes a step in the drawer, and answers the half that is shown. */
async function half(seat: Seat, verb: string, reason: string | null, picture: string): Promise<string> {
  await seat.page.locator(`button[data-verb="${verb}"]:not([data-blocked])`).click();
  if (reason) await dialogOf(seat).getByLabel('原因').fill(reason);
  await press(dialogOf(seat), '提交');
  const shown = seat.page.locator('[data-issued]');
  await shown.waitFor();
  await seat.look(picture);
  const value = (await shown.innerText()).trim();
  await press(dialogOf(seat), '已记下，关闭');
  return value;
}

test('a password is reset by two administrators, each sees one half, and the owner reads of it at the next sign-in', async () => {
  const sysadmin = await theatre.sit('sysadmin');
  await show(sysadmin);
  const first = await half(sysadmin, 'resetPassword', '本人忘记密码，当面申请', 'two-persons-first-half');
  await sysadmin.page.locator('button[data-verb="resetPassword"][data-blocked="RESET_PENDING"]').waitFor();

  const secadmin = await theatre.sit('secadmin');
  await show(secadmin);
  await secadmin.page.getByText('本人忘记密码，当面申请').first().waitFor();
  await secadmin.look('two-persons-waiting');
  const second = await half(secadmin, 'confirmReset', null, 'two-persons-second-half');
  expect(first).not.toBe(second);

  // the owner, at a telephone: one half lets nobody in
  const knock = (password: string) =>
    fetch(`${settings.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: WHO, password }),
    });
  expect((await knock(first)).status).toBe(401);
  const { page } = sysadmin;
  await page.context().clearCookies();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(settings.url);
  await page.getByLabel('用户名').fill(WHO);
  await page.getByLabel('密码', { exact: true }).fill(`${first}-${second}`);
  await press(page, '登录');
  await page.getByLabel('新密码', { exact: true }).fill(OWN);
  await page.getByLabel('再次输入新密码').fill(OWN);
  await press(page, '保存并登录');
  await page.getByRole('heading', { name: '您的账号被重置过' }).waitFor();
  await page.getByText(/由 sysadmin 提出，secadmin 复核/).waitFor();
  await page.screenshot({ path: `${settings.artefacts}/two-persons-told.png` });
  await press(page, '知道了，进入平台');
  await page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
  await page.setViewportSize({ width: 1366, height: 768 });
  await sysadmin.open('/people/account');
  await page.getByText('复核重置').first().waitFor();
  await page.screenshot({ path: `${settings.artefacts}/two-persons-own-account.png` });
  await secadmin.leave();
  await sysadmin.leave();
}, 180_000);
