import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '../src/api.js';
import { choose, openTheatre, press, type Theatre } from '../src/browser.js';
import { settings } from '../src/env.js';

const TAG = Date.now().toString(36);
const day = (offset: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + offset * 86_400_000));

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

test('a post is handed over on a later day: what follows is shown, and today nothing changes', async () => {
  const office = await signIn('office2');
  const name = `乌兰·${TAG}`.replaceAll(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!);
  await office.ask('mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }', { input: { name } });
  const { units } = await office.ask<{ units: { edges: { node: { id: string; name: string } }[] } }>(
    '{ units(first: 100) { edges { node { id name } } } }',
  );
  const unit = units.edges.find(({ node }) => node.name === '综合服务中心')!.node.id;
  const seat = await theatre.sit('office1');
  await seat.open(`/people/units/${unit}`);
  const row = seat.page.getByRole('row').filter({ hasText: '综合服务中心主任' });
  await row.locator('button[data-verb="handOver"]').click();
  const dialog = seat.page.getByRole('dialog').filter({ visible: true });
  await choose(dialog, '接任', name);
  await press(dialog, '下一步');
  await dialog.getByLabel('交接日').fill(day(40));
  await dialog.getByLabel('依据文件').fill('新城党发〔2026〕9号');
  await press(dialog, '下一步');
  await dialog.getByText('随职务一并转移').waitFor();
  await dialog.getByText('未办结的信访事项').waitFor();
  await seat.look('people-hand-over');
  await press(dialog, '下一步');
  await dialog.getByText(name).filter({ visible: true }).last().waitFor();
  await press(dialog, '办理交接');
  await dialog.waitFor({ state: 'hidden' });
  await seat.page.getByText(name).first().waitFor();
  await seat.look('people-handed-over');
  await seat.leave();
}, 90_000);

test('five wrong passwords lock an account; the system administrator unlocks it', async () => {
  const knock = (password: string) =>
    fetch(`${settings.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'clerk-11', password }),
    });
  for (let times = 0; times < 5; times += 1) expect((await knock('wrong')).status).toBeGreaterThanOrEqual(400);
  expect((await knock(settings.password)).status).toBe(423);
  const seat = await theatre.sit('sysadmin');
  await seat.open('/people/accounts');
  await seat.page.getByRole('row').filter({ hasText: 'clerk-11' }).click();
  await seat.page.locator('button[data-verb="unlock"]').click();
  await press(seat.page.getByRole('dialog').filter({ visible: true }).last(), '提交');
  await seat.page.locator('button[data-verb="unlock"][data-blocked="ACCOUNT_NOT_LOCKED"]').waitFor();
  await seat.look('people-unlocked');
  await seat.leave();
  expect((await knock(settings.password)).status).toBe(200);
}, 60_000);

test('the auditor verifies the seals and the history of every service on the screen', async () => {
  const seat = await theatre.sit('auditor');
  await seat.open('/people/audit');
  await press(seat.page, '核验全部');
  await seat.page.getByText('链条完整').nth(3).waitFor();
  await seat.page
    .getByText(/已核验办理过程 [1-9]\d* 步/)
    .first()
    .waitFor();
  await seat.look('people-audit-chain');
  await seat.leave();
}, 60_000);

test('the system administrator looks after events that a service could not handle, and nobody else does', async () => {
  const seat = await theatre.sit('sysadmin');
  await seat.open('/people/dead-letters');
  await seat.page.getByText('没有未处理的事件').waitFor();
  await seat.look('people-dead-letters');
  await seat.leave();
  const { viewer } = await (
    await signIn('auditor')
  ).ask<{ viewer: { peopleActions: { verb: string }[] } }>('{ viewer { peopleActions { verb } } }');
  expect(viewer.peopleActions.map(({ verb }) => verb)).not.toContain('readDeadLetters');
}, 60_000);
