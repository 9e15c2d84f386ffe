import { expect, test } from '@jest/globals';
import { daysAfter, instantOf, today, wallOf } from '../src/features/shared/zone-time';

test('a field means the time of Beijing wherever the browser stands', () => {
  expect(instantOf('2026-03-27T09:00')).toBe('2026-03-27T01:00:00.000Z');
  expect(instantOf('2026-03-27T09:00:30')).toBe('2026-03-27T01:00:00.000Z');
  expect(wallOf('2026-03-27T01:00:00.000Z')).toBe('2026-03-27T09:00');
});

test('the day changes at midnight of Beijing', () => {
  expect(wallOf('2026-12-31T16:00:00.000Z')).toBe('2027-01-01T00:00');
  expect(instantOf('2027-01-01T00:00')).toBe('2026-12-31T16:00:00.000Z');
});

test('a time survives the way there and back', () => {
  for (const wall of ['2026-02-28T23:59', '2028-02-29T00:00', '2026-07-01T12:30'])
    expect(wallOf(instantOf(wall))).toBe(wall);
});

test('days are counted across months and years', () => {
  expect(daysAfter('2026-12-30', 3)).toBe('2027-01-02');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysAfter(today(), 0)).toBe(today());
});
