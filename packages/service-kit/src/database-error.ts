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
/** pg has no code for a connection that breaks off under a query, nor for a pool that gets none in time. */
const LOST_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * The refusal that a database error stands for, or null. A value that the database cannot read came from the client
 * (the house writes none such by itself): `BAD_INPUT`. A database that is gone is `DEPENDENCY_UNAVAILABLE`; whatever
 * was begun is rolled back.
 */
export function refusalOf(error: unknown): DomainError | null {
  if (!types.isNativeError(error)) return null;
  const code = String((error as { code?: unknown }).code ?? '');
  if (BAD_VALUE.has(code)) return new DomainError('BAD_INPUT', { field: 'value' });
  if (LOST.test(code) || LOST_MESSAGE.test(error.message))
    return new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'database' });
  return refusalOf(error.cause);
}
