import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn, type Caller } from '../src/api.js';
import { choose, openTheatre, press, type Theatre } from '../src/browser.js';

const TAG = Date.now().toString(36).toUpperCase();
const day = (offset: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + offset * 86_400_000));
const BASIS = '新城党发〔2026〕31号';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const unitIn = async (office: Caller, name: string) =>
  (
    await office.ask<{ units: { edges: { node: { id: string; name: string } }[] } }>(
      '{ units(first: 100) { edges { node { id name } } } }',
    )
  ).units.edges.find(({ node }) => node.name === name)!.node.id;
const addUnit = async (office: Caller, name: string, code: string, parentId: string) =>
  (
    await office.ask<{ addUnit: { id: string } }>(
      'mutation ($input: AddUnitInput!) { addUnit(input: $input) { id } }',
      { input: { code: `${code}-${TAG}`, name, kind: 'SECTION', parentId, from: day(0), basis: BASIS } },
    )
  ).addUnit.id;

test('a section is moved from a later day: the days before keep its place; a merger names what is left and is refused until it is gone', async () => {
  const office = await signIn('office1');
  const [section, other] = [
    await addUnit(office, `调整股${TAG}`, 'EM', await unitIn(office, '公共服务办公室')),
    await addUnit(office, `并入股${TAG}`, 'EI', await unitIn(office, '综合服务中心')),
  ];
  const { addPost } = await office.ask<{ addPost: { id: string; version: number } }>(
    'mutation ($input: AddPostInput!) { addPost(input: $input) { id version } }',
    { input: { unitId: section, title: `股长${TAG}`, roles: [], from: day(0), basis: BASIS } },
  );

  const clerk = await theatre.sit('office1');
  await clerk.open(`/people/units/${section}`);
  await clerk.act(
    'move',
    async (dialog) => {
      await choose(dialog, '调整到', '综合服务中心');
      await dialog.getByLabel('调整日期').fill(day(20));
      await dialog.getByLabel('依据文件').fill(BASIS);
      await clerk.look('units-move');
    },
    '提交',
  );
  const history = clerk.page.locator('[data-place-on]');
  await history.filter({ hasText: '公共服务办公室' }).waitFor();
  await clerk.page.getByLabel('查看哪一天').fill(day(20));
  await history.filter({ hasText: '综合服务中心' }).waitFor();
  await clerk.look('units-moved');
  await clerk.leave();

  const director = await theatre.sit('director');
  await director.open(`/people/units/${section}`);
  await director.page.locator('button[data-verb="merge"]').click();
  const dialog = director.page.getByRole('dialog').filter({ visible: true });
  await dialog.getByText(`职务：股长${TAG}`).waitFor();
  await dialog.getByText('未办结的信访事项 0 件').waitFor();
  await choose(dialog, '并入', `并入股${TAG}`);
  await dialog.getByRole('textbox', { name: '依据文件' }).fill(BASIS);
  await dialog.getByLabel('并入日期').fill(day(30));
  await press(dialog, '提交');
  await dialog.getByText('须先逐项移交').first().waitFor();
  await dialog.getByText('该单位届时仍有').waitFor();
  await director.look('units-merge-refused');
  await office.ask('mutation ($input: EndPostInput!) { endPost(input: $input) { id } }', {
    input: { ...addPost, on: day(30), basis: BASIS },
  });
  await press(dialog, '提交');
  await dialog.waitFor({ state: 'hidden' });
  await director.page.getByText('已并入').waitFor();
  await director.look('units-merged');
  await director.leave();
  const { unit } = await office.ask<{ unit: { mergedInto: { id: string }; validTo: string } }>(
    'query ($id: ID!) { unit(id: $id) { validTo mergedInto { id } } }',
    { id: section },
  );
  expect(unit).toEqual({ validTo: day(30), mergedInto: { id: other } });

  // until its day the merger is taken back; the planned move stays
  const again = await theatre.sit('director');
  await again.open(`/people/units/${section}`);
  await again.act(
    'withdraw',
    async (plans) => {
      await plans.getByRole('radio', { name: `起撤销或并入其他单位 并入股${TAG}` }).check();
      await plans.getByLabel('依据文件').fill(BASIS);
      await again.look('units-withdraw');
    },
    '提交',
  );
  await again.page.locator('button[data-verb="end"]').waitFor();
  await again.leave();
  const { unit: back } = await office.ask<{ unit: object }>(
    'query ($id: ID!) { unit(id: $id) { validTo mergedInto { id } planned { kind } } }',
    { id: section },
  );
  expect(back).toEqual({ validTo: null, mergedInto: null, planned: [{ kind: 'PLACE' }] });
}, 120_000);

test('a seat is added from a later day and ended: each day shows its own conference', async () => {
  const office = await theatre.sit('office1');
  const seats = (count: number) => office.page.getByText(`共 ${count} 席`).waitFor();
  await office.open('/people/conference');
  await seats(24);
  await office.act(
    'addSeat',
    async (dialog) => {
      await choose(dialog, '职务', '分管城建');
      await dialog.getByLabel('席位起始日').fill(day(300));
      await dialog.getByLabel('依据文件').fill(BASIS);
    },
    '提交',
  );
  await seats(24);
  await office.open(`/people/conference?on=${day(300)}`);
  await seats(25);
  await office.look('units-conference');
  await office.page.getByRole('row').filter({ hasText: '分管城建' }).locator('button[data-verb="endSeat"]').click();
  const dialog = office.page.getByRole('dialog').filter({ visible: true });
  await dialog.getByLabel('撤销日期').fill(day(300));
  await dialog.getByLabel('依据文件').fill(BASIS);
  await press(dialog, '提交');
  await dialog.waitFor({ state: 'hidden' });
  await seats(24);
  await office.open('/people?view=chart');
  await office.page.getByRole('region', { name: '组织架构图' }).getByText('综合信访维稳股').waitFor();
  await office.look('units-chart');
  await office.open(`/people/lines?on=${day(-30)}`);
  await office.page.getByRole('button', { name: '回到今天' }).waitFor();
  await office.look('units-lines');
  await office.leave();
}, 120_000);

test('an appointment to the joint office waits until another confirms it; nobody confirms the own proposal', async () => {
  const office = await signIn('office1');
  const name = `阿木尔·${TAG.replaceAll(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!)}`;
  const { addPerson } = await office.ask<{ addPerson: { id: string } }>(
    'mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }',
    { input: { name } },
  );
  const joint = await unitIn(office, '新城街道信访工作联席会议办公室');
  const { unit } = await office.ask<{ unit: { posts: { id: string; version: number; title: string }[] } }>(
    'query ($id: ID!) { unit(id: $id) { posts { id version title } } }',
    { id: joint },
  );
  const post = unit.posts.find(({ title }) => title === '联席办工作人员')!;
  await office.ask('mutation ($input: AppointPostInput!) { appointPost(input: $input) { id } }', {
    input: {
      id: post.id,
      version: post.version,
      personId: addPerson.id,
      from: day(310),
      until: day(311),
      capacity: 'SUBSTITUTE',
      basis: BASIS,
    },
  });

  const first = await theatre.sit('office1');
  await first.open(`/people/units/${joint}`);
  await first.page.getByRole('link', { name: new RegExp(name) }).click();
  const own = first.page.getByRole('row').filter({ hasText: name });
  await own.locator('button[data-verb="confirm"][data-blocked="OWN_PROPOSAL"]').waitFor();
  await first.look('units-appointments');
  await first.leave();

  const second = await theatre.sit('office2');
  await second.open('/people/appointments');
  const row = second.page.getByRole('row').filter({ hasText: name });
  await row.locator('button[data-verb="confirm"]').click();
  const dialog = second.page.getByRole('dialog').filter({ visible: true });
  await press(dialog, '提交');
  await dialog.waitFor({ state: 'hidden' });
  await row.getByText('已确认').waitFor();
  await second.look('units-confirmed');
  await second.leave();
}, 90_000);
