import { asText, onPaper } from '@lianxi/service-kit';
import ExcelJS from 'exceljs';

export interface PaperSheet {
  name: string;
  columns: readonly [header: string, width: number][];
  rows: readonly (string | number | null)[][];
}

export interface PaperHead {
  title: string;
  unit: string;
  /** Day that the paper shows. */
  date: string;
  /** Who exported and when: stands in the footer of every page (domain §5.4). */
  stamp: string;
  purpose: string;
}

const thin = { style: 'thin' } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };

/**
 * A register as a workbook: A4 landscape, one page wide, title, filling unit and purpose, head rows repeated on every
 * page.
 */
export async function paperWorkbook(found: readonly PaperSheet[], about: PaperHead): Promise<Buffer> {
  const [sheets, head] = [onPaper(found), onPaper(about)];
  const workbook = new ExcelJS.Workbook();
  workbook.creator = head.unit;
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, {
      pageSetup: {
        paperSize: 9 as ExcelJS.PaperSize,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:3',
      },
      headerFooter: { oddFooter: `&L${head.stamp.replace(/&/g, '&&')}&R第 &P 页 共 &N 页` },
      views: [{ state: 'frozen', ySplit: 3 }],
    });
    columns.forEach(([, width], index) => (sheet.getColumn(index + 1).width = width));
    sheet.mergeCells(1, 1, 1, columns.length);
    Object.assign(sheet.getCell(1, 1), {
      value: head.title,
      font: { name: '方正小标宋简体', size: 18 },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    });
    sheet.getRow(1).height = 32;
    sheet.mergeCells(2, 1, 2, columns.length);
    Object.assign(sheet.getCell(2, 1), {
      value: `填报单位：${head.unit}　　日期：${head.date}　　用途：${head.purpose}`,
      font: { name: '仿宋_GB2312', size: 11 },
    });
    columns.forEach(([header], index) =>
      Object.assign(sheet.getCell(3, index + 1), {
        value: header,
        font: { name: '黑体', size: 11 },
        alignment: { horizontal: 'center', wrapText: true },
        border,
      }),
    );
    rows.forEach((row, at) =>
      row.forEach((value, index) =>
        Object.assign(sheet.getCell(at + 4, index + 1), {
          value: typeof value === 'number' ? value : asText(value),
          font: { name: '仿宋_GB2312', size: 11 },
          alignment: { vertical: 'top', wrapText: true },
          border,
        }),
      ),
    );
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
