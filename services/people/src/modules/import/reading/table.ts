/**
 * A cell as the file has it. `number` and `date` are counts, of which `format` says how they are shown; `formula` is
 * one without a result, which nobody has worked out yet.
 */
export interface RawCell {
  text: string;
  kind: 'text' | 'number' | 'date' | 'error' | 'formula';
  format?: string;
}

/** One row of a sheet: its number as a spreadsheet shows it, and its cells by column from 0. */
export interface RawRow {
  number: number;
  cells: (RawCell | undefined)[];
  hidden?: boolean;
  /** Areas merged to the right from a cell of this row. */
  groups?: { column: number; right: number }[];
}

/** A sheet read whole; `epoch1904` says how its dates are counted. */
export interface RawTable {
  rows: RawRow[];
  epoch1904: boolean;
  /** Name of the sheet; null for a file without sheets. */
  sheet: string | null;
  /** Names of the visible sheets that were not taken. */
  otherSheets: string[];
}

/** Columns that are read; what stands further right is no table of ours. */
export const MAX_COLUMNS = 60;

/** Bounds of a file, set by the installation. */
export interface ReadLimits {
  /** Rows with content, header included. */
  rows: number;
  /** Bytes that a workbook may unpack to. */
  unpackedBytes: number;
}
