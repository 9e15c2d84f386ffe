import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { asText, onPaper } from '@lianxi/service-kit';
import ExcelJS from 'exceljs';

/** A table on paper: title, who exported it, when and what for, then header and rows. */
export interface PaperTable {
  title: string;
  /** Lines below the title: exporter, time, purpose, number of rows. */
  notes: readonly string[];
  columns: readonly { title: string; width: number }[];
  rows: readonly PaperCell[][];
}

/** A text, or a number in its format where a file is given back as it was. */
export type PaperCell = string | null | { value: number; format: string };

const isNumber = (cell: PaperCell): cell is { value: number; format: string } =>
  cell !== null && typeof cell === 'object';
/** A text that looks like an escaped sign is escaped itself, or a spreadsheet would show another one. */
const textCell = (text: string | null) => onPaper(asText(text)).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');

const FONT = { name: '仿宋_GB2312', size: 11 };

/**
 * The table as a workbook, written row by row: no more than a row is held as objects. No cell is a formula.
 */
export async function tableWorkbook({ title, notes, columns, rows }: PaperTable): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const head = 2 + notes.length;
  const sheet = workbook.addWorksheet(title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: head }],
    pageSetup: {
      paperSize: 9 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${head}:${head}`,
    },
    headerFooter: {
      oddFooter: onPaper(`&L${notes.slice(0, 2).join('  ').replace(/&/g, '&&').slice(0, 200)}&R第 &P 页 共 &N 页`),
    },
  });
  sheet.columns = columns.map(({ width }) => ({ width, style: { font: FONT, numFmt: '@' } }));
  const line = (number: number, values: string[], style: Partial<ExcelJS.Style>) => {
    const row = sheet.getRow(number);
    values.forEach((value, index) => Object.assign(row.getCell(index + 1), { value: textCell(value), ...style }));
    return row;
  };
  for (let number = 1; number < head; number += 1) sheet.mergeCells(number, 1, number, columns.length);
  line(1, [title], { font: { name: '方正小标宋简体', size: 18 }, alignment: { horizontal: 'center' } }).commit();
  notes.forEach((note, index) =>
    line(index + 2, [note], { font: FONT, alignment: { wrapText: true, vertical: 'top' } }).commit(),
  );
  line(
    head,
    columns.map((column) => column.title),
    { font: { name: '黑体', size: 11 } },
  ).commit();
  for (const values of rows) {
    const row = sheet.addRow(values.map((one) => (isNumber(one) ? one.value : textCell(one))));
    values.forEach((one, at) => isNumber(one) && (row.getCell(at + 1).numFmt = one.format));
    row.commit();
  }
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: head, column: columns.length } };
  sheet.commit();
  await workbook.commit();
  return bytes;
}
