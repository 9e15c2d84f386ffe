import { expect, test } from '@jest/globals';
import { lightOf } from './work.queries.js';

test.each([
  ['2026-Q1', '2025-12-20', 'GREEN'],
  ['2026-Q1', '2026-03-14', 'GREEN'],
  ['2026-Q1', '2026-03-15', 'YELLOW'],
  ['2026-Q1', '2026-03-31', 'YELLOW'],
  ['2026-Q1', '2026-04-01', 'RED'],
  ['2026-Q2', '2026-06-30', 'YELLOW'],
  ['2026-Q4', '2026-12-14', 'GREEN'],
  ['2026-Q4', '2027-01-01', 'RED'],
])('a check of %s not drawn on %s is %s (R-047)', (quarter, today, light) => {
  expect(lightOf(quarter, today)).toBe(light);
});
