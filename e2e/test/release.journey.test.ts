import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openTheatre, press, type Seat, type Theatre } from '../src/browser.js';
import { releases } from '../src/release.js';

const meetings = releases('meetings');
const renamed = (text: string) => text.replace('"page.decisions":"议定事项"', '"page.decisions":"议定事项（新版）"');

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => meetings.undo());
afterAll(() => theatre.close());

/** An open tab in which the module's own pages were not asked for yet, with a mark that a reload would wipe away. */
async function openTab(): Promise<Seat> {
  meetings.put('0.1.901');
  await meetings.announce('0.1.901');
  const seat = await theatre.sit('office1');
  await seat.look('before-release');
  await seat.page.evaluate(() => Object.assign(globalThis, { sameTab: true }));
  return seat;
}
const sameTab = ({ page }: Seat) => page.evaluate(() => 'sameTab' in globalThis);
const decisions = ({ page }: Seat) => page.getByRole('navigation').locator('a[href="/meetings/decisions"]').first();

test('a tab that was open before a release opens the new version, without a reload', async () => {
  const seat = await openTab();
  meetings.put('0.1.902', renamed);
  await meetings.announce('0.1.902');
  meetings.remove('0.1.901');
  await decisions(seat).click();
  await seat.page.getByRole('heading', { name: '议定事项（新版）', level: 1 }).waitFor();
  expect(await sameTab(seat)).toBe(true);
  await seat.go('/meetings/copies');
  await seat.go('/cases');
  await seat.leave();
}, 60_000);

test('where the new version does not arrive the card says that the page was updated, and its button reloads', async () => {
  const seat = await openTab();
  const asked: string[] = [];
  seat.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await meetings.announce('0.1.903');
  meetings.remove('0.1.901');
  await decisions(seat).click();
  await seat.page.getByText('页面已更新，请刷新').first().waitFor();
  await seat.go('/cases'); // the rest of the house is untouched
  asked.length = 0;
  await decisions(seat).click();
  await press(seat.page.getByRole('main'), '重试');
  await seat.page.getByRole('button', { name: '重试' }).first().waitFor();
  expect(asked).toContain('/mfe/registry.json');
  expect(asked.filter((address) => address.includes('/0.1.901/'))).toEqual([]);
  meetings.put('0.1.903', renamed);
  await press(seat.page.getByRole('main'), '刷新页面');
  await seat.page.getByRole('heading', { name: '议定事项（新版）', level: 1 }).waitFor();
  expect(await sameTab(seat)).toBe(false);
  await seat.leave();
}, 60_000);
