import { codeForm, lineForm, refusedSign, signName } from '@lianxi/contracts';
import { DomainError, phoneOf } from '@lianxi/service-kit';
import { LONGEST_NAME, nameOf } from '../person/name.js';
import { bodyOf } from './body.js';
import type { Column, ParsedRow, Values } from './columns.js';
import { mapRows } from './compare.js';
import { dateOf } from './dates.js';
import { isIdNumber } from './id-number.js';
import { ImportMark, type CellFinding, type MappedColumn } from './import.entity.js';
import { digitsShown, seenText, showsPower } from './reading/formats.js';
import type { RawCell, RawTable } from './reading/table.js';

/** Digits as a spreadsheet writes numbers that it thinks too long; a code like `3E201` has no plus. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/i;
const ERROR_WORDS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
const LONGEST = 200;
const CODE = /^[0-9A-Z][0-9A-Z-]{0,39}$/;
/** What our own workbooks put before a text that a spreadsheet would take for a formula. */
const GUARD = /^'(?=\s*[=+\-@\t\r])/;

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
  return mapRows(bodyOf(table, headerRow).rows, ({ number, cells, hidden = false }) => {
    const values: Values = {};
    const wrong: CellFinding[] = [];
    const said: Record<string, string> = {};
    for (const { column, at } of chosen) {
      try {
        values[column.field] = valueOf(column, at < 0 ? undefined : cells[at], table.epoch1904);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        values[column.field] = null;
        said[column.field] = [...seenText(cells[at], table.epoch1904)].slice(0, LONGEST).join('');
        wrong.push({
          field: column.field,
          mark: ImportMark.ERROR,
          code: error.code,
          params: error.params as Record<string, string | number>,
        });
      }
    }
    return { number, values, wrong, said, hidden };
  });
}

/**
 * What a cell says, or the code of why it says nothing. Never puts the value into a code's parameters: it may be
 * personal.
 */
export function valueOf(column: Column, cell: RawCell | undefined, epoch1904 = false): string | null {
  const text = cell ? textOf(column, cell) : '';
  if (text === '') {
    if (column.required) throw new DomainError('CELL_REQUIRED');
    return null;
  }
  switch (column.type) {
    case 'date':
      return dateOf(cell!, text, epoch1904);
    case 'name': {
      if ([...lineForm(text)].length > LONGEST_NAME) throw new DomainError('CELL_TOO_LONG', { max: LONGEST_NAME });
      return nameOf(text);
    }
    case 'choice':
      return choiceOf(column, text, cell!.kind === 'number');
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
      return codeOf(text, column.form ?? CODE, 'CELL_CODE');
    case 'ref': {
      const code = codeForm(text).toUpperCase();
      if (SCIENTIFIC.test(code)) throw new DomainError('CELL_DIGITS_LOST');
      return CODE.test(code) ? code : lineForm(text);
    }
    case 'phone':
      return phoneOf(text);
    case 'idNumber': {
      const number = codeOf(text, /^[0-9X]+$/, 'CELL_ID_NUMBER');
      if (!isIdNumber(number)) throw new DomainError('CELL_ID_NUMBER');
      return number;
    }
    case 'text':
      return lineOf(column, text);
  }
}

/**
 * The text of a cell. What a spreadsheet has changed is refused with the reason: a formula without a result or with an
 * error, and where no date belongs a text that has become a date, a fraction, or digits that were rounded away.
 */
function textOf(column: Column, cell: RawCell): string {
  const given = cell.text.replace(GUARD, '').trim();
  if (cell.kind === 'error' || ERROR_WORDS.test(given)) throw new DomainError('CELL_FORMULA_ERROR');
  if (cell.kind === 'formula' || given.startsWith('=')) throw new DomainError('CELL_FORMULA_NO_VALUE');
  const sign = refusedSign(given);
  if (sign) throw new DomainError('CELL_SIGN', { sign: signName(sign) });
  if (column.type === 'date' || cell.kind === 'text') return lineForm(given);
  if (cell.kind === 'date') throw new DomainError('CELL_BECAME_DATE');
  const [digits, value] = [digitsShown(cell), Number(cell.text)];
  // more digits than a spreadsheet keeps: the last ones are zeros that nobody entered
  if (value >= 1e15) throw new DomainError('CELL_DIGITS_LOST');
  // `3E5` and `1.5E11` have become powers of ten
  if (showsPower(cell.format ?? '') && value === Number(value.toPrecision(4)))
    throw new DomainError('CELL_DIGITS_LOST');
  if (digits === null) throw new DomainError('CELL_BECAME_NUMBER');
  return digits;
}

/** A text on one line with a letter or a digit in it, as the acts take it. */
function lineOf({ max = LONGEST, kept }: Column, text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new DomainError('CELL_NO_TEXT');
  if ([...text].length > max) throw new DomainError('CELL_TOO_LONG', { max });
  return kept ? kept(text) : text;
}

function codeOf(given: string, form: RegExp, code: 'CELL_CODE' | 'CELL_ID_NUMBER'): string {
  const text = codeForm(given).toUpperCase();
  if (SCIENTIFIC.test(text)) throw new DomainError('CELL_DIGITS_LOST');
  if (!form.test(text)) throw new DomainError(code);
  return text;
}

function choiceOf({ choices = [], unclear = [] }: Column, text: string, counted = false): string | null {
  const wanted = codeForm(text).toLowerCase();
  const found = choices.find(({ value, words, also = [] }) =>
    [value, ...Object.values(words), ...also].some((word) => codeForm(word).toLowerCase() === wanted),
  );
  if (!found || (counted && unclear.includes(wanted)))
    throw new DomainError(found ? 'CELL_CODE_UNCLEAR' : 'CELL_CHOICE', {
      choices: choices.flatMap(({ value, words }) => (value ? [words['zh-CN']] : [])).join('、'),
    });
  return found.value || null;
}
