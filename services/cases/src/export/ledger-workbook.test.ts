import { expect, test } from '@jest/globals';
import { brokenParts, brokenText } from '@lianxi/service-kit/testing';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { LedgerCase } from './ledger-rows.js';
import { asText } from '@lianxi/service-kit';
import { COLUMNS, ledgerWorkbook } from './ledger-workbook.js';

const row: LedgerCase = {
  caseNo: 'XC2026000001',
  registeredOn: '2026-03-16',
  channel: 'GRID',
  peopleCount: 6,
  categoryLabel: '城乡建设/住房保障与房地产/房屋渗漏维修',
  appealContent: '=HYPERLINK("http://x")',
  currentLevel: 'SUBDISTRICT',
  state: 'HANDLING',
  light: 'RED',
  dueOn: '2026-04-10',
  closedOn: null,
  resolution: 'UNRESOLVED',
  progress: '已查勘',
  remark: null,
  party: { name: '欧*丽', phone: '138****0001', address: '***' },
  community: { name: '美瑞龙源社区居委会' },
  grid: { name: '第1网格' },
  leadUnit: { name: '公共服务办公室' },
  coUnits: [{ name: '司法所' }],
  firstResponsible: { title: '副主任', holder: { name: '郭长河' } },
  caseLeader: null,
  threeLists: {
    classification: '住房类',
    responsiblePerson: '宋佳',
    tasks: [{ content: '查勘' }, { content: '修复' }],
  },
};

test('the ledger has the 26 columns of the notice in order, dates as dates, numbers as numbers, and never a formula', async () => {
  const bytes = await ledgerWorkbook([row], {
    title: '新城街道信访问题解决工作台账（街道级）',
    unit: '联席办',
    date: '2026-03-20',
    stamp: '导出人：office1',
    purpose: '月度调度会通报',
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const sheet = workbook.worksheets[0]!;
  const values = (n: number) => (sheet.getRow(n).values as ExcelJS.CellValue[]).slice(1);
  expect(values(3)).toEqual([
    '序号',
    '信访事项编号',
    '登记日期',
    '来源渠道',
    '信访人（当事人）',
    '联系电话',
    '住址（所属社区、网格）',
    '涉及人数',
    '问题类别',
    '★诉求内容',
    '★分类处理情况',
    '★具体工作措施',
    '化解方式（化解/稳控/打击）',
    '责任层级',
    '第一责任人',
    '★包案领导',
    '★责任单位',
    '★责任人',
    '★处理时限',
    '进展情况',
    '办理状态',
    '预警',
    '办结日期',
    '是否化解',
    '群众评价',
    '备注',
  ]);
  expect(COLUMNS).toHaveLength(26);
  const cells = values(4);
  expect(cells[2]).toEqual(new Date('2026-03-16T00:00:00Z'));
  expect(cells[7]).toBe(6);
  expect(cells[9]).toBe('\'=HYPERLINK("http://x")');
  expect(cells[11]).toBe('1.查勘\n2.修复');
  expect([cells[13], cells[14], cells[15], cells[16], cells[21]]).toEqual([
    '街道',
    '副主任 郭长河',
    '副主任 郭长河',
    '公共服务办公室（司法所）',
    '超期',
  ]);
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 8,
    orientation: 'landscape',
    fitToWidth: 1,
    printTitlesRow: '1:3',
  });
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
  expect(sheet.headerFooter.oddFooter).toContain('导出人：office1');
  expect(sheet.getRow(5).getCell(1).value).toBe('填表人：');
  expect(values(2)).toContain('用途：月度调度会通报');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['@x', "'@x"],
  ['-5', "'-5"],
  ['普通文字', '普通文字'],
  [null, ''],
])('%p is written as %p', (value, text) => expect(asText(value)).toBe(text));

test('a strict parser reads the ledger of any text, also of one that was kept before signs were refused', async () => {
  await fc.assert(
    fc.asyncProperty(brokenText(60), brokenText(60), async (one, other) => {
      const typed: LedgerCase = {
        ...row,
        appealContent: one,
        progress: other,
        remark: one,
        party: { name: other, phone: one, address: other },
        community: { name: one },
        leadUnit: { name: other },
        caseLeader: { title: one, holder: { name: other } },
        threeLists: { classification: other, responsiblePerson: one, tasks: [{ content: other }] },
      };
      const head = { title: one, unit: other, date: '2026-03-20', stamp: one, purpose: other };
      expect(brokenParts(await ledgerWorkbook([typed], head))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a number that was typed before a measure is not doubled', async () => {
  const measures = COLUMNS.find(([header]) => header === '★具体工作措施')![2];
  const tasks = [{ content: '1.查勘' }, { content: '（二）修复' }, { content: '三、四号楼回访' }];
  expect(measures({ ...row, threeLists: { ...row.threeLists, tasks } }, 0)).toBe('1.查勘\n2.修复\n3.三、四号楼回访');
});
