/**
 * A cell as the file has it. `date` is a number that its format shows as a date; `lost` marks digits that a spreadsheet
 * has rounded away.
 */
export interface RawCell {
  text: string;
  kind: 'text' | 'number' | 'date' | 'error';
}

/** One row of a sheet: its number as a spreadsheet shows it, and its cells by column from 0. */
export interface RawRow {
  number: number;
  cells: (RawCell | undefined)[];
}

/** A sheet read whole; `epoch1904` says how its dates are counted. */
export interface RawTable {
  rows: RawRow[];
  epoch1904: boolean;
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
