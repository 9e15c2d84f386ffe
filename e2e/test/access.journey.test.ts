import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import { signIn, signInMachine } from '../src/api.js';
import { choose, openTheatre, press, type Seat, type Theatre } from '../src/browser.js';
import { settings } from '../src/env.js';

const TAG = Date.now().toString(36);
const day = (offset: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + offset * 86_400_000));
/** The code of a step, counted from now; the next one is good already, for telephones whose clock is ahead. */
const codeOf = (secret: string, step = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + step * 30 });

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const dialogOf = ({ page }: Seat) => page.getByRole('dialog').filter({ visible: true }).last();

test('a second factor is set up with its QR code, asked for at sign-in on a telephone, and given up again', async () => {
  const who = 'clerk-09';
  const seat = await theatre.sit(who);
  await seat.open('/people/account');
  await press(seat.page, '设置第二因素');
  await dialogOf(seat).getByLabel('当前密码').fill(settings.password);
  await press(dialogOf(seat), '提交');
  await seat.page.getByRole('img', { name: '第二因素二维码' }).waitFor();
  const secret = (await seat.page.locator('[data-secret]').getAttribute('data-secret'))!;
  await seat.look('access-enrol');
  await seat.page.getByLabel('验证码').fill(codeOf(secret));
  await press(seat.page, '确认启用');
  const codes = (await seat.page.locator('[data-recovery-codes] code').innerText()).trim().split(/\s+/);
  expect(codes).toHaveLength(10);
  await seat.look('access-recovery-codes');
  await press(seat.page, '我已保存');
  await seat.page.getByText('剩余恢复码：10个').waitFor();
  await seat.look('access-own-account');

  // another browser: the password alone opens nothing
  const refused = await fetch(`${settings.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: who, password: settings.password }),
  });
  expect([refused.status, ((await refused.json()) as { code: string }).code, refused.headers.getSetCookie()]).toEqual([
    401,
    'SECOND_FACTOR_REQUIRED',
    [],
  ]);
  await seat.page.context().clearCookies();
  await seat.page.setViewportSize({ width: 390, height: 844 });
  await seat.page.goto(settings.url);
  await seat.page.getByLabel('用户名').fill(who);
  await seat.page.getByLabel('密码', { exact: true }).fill(settings.password);
  await press(seat.page, '登录');
  await seat.page.getByLabel('验证码').fill(codeOf(secret, 1));
  await seat.page.screenshot({ path: `${settings.artefacts}/access-second-step-phone.png` });
  await press(seat.page, '登录');
  await seat.page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();

  await seat.page.setViewportSize({ width: 1366, height: 768 });
  await seat.open('/people/account');
  await press(seat.page, '停用第二因素');
  await dialogOf(seat).getByLabel('当前密码').fill(settings.password);
  await dialogOf(seat).getByLabel('验证码或恢复码').fill(codes[0]!);
  await press(dialogOf(seat), '提交');
  await seat.page.getByText('未启用').waitFor();
  await seat.leave();
  await signIn(who);
}, 120_000);

test('a machine client is registered with limits, refused beyond its quota, recorded, and switched off on the screen', async () => {
  const clientId = `journey-${TAG}`;
  const seat = await theatre.sit('secadmin');
  await seat.open('/people/machine-clients');
  await seat.page.locator('button[data-verb="registerClient"]').click();
  const dialog = dialogOf(seat);
  await dialog.getByLabel('系统名称').fill('区级业务系统（演练）');
  await dialog.getByLabel('客户端标识').fill(clientId);
  await choose(dialog, '所属单位', '联席');
  await dialog.getByRole('combobox', { name: '可读范围' }).click();
  const option = (name: string) =>
    seat.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: name })
      .click();
  await option('单位与席位');
  await option('领导岗位人员姓名');
  await dialog.getByLabel('系统名称').click();
  await dialog.getByLabel('失效日期').fill(day(90));
  await dialog.getByLabel('失效日期').press('Enter');
  await dialog.getByLabel('用途').fill('汇总分析演练');
  const networks = dialog.getByRole('combobox', { name: '允许的网络' });
  for (const one of ['127.0.0.0/8', '::1']) {
    await networks.fill(one);
    await networks.press('Enter');
  }
  await dialog.getByLabel('每分钟次数').fill('3');
  await seat.look('access-register-client');
  await press(dialog, '提交');
  const secret = (await dialogOf(seat).locator('code').first().innerText()).trim();
  await seat.page.keyboard.press('Escape');
  await seat.page.reload();

  const machine = await signInMachine(clientId, secret);
  expect((await machine.tries('{ cases { edges { node { party { name } } } } }', {}, 'en')).codes).toEqual([
    'FIELD_GROUP_REQUIRED',
  ]);
  expect((await machine.tries('{ units(first: 100) { edges { node { posts { holder { name } } } } } }')).codes).toEqual(
    [],
  );
  expect((await machine.tries('{ units(first: 1) { totalCount } }')).codes).toEqual([]);
  const beyond = await machine.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ units(first: 1) { totalCount } }' }),
  });
  expect([beyond.status, Number(beyond.headers.get('retry-after')) > 0]).toEqual([429, true]);

  await seat.open('/people/provisions?service=people');
  const row = seat.page.getByRole('row').filter({ hasText: clientId });
  await row.getByText('Person.name').waitFor();
  expect(await row.innerText()).toContain('汇总分析演练');
  await seat.look('access-provisions');

  await seat.open('/people/machine-clients');
  await seat.page.getByRole('row').filter({ hasText: clientId }).click();
  await seat.page.getByText('近7日调用').waitFor();
  await seat.look('access-client');
  // the drawer stays open behind the dialog: done is when the client can be restored
  await seat.page.locator('button[data-verb="kill"]').click();
  await dialogOf(seat).getByLabel('原因').fill('演练结束');
  await press(dialogOf(seat), '提交');
  await seat.page.locator('button[data-verb="restore"]').waitFor();
  await seat.look('access-killed');
  expect((await machine.tries('{ units(first: 1) { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
  await seat.leave();
}, 120_000);
