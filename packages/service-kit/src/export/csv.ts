import { once } from 'node:events';
import type { Response } from 'express';
import { csvCell } from './cells.js';
import { offerFile } from './door.js';

type Line = readonly (string | number | null)[];
const lineOf = (values: Line) => `${values.map(csvCell).join(',')}\r\n`;

/**
 * Sends a list as CSV with a byte order mark while it is read: lines of its head, an empty one, the columns, then the
 * rows. Ends quietly when the reader is gone.
 */
export async function sendCsv(
  res: Response,
  name: string,
  {
    head,
    columns,
    batches,
  }: { head: readonly Line[]; columns: readonly string[]; batches: AsyncIterable<readonly Line[]> },
): Promise<void> {
  offerFile(res, 'text/csv; charset=utf-8', `${name}.csv`);
  res.write(`\uFEFF${head.map(lineOf).join('')}\r\n${lineOf(columns)}`);
  for await (const batch of batches) {
    if (res.destroyed) return;
    if (!res.write(batch.map(lineOf).join(''))) await Promise.race([once(res, 'drain'), once(res, 'close')]);
  }
  res.end();
}
