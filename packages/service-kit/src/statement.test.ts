import { expect, jest, test } from '@jest/globals';
import { StatementCache, statementOf, type Statement } from './statement.js';

test('values get numbers, and a prepared statement a name that only its text decides', () => {
  const statement = statementOf({ sql: 'select 1 where a = ? or b = ?', params: ['x', 2] }, true);
  expect(statement.text).toBe('select 1 where a = $1 or b = $2');
  expect(statement.values).toEqual(['x', 2]);
  expect(statementOf({ sql: 'select 1 where a = ? or b = ?', params: ['y', 3] }, true).name).toBe(statement.name);
  expect(statementOf({ sql: 'select 1', params: [] }, false)).not.toHaveProperty('name');
});

test('a question mark that is no value is refused', () => {
  expect(() => statementOf({ sql: 'select 1 where a ? b and c = ?', params: ['x'] }, false)).toThrow(
    '2 places for 1 values',
  );
});

const compiling = () => jest.fn((): Statement => ({ sql: '', text: '', values: [] }));

test('the same condition is compiled once, another one is never taken for it', () => {
  const cache = new StatementCache();
  const compile = compiling();
  const conditions = [
    { unitId: 'a' },
    { unitId: 'b' },
    { unitId: null },
    { unitId: ['a'] },
    {},
    { unitId: 1 },
    { unitId: '1' },
    { $or: [{ unitId: 'a' }] },
  ];
  for (let round = 0; round < 2; round += 1) for (const condition of conditions) cache.get([condition, null], compile);
  expect(compile).toHaveBeenCalledTimes(conditions.length);
});

test.each([
  ['undefined', undefined],
  ['a date', new Date(0)],
  ['no number', NaN],
  ['a function', () => true],
  ['what hides behind a symbol', { [Symbol('raw')]: 'sql' }],
  ['an object of a class', new Map()],
])('a condition with %s is refused, for it could share the key of another', (_, value) => {
  expect(() => new StatementCache().get([{ unitId: value }], compiling())).toThrow('plain data');
});

test('the oldest statement makes room', () => {
  const cache = new StatementCache(2);
  const compile = compiling();
  for (const key of ['a', 'b', 'c', 'b', 'a']) cache.get(key, compile);
  expect(compile).toHaveBeenCalledTimes(4);
});
