import { errorMessage, type Locale } from '@lianxi/contracts';
import { readRows, toMinute, viewerOf, type Ctx } from '@lianxi/service-kit';
import { tableWorkbook, type PaperCell } from '../../export/table-workbook.js';
import type { Column } from './columns.js';
import { ImportMark, type CellFinding, type ImportRun } from './import.entity.js';
import { importRow } from './import.policy.js';
import { tableOf } from './import.table.js';
import { kindNamed } from './kinds/index.js';
import { propose } from './mapping.js';
import { EPOCH_DAYS } from './reading/formats.js';
import type { RawCell } from './reading/table.js';

const WORDS = {
  'zh-CN': {
    row: '原行号',
    why: '原因',
    title: '未导入的行',
    by: '导出人',
    at: '导出时间',
    purpose: '用途',
    correct: '更正后重新导入',
    rows: '行数',
  },
  en: {
    row: 'Row',
    why: 'Why',
    title: 'Rows that were refused',
    by: 'Exported by',
    at: 'At',
    purpose: 'Purpose',
    correct: 'to be put right and imported again',
    rows: 'Rows',
  },
};

/**
 * The refused rows as they were uploaded, with the number of their row and why; the file can be put right and imported
 * again.
 */
export async function refusedFile(ctx: Ctx, run: ImportRun): Promise<{ bytes: Buffer; rows: number }> {
  const [words, { columns }] = [WORDS[ctx.locale], kindNamed(run.kind)];
  const refused = await readRows(ctx, importRow, {
    where: { runId: run.id, mark: { $in: [ImportMark.ERROR, ImportMark.NOT_ALLOWED] } },
    orderBy: [{ number: 'asc' }],
  });
  const { rows, epoch1904 } = await tableOf(ctx, run.kind, run.fileId);
  const table = new Map(rows.map((row) => [row.number, row.cells]));
  const why = (cells: readonly CellFinding[]) =>
    cells
      .filter(({ code }) => code)
      .map(
        (cell) =>
          `${columns.find(({ field }) => field === cell.field)?.words[ctx.locale] ?? cell.field}：${reasonOf(cell, ctx.locale)}`,
      )
      .join('；');
  const bytes = await tableWorkbook({
    title: words.title,
    notes: notesOf(ctx, words, refused.length),
    columns: [
      ...headersOf(run, columns, ctx.locale).map((title) => ({ title, width: 18 })),
      { title: words.row, width: 8 },
      { title: words.why, width: 60 },
    ],
    rows: refused.map(({ number, cells }) => [
      ...run.headers.map((_, index) => asGiven(table.get(number)?.[index], epoch1904)),
      String(number),
      why(cells),
    ]),
  });
  return { bytes, rows: refused.length };
}

/**
 * The headers of the file; where somebody had to say which column is which field, the word of the field: the file is
 * understood by itself when it comes back.
 */
function headersOf({ headers, mapping }: ImportRun, columns: readonly Column[], locale: Locale): string[] {
  const known = propose(headers, columns);
  return headers.map((header, at) => {
    const field = mapping.find(({ column }) => column === at)?.field;
    if (known.find(({ column }) => column === at)?.field === field) return header;
    return columns.find((one) => one.field === field)?.words[locale] ?? `(${header})`;
  });
}

/** A cell as the file had it: a number or a day stays one, in its format, so that it is read as before. */
function asGiven(cell: RawCell | undefined, epoch1904: boolean): PaperCell {
  if (!cell) return null;
  if (cell.kind !== 'number' && cell.kind !== 'date') return cell.text;
  const value = Number(cell.text) + (cell.kind === 'date' && epoch1904 ? EPOCH_DAYS : 0);
  return { value, format: cell.format ?? 'General' };
}

const notesOf = (ctx: Ctx, words: (typeof WORDS)[Locale], rows: number): string[] =>
  (
    [
      [words.by, viewerOf(ctx).account],
      [words.at, toMinute(ctx.clock.now())],
      [words.purpose, words.correct],
      [words.rows, String(rows)],
    ] as const
  ).map(([label, value]) => `${label}${ctx.locale === 'en' ? ': ' : '：'}${value}`);

const reasonOf = ({ code, params }: CellFinding, locale: Locale) => errorMessage(code!, params, locale);
