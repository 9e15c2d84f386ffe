import type { RawCell } from './table.js';

/**
 * Built-in number formats of dates (ECMA-376 §18.8.30, with those of East Asian editions), as far as they show days.
 */
const BUILT_IN: readonly [format: string, ...ids: number[]][] = [
  ['yyyy-m-d', 14, 15, 30, 31],
  ['m-d', 16, 28, 29, 51, 53, 54, 58],
  ['yyyy-m', 17, 27, 36, 50, 52, 57],
  ['yyyy-m-d h:mm', 22],
  ['h:mm', 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['0.00E+00', 11],
  ['##0.0E+0', 48],
];
const FORMATS = new Map(BUILT_IN.flatMap(([format, ...ids]) => ids.map((id) => [id, format] as const)));

/** The format of a number that its file does not spell; empty where the number shows as it is. */
export const builtInFormat = (id: number): string => FORMATS.get(id) ?? '';

/** A format without its literal texts, conditions and colours. */
const bare = (format: string) => format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').toLowerCase();
const year = /[ye]{1,4}/;
const day = /d|a{3}/;
/** Whether a format shows a number as a day, a month or a year. */
export const showsDate = (format: string): boolean => /[yd]|a{3}/.test(bare(format));
/** Which parts of a day a format shows. */
export const partsShown = (format: string): { year: boolean; day: boolean } => ({
  year: year.test(bare(format)),
  day: day.test(bare(format)),
});

/** Whether a format writes powers of ten: what was typed as `3E5` stands there as 300000. */
export const showsPower = (format: string): boolean => /e[+-]/.test(bare(format));

const DIGITS = /^(?:"([^"]*)"|\\(.))?(0+)$/;

/**
 * A whole number as its format shows it where that says more than the number: `05` of 5 under `00`. Null for a number
 * that no code, door or telephone can be: a fraction, a share, a negative or a time.
 */
export function digitsShown({ text, format = '' }: RawCell): string | null {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || /%|[:hs]/.test(bare(format))) return null;
  const digits = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 0 });
  const [, quoted, escaped, zeros] = DIGITS.exec(format) ?? [];
  return zeros ? `${quoted ?? escaped ?? ''}${digits.padStart(zeros.length, '0')}` : digits;
}

const DAY_MS = 86_400_000;
/** Day 0 of the two ways in which workbooks count days; from 1900-03-01 on the first one is right. */
const EPOCHS = { usual: Date.UTC(1899, 11, 30), macintosh: Date.UTC(1904, 0, 1) };
/** Days between the two. */
export const EPOCH_DAYS = (EPOCHS.macintosh - EPOCHS.usual) / DAY_MS;

/** The day that a count means; null outside what spreadsheets take for one. */
export function dayOf(text: string, epoch1904: boolean): string | null {
  const serial = Number(text);
  if (!(serial >= 61 && serial < 100_000)) return null;
  return new Date((epoch1904 ? EPOCHS.macintosh : EPOCHS.usual) + Math.floor(serial) * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

/** A cell as somebody sees it, as near as the reader of a refusal needs it. */
export function seenText(cell: RawCell | undefined, epoch1904: boolean): string {
  if (!cell) return '';
  if (cell.kind === 'number') return digitsShown(cell) ?? cell.text;
  const date = cell.kind === 'date' ? dayOf(cell.text, epoch1904) : null;
  if (!date) return cell.text;
  const shown = partsShown(cell.format ?? '');
  return date.slice(shown.year ? 0 : 5, shown.day ? 10 : 7);
}
