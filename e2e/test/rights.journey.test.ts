import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signIn, type Caller } from '../src/api.js';
import { openTheatre, press, type Theatre } from '../src/browser.js';

interface Thing {
  id: string;
  version: number;
  caseNo: string;
}
const day = (offset: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + offset * 86_400_000));
const does = async (caller: Caller, name: string, type: string, input: Record<string, unknown>): Promise<Thing> =>
  (
    await caller.ask<Record<string, Thing>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { id version caseNo } }`,
      { input },
    )
  )[name]!;

let theatre: Theatre;
let matter: Thing;
beforeAll(async () => {
  theatre = await openTheatre();
  const office = await signIn('office1');
  const { units } = await office.ask<{ units: { edges: { node: { id: string; name: string } }[] } }>(
    '{ units(first: 100) { edges { node { id name } } } }',
  );
  const unit = (name: string) => units.edges.find(({ node }) => node.name === name)!.node.id;
  matter = await does(office, 'registerCase', 'RegisterCaseInput', {
    categoryCode: '030602',
    summary: '3号楼楼道渗水',
    appealContent: '三楼以上楼道渗水',
    communityId: unit('美瑞龙源社区居委会'),
  });
  matter = await does(office, 'dispatchCase', 'DispatchCaseInput', {
    id: matter.id,
    version: matter.version,
    leadUnitId: unit('公共服务办公室'),
    dueOn: day(20),
  });
  matter = await does(await signIn('handler-public'), 'acknowledgeCase', 'CaseVerbInput', {
    id: matter.id,
    version: matter.version,
  });
});
afterAll(() => theatre.close());

test('who sees a case is told why, and what the other verbs lack', async () => {
  const seat = await theatre.sit('handler-public');
  await seat.open(`/cases/${matter.id}`);
  await seat.page.getByRole('button', { name: '为什么能看到' }).click();
  const card = seat.page.locator('.lx-why');
  await card.getByText('部门承办人').waitFor();
  await card.locator('summary').click();
  await card.getByText('缺少角色').first().waitFor();
  await seat.look('rights-why');
  await seat.leave();
}, 60_000);

test('a handler asks to step aside, is replaced, and finds nothing of the case any more', async () => {
  const handler = await theatre.sit('handler-public');
  await handler.open(`/cases/${matter.id}`);
  await handler.act('requestRecusal', async (dialog) => {
    await dialog.getByText('与当事人有近亲属等关系').click();
    await dialog.getByLabel('理由').fill('当事人系本人近亲属');
  });
  await handler.page.getByText('待决定').waitFor();

  const head = await signIn('dept-public');
  const { viewer, case: seen } = await head.ask<{ viewer: { acting: { id: string } }; case: Thing }>(
    'query ($id: ID!) { viewer { acting { id } } case(id: $id) { id version } }',
    { id: matter.id },
  );
  await does(head, 'assignHandlerCase', 'AssignHandlerInput', {
    id: matter.id,
    version: seen.version,
    assignmentId: viewer.acting.id,
  });

  const director = await theatre.sit('director');
  await director.open(`/cases/${matter.id}`);
  await director.page.getByText('当事人系本人近亲属').first().waitFor();
  await director.look('rights-recusal');
  await press(director.page, '同意回避');
  await director.page.getByText('已回避').first().waitFor();
  await director.leave();

  await handler.open(`/cases?search=${matter.caseNo}`);
  expect(await handler.page.getByText(matter.caseNo, { exact: true }).count()).toBe(0);
  await handler.page.goto(`${new URL(handler.page.url()).origin}/cases/${matter.id}`);
  await handler.page.getByText('未找到，或不在您的职责范围内').first().waitFor();
  await handler.look('rights-recused');
  await handler.leave();
  const graph = await signIn('handler-public');
  const left = await graph.ask<{ case: null; cases: { totalCount: number } }>(
    'query ($id: ID!, $no: String!) { case(id: $id) { id } cases(filter: { search: $no }) { totalCount } }',
    { id: matter.id, no: matter.caseNo },
  );
  expect(left).toEqual({ case: null, cases: { totalCount: 0 } });
}, 120_000);
