import type { Readable } from 'node:stream';
import { DomainError } from '@lianxi/service-kit';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** More parts than any workbook of a table has. */
const MAX_PARTS = 2_000;

/** An opened workbook: its parts by name, whatever its case, unpacked only when asked for. */
export interface Archive {
  has(name: string): boolean;
  open(name: string): Promise<Readable>;
}

/** Names of parts are the same whatever their case (ECMA-376 part 2, §6.2.2); some programs write them with `\\`. */
const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
const notWorkbook = () => new DomainError('IMPORT_NOT_A_WORKBOOK');

/**
 * Opens an .xlsx. Sizes are added up before anything is unpacked, and yauzl stops a part that turns out longer than it
 * says it is: a zip bomb costs nothing. Workbooks with macros, other formats and locked files are refused.
 */
export async function openArchive(bytes: Buffer, maxBytes: number): Promise<Archive> {
  const zip: ZipFile = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw notWorkbook();
  });
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > maxBytes || entries.size >= MAX_PARTS)
        throw new DomainError('IMPORT_UNPACKED_TOO_LARGE', { max: Math.round(maxBytes / 1024 / 1024) });
      if (/vbaProject\.bin$/i.test(entry.fileName)) throw new DomainError('IMPORT_MACROS');
      entries.set(keyOf(entry.fileName), entry);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : notWorkbook();
  }
  const open = async (name: string): Promise<Readable> => {
    const entry = entries.get(keyOf(name));
    if (!entry) throw notWorkbook();
    return zip.openReadStreamPromise(entry);
  };
  return { has: (name) => entries.has(keyOf(name)), open };
}
