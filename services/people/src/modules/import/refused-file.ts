import { errorMessage, type Locale } from '@lianxi/contracts';
import { readRows, type Ctx } from '@lianxi/service-kit';
import { tableWorkbook } from '../../export/table-workbook.js';
import { ImportMark, type CellFinding, type ImportRun } from './import.entity.js';
import { importRow } from './import.policy.js';
import { tableOf } from './import.table.js';
import { kindNamed } from './kinds/index.js';

const WORDS = { 'zh-CN': { row: '原行号', why: '原因', title: '未导入的行' }, en: { row: 'Row', why: 'Why', title: 'Rows that were refused' } };

/** The refused rows as they were uploaded, with the number of their row and why; the file can be put right and imported again. */
export async function refusedFile(ctx: Ctx, run: ImportRun): Promise<{ bytes: Buffer; rows: number }> {
  const [words, { columns }] = [WORDS[ctx.locale], kindNamed(run.kind)];
  const refused = await readRows(ctx, importRow, { where: { runId: run.id, mark: { $in: [ImportMark.ERROR, ImportMark.NOT_ALLOWED] } }, orderBy: [{ number: 'asc' }] });
  const table = new Map((await tableOf(ctx, run.kind, run.fileId)).rows.map((row) => [row.number, row.cells]));
  const why = (cells: readonly CellFinding[]) => cells.filter(({ code }) => code).map((cell) => `${columns.find(({ field }) => field === cell.field)?.words[ctx.locale] ?? cell.field}：${reasonOf(cell, ctx.locale)}`).join('；');
  const bytes = await tableWorkbook({
    title: words.title, notes: [],
    columns: [...run.headers.map((title) => ({ title, width: 18 })), { title: words.row, width: 8 }, { title: words.why, width: 60 }],
    rows: refused.map(({ number, cells }) => [...run.headers.map((_, index) => table.get(number)?.[index]?.text ?? null), String(number), why(cells)]),
  });
  return { bytes, rows: refused.length };
}

const reasonOf = ({ code, params }: CellFinding, locale: Locale) => errorMessage(code!, params, locale);
