import { describe, expect, test } from '@jest/globals';
import { addDays, chineseDate, createClock, dateOf, daysBetween, quarterOf, quarterRange } from './clock.js';
import { DomainError } from './domain-error.js';
import { maskName, maskPhone } from './masks.js';
import { WorkCalendar } from './work-calendar.js';

describe('dates are dates of Asia/Shanghai', () => {
  test.each([
    ['2026-03-31T15:59:59Z', '2026-03-31'],
    ['2026-03-31T16:00:00Z', '2026-04-01'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
  ])('%s is %s', (instant, date) => expect(dateOf(new Date(instant))).toBe(date));

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-01', 60, '2026-04-30'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([
    ['2026-01-01', '2026-Q1', '2026-03-31'],
    ['2026-06-30', '2026-Q2', '2026-06-30'],
    ['2026-12-31', '2026-Q4', '2026-12-31'],
  ])('%s lies in %s, which ends on %s', (date, quarter, end) => {
    expect(quarterOf(date)).toBe(quarter);
    expect(quarterRange(quarter).to).toBe(end);
  });

  test('official papers write dates in Arabic numerals without padding', () =>
    expect(chineseDate('2026-04-04')).toBe('2026年4月4日'));
  test('a clock can be moved for a demonstration and then runs on', () =>
    expect(createClock('2026-03-16T01:00:00Z').today()).toBe('2026-03-16'));
});

describe('working days (domain §2.5.6)', () => {
  const calendar = new WorkCalendar([
    {
      year: 2026,
      daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      makeUpDays: ['2026-10-10'],
    },
  ]);

  test.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-10-10', 1, '2026-10-12'],
  ])('%s plus %i working days is %s', (from, days, to) => {
    expect(calendar.addWorkdays(from, days)).toBe(to);
    expect(calendar.workdaysBetween(from, to)).toBe(days);
  });

  test('a year that is not loaded is named, never guessed', () => {
    expect(() => calendar.addWorkdays('2026-12-31', 1)).toThrow(new DomainError('CALENDAR_MISSING', { year: '2027' }));
    expect(calendar.addWorkdaysOrOpen('2026-12-31', 1)).toBeNull();
  });
});

describe('masks (domain §5.4)', () => {
  test.each([
    ['张三', '张*'],
    ['欧阳丽', '欧*丽'],
    ['阿依古丽·买买提', '阿*提'],
    ['𠮷野家', '𠮷*家'],
    ['王', '*'],
    ['', ''],
    ['ᠮᠣᠩᠭᠣᠯ', 'ᠮ*ᠯ'],
  ])('%s becomes %s', (name, masked) => expect(maskName(name)).toBe(masked));
  test.each([
    ['13800000001', '138****0001'],
    ['123', '****'],
  ])('%s becomes %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});
