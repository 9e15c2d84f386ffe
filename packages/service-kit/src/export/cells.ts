import { withoutRefused } from '@lianxi/contracts';

/** Whatever goes onto a paper (workbook, Word, CSV), with no sign in any of its texts that the file could not hold. */
export function onPaper<Value>(value: Value): Value;
export function onPaper(value: unknown): unknown {
  if (typeof value === 'string') return withoutRefused(value);
  if (Array.isArray(value)) return value.map(onPaper);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, onPaper(one)]));
}

/** Text of a cell; what a spreadsheet would run as a formula gets an apostrophe in front. */
export const asText = (value: string | null | undefined): string =>
  /^\s*[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');

/** One value of a CSV file: quoted where it must be, and never a formula for the spreadsheet that opens it. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = onPaper(asText(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
