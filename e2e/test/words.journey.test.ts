import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTheatre, press, type Seat, type Theatre } from '../src/browser.js';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** The file of a module that holds its words: found by what stands in it. */
async function withholdWords({ page }: Seat, id: string, key: string, once: 'fails once' | 'hangs'): Promise<string[]> {
  const withheld: string[] = [];
  await page.route(`**/mfe/${id}/**/*.js`, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    if (!text.includes(`"${key}"`)) return route.fulfill({ response, body: text });
    withheld.push(route.request().url());
    if (once === 'fails once') return withheld.length === 1 ? route.abort() : route.fulfill({ response, body: text });
    // hangs: nobody answers
  });
  return withheld;
}

test.each(['auditor', 'office1'])(
  '%s opens what was done first: the acts have the words of their modules, and so has every other page',
  async (username) => {
    const seat = await theatre.sit(username);
    await seat.open('/people/own-acts');
    await seat.look(`${username}-own-acts-first`);
    if (username === 'auditor') await seat.go('/people/audit');
    else for (const address of ['/cases', '/meetings', '/supervision/checks']) await seat.go(address);
    await seat.look(`${username}-after-own-acts`);
    await seat.leave();
  },
  60_000,
);

test('a file of words that fails once is fetched again: no key is ever seen', async () => {
  const seat = await theatre.sit('office1');
  const withheld = await withholdWords(seat, 'supervision', 'check.none', 'fails once');
  await seat.page.reload();
  await seat.go('/supervision/checks');
  await seat.page.getByRole('heading', { name: '督查考核', level: 1 }).waitFor();
  expect(withheld.length).toBeGreaterThan(1);
  await seat.leave();
}, 60_000);

test('a file of words that hangs ends in a card with a retry, not in an empty page', async () => {
  const seat = await theatre.sit('office1');
  await withholdWords(seat, 'supervision', 'check.none', 'hangs');
  await seat.page.reload();
  await seat.page.getByRole('navigation').locator('a[href="/supervision/checks"]').first().click();
  await seat.page.getByText('“督查考核”模块暂时打不开').first().waitFor();
  await seat.page.unroute('**/mfe/supervision/**/*.js');
  await press(seat.page.getByRole('main'), '重试');
  await seat.page.getByRole('heading', { name: '督查考核', level: 1 }).waitFor();
  await seat.leave();
}, 60_000);

test('the language stays where the words of a module do not come, and the person is told', async () => {
  const seat = await theatre.sit('office1');
  await seat.go('/supervision/checks');
  await seat.page.route('**/mfe/supervision/**/*.js', (route) => route.abort());
  await seat.page.getByRole('button', { name: 'English' }).click();
  await seat.page.getByText('语言没有切换成功').waitFor();
  await seat.page.getByRole('heading', { name: '督查考核', level: 1 }).waitFor();
  await seat.page.unroute('**/mfe/supervision/**/*.js');
  await seat.page.getByRole('button', { name: 'English' }).click();
  await seat.page.getByRole('button', { name: '中文' }).waitFor();
  await seat.go('/cases');
  await seat.leave();
}, 60_000);
