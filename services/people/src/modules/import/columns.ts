import type { Ctx, DomainError } from '@lianxi/service-kit';
import type { Locale } from '@lianxi/contracts';
import type { CellFinding, ImportKindName, ImportMark } from './import.entity.js';

export type Words = Record<Locale, string>;

/** One of the values that a column takes: what is kept, its words, and other spellings. */
export interface Choice {
  value: string;
  words: Words;
  also?: readonly string[];
}

/** How a cell is read: `code` and the two numbers are digits that a spreadsheet may have made a number. */
export type ColumnType = 'text' | 'code' | 'name' | 'date' | 'choice' | 'choices' | 'idNumber' | 'phone';

/** One column that a kind reads. */
export interface Column {
  field: string;
  words: Words;
  /** Other headers under which people keep it; matched without spaces, brackets and case. */
  also?: readonly string[];
  type: ColumnType;
  required?: boolean;
  /** Most characters of a text. */
  max?: number;
  choices?: readonly Choice[];
  /**
   * Personal data (domain §5.4): how the value is shown to whoever did not upload it, and to everybody once it is
   * written.
   */
  mask?: (value: string) => string;
  /** What to enter: on the hint sheet of the template. */
  hint: Words;
}

/** Values of a row by field; null for an empty cell. */
export type Values = Record<string, string | null>;

/**
 * A row whose cells were read: values of those that could be; of those that could not, the finding and what the file
 * says.
 */
export interface ParsedRow {
  number: number;
  values: Values;
  wrong: CellFinding[];
  said: Record<string, string>;
}

/** What the present state has under a row's key. */
export interface Present {
  id: string;
  version: number;
  values: Values;
}

/** A row with what the import would do to it. `present` is what stands there already. */
export interface CheckedRow extends ParsedRow {
  mark: ImportMark;
  cells: CellFinding[];
  present: Present | null;
}

/**
 * One kind of import: its columns, how an existing object is found and compared, whose rights count, and how it is
 * written.
 */
export interface ImportKind {
  name: ImportKindName;
  words: Words;
  columns: readonly Column[];
  /** Whether a change needs a document. */
  needsBasis: boolean;
  /** What stands under the keys of these rows, by row number; for the values shown beside changed cells. */
  present(ctx: Ctx, rows: readonly ParsedRow[]): Promise<Map<number, Present>>;
  /** Marks every row, against the present state and the other rows of the file. */
  check(ctx: Ctx, rows: readonly ParsedRow[]): Promise<CheckedRow[]>;
  /** Writes NEW and CHANGED rows, inside the commit's transaction. */
  write(tx: Ctx, rows: readonly CheckedRow[], basis: string): Promise<void>;
}

/** A finding from a refusal of the house. */
export const findingOf = (field: string, mark: ImportMark, { code, params }: DomainError): CellFinding => ({
  field,
  mark,
  code,
  params: params as Record<string, string | number>,
});
