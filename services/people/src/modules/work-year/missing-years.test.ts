import { expect, test } from '@jest/globals';
import { missingYears } from './missing-years.js';

test.each([
  ['2026-11-30', [2026], []],
  ['2026-12-01', [2026], [{ year: 2027, dueOn: '2026-12-31', light: 'YELLOW' }]],
  ['2026-12-31', [2026, 2027], []],
  ['2027-01-01', [2026], [{ year: 2027, dueOn: '2026-12-31', light: 'RED' }]],
  [
    '2027-12-01',
    [2026],
    [
      { year: 2027, dueOn: '2026-12-31', light: 'RED' },
      { year: 2028, dueOn: '2027-12-31', light: 'YELLOW' },
    ],
  ],
])('on %s with the calendars of %j the office owes %j', (today, known, owed) => {
  expect(missingYears(today, known)).toEqual(owed);
});
