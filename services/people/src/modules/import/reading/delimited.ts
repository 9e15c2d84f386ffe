import { parse } from 'csv-parse/sync';
import { DomainError } from '@lianxi/service-kit';
import { MAX_COLUMNS, type RawTable, type ReadLimits } from './table.js';

/** Byte order marks of the two kinds of UTF-16, which spreadsheets call "Unicode text". */
const MARKS = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

/**
 * Text of a file: by its byte order mark, else UTF-8 or, where it is not that, GB18030, which office programs here
 * write.
 */
function textOf(bytes: Buffer): string {
  const marked = MARKS.find(([, first, second]) => bytes[0] === first && bytes[1] === second)?.[0];
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next one
    }
  throw new DomainError('IMPORT_ENCODING');
}

const DELIMITERS = [',', '\t', ';'];
/** Characters in which the delimiter is counted. */
const LOOK_IN = 4_000;

/** What stands between the cells: whatever there is most of at the beginning, outside quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, LOOK_IN).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => head.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** `="0101"` is how a code is kept from being a number. */
const unwrapped = (text: string) => {
  const [, inner] = /^\s*="([\s\S]*)"\s*$/.exec(text) ?? [];
  return inner === undefined ? text : inner.replaceAll('""', '"');
};

/** A CSV as a table of texts. */
export function readDelimited(bytes: Buffer, limits: ReadLimits): RawTable {
  const text = textOf(bytes);
  let records: string[][];
  try {
    records = parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      delimiter: delimiterOf(text),
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
    cells: cells.slice(0, MAX_COLUMNS).map((cell) => ({ text: unwrapped(cell), kind: 'text' as const })),
  }));
  return {
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== '')),
    epoch1904: false,
    sheet: null,
    otherSheets: [],
  };
}
