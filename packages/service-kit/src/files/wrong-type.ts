import type { ErrorCode } from '@lianxi/contracts';

/** Container of old Office files and of locked new ones (Compound File Binary). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const stream = (name: string) => Buffer.from(name, 'utf16le');
const LOCKED = stream('EncryptedPackage');
const OFFICE = ['Workbook', 'Book', 'WordDocument', 'PowerPoint Document'].map(stream);

/**
 * What to say of bytes that are none of the types that are taken: where they can be told, what they are and what to do
 * with them.
 */
export function wrongType(bytes: Buffer): ErrorCode {
  if (!bytes.length) return 'FILE_EMPTY';
  if (bytes.subarray(0, 8).equals(COMPOUND)) {
    if (bytes.includes(LOCKED)) return 'FILE_LOCKED';
    if (OFFICE.some((name) => bytes.includes(name))) return 'FILE_OLD_OFFICE';
  }
  if (/^\s*<(?:!doctype html|html|head|body|table|meta)\b/i.test(bytes.subarray(0, 1_000).toString('utf8')))
    return 'FILE_WEB_PAGE';
  return 'FILE_TYPE_NOT_ALLOWED';
}
