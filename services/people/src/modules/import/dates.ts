import { foldWidth } from '@lianxi/contracts';
import { DomainError, type IsoDate } from '@lianxi/service-kit';
import { dayOf, partsShown } from './reading/formats.js';
import type { RawCell } from './reading/table.js';

const WHOLE = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/, /^(\d{4})(\d{2})(\d{2})$/];
/** A year, or a year and a month: `1970`, `1970.01`, `197001`, `1970年1月`; and a day without its year. */
const PART = /^(?:(?:1[89]|20|21)\d{2}(?:[-/.年]?(?:\d{1,2}月?)?)|\d{1,2}[-/.月]\d{1,2}日?)$/;

/** A day that there is, from its parts; else `CELL_DATE`. */
function dayFrom(parts: readonly string[]): IsoDate {
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1850 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new DomainError('CELL_DATE');
  return date.toISOString().slice(0, 10);
}

/**
 * A date that a spreadsheet keeps as a number, or that somebody wrote: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日,
 * 20260301. A month or a year alone is no date, also where a spreadsheet has completed it with a day or a year of its
 * own.
 */
export function dateOf(cell: RawCell, text: string, epoch1904: boolean): IsoDate {
  if (cell.kind === 'date') {
    const [found, shown] = [dayOf(cell.text, epoch1904), partsShown(cell.format ?? '')];
    if (!found) throw new DomainError('CELL_DATE');
    if (!shown.year || (!shown.day && found.endsWith('-01'))) throw new DomainError('CELL_DATE_PART');
    return found;
  }
  // a day whose format was lost is a count of five digits
  if (cell.kind === 'number' && /^\d{5}$/.test(cell.text)) return dayOf(cell.text, epoch1904)!;
  const plain = foldWidth(text).normalize('NFKC');
  const [parts] = WHOLE.flatMap((form) => (form.exec(plain) ? [form.exec(plain)!.slice(1)] : []));
  if (parts) return dayFrom(parts);
  throw new DomainError(PART.test(plain) ? 'CELL_DATE_PART' : 'CELL_DATE');
}
