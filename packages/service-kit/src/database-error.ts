import { types } from 'node:util';
import { DomainError } from './domain-error.js';

/**
 * SQLSTATEs of a value that no column of its type can hold: an id that is none, a date that is none, a number too
 * large, NUL.
 */
const BAD_VALUE = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021']);
/**
 * Codes of a connection that the database closed or does not accept: of the system, and SQLSTATE classes 08 and 57P0.
 */
const LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0\d)$/;
/**
 * Disks that take nothing: codes of a file's error and SQLSTATE. What a process may not grow counts as full; who may
 * not write stands before a disk that was made read-only.
 */
const STORAGE: Record<string, 'STORAGE_FULL' | 'STORAGE_READ_ONLY'> = {
  ENOSPC: 'STORAGE_FULL',
  EDQUOT: 'STORAGE_FULL',
  EFBIG: 'STORAGE_FULL',
  53100: 'STORAGE_FULL',
  EROFS: 'STORAGE_READ_ONLY',
  EACCES: 'STORAGE_READ_ONLY',
  EPERM: 'STORAGE_READ_ONLY',
  25006: 'STORAGE_READ_ONLY',
};
const FILE_CALL = /^(open|write|mkdir|rename|link|unlink|ftruncate|fsync)$/;
/** PostgreSQL gives a file that it may not write the code of a missing privilege. */
const READ_ONLY_FILE = /Read-only file system|could not (open|create|extend|write).*Permission denied/;

/** pg has no code for a connection that breaks off under a query, nor for a pool that gets none in time. */
const LOST_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * The refusal that an error of the database or of a file stands for, or null. A value that the database cannot read
 * came from the client (the house writes none such by itself): `BAD_INPUT`. A database that is gone is
 * `DEPENDENCY_UNAVAILABLE`; whatever was begun is rolled back. A disk that is full or read-only is `STORAGE_FULL` or
 * `STORAGE_READ_ONLY`.
 */
export function refusalOf(error: unknown): DomainError | null {
  if (!types.isNativeError(error)) return null;
  const code = String((error as { code?: unknown }).code ?? '');
  if (BAD_VALUE.has(code)) return new DomainError('BAD_INPUT', { field: 'value' });
  if (LOST.test(code) || LOST_MESSAGE.test(error.message))
    return new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'database' });
  const call = (error as NodeJS.ErrnoException).syscall;
  if (STORAGE[code] && (!code.startsWith('E') || (call !== undefined && FILE_CALL.test(call))))
    return new DomainError(STORAGE[code]);
  if (READ_ONLY_FILE.test(error.message)) return new DomainError('STORAGE_READ_ONLY');
  return refusalOf(error.cause);
}
