import type { Locale } from '@lianxi/contracts';
import ExcelJS from 'exceljs';
import type { ImportKind } from './columns.js';

/** Rows for which a template offers its lists. */
const PREPARED = 1_000;
const WORDS = {
  'zh-CN': { hints: '填写说明', column: '列', needed: '必填', hint: '说明', yes: '是', no: '否' },
  en: { hints: 'Hints', column: 'Column', needed: 'Needed', hint: 'What to enter', yes: 'Yes', no: 'No' },
};

/**
 * An empty workbook to fill in: one sheet with the headers, lists to choose from and text cells for codes, and one with
 * hints.
 */
export async function templateOf({ words, columns }: ImportKind, locale: Locale): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const text = WORDS[locale];
  const sheet = workbook.addWorksheet(words[locale].slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  columns.forEach((column, index) => {
    const at = index + 1;
    sheet.getColumn(at).width = 20;
    sheet.getColumn(at).numFmt = column.type === 'date' ? 'yyyy-mm-dd' : '@';
    Object.assign(sheet.getCell(1, at), {
      value: `${column.required ? '*' : ''}${column.words[locale]}`,
      font: { bold: true, color: { argb: column.required ? 'FFC00000' : 'FF000000' } },
      note: column.hint[locale],
      numFmt: '@',
    });
    if (column.type !== 'choice') return;
    const list = `"${column.choices!.map((choice) => choice.words[locale]).join(',')}"`;
    for (let row = 2; row <= PREPARED + 1; row += 1)
      sheet.getCell(row, at).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [list],
        showErrorMessage: true,
      };
  });
  const hints = workbook.addWorksheet(text.hints);
  hints.columns = [
    { header: text.column, width: 24 },
    { header: text.needed, width: 8 },
    { header: text.hint, width: 90 },
  ];
  for (const { words: name, required, hint, choices } of columns)
    hints.addRow([
      name[locale],
      required ? text.yes : text.no,
      [hint[locale], choices?.map((choice) => choice.words[locale]).join('、')].filter(Boolean).join('：'),
    ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
