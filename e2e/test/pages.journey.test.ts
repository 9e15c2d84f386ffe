import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { settings } from '../src/env.js';
import { openTheatre, worded, type Seat, type Theatre } from '../src/browser.js';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** Addresses of the menu, as this person sees it. */
async function menuOf({ page }: Seat): Promise<string[]> {
  const links = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((anchors) => anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname));
  return [...new Set(links)];
}

describe.each([
  'chief',
  'director',
  'office1',
  'lead-build',
  'dept-public',
  'handler-public',
  'secretary-01',
  'clerk-01',
  'cadre-01',
  'district',
  'sysadmin',
  'secadmin',
  'auditor',
])('%s', (username) => {
  test('every page of the menu opens with a heading, without console errors and without serious findings of axe', async () => {
    const seat = await theatre.sit(username);
    await seat.look(`${username}-workbench`, { targets: true });
    for (const address of await menuOf(seat)) {
      await seat.go(address);
      await seat.look(`${username}${address.replaceAll('/', '-')}`, { targets: true });
    }
    await seat.leave();
  }, 120_000);
});

test("a grid worker's pages fit a phone: nothing runs out of the screen sideways", async () => {
  const seat = await theatre.sit('grid-0101', 'phone');
  for (const address of ['/', '/cases', '/cases/new', '/people/households']) {
    await seat.open(address);
    await seat.look(`phone-grid${address.replaceAll('/', '-')}`, { targets: true });
    expect([
      address,
      await seat.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ]).toEqual([address, 0]);
  }
  await seat.leave();
}, 120_000);

test("English is complete: the language switch turns every page of the office's menu", async () => {
  const seat = await theatre.sit('office1');
  await seat.page.getByRole('button', { name: 'English' }).click();
  await seat.page.getByRole('heading', { name: 'Workbench', level: 1 }).waitFor();
  for (const address of await menuOf(seat)) {
    await seat.go(address);
    await seat.look(`english${address.replaceAll('/', '-')}`, { targets: true });
    const heading = await seat.page.getByRole('heading', { level: 1 }).innerText();
    expect([address, /\p{Script=Han}/u.test(heading)]).toEqual([address, false]);
  }
  await seat.leave();
}, 120_000);

test('a page that is not there, and one that the post may not see, say so', async () => {
  const seat = await theatre.sit('sysadmin');
  await seat.page.goto(`${settings.url}/nowhere`);
  await seat.page.getByText('没有这个页面').waitFor();
  await seat.look('not-found', { targets: true });
  await seat.page.goto(`${settings.url}/cases`);
  await seat.page.getByRole('heading', { level: 1 }).first().waitFor();
  await seat.look('no-permission', { targets: true });
  await seat.leave();
}, 60_000);

test('a module that cannot be loaded shows a card in its own place, and a retry brings it back', async () => {
  const seat = await theatre.sit('office1');
  const { page } = seat;
  await page.route('**/mfe/supervision/**', (route) => route.abort());
  await page.goto(`${settings.url}/supervision/checks`);
  await page.getByText('“督查考核”模块暂时打不开').waitFor();
  await page.getByRole('link', { name: '信访台账' }).click();
  await page.getByRole('heading', { name: '信访台账', level: 1 }).waitFor();
  await page.unroute('**/mfe/supervision/**');
  await page.getByRole('link', { name: '督查考核' }).click();
  await page
    .getByRole('button', { name: worded('重试') })
    .or(page.getByRole('heading', { name: '督查考核', level: 1 }))
    .first()
    .waitFor();
  const retry = page.getByRole('button', { name: worded('重试') });
  if (await retry.isVisible()) await retry.click(); // a failed part may also be asked for again by going there
  await page.getByRole('heading', { name: '督查考核', level: 1 }).waitFor();
  await seat.leave();
}, 60_000);

test.each(['desk', 'phone'] as const)(
  'the page of signing in can be used by everybody, on a %s',
  async (screen) => {
    const seat = await theatre.sit('office1', screen);
    await seat.page.context().clearCookies();
    await seat.page.goto(settings.url);
    await seat.page.getByLabel('用户名').waitFor();
    await seat.look(`sign-in-${screen}`, { targets: true });
    await seat.page.getByLabel('用户名').fill('office1');
    await seat.page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await seat.page.getByRole('button', { name: '登录' }).click();
    const refusal = seat.page.getByRole('alert');
    await refusal.getByText('用户名或密码不正确').waitFor();
    // the code is for who repairs it: folded away
    expect(await refusal.getByText('SIGN_IN_FAILED').isVisible()).toBe(false);
    await refusal.getByText('详情').click();
    await refusal.getByText('SIGN_IN_FAILED').waitFor();
    await seat.leave();
  },
  60_000,
);
