import type { ReactNode } from 'react';

export interface LedgerSort {
  key: string;
  direction: 'ASC' | 'DESC';
}

export interface LedgerColumn<Row> {
  /** Name in the address, in the column chooser's memory and, where `sortable`, in the graph's sort input. */
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  width?: number;
  align?: 'left' | 'right' | 'center';
  sortable?: boolean;
  /** Stays in sight when the table scrolls sideways. */
  frozen?: boolean;
  /** Not shown until chosen. */
  optional?: boolean;
  /** Place on a phone's card; `none` leaves it out. The default is a line `title：value`. */
  card?: 'title' | 'light' | 'line' | 'none';
}

/** A page of a cursor connection. `total` is null while it was not asked for. */
export interface LedgerPage {
  number: number;
  size: number;
  hasNext: boolean;
  hasPrevious: boolean;
  total: number | null;
  onNext: () => void;
  onPrevious: () => void;
  onSize: (size: number) => void;
}

export interface LedgerTableProps<Row> {
  /** Name of the table for readers. */
  label: string;
  columns: readonly LedgerColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  page: LedgerPage;
  loading?: boolean;
  sort?: LedgerSort | null;
  onSort?: (sort: LedgerSort | null) => void;
  /** Free-text search; `/` goes to it. */
  search?: string;
  onSearch?: (text: string) => void;
  searchPlaceholder?: string;
  /** Filter fields: at most two rows above the table, a sheet from the bottom on a phone. */
  filters?: ReactNode;
  activeFilters?: number;
  onResetFilters?: () => void;
  /** Keys of the columns shown; null for the default set. */
  shown?: readonly string[] | null;
  onShown?: (keys: string[] | null) => void;
  /** Keys of selected rows: `X` selects. Leave out where nothing is done in bulk. */
  selected?: readonly string[];
  onSelected?: (keys: string[]) => void;
  /** What may be done with the selection; shown while something is selected. */
  bulk?: ReactNode;
  /** Export and other buttons at the right; a button with `data-ledger-export` answers to `E`. */
  tools?: ReactNode;
  /** Totals by column key, over the whole result and not only this page. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** Opening a row: click, Enter. */
  onOpen?: (row: Row) => void;
  /** In place of rows when there are none: what to do first. */
  empty?: ReactNode;
}

/** Columns to draw, in the order of the definition. */
export function shownColumns<Row>(
  columns: readonly LedgerColumn<Row>[],
  shown: readonly string[] | null | undefined,
): LedgerColumn<Row>[] {
  const chosen = shown
    ? columns.filter((column) => shown.includes(column.key))
    : columns.filter((column) => !column.optional);
  return chosen.length > 0 ? chosen : columns.filter((column) => !column.optional);
}
