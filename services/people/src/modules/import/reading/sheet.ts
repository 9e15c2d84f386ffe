import { DomainError } from '@lianxi/service-kit';
import type { Archive } from './archive.js';
import { showsDate } from './formats.js';
import { columnOf, fillMerged } from './merges.js';
import { MAX_COLUMNS, type RawCell, type RawRow } from './table.js';
import { parseXml } from './xml.js';

/** What the sheets of a workbook share: their texts, and the number format of each style. */
export interface Shared {
  texts: readonly string[];
  formats: readonly string[];
}

/** `_x000D_` is how a workbook writes a sign that XML cannot hold; `_x005F_` the line before what only looks so. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** More merged areas than any table of an office has. */
const MOST_MERGES = 50_000;

/** A cell while it is read. */
interface Reading {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | null;
  hasValue: boolean;
}

/**
 * Rows of a sheet, read as a stream: no more than its rows is held at once, and never more rows than `most`. With
 * `headOnly` the first of them, whatever follows.
 */
export async function readSheet(
  archive: Archive,
  part: string,
  shared: Shared,
  most: number,
  headOnly = false,
): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  const merges: string[] = [];
  let row: RawRow = { number: 0, cells: [] };
  let cell: Reading = { column: -1, type: 'n', style: 0, value: '', formula: null, hasValue: false };
  let [reading, phonetic] = ['', false];
  await parseXml(await archive.open(part), {
    done: () => headOnly && rows.length >= most,
    open: (name, attributes) => {
      if (name === 'row') {
        row = { number: Number(attributes['r'] ?? row.number + 1), cells: [] };
        if (['1', 'true'].includes(attributes['hidden'] ?? '')) row.hidden = true;
        cell = { ...cell, column: -1 };
      }
      if (name === 'c')
        cell = {
          column: attributes['r'] ? columnOf(attributes['r']) : cell.column + 1,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          formula: null,
          hasValue: false,
        };
      if (name === 'f') cell.formula = '=';
      if (name === 'v') cell.hasValue = true;
      if (name === 'v' || name === 't' || name === 'f') reading = name;
      if (name === 'rPh') phonetic = true;
      if (name === 'mergeCell' && merges.length < MOST_MERGES) merges.push(attributes['ref'] ?? '');
    },
    text: (text) => {
      if (reading === 'f') cell.formula += text;
      else if (reading && !phonetic) cell.value += text;
    },
    close: (name) => {
      if (name === reading) reading = '';
      if (name === 'rPh') phonetic = false;
      if (name === 'c' && cell.column >= 0 && cell.column < MAX_COLUMNS) {
        const found = cellOf(cell, shared);
        if (found) row.cells[cell.column] = found;
      }
      if (name !== 'row' || !row.cells.some((one) => one && one.text.trim() !== '')) return;
      if (rows.length < most) rows.push(row);
      else if (!headOnly) throw new DomainError('IMPORT_TOO_MANY_ROWS', { max: most - 1 });
    },
  });
  fillMerged(rows, merges);
  return rows;
}

function cellOf({ type, style, value, formula, hasValue }: Reading, { texts, formats }: Shared): RawCell | null {
  // a formula whose result is an empty text says so; one without a result was never worked out
  if (formula !== null && value === '' && !(type === 'str' && hasValue)) return { text: formula, kind: 'formula' };
  if (value === '') return null;
  if (type === 's') return { text: texts[Number(value)] ?? '', kind: 'text' };
  if (type === 'e') return { text: value, kind: 'error' };
  if (type === 'd') return { text: value.slice(0, 10), kind: 'text' };
  if (type !== 'n') return { text: unescaped(value), kind: 'text' };
  const format = formats[style] ?? '';
  return { text: value, kind: showsDate(format) ? 'date' : 'number', ...(format && { format }) };
}
