import { DomainError, type IsoDate } from '@lianxi/service-kit';
import { nameOf } from '../person/name.js';
import type { Column, ParsedRow, Values } from './columns.js';
import { mapRows } from './compare.js';
import { isIdNumber } from './id-number.js';
import { ImportMark, type CellFinding, type MappedColumn } from './import.entity.js';
import type { RawCell, RawTable } from './reading/table.js';

/** Digits as a spreadsheet writes numbers that it thinks too long. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;
const LONGEST = 200;

/** Rows below the header with the fields of the mapping. */
export async function parseRows(
  table: RawTable,
  headerRow: number,
  mapping: readonly MappedColumn[],
  columns: readonly Column[],
): Promise<ParsedRow[]> {
  const chosen = columns.map((column) => ({
    column,
    at: mapping.find(({ field }) => field === column.field)?.column ?? -1,
  }));
  return mapRows(
    table.rows.filter(({ number }) => number > headerRow),
    ({ number, cells }) => {
      const values: Values = {};
      const wrong: CellFinding[] = [];
      const said: Record<string, string> = {};
      for (const { column, at } of chosen) {
        try {
          values[column.field] = valueOf(column, at < 0 ? undefined : cells[at], table.epoch1904);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          values[column.field] = null;
          said[column.field] = [...(cells[at]?.text ?? '')].slice(0, LONGEST).join('');
          wrong.push({
            field: column.field,
            mark: ImportMark.ERROR,
            code: error.code,
            params: error.params as Record<string, string | number>,
          });
        }
      }
      return { number, values, wrong, said };
    },
  );
}

/**
 * What a cell says, or the code of why it says nothing. Never puts the value into a code's parameters: it may be
 * personal.
 */
export function valueOf(column: Column, cell: RawCell | undefined, epoch1904 = false): string | null {
  if (cell?.kind === 'error') throw new DomainError('CELL_FORMULA_ERROR');
  const text = (cell?.text ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\u200B\uFEFF]+/gu, ' ')
    .trim();
  if (text === '') {
    if (column.required) throw new DomainError('CELL_REQUIRED');
    return null;
  }
  switch (column.type) {
    case 'date':
      return dateOf(cell!, text, epoch1904);
    case 'name':
      return nameOf(text);
    case 'choice':
      return choiceOf(column, text);
    case 'choices':
      return [
        ...new Set(
          text
            .split(/[,，、;；/]+/)
            .map((part) => part.trim())
            .filter(Boolean)
            .map((part) => choiceOf(column, part)),
        ),
      ]
        .sort()
        .join(',');
    case 'code':
      return digitsOf(cell!, text, /^[0-9A-Z][0-9A-Z-]{1,39}$/, 'CELL_CODE');
    case 'phone':
      return digitsOf(cell!, text.replace(/(?<=\d)[ -](?=\d)/g, ''), /^\+?\d{7,15}$/, 'CELL_PHONE');
    case 'idNumber': {
      const number = digitsOf(cell!, text, /^[0-9X]+$/, 'CELL_ID_NUMBER');
      if (!isIdNumber(number)) throw new DomainError('CELL_ID_NUMBER');
      return number;
    }
    case 'text': {
      const shown = cell!.kind === 'date' ? dateOf(cell!, text, epoch1904) : text;
      if ([...shown].length > (column.max ?? LONGEST))
        throw new DomainError('CELL_TOO_LONG', { max: column.max ?? LONGEST });
      return shown;
    }
  }
}

/** Digits that may have become a number; what a spreadsheet has rounded is refused, never guessed. */
function digitsOf(
  cell: RawCell,
  given: string,
  form: RegExp,
  code: 'CELL_CODE' | 'CELL_PHONE' | 'CELL_ID_NUMBER',
): string {
  let text = given
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, '');
  if (cell.kind === 'number') {
    const value = Number(cell.text);
    if (!Number.isInteger(value) || value < 0) throw new DomainError(code);
    // more digits than a spreadsheet keeps: the last ones are zeros that nobody entered
    if (value >= 1e15) throw new DomainError('CELL_DIGITS_LOST');
    text = String(value);
  } else if (SCIENTIFIC.test(text)) throw new DomainError('CELL_DIGITS_LOST');
  if (!form.test(text)) throw new DomainError(code);
  return text;
}

function choiceOf(column: Column, text: string): string {
  const same = (word: string) => word.toLowerCase() === text.normalize('NFKC').toLowerCase();
  const found = column.choices!.find(({ value, words, also = [] }) =>
    [value, ...Object.values(words), ...also].some(same),
  );
  if (!found)
    throw new DomainError('CELL_CHOICE', { choices: column.choices!.map(({ words }) => words['zh-CN']).join('、') });
  return found.value;
}

const DAY_MS = 86_400_000;
/** Day 0 of the two ways in which workbooks count days; from 1900-03-01 on the first one is right. */
const EPOCHS = { usual: Date.UTC(1899, 11, 30), macintosh: Date.UTC(1904, 0, 1) };

/**
 * A date that a spreadsheet keeps as a number, or that somebody wrote: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日,
 * 20260301.
 */
function dateOf(cell: RawCell, text: string, epoch1904: boolean): IsoDate {
  const serial = Number(cell.text);
  if (cell.kind === 'date' || (cell.kind === 'number' && serial < 100_000)) {
    if (!(serial >= 61 && serial < 100_000)) throw new DomainError('CELL_DATE');
    return new Date((epoch1904 ? EPOCHS.macintosh : EPOCHS.usual) + Math.floor(serial) * DAY_MS)
      .toISOString()
      .slice(0, 10);
  }
  const plain = text.normalize('NFKC');
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) throw new DomainError('CELL_DATE');
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1880 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new DomainError('CELL_DATE');
  return date.toISOString().slice(0, 10);
}
