import { DomainError } from '@lianxi/service-kit';
import type { Column } from './columns.js';
import type { MappedColumn } from './import.entity.js';
import type { RawTable } from './reading/table.js';

/** Rows in which a header is looked for: titles and stamps may stand above it. */
const LOOK_IN = 10;

/** A header as it is compared: no spaces, stars, brackets or case. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[\s*★_:：./-]+/g, '');

const namesOf = ({ field, words, also = [] }: Column) => [field, ...Object.values(words), ...also].map(plainHeader);

export interface FoundHeader {
  headerRow: number;
  headers: string[];
  mapping: MappedColumn[];
}

/** The header row with the columns that its words tell. Refuses a file in which no row looks like a header. */
export function findHeader(table: RawTable, columns: readonly Column[]): FoundHeader {
  const least = Math.min(2, columns.filter(({ required }) => required).length);
  const candidates = table.rows.slice(0, LOOK_IN).map(({ number, cells }) => {
    const headers = Array.from(cells, (cell) => cell?.text.replaceAll(/\s+/g, ' ').trim().slice(0, 60) ?? '');
    return { headerRow: number, headers, mapping: propose(headers, columns) };
  });
  const best = candidates.reduce<FoundHeader | null>(
    (found, one) => (one.mapping.length > (found?.mapping.length ?? 0) ? one : found),
    null,
  );
  if (!best || best.mapping.length < least) throw new DomainError('IMPORT_NO_HEADER');
  return best;
}

/** The columns that the words of a header tell; each field once. */
export function propose(headers: readonly string[], columns: readonly Column[]): MappedColumn[] {
  const mapping: MappedColumn[] = [];
  headers.forEach((header, column) => {
    const plain = plainHeader(header);
    const found =
      plain && columns.find((one) => !mapping.some(({ field }) => field === one.field) && namesOf(one).includes(plain));
    if (found) mapping.push({ column, field: found.field });
  });
  return mapping;
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
