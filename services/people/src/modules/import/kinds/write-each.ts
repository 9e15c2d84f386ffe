import { DomainError } from '@lianxi/service-kit';
import { breathe } from '../../../breathe.js';
import type { CheckedRow } from '../columns.js';

/** Refusals that say that somebody wrote between the check and the write. */
export const OVERTAKEN: readonly string[] = ['VERSION_CONFLICT', 'UNIT_CODE_TAKEN', 'GRID_CODE_TAKEN'];

/**
 * Writes rows one by one through the single acts. Should one refuse what the check let pass, the whole is taken back
 * and the refusal names the row.
 */
export async function writeEach(
  rows: readonly CheckedRow[],
  write: (row: CheckedRow) => Promise<unknown>,
): Promise<void> {
  for (const row of rows) {
    try {
      await write(row);
    } catch (error) {
      if (!(error instanceof DomainError) || OVERTAKEN.includes(error.code)) throw error;
      throw new DomainError('IMPORT_ROW_REFUSED', { ...error.params, row: row.number, code: error.code });
    }
    await breathe();
  }
}
