import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { PIXEL, signIn } from '../src/api.js';
import { attach, choose, openTheatre, press, type Seat, type Theatre } from '../src/browser.js';
import { problemsOf } from '../src/ooxml.js';

/** One mark per run: the platform under test may hold other matters. */
const TAG = Date.now().toString(36);
const SUMMARY = `3号楼屋面渗漏 ${TAG}`;
const DECISION = `由公共服务办公室牵头，十五日内完成渗漏维修并回访（${TAG}）。`;
const day = (offset: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + offset * 86_400_000));

let theatre: Theatre;
let matter: string;
let meeting: string;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** Somebody comes, does something, and goes. */
async function as(
  username: string,
  work: (seat: Seat) => Promise<void>,
  screen: 'desk' | 'phone' = 'desk',
): Promise<void> {
  const seat = await theatre.sit(username, screen);
  await work(seat);
  await seat.leave();
}
const stateOf = (seat: Seat) => seat.page.locator('[data-state]').first().getAttribute('data-state');

test(
  '1. at the door: the grid worker registers on a phone, adds a contact record, and has to raise it',
  () =>
    as(
      'grid-0101',
      async (seat) => {
        const { page, act, look } = seat;
        await seat.open('/cases/new');
        const form = page.getByRole('main');
        await form.getByText('房屋渗漏维修', { exact: true }).click();
        await choose(form, '联户', '1号楼');
        for (let times = 0; times < 3; times += 1) await form.getByRole('button', { name: '增加牵涉户数' }).click();
        await form.getByLabel('摘要').fill(SUMMARY);
        await form.getByLabel('诉求内容').fill('顶层数户雨后渗水，请求维修屋面防水。');
        await look('story-1-register');
        await press(form, '登记');
        await page.locator('[data-must-escalate]').waitFor();
        await look('story-1-registered');
        await press(form, '打开事项');
        await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
        matter = new URL(page.url()).pathname;
        await act(
          'record',
          async (dialog) => {
            await dialog.getByText('联系群众', { exact: true }).click();
            await dialog.getByLabel('记录内容').fill('上门查看，拍照留存。');
            await attach(dialog, '现场.png', PIXEL);
          },
          '保存记录',
        );
        expect(await page.locator('button[data-verb="close"]').getAttribute('data-blocked')).toContain('MUST_ESCALATE');
        await look('story-1-before-raising');
        await act('escalate', (dialog) => dialog.getByLabel('理由').fill('牵涉多户，网格无法协调。'));
        expect(await stateOf(seat)).toBe('COMMUNITY_HANDLING');
        await look('story-1-raised');
      },
      'phone',
    ),
  120_000,
);

test(
  '2. in the community: the secretary finds it in the ledger as first responsible person, records, lists and raises it',
  () =>
    as('secretary-01', async (seat) => {
      const { page, act, look } = seat;
      await seat.open('/cases?view=all');
      await page.getByRole('row').filter({ hasText: SUMMARY }).click();
      await page.waitForURL(`**${matter}`);
      await page.getByText('因为需社区一级解决：社区书记是第一责任人，见《通知》五（三）').waitFor();
      await act(
        'record',
        async (dialog) => {
          await choose(dialog, '记录类型', '调查核实');
          await dialog.getByLabel('记录内容').fill('会同物业查勘屋面，需动用维修资金。');
        },
        '保存记录',
      );
      await act(
        'editLists',
        async (dialog) => {
          await dialog.getByLabel('② 分类处理情况').fill('住房类，房屋渗漏维修');
          await dialog.getByLabel('任务内容').fill('现场查勘');
        },
        '保存三清单',
      );
      await act('escalate', (dialog) => dialog.getByLabel('理由').fill('需协调维修资金，社区难以解决。'));
      expect(await stateOf(seat)).toBe('SUBDISTRICT_TRIAGE');
      await look('story-2-raised');
    }),
  120_000,
);

test('3. in the sub-district: the office dispatches it and proposes a case leader, the chief convener confirms, the unit signs for it and completes the lists', async () => {
  await as('office1', async ({ open, act, look, page }) => {
    await open(matter);
    await act('dispatch', async (dialog) => {
      await choose(dialog, '责任单位', '公共服务办公室');
      await dialog.getByLabel('处理时限').fill(day(20));
      await dialog.getByLabel('交办意见').fill('请会同社区尽快核实办理。');
    });
    await page.getByText('因为需街道一级解决：该业务条线的分管领导是第一责任人，见《通知》五（三）').waitFor();
    await act('proposeLeader', (dialog) => choose(dialog, '拟任包案领导', '办事处主任'));
    await look('story-3-dispatched');
  });
  await as('chief', async ({ open, act }) => {
    await open(matter);
    await act('confirmLeader');
  });
  await as('handler-public', async (seat) => {
    const { page, act, look } = seat;
    await seat.open(matter);
    await act('acknowledge');
    await act(
      'record',
      async (dialog) => {
        await choose(dialog, '记录类型', '采取措施');
        await dialog.getByLabel('记录内容').fill('组织物业和维修单位制定方案。');
        await attach(dialog, '维修方案.png', PIXEL);
      },
      '保存记录',
    );
    expect(await page.locator('[data-missing]').count()).toBeGreaterThan(0);
    // looked at and closed once: opened again, the measures that are there are still in their rows
    await page.locator('button[data-verb="editLists"]').click();
    await press(page.getByRole('dialog'), '取消');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await act(
      'editLists',
      async (dialog) => {
        await dialog.getByLabel('⑥ 具体责任人').fill('承办人');
        await dialog.getByLabel('⑦ 问题处理时限').fill(day(18));
      },
      '保存三清单',
    );
    expect(await page.locator('[data-missing]').count()).toBe(0);
    await page.getByText('七项齐全').first().waitFor();
    expect(await stateOf(seat)).toBe('HANDLING');
    await look('story-3-handling');
  });
}, 180_000);

/** Minutes from now as a clock on the wall of the zone shows it, for a field of date and time. */
const wallClock = (minutes: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(Date.now() + minutes * 60_000))
    .replace(' ', 'T');

test('4. in conference: called, notified, opened and held, decided and confirmed; minutes are sent, signed, numbered, copied up and received', async () => {
  let code = '';
  await as('office1', async (seat) => {
    const { page, act, look } = seat;
    await seat.open('/meetings');
    await act('call', async (dialog) => {
      await dialog.getByLabel('会议时间').fill(wallClock(30));
      await dialog.getByLabel('会议地点').fill('街道三楼会议室');
      await choose(dialog, '主持人', '党工委书记');
    });
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    meeting = new URL(page.url()).pathname;
    await act('proposeItem', async (dialog) => {
      await choose(dialog, '信访事项', SUMMARY);
      await dialog.getByLabel('预计用时（分钟）').fill('20');
    });
    await act('acceptItem');
    await act('notify');
    code = await page.locator('.mt-code > strong').innerText();
    await look('story-4-notified');
  });
  await as(
    'chief',
    async ({ page, open, look }) => {
      await open(`${meeting}/sign-in`);
      await page.getByLabel('签到码').fill('000000' === code ? '111111' : '000000');
      await press(page, '签到');
      await page.getByRole('alert').waitFor();
      await page.getByLabel('签到码').fill(code);
      await press(page, '签到');
      await page.getByText('签到成功').waitFor();
      await look('story-4-signed-in');
    },
    'phone',
  );
  await as('office1', async ({ page, open, act, look }) => {
    await open(`${meeting}?part=attendance`);
    await page.getByLabel(/^全选未登记的席位/).check();
    await page.locator('button[data-status="PRESENT"]').click();
    await page
      .getByText('全选未登记的席位（0）')
      .or(page.locator('button[data-verb="open"]:not([data-blocked])'))
      .first()
      .waitFor();
    await look('story-4-seats');
    await act('open');
    await page.waitForURL(`**${meeting}/session`);
    const form = page.locator('.mt-decide');
    await form.getByLabel('议定内容').fill(DECISION);
    await choose(form, '牵头单位', '公共服务办公室');
    await choose(form, '责任人', '公共服务办公室主任');
    await form.getByLabel('完成时限').fill(day(15));
    await form.locator('[data-verb="decide"]').click();
    await page.getByText('待主持人确认').first().waitFor();
    await look('story-4-decided');
  });
  await as(
    'chief',
    async ({ open, act, look }) => {
      await open(`${meeting}/session`);
      await act('confirmDecision');
      await look('story-4-confirmed');
    },
    'phone',
  );
  await as('office1', async ({ page, open, act, look }) => {
    await open(`${meeting}/session`);
    const discussion = page.locator('.mt-discuss');
    await discussion.getByLabel('发言要点').fill('同意由公共服务办公室牵头办理。');
    await discussion.getByText('已议定', { exact: true }).click();
    await discussion.locator('[data-verb="discuss"]').click();
    await act('end');
    await open(meeting);
    await act('draftMinutes');
    await page.waitForURL(`**${meeting}/minutes`);
    await look('story-4-minutes');
  });
  await as('director', async ({ open, act }) => {
    await open(`${meeting}/minutes`);
    await act('submitMinutes');
  });
  await as('chief', async ({ open, act, look }) => {
    await open(`${meeting}/minutes`);
    await act('signMinutes');
    await look('story-4-signed');
  });
  await as('office1', async (seat) => {
    await seat.open(meeting);
    await seat.act('copyUp');
    const [file] = await Promise.all([
      seat.page.waitForEvent('download'),
      seat.page.locator('[data-word]').first().click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect(await problemsOf(await readFile(await file.path()))).toEqual([]);
  });
  await as('district', async ({ page, open, act, look }) => {
    await open('/meetings/copies');
    await page.getByRole('row').filter({ hasText: '待签收' }).first().click();
    await page.waitForURL(/\/meetings\/copies\/[0-9a-f-]{36}$/);
    await act('confirmReceipt');
    await look('story-4-received');
  });
}, 300_000);

test('5. to its end: the unit carries the decision out, the office verifies it, the unit proposes closing and the office closes', async () => {
  let decision = '';
  await as('handler-public', async ({ page, open, act, look }) => {
    await open('/meetings/decisions');
    await page.getByRole('row').filter({ hasText: TAG }).first().click();
    await page.waitForURL(/\/meetings\/decisions\/[0-9a-f-]{36}$/);
    decision = new URL(page.url()).pathname;
    await act('acknowledge');
    await act('progress', (dialog) => dialog.getByLabel('进展情况').fill('维修队已进场。'));
    await act('submit', async (dialog) => {
      await dialog.getByLabel('完成情况').fill('已完成屋面防水维修并逐户回访。');
      await attach(dialog, '验收.png', PIXEL);
    });
    await look('story-5-submitted');
  });
  await as('office1', async ({ open, act }) => {
    await open(decision);
    await act('verify');
  });
  await as('handler-public', async ({ open, act }) => {
    await open(matter);
    await act('proposeClosing', async (dialog) => {
      await dialog.getByLabel('办理结果').fill('已完成维修，四户均表示满意。');
      await dialog.getByText('已化解', { exact: true }).click();
    });
  });
  await as('office1', async (seat) => {
    const { page, open, act, look } = seat;
    await open(matter);
    await act('close');
    expect(await stateOf(seat)).toBe('CLOSED');
    const panel = page.getByRole('region', { name: '会议研究' });
    await panel.getByText(DECISION).waitFor();
    for (const step of ['登记', '上报', '交办', '签收', '确认包案领导', '申请办结', '办结'])
      await page.getByRole('list').getByText(step, { exact: true }).first().waitFor();
    await look('story-5-closed');
  });
}, 180_000);

test("6. the quarter's check: planned by the office, witnessed from another unit's account, drawn by the director, re-run by whoever is entitled", async () => {
  let check = '';
  await as('office1', async ({ page, open, look }) => {
    await open('/supervision/checks');
    await page.locator('button[data-verb="plan"]').click();
    const dialog = page.getByRole('dialog').filter({ visible: true });
    await press(dialog, '制定计划');
    await page.waitForURL(/\/supervision\/checks\/[0-9a-f-]{36}$/);
    check = new URL(page.url()).pathname;
    await look('story-6-planned');
  });
  await as('secretary-02', async ({ open, act, look }) => {
    await open(check);
    await act('witness', (dialog) => dialog.getByText('我已核对可抽取单位名单、数量和抽取规则').click());
    await look('story-6-witnessed');
  });
  await as('director', async ({ page, open, act, look }) => {
    await open(check);
    await act('draw', (dialog) => dialog.getByLabel('种子').fill('冬至，晴，第一场雪'), '抽取');
    await page.getByRole('region', { name: '抽取结果' }).or(page.getByText('抽取结果')).first().waitFor();
    await look('story-6-drawn');
  });
  await as('secretary-02', async ({ page, open, look }) => {
    await open(check);
    await press(page, '重新演算');
    await page.getByText('一致：重新演算与记录的结果完全相同').waitFor();
    await look('story-6-replayed');
  });
}, 180_000);

test(
  "7. on paper: the office takes the sub-district's and a community's ledger along as workbooks",
  () =>
    as('office1', async ({ page, open }) => {
      await open('/cases?view=all');
      const taken = async (click: () => Promise<void>) => {
        const [file] = await Promise.all([page.waitForEvent('download'), click()]);
        expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
        expect(await problemsOf(await readFile(await file.path()))).toEqual([]);
      };
      await taken(() => page.getByRole('button', { name: '导出街道台账' }).click());
      await press(page, '导出社区台账');
      await taken(() => page.getByRole('menuitem', { name: '美瑞龙源社区居委会' }).click());
    }),
  60_000,
);

test('what is missing is named in its form, and a stale view shows both versions instead of overwriting', async () => {
  const worker = await signIn('grid-0101');
  const { households } = await worker.ask<{ households: { edges: { node: { id: string } }[] } }>(
    '{ households(first: 1) { edges { node { id } } } }',
  );
  const input = {
    categoryCode: '030602',
    summary: `楼道渗水 ${TAG}`,
    appealContent: '楼道顶部渗水',
    householdId: households.edges[0]!.node.id,
    householdCount: 1,
    peopleCount: 1,
  };
  const { registerCase: row } = await worker.ask<{ registerCase: { id: string; version: number } }>(
    'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id version } }',
    { input },
  );
  await as(
    'grid-0101',
    async ({ page, open, look }) => {
      await open(`/cases/${row.id}`);
      await page.locator('button[data-verb="escalate"]').click();
      const dialog = page.getByRole('dialog').filter({ visible: true });
      await press(dialog, '上报');
      await dialog.getByText('请填写理由').waitFor();
      await dialog.getByLabel('理由').fill('需要社区协调解决。');
      await worker.ask('mutation ($input: CaseReasonInput!) { escalateCase(input: $input) { id } }', {
        input: { id: row.id, version: row.version, reason: '同一账号在别处先上报。' },
      });
      await press(dialog, '上报');
      const conflict = page.getByRole('dialog').filter({ hasText: '他人已先于您保存' });
      await conflict.getByRole('cell', { name: '需要社区协调解决。' }).waitFor();
      await look('refused-stale');
      await press(conflict, '载入最新内容');
      await conflict.waitFor({ state: 'hidden' });
      await page.locator('[data-state="COMMUNITY_HANDLING"]').first().waitFor();
      expect(await page.getByText('同一账号在别处先上报。').count()).toBeGreaterThan(0);
      expect(await page.getByText('需要社区协调解决。').filter({ visible: true }).count()).toBe(0);
    },
    'phone',
  );
}, 60_000);

test("what is refused says so on the page, in the reader's language, and changes nothing", async () => {
  await as('clerk-02', async ({ page, open, look }) => {
    await open('/cases?view=all');
    expect(await page.getByText(SUMMARY).count()).toBe(0);
    await page.goto(new URL(matter, page.url()).href);
    await page.getByText('未找到，或不在您的职责范围内').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Not found, or outside your responsibility').waitFor();
    await look('refused-not-mine');
  });
  await as('grid-0101', async (seat) => {
    await seat.open(matter);
    expect(await seat.page.locator('button[data-verb="reopen"]').count()).toBe(0);
    expect(await stateOf(seat)).toBe('CLOSED');
  });
}, 60_000);
