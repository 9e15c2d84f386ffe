import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { choose, openTheatre, type Theatre } from '../src/browser.js';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

test('the organisation of one sub-district at a time: the own one first, the zone by choice, a link opens the same view, and a unit elsewhere is found', async () => {
  const seat = await theatre.sit('office1');
  const { page } = seat;
  await seat.open('/people');
  const table = page.getByRole('table');
  await table.getByRole('link', { name: '平安建设办公室' }).waitFor();
  expect(await table.getByRole('link', { name: '通辽经济技术开发区信访工作联席会议办公室' }).count()).toBe(0);
  await choose(page.getByRole('main'), '街道', '开发区本级');
  await table.getByRole('link', { name: '通辽经济技术开发区信访工作联席会议办公室' }).waitFor();
  expect(await table.getByRole('link', { name: '平安建设办公室' }).count()).toBe(0);
  await page.getByText('组织架构图').click();
  await page.locator('.pe-chart').waitFor();
  expect(new URL(page.url()).search).toBe('?subdistrict=zone&view=chart');
  await seat.look('organisation-zone');
  await page.reload();
  await page.locator('.pe-chart').getByRole('link', { name: '通辽经济技术开发区信访工作联席会议办公室' }).waitFor();

  await page.getByLabel('搜索单位、编码、职务或姓名').fill('xc-safety');
  const found = page.getByRole('list', { name: '其他范围内相符的单位' });
  await found.getByRole('link', { name: '平安建设办公室' }).waitFor();
  await seat.look('organisation-found-elsewhere');
  await found.getByRole('button').first().click();
  await page.locator('.pe-chart').getByRole('link', { name: '平安建设办公室' }).waitFor();
  expect(new URL(page.url()).searchParams.get('subdistrict')).not.toBe('zone');
  await page.getByLabel('搜索单位、编码、职务或姓名').fill('没有这样的单位');
  await page.getByText('没有名称相符的单位').waitFor();
  await seat.open('/people/account');
  // the own account stands in the menu at the top: nothing at the left is the page
  expect(await page.getByRole('navigation').locator('[aria-current="page"]').count()).toBe(0);
  await seat.leave();

  const phone = await theatre.sit('office1', 'phone');
  await phone.open('/people');
  await phone.page.getByRole('link', { name: '平安建设办公室' }).waitFor();
  await phone.look('organisation-phone');
  expect(
    await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await phone.leave();
}, 120_000);
