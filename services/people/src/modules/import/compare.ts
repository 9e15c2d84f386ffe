import { breathe } from '../../breathe.js';
import type { CheckedRow, Column, ParsedRow, Present } from './columns.js';
import { ImportMark, type CellFinding } from './import.entity.js';

const { NEW, CHANGED, SAME, ERROR, NOT_ALLOWED } = ImportMark;

/** What a kind adds to the plain comparison of a row. */
export interface CompareOptions {
  /** Fields that an import cannot change once an object is there. */
  fixed?: readonly string[];
  /**
   * Fields that are only read when something is made or changed (a day, a document): they make no difference by
   * themselves.
   */
  silent?: readonly string[];
  /** Fields that always count as changed where something is entered: the importer may not learn what is there. */
  blind?: readonly string[];
  /** Further findings of the kind. */
  findings?: readonly CellFinding[];
  /** What is to be looked at though nothing refuses it: code and field, beside the mark that the cell has. */
  hints?: readonly CellFinding[];
}

/**
 * Marks every cell of a row against what is there. An empty cell leaves what is there as it is. The row's mark is the
 * worst of its cells: error, then not allowed, then new or changed.
 */
export function compareRow(
  row: ParsedRow,
  columns: readonly Column[],
  present: Present | null,
  { fixed = [], silent = [], blind = [], findings = [], hints = [] }: CompareOptions = {},
): CheckedRow {
  const leaves = ({ field, code }: CellFinding) =>
    present && code === 'CELL_REQUIRED' && columns.some((column) => column.field === field && column.forNew);
  const wrong = [...row.wrong.filter((finding) => !leaves(finding)), ...findings];
  const same = ({ field, same: alike }: Column, value: string) => {
    const there = present?.values[field] ?? null;
    return there === value || (there !== null && alike !== undefined && alike(there, value));
  };
  const cells: CellFinding[] = columns.flatMap((column): CellFinding[] => {
    const { field } = column;
    const refusal = wrong.find((finding) => finding.field === field);
    if (refusal) return [refusal];
    const value = row.values[field] ?? null;
    if (value === null) return [];
    const hint = hints.find((finding) => finding.field === field);
    if (!present) return [{ ...hint, field, mark: NEW }];
    if (silent.includes(field)) return [];
    if (blind.includes(field)) return [{ field, mark: CHANGED }];
    if (same(column, value)) return [{ field, mark: SAME }];
    return [
      fixed.includes(field) ? { field, mark: NOT_ALLOWED, code: 'CELL_FIXED' } : { ...hint, field, mark: CHANGED },
    ];
  });
  const has = (mark: ImportMark) => cells.some((cell) => cell.mark === mark);
  const mark = has(ERROR) ? ERROR : has(NOT_ALLOWED) ? NOT_ALLOWED : !present ? NEW : has(CHANGED) ? CHANGED : SAME;
  return { ...row, mark, cells, present };
}

/** Rows whose key stood in the file before: each gets the number of the first one. */
export function repeated(rows: readonly ParsedRow[], keyOf: (row: ParsedRow) => string | null): Map<ParsedRow, number> {
  const first = new Map<string, number>();
  const found = new Map<ParsedRow, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    if (first.has(key)) found.set(row, first.get(key)!);
    else first.set(key, row.number);
  }
  return found;
}

/** A finding of an error or of a missing right. */
export const error = (field: string, code: string, params: Record<string, string | number> = {}): CellFinding => ({
  field,
  mark: ERROR,
  code,
  params,
});
export const notAllowed = (field: string, code: string, params: Record<string, string | number> = {}): CellFinding => ({
  field,
  mark: NOT_ALLOWED,
  code,
  params,
});

/** Values in pieces, for statements with a bounded number of parameters. */
export function* pieces<T>(values: readonly T[], size = 1_000): Generator<T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}

/** `map` over many rows, with a breath after each piece. */
export async function mapRows<Row, Out>(rows: readonly Row[], map: (row: Row) => Out, size = 250): Promise<Out[]> {
  const found: Out[] = [];
  for (const some of pieces(rows, size)) {
    for (const row of some) found.push(map(row));
    await breathe();
  }
  return found;
}

/** Different values of a field, without empty ones. */
export const valuesOf = (rows: readonly ParsedRow[], field: string): string[] => [
  ...new Set(rows.map(({ values }) => values[field]).filter((value): value is string => !!value)),
];
