import { expect, test } from '@jest/globals';
import { refusalOf } from './database-error.js';

const failed = (code: string | undefined, message = 'x', cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });

test.each([
  ['an id that is none', failed('22P02'), 'BAD_INPUT'],
  ['a date that is none', failed('22008'), 'BAD_INPUT'],
  ['NUL in a text', failed('22021'), 'BAD_INPUT'],
  ['nobody listens', failed('ECONNREFUSED'), 'DEPENDENCY_UNAVAILABLE'],
  ['the server stops', failed('57P01'), 'DEPENDENCY_UNAVAILABLE'],
  ['a connection that broke off', failed(undefined, 'Connection terminated unexpectedly'), 'DEPENDENCY_UNAVAILABLE'],
  ['one inside another', failed(undefined, 'driver', failed('08006')), 'DEPENDENCY_UNAVAILABLE'],
  ['a mistake of ours', failed('42P01'), undefined],
  ['a rule of the table', failed('23505'), undefined],
  ['no error at all', 'text', undefined],
])('%s', (_name, error, code) => expect(refusalOf(error)?.code).toBe(code));
