import type { Ctx } from '@lianxi/service-kit';
import type { Locale } from '@lianxi/contracts';
import type { CellFinding, ImportKindName, ImportMark } from './import.entity.js';

export type Words = Record<Locale, string>;

/** One of the values that a column takes: what is kept, its words, and other spellings. */
export interface Choice {
  value: string;
  words: Words;
  also?: readonly string[];
}

/**
 * How a cell is read: `code` and the two numbers are digits that a spreadsheet may have made a number; `ref` is the
 * code or the name of something that is there.
 */
export type ColumnType = 'text' | 'code' | 'ref' | 'name' | 'date' | 'choice' | 'choices' | 'idNumber' | 'phone';

/** One column that a kind reads. */
export interface Column {
  field: string;
  words: Words;
  /** Other headers under which people keep it; matched without spaces, brackets and case. */
  also?: readonly string[];
  type: ColumnType;
  required?: boolean;
  /** Whether only something new needs it: of what is there an empty cell changes nothing. */
  forNew?: boolean;
  /** Most characters of a text. */
  max?: number;
  /** Form of a code, as the act that keeps it takes it. */
  form?: RegExp;
  choices?: readonly Choice[];
  /** Spellings that say nothing certain where a spreadsheet has made a number of them: zeros before them are gone. */
  unclear?: readonly string[];
  /** A text as it is kept; throws the code of what it cannot be. */
  kept?: (text: string) => string | null;
  /** Whether two spellings are the same, where other than by each sign: a name does not change by a space. */
  same?: (one: string, other: string) => boolean;
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
  /** Whether a spreadsheet hides the row. */
  hidden: boolean;
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
  /** Puts codes in the place of names in columns of the type `ref`; a name that tells nothing certain is refused. */
  resolve?(ctx: Ctx, rows: readonly ParsedRow[]): Promise<ParsedRow[]>;
  /** What stands under the keys of these rows, by row number; for the values shown beside changed cells. */
  present(ctx: Ctx, rows: readonly ParsedRow[]): Promise<Map<number, Present>>;
  /** Marks every row, against the present state and the other rows of the file. */
  check(ctx: Ctx, rows: readonly ParsedRow[]): Promise<CheckedRow[]>;
  /** Writes NEW and CHANGED rows, inside the commit's transaction. */
  write(tx: Ctx, rows: readonly CheckedRow[], basis: string): Promise<void>;
}
