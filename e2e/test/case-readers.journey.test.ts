import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '../src/api.js';
import { choose, openTheatre, press, type Theatre } from '../src/browser.js';

interface Thing {
  id: string;
  version: number;
  caseNo: string;
}

let theatre: Theatre;
let matter: Thing;
beforeAll(async () => {
  theatre = await openTheatre();
  const office = await signIn('office1');
  const { units } = await office.ask<{ units: { edges: { node: { id: string; name: string } }[] } }>(
    '{ units(first: 100) { edges { node { id name } } } }',
  );
  const { persons } = await office.ask<{
    persons: { edges: { node: { id: string; name: string; assignments: { post: { title: string } }[] } }[] };
  }>(
    '{ persons(first: 20, filter: { text: "吴桂兰" }) { edges { node { id name assignments { post { title } } } } } }',
  );
  const communityId = units.edges.find(({ node }) => node.name === '泰丰社区居委会')!.node.id;
  const input = {
    categoryCode: '030602',
    summary: '反映公共服务窗口态度',
    appealContent: '窗口办事推诿',
    communityId,
    accusedPersonId: persons.edges[0]!.node.id,
    accusation: false,
  };
  matter = (
    await office.ask<{ registerCase: Thing }>(
      'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id version caseNo } }',
      { input },
    )
  ).registerCase;
});
afterAll(() => theatre.close());

test('the office sees who can see a case on a day, why, and why somebody cannot', async () => {
  const seat = await theatre.sit('office1');
  const { page } = seat;
  await seat.open(`/cases/${matter.id}`);
  await page.getByRole('button', { name: '谁能看到' }).click();
  const panel = page.getByRole('dialog', { name: '谁能看到' });
  await panel.locator('[data-reader]').first().waitFor();

  // by the keyboard: search, then open the first row's reason
  await panel.getByRole('searchbox', { name: '按姓名、单位、职务或角色查找' }).fill('泰丰 社区书记');
  expect(await panel.locator('[data-reader]').count()).toBe(1);
  await panel.getByRole('button', { name: /为什么能看到$/ }).focus();
  await page.keyboard.press('Enter');
  await panel.locator('[data-sees="true"]').waitFor();
  await panel.getByText('凭当前职务的角色“社区书记”').first().waitFor();
  await seat.look('rights-readers-row');

  // the accused is not among them, and the answer does not say why
  await panel.getByRole('searchbox').fill('吴桂兰');
  await panel.getByText('没有符合条件的人员').waitFor();
  await panel.getByRole('searchbox').fill('');
  const person = panel.getByRole('combobox', { name: '某人能不能看到，为什么' });
  await person.click();
  await person.fill('吴桂兰');
  await page.locator('.ant-select-item-option').filter({ hasText: '吴桂兰' }).first().click();
  await panel.locator('[data-sees="false"]').waitFor();
  await panel.getByText('不在其可见范围内，或依法应当回避').waitFor();
  await seat.look('rights-readers');

  // a day on which nobody held a post
  await panel.getByLabel('日期').fill('1990-01-01');
  await panel.getByText('当日没有人能看到').waitFor();
  await panel.getByText('当日没有任职，看不到本事项').waitFor();
  await seat.look('rights-readers-none');
  await press(panel, '回到今天');
  await panel.locator('[data-reader]').first().waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await seat.leave();
}, 90_000);

test('on a phone', async () => {
  const seat = await theatre.sit('director', 'phone');
  await seat.open(`/cases/${matter.id}`);
  await seat.page.getByRole('button', { name: '谁能看到' }).click();
  await seat.page.locator('[data-reader]').first().waitFor();
  expect(await seat.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await seat.look('rights-readers-phone');
  await seat.leave();
}, 60_000);

test('who may not ask has no button; whom the case concerns finds no trace of it', async () => {
  const seat = await theatre.sit('secretary-02');
  await seat.open(`/cases/${matter.id}`);
  await seat.page.getByRole('button', { name: '为什么能看到' }).waitFor();
  expect(await seat.page.getByRole('button', { name: '谁能看到' }).count()).toBe(0);
  await seat.leave();
  const accused = await signIn('dept-public');
  const graph = await accused.tries('query ($id: ID!) { casesReaders(type: "Case", id: $id) { until } }', {
    id: matter.id,
  });
  expect(graph.codes).toEqual(['FORBIDDEN']);
  const none = await accused.tries('query ($id: ID!) { casesReaders(type: "Case", id: $id) { until } }', {
    id: '00000000-0000-7999-8000-000000000000',
  });
  expect(none.codes).toEqual(graph.codes);
}, 60_000);

test('the auditor learns the rights to a case by its id, and nothing of the case', async () => {
  const seat = await theatre.sit('auditor');
  const { page } = seat;
  await seat.open('/cases/rights');
  await seat.look('rights-auditor-empty');
  await page.getByLabel('事项标识').fill('不是标识');
  await press(page, '查看');
  await page.getByText('请填写审计记录中的对象标识').waitFor();
  await page.getByLabel('事项标识').fill(` ${matter.id} `);
  await press(page, '查看');
  await page.locator('[data-reader]').first().waitFor();
  expect(await page.getByText('反映公共服务窗口态度').count()).toBe(0);
  await seat.look('rights-auditor');
  await page.getByLabel('事项标识').fill('00000000-0000-7999-8000-000000000000');
  await press(page, '查看');
  await page.getByText('未找到，或不在您的职责范围内').first().waitFor();
  await seat.leave();
}, 60_000);

test('the office names later whom a case complains of; from then on it is not there for them', async () => {
  const office = await signIn('office1');
  const units = await office.ask<{ units: { edges: { node: { id: string; name: string } }[] } }>(
    '{ units(first: 100) { edges { node { id name } } } }',
  );
  const unit = (name: string) => units.units.edges.find(({ node }) => node.name === name)!.node.id;
  const does = async (name: string, type: string, input: Record<string, unknown>) =>
    (
      await office.ask<Record<string, Thing>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { id version caseNo } }`,
        { input },
      )
    )[name]!;
  let led = await does('registerCase', 'RegisterCaseInput', {
    categoryCode: '030602',
    summary: '小区围墙破损',
    appealContent: '围墙多处破损',
    communityId: unit('泰丰社区居委会'),
  });
  led = await does('dispatchCase', 'DispatchCaseInput', {
    id: led.id,
    version: led.version,
    leadUnitId: unit('综合服务中心'),
    dueOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(
      new Date(Date.now() + 20 * 86_400_000),
    ),
  });
  const head = await signIn('dept-service');
  const finds = async () =>
    await head.ask<{ case: object | null; cases: { totalCount: number } }>(
      'query ($id: ID!, $no: String!) { case(id: $id) { id } cases(filter: { search: $no }) { totalCount } }',
      { id: led.id, no: led.caseNo },
    );
  expect(await finds()).toEqual({ case: { id: led.id }, cases: { totalCount: 1 } });

  const seat = await theatre.sit('office1');
  await seat.open(`/cases/${led.id}`);
  await seat.act('nameAccused', async (dialog) => {
    await press(dialog, '指明被反映对象');
    await dialog.getByText('请选择被反映单位或被反映人').waitFor();
    await choose(dialog, '被反映单位', '综合服务中心');
    await dialog.getByText('不属于', { exact: true }).click();
    await seat.look('rights-accused');
  });
  await seat.page.getByText('街道分办').first().waitFor();
  await seat.look('rights-accused-done');
  expect(await seat.page.locator('button[data-verb="nameAccused"]').count()).toBe(0);
  await seat.leave();
  expect(await finds()).toEqual({ case: null, cases: { totalCount: 0 } });
}, 90_000);
