import { DomainError, readStored, type Ctx } from '@lianxi/service-kit';
import { readImportSettings } from '../../env.js';
import { kindNamed } from './kinds/index.js';
import { headerWorth } from './mapping.js';
import { parseRows } from './parse.js';
import type { ImportKindName, ImportRun } from './import.entity.js';
import type { ParsedRow } from './columns.js';
import { readDelimited } from './reading/delimited.js';
import type { RawTable } from './reading/table.js';
import { readWorkbook } from './reading/workbook.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Tables of the files looked at last: paging through a preview need not unpack the file again. Bounded in number and
 * time.
 */
const recent = new Map<string, { kind: ImportKindName; table: RawTable; until: number }>();
const KEPT = 2;
const KEPT_MS = 120_000;

/** The table of a stored file, a workbook or a CSV. The caller has checked the right to it. */
export async function tableOf(ctx: Ctx, kind: ImportKindName, fileId: string): Promise<RawTable> {
  for (const [id, { until }] of recent) if (until < Date.now()) recent.delete(id);
  const known = recent.get(fileId);
  if (known?.kind === kind) return known.table;
  const { file, bytes } = await readStored(ctx, fileId);
  const limits = readImportSettings();
  const csv = file.mime === 'text/plain' && /\.(csv|txt)$/i.test(file.name);
  if (!csv && file.mime !== XLSX) throw new DomainError('IMPORT_NOT_A_WORKBOOK');
  const { columns } = kindNamed(kind);
  const table = csv
    ? readDelimited(bytes, limits)
    : await readWorkbook(bytes, limits, (head) => headerWorth(head, columns));
  if (recent.size >= KEPT) recent.delete(recent.keys().next().value!);
  recent.set(fileId, { kind, table, until: Date.now() + KEPT_MS });
  return table;
}

/** Forgets the table of a file that is done with. */
export const forgetTable = (fileId: string): void => void recent.delete(fileId);

/** Rows of a run's file as its mapping reads them, with codes in the place of names. */
export async function rowsOf(ctx: Ctx, { kind, fileId, headerRow, mapping }: ImportRun): Promise<ParsedRow[]> {
  const { columns, resolve } = kindNamed(kind);
  const rows = await parseRows(await tableOf(ctx, kind, fileId), headerRow, mapping, columns);
  return resolve ? resolve(ctx, rows) : rows;
}
