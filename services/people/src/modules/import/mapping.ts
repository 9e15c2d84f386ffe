import { DomainError } from '@lianxi/service-kit';
import type { Column } from './columns.js';
import type { MappedColumn } from './import.entity.js';
import { seenText } from './reading/formats.js';
import { HEAD_ROWS } from './reading/workbook.js';
import type { RawRow, RawTable } from './reading/table.js';

/** A header as it is compared: no spaces, stars, brackets or case. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[\s*★_:：./、-]+/g, '');
/** Words before a header that say nothing of what it holds. */
const BEFORE = /^(?:现居住|现住|居住|常住|所属|所在|登记)/;

const namesOf = ({ field, words, also = [] }: Column) => [field, ...Object.values(words), ...also].map(plainHeader);

export interface FoundHeader {
  headerRow: number;
  headers: string[];
  mapping: MappedColumn[];
}

/** Fewest columns by which a row is taken for a header. */
const least = (columns: readonly Column[]) => Math.min(2, columns.filter(({ required }) => required).length);

/** Whether a header is one of a column's, by its words or without what stands before them. */
const names = (column: Column, plain: string) =>
  namesOf(column).includes(plain) || (BEFORE.test(plain) && namesOf(column).includes(plain.replace(BEFORE, '')));

const labelsOf = ({ cells }: RawRow) =>
  Array.from(cells, (cell) => seenText(cell, false).replaceAll(/\s+/g, ' ').trim().slice(0, 60));

/** Labels of a head of two rows: what stands below, told by the group above it where it says more with that. */
function joined(above: RawRow, below: RawRow, columns: readonly Column[]): string[] {
  const [upper, lower] = [labelsOf(above), labelsOf(below)];
  for (const { column, right } of above.groups ?? []) upper.fill(upper[column] ?? '', column, right + 1);
  const known = (label: string) => columns.some((column) => names(column, plainHeader(label)));
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [group, label] = [upper[at] ?? '', lower[at] ?? ''];
    if (!group || !label || group === label) return label || group;
    return known(`${group}${label}`) ? `${group}${label}` : label;
  });
}

/** The best header among the first rows, of one row or of two; null where no row has a known word. */
function bestHeader(rows: readonly RawRow[], columns: readonly Column[]): FoundHeader | null {
  const head = rows.slice(0, HEAD_ROWS);
  const candidates = head.flatMap((row, at) => {
    const above = head[at - 1];
    return [labelsOf(row), ...(above?.number === row.number - 1 ? [joined(above, row, columns)] : [])].map(
      (headers): FoundHeader => ({ headerRow: row.number, headers, mapping: propose(headers, columns) }),
    );
  });
  return candidates.reduce<FoundHeader | null>(
    (found, one) => (one.mapping.length > (found?.mapping.length ?? 0) ? one : found),
    null,
  );
}

/** How many columns the header of a sheet names; 0 where it has none. For the choice among sheets. */
export function headerWorth(rows: readonly RawRow[], columns: readonly Column[]): number {
  const found = bestHeader(rows, columns)?.mapping.length ?? 0;
  return found < least(columns) ? 0 : found;
}

/** The header row with the columns that its words tell. Refuses a file in which no row looks like a header. */
export function findHeader(table: RawTable, columns: readonly Column[]): FoundHeader {
  const best = bestHeader(table.rows, columns);
  if (!best || best.mapping.length < least(columns)) throw new DomainError('IMPORT_NO_HEADER', { rows: HEAD_ROWS });
  return best;
}

/** The columns that the words of a header tell; each field once, the exact words before looser ones. */
export function propose(headers: readonly string[], columns: readonly Column[]): MappedColumn[] {
  const mapping: MappedColumn[] = [];
  const take = (matches: (column: Column, plain: string) => boolean) =>
    headers.forEach((header, at) => {
      const plain = plainHeader(header);
      if (!plain || mapping.some(({ column }) => column === at)) return;
      const found = columns.find((one) => !mapping.some(({ field }) => field === one.field) && matches(one, plain));
      if (found) mapping.push({ column: at, field: found.field });
    });
  take((column, plain) => namesOf(column).includes(plain));
  take(names);
  return mapping.sort((one, other) => one.column - other.column);
}

/** A mapping that somebody chose: known fields, each once, columns that exist, and nothing that is needed left out. */
export function checkMapping(
  given: readonly MappedColumn[],
  headers: readonly string[],
  columns: readonly Column[],
): MappedColumn[] {
  const unique = (values: unknown[]) => new Set(values).size === values.length;
  const known = given.every(
    ({ column, field }) =>
      Number.isInteger(column) && column >= 0 && column < headers.length && columns.some((one) => one.field === field),
  );
  if (!known || !unique(given.map(({ field }) => field)) || !unique(given.map(({ column }) => column)))
    throw new DomainError('BAD_INPUT', { field: 'columns' });
  const missing = columns.filter(({ required, field }) => required && !given.some((one) => one.field === field));
  if (missing.length)
    throw new DomainError('IMPORT_COLUMNS_MISSING', { columns: missing.map(({ words }) => words['zh-CN']).join('、') });
  return given.map(({ column, field }) => ({ column, field }));
}
