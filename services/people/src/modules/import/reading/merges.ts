import { MAX_COLUMNS, type RawRow } from './table.js';

/** Column of a reference like `AB12`, from 0. */
export const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const AREA = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/**
 * Gives every row of a merged area what the area says: a spreadsheet keeps it in the first cell alone. It is given down
 * the column, and to the right only in the head of a table, where it is the title of a group; see `mapping.ts`.
 */
export function fillMerged(rows: readonly RawRow[], merges: readonly string[]): void {
  // areas of a right file do not overlap: there is never more to fill than there are cells
  let left = rows.length * MAX_COLUMNS;
  for (const merge of merges) {
    const [, from, first, to, last] = AREA.exec(merge) ?? [];
    if (!from || !to) continue;
    const [column, top, bottom] = [columnOf(from), Number(first), Number(last)];
    const start = rowAt(rows, top);
    const title = rows[start]?.number === top ? rows[start]!.cells[column] : undefined;
    if (!title || column >= MAX_COLUMNS) continue;
    for (let at = start + 1; at < rows.length && rows[at]!.number <= bottom && left > 0; at += 1, left -= 1)
      rows[at]!.cells[column] ??= title;
    const right = Math.min(columnOf(to), MAX_COLUMNS - 1);
    if (right > column) (rows[start]!.groups ??= []).push({ column, right });
  }
}

/** Place of the first row from this number on. */
function rowAt(rows: readonly RawRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
