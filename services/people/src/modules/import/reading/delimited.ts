import { parse } from 'csv-parse/sync';
import { DomainError } from '@lianxi/service-kit';
import { MAX_COLUMNS, type RawTable, type ReadLimits } from './table.js';

/** Text of a file in UTF-8 or, where it is not that, in GB18030, which office programs here write. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A CSV as a table of texts. */
export function readDelimited(bytes: Buffer, limits: ReadLimits): RawTable {
  let records: string[][];
  try {
    records = parse(textOf(bytes), {
      relax_column_count: true,
      bom: true,
      to: limits.rows + 1,
      max_record_size: 100_000,
    }) as string[][];
  } catch {
    throw new DomainError('IMPORT_NOT_A_WORKBOOK');
  }
  if (records.length > limits.rows) throw new DomainError('IMPORT_TOO_MANY_ROWS', { max: limits.rows - 1 });
  const rows = records.map((cells, index) => ({
    number: index + 1,
    cells: cells.slice(0, MAX_COLUMNS).map((text) => ({ text, kind: 'text' as const })),
  }));
  return { rows: rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== '')), epoch1904: false };
}
