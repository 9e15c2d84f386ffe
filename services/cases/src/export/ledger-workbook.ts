import { withoutNumber } from '@lianxi/contracts';
import { asText, onPaper } from '@lianxi/service-kit';
import ExcelJS from 'exceljs';
import { CHANNEL, LEVEL, LIGHT, RESOLUTION, STATE } from './labels.js';
import type { LedgerCase } from './ledger-rows.js';

export interface LedgerHead {
  title: string;
  unit: string;
  /** Day of the export, `yyyy-mm-dd`. */
  date: string;
  /** Who exported and when: stands in the footer of every page (domain §5.4). */
  stamp: string;
  /** What for: stands in the second row, which every page repeats; a footer is too short for it. */
  purpose: string;
}

const post = (holder: LedgerCase['firstResponsible']) =>
  holder ? [holder.title, holder.holder?.name].filter(Boolean).join(' ') : '';
const place = (row: LedgerCase) => [row.party.address, row.community?.name, row.grid?.name].filter(Boolean).join(' ');
const units = (row: LedgerCase) =>
  [row.leadUnit?.name, row.coUnits.length ? `（${row.coUnits.map((unit) => unit?.name).join('、')}）` : ''].join('');
const date = (value: string | null) => (value ? new Date(`${value}T00:00:00Z`) : '');

/** The 26 columns of the ledger (domain §6.2), in order: header, width, value. */
export const COLUMNS: readonly [
  header: string,
  width: number,
  value: (row: LedgerCase, index: number) => ExcelJS.CellValue,
][] = [
  ['序号', 5, (_, index) => index + 1],
  ['信访事项编号', 16, (row) => row.caseNo],
  ['登记日期', 11, (row) => date(row.registeredOn)],
  ['来源渠道', 9, (row) => CHANNEL[row.channel] ?? row.channel],
  ['信访人（当事人）', 10, (row) => asText(row.party.name)],
  ['联系电话', 13, (row) => asText(row.party.phone)],
  ['住址（所属社区、网格）', 18, (row) => asText(place(row))],
  ['涉及人数', 7, (row) => row.peopleCount],
  ['问题类别', 16, (row) => row.categoryLabel],
  ['★诉求内容', 36, (row) => asText(row.appealContent)],
  ['★分类处理情况', 24, (row) => asText(row.threeLists.classification)],
  [
    '★具体工作措施',
    36,
    (row) =>
      asText(row.threeLists.tasks.map((task, index) => `${index + 1}.${withoutNumber(task.content)}`).join('\n')),
  ],
  ['化解方式（化解/稳控/打击）', 10, () => '化解'],
  ['责任层级', 8, (row) => LEVEL[row.currentLevel] ?? row.currentLevel],
  ['第一责任人', 14, (row) => post(row.firstResponsible)],
  ['★包案领导', 14, (row) => post(row.caseLeader ?? row.firstResponsible)],
  ['★责任单位', 16, units],
  ['★责任人', 10, (row) => asText(row.threeLists.responsiblePerson)],
  ['★处理时限', 11, (row) => date(row.dueOn)],
  ['进展情况', 30, (row) => asText(row.progress)],
  ['办理状态', 9, (row) => STATE[row.state] ?? row.state],
  ['预警', 7, (row) => (row.light ? (LIGHT[row.light]?.[0] ?? '') : '')],
  ['办结日期', 11, (row) => date(row.closedOn)],
  ['是否化解', 9, (row) => RESOLUTION[row.resolution] ?? row.resolution],
  ['群众评价', 8, () => '未评价'],
  ['备注', 12, (row) => asText(row.remark)],
];
const LIGHT_COLUMN = 22;
/** Columns of the second row that the purpose may fill. */
const PURPOSE = [12, 24] as const;
const LINE_HEIGHT = 16;

/** Lines that a text needs in a column: wide characters count double, as the width of a column is in narrow ones. */
const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) =>
        sum +
        Math.max(
          1,
          Math.ceil(
            [...line].reduce((units, character) => units + (character.codePointAt(0)! > 0x2e80 ? 2.1 : 1.1), 0) / width,
          ),
        ),
      0,
    );

/**
 * Height in points at which no cell of a row is cut off: office programs do not all measure wrapped text when they open
 * a file.
 */
const heightOf = (cells: readonly ExcelJS.CellValue[]): number =>
  LINE_HEIGHT *
  Math.max(1, ...cells.map((cell, index) => (typeof cell === 'string' ? linesIn(cell, COLUMNS[index]![1]) : 1)));

const thin = { style: 'thin' } as const;

/** The ledger as a workbook: A3 landscape, one page wide, first three rows repeated, pane frozen at C4. */
export async function ledgerWorkbook(found: readonly LedgerCase[], about: LedgerHead): Promise<Buffer> {
  const [rows, head] = [onPaper(found), onPaper(about)];
  const workbook = new ExcelJS.Workbook();
  workbook.creator = head.unit;
  const sheet = workbook.addWorksheet('台账', {
    pageSetup: {
      paperSize: 8 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:3',
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${head.stamp.replace(/&/g, '&&')}&R第 &P 页 共 &N 页` },
    views: [{ state: 'frozen', xSplit: 2, ySplit: 3, topLeftCell: 'C4' }],
  });
  const last = COLUMNS.length;
  COLUMNS.forEach(([, width], index) => (sheet.getColumn(index + 1).width = width));
  sheet.mergeCells(1, 1, 1, last);
  Object.assign(sheet.getCell(1, 1), {
    value: head.title,
    font: { name: '方正小标宋简体', size: 22 },
    alignment: { horizontal: 'center', vertical: 'middle' },
  });
  sheet.getRow(1).height = 36;
  const line = (row: number, cells: [column: number, text: string][]) =>
    cells.forEach(([column, text]) =>
      Object.assign(sheet.getCell(row, column), { value: text, font: { name: '仿宋_GB2312', size: 11 } }),
    );
  line(2, [
    [1, `填报单位：${head.unit}`],
    [10, `填报时间：${head.date}`],
    [PURPOSE[0], `用途：${head.purpose}`],
    [last - 1, '单位：件'],
  ]);
  sheet.mergeCells(2, PURPOSE[0], 2, PURPOSE[1]);
  sheet.getCell(2, PURPOSE[0]).alignment = { vertical: 'middle', wrapText: true };
  sheet.getRow(2).height =
    LINE_HEIGHT *
    linesIn(
      `用途：${head.purpose}`,
      COLUMNS.slice(PURPOSE[0] - 1, PURPOSE[1]).reduce((sum, [, width]) => sum + width, 0),
    );
  COLUMNS.forEach(([header], index) =>
    Object.assign(sheet.getCell(3, index + 1), {
      value: header,
      font: { name: '黑体', size: 11 },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border: { top: thin, bottom: thin, left: thin, right: thin },
    }),
  );
  sheet.getRow(3).height = heightOf(COLUMNS.map(([header]) => header));
  rows.forEach((row, index) => {
    const values = COLUMNS.map(([, , value]) => value(row, index));
    sheet.getRow(index + 4).height = heightOf(values);
    values.forEach((value, column) => {
      const cell = sheet.getCell(index + 4, column + 1);
      Object.assign(cell, {
        value,
        font: { name: '仿宋_GB2312', size: 11 },
        alignment: { vertical: 'top', wrapText: true },
        border: { top: thin, bottom: thin, left: thin, right: thin },
      });
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
    const argb = row.light && LIGHT[row.light]?.[1];
    if (argb) sheet.getCell(index + 4, LIGHT_COLUMN).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
  });
  line(rows.length + 4, [
    [1, '填表人：'],
    [10, '审核人：'],
    [17, '联系电话：'],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
