import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn } from '../src/api.js';
import { choose, openTheatre, press, type Theatre } from '../src/browser.js';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

interface Shift {
  id: string;
  day: string;
  kind: string;
  mine: boolean;
  person: { name: string };
}
type Actor = Awaited<ReturnType<typeof signIn>>;
const shiftsOf = async (actor: Actor, month: string) =>
  (
    await actor.ask<{ dutyRoster: { days: { shifts: Shift[] }[] } }>(
      'query ($m: String) { dutyRoster(month: $m) { days { shifts { id day kind mine person { name } } } } }',
      { m: month },
    )
  ).dutyRoster.days.flatMap(({ shifts }) => shifts);
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
const monthAhead = (by: number) => {
  const at = Number(today().slice(0, 4)) * 12 + Number(today().slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** The first month ahead that nobody has planned: the journey can be walked again on the same platform. */
async function openMonth(actor: Actor): Promise<string> {
  for (let by = 1; by < 12; by += 1) if ((await shiftsOf(actor, monthAhead(by))).length === 0) return monthAhead(by);
  throw new Error('every month of the coming year is planned');
}

test('a month of duty is filled by rotation; two people swap shifts, and both have to agree', async () => {
  const one = await signIn('office1');
  const month = await openMonth(one);
  const seat = await theatre.sit('office1');
  await seat.open(`/people/roster?month=${month}`);
  await seat.page.getByText('尚未排班').waitFor();
  await seat.act('planRoster', undefined, '提交');
  await seat.page.getByText('全部班次已排定').waitFor();
  await seat.look('setup-roster');
  const all = await shiftsOf(one, month);
  const given = all.find(({ mine }) => mine)!;
  const asked = all.filter(({ person }) => person.name.endsWith('田宇')).at(-1)!;
  await seat.page.locator(`[data-shift="${given.day}-${given.kind}"]`).click();
  await seat.page.locator('button[data-verb="proposeSwap"]').click();
  const dialog = seat.page.getByRole('dialog').filter({ visible: true }).last();
  const spoken = `${Number(asked.day.slice(0, 4))}年${Number(asked.day.slice(5, 7))}月${Number(asked.day.slice(8))}日 ${asked.kind === 'DAY' ? '白班' : '夜班'}`;
  await choose(dialog, '希望换得的班次', spoken);
  await press(dialog, '提交');
  await seat.page.locator('[data-swap]').waitFor();
  expect(
    await seat.page
      .locator('[data-swap] button[data-verb]')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['verb'])),
  ).toEqual(['withdraw']);
  await seat.leave();

  const other = await theatre.sit('office2');
  await other.open(`/people/roster?month=${month}`);
  await other.page.locator('[data-swap] button[data-verb="accept"]').click();
  await other.page.locator('[data-swap]').waitFor({ state: 'detached' });
  await other.look('setup-swapped');
  await other.leave();
  const after = await shiftsOf(one, month);
  expect([after.find(({ id }) => id === given.id)!.mine, after.find(({ id }) => id === asked.id)!.mine]).toEqual([
    false,
    true,
  ]);
}, 120_000);

test('a gap of the coverage report is shown by name, mended where its link leads, and gone', async () => {
  const office = await signIn('office1');
  const { coverage } = await office.ask<{ coverage: { gaps: { kind: string; unit: { id: string; name: string } }[] } }>(
    '{ coverage { gaps { kind unit { id name } } } }',
  );
  const gap = coverage.gaps.find(({ kind, unit }) => kind === 'NO_LIAISON' && unit.name.includes('社区'))!;
  const seat = await theatre.sit('office1');
  await seat.open('/people/coverage');
  const row = seat.page.locator('tr[data-gap-kind="NO_LIAISON"]').filter({ hasText: gap.unit.name });
  await row.waitFor();
  await seat.look('setup-coverage');
  await row.getByRole('link').click();
  await seat.page.getByRole('heading', { name: '联络员名册', level: 1 }).waitFor();
  await seat.page.locator(`tr[data-unit="${gap.unit.name}"] button[data-verb="setLiaison"]`).click();
  const dialog = seat.page.getByRole('dialog').filter({ visible: true }).last();
  await choose(dialog, '联络员职务', '社区信访专干');
  await dialog.getByLabel('办公电话', { exact: true }).fill('0475-0000021');
  await dialog.getByLabel('依据文件').fill('新街联席办〔2026〕3号');
  await press(dialog, '提交');
  await dialog.waitFor({ state: 'hidden' });
  await seat.page.locator(`tr[data-unit="${gap.unit.name}"]:not([data-gap])`).waitFor();
  await seat.look('setup-liaisons');
  await seat.open('/people/coverage');
  expect(await seat.page.locator('tr[data-gap-kind="NO_LIAISON"]').filter({ hasText: gap.unit.name }).count()).toBe(0);
  await seat.leave();
}, 120_000);

test('a unit drafts its duty list, the office publishes it, and every member of staff reads it', async () => {
  const office = await signIn('office1');
  const { dutyLists } = await office.ask<{
    dutyLists: { unit: { name: string }; inForce: object | null; versions: object[] }[];
  }>('{ dutyLists { unit { name } inForce { id } versions { id } } }');
  const { unit } = dutyLists.find(
    ({ inForce, versions, unit: { name } }) => !inForce && versions.length === 0 && name.includes('社区'),
  )!;
  const seat = await theatre.sit('office1');
  await seat.open('/people/duties');
  const panel = seat.page.locator('.lx-panel').filter({ has: seat.page.locator(`[data-duties="${unit.name}"]`) });
  await panel.locator('button[data-verb="draftDutyList"]').click();
  await panel.locator('button[data-verb="edit"]').click();
  let dialog = seat.page.getByRole('dialog').filter({ visible: true }).last();
  await dialog.getByRole('textbox').fill('每月召开一次矛盾纠纷排查会｜《通知》六（三）\n社区书记接待来访群众');
  await press(dialog, '提交');
  await dialog.waitFor({ state: 'hidden' });
  await panel.locator('button[data-verb="publish"]:not([data-blocked])').click();
  dialog = seat.page.getByRole('dialog').filter({ visible: true }).last();
  await dialog.getByLabel('依据文件').fill('新街发〔2026〕20号');
  await press(dialog, '提交');
  await dialog.waitFor({ state: 'hidden' });
  await panel.locator(`[data-duties="${unit.name}"]:not([data-gap])`).waitFor();
  await seat.look('setup-duties');
  await seat.leave();
  const reader = await signIn('grid-0101');
  const read = await reader.ask<{
    dutyLists: { unit: { name: string }; inForce: { duties: { text: string }[] } | null }[];
  }>('{ dutyLists { unit { name } inForce { duties { text } } } }');
  expect(read.dutyLists.find((one) => one.unit.name === unit.name)!.inForce!.duties.map(({ text }) => text)).toEqual([
    '每月召开一次矛盾纠纷排查会',
    '社区书记接待来访群众',
  ]);
}, 120_000);
