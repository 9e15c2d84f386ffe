import ExcelJS from 'exceljs';
import { asText } from './safe-text.js';

/** A table on paper: title, who exported it, when and what for, then header and rows. */
export interface PaperTable {
  title: string;
  /** Lines below the title: exporter, time, purpose, number of rows. */
  notes: readonly string[];
  columns: readonly { title: string; width: number }[];
  rows: readonly (string | null)[][];
}

const FONT = { name: '仿宋_GB2312', size: 11 };

/** The table as a workbook, written row by row; every cell is text, and none a formula. */
export async function tableWorkbook({ title, notes, columns, rows }: PaperTable): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const head = 2 + notes.length;
  const sheet = workbook.addWorksheet(title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: head }],
    pageSetup: { paperSize: 9 as ExcelJS.PaperSize, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${head}:${head}` },
    headerFooter: { oddFooter: `&L${notes.slice(0, 2).join('  ').replace(/&/g, '&&').slice(0, 200)}&R第 &P 页 共 &N 页` },
  });
  columns.forEach(({ width }, index) => Object.assign(sheet.getColumn(index + 1), { width, numFmt: '@' }));
  sheet.mergeCells(1, 1, 1, columns.length);
  Object.assign(sheet.getCell(1, 1), { value: asText(title), font: { name: '方正小标宋简体', size: 18 }, alignment: { horizontal: 'center' } });
  notes.forEach((note, index) => {
    sheet.mergeCells(index + 2, 1, index + 2, columns.length);
    Object.assign(sheet.getCell(index + 2, 1), { value: asText(note), font: FONT, alignment: { wrapText: true, vertical: 'top' } });
  });
  const header = sheet.getRow(head);
  header.values = columns.map((column) => column.title);
  header.font = { name: '黑体', size: 11 };
  header.commit();
  for (const row of rows) sheet.addRow(row.map(asText)).font = FONT;
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: head, column: columns.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
