/** Text of a cell; what a spreadsheet would run as a formula gets an apostrophe in front. */
export const asText = (value: string | null | undefined): string =>
  /^\s*[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');

/** One value of a CSV file: quoted where it must be, and never a formula for the spreadsheet that opens it. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
