import { expect, test } from '@jest/globals';
import { WorkCalendar } from '@lianxi/service-kit';
import { ClockUnit, Light } from './clock.entity.js';
import { lightOf } from './light.js';

const calendar = new WorkCalendar([
  { year: 2026, daysOff: ['2026-04-04', '2026-04-05', '2026-04-06'], makeUpDays: [] },
]);

test.each([
  // length, unit, due, today, light (domain §3.5)
  [60, ClockUnit.DAY, '2026-03-20', '2026-03-12', Light.GREEN],
  [60, ClockUnit.DAY, '2026-03-20', '2026-03-13', Light.YELLOW],
  [60, ClockUnit.DAY, '2026-03-20', '2026-03-20', Light.YELLOW],
  [60, ClockUnit.DAY, '2026-03-20', '2026-03-21', Light.RED],
  [15, ClockUnit.DAY, '2026-03-20', '2026-03-16', Light.GREEN],
  [15, ClockUnit.DAY, '2026-03-20', '2026-03-17', Light.YELLOW],
  [7, ClockUnit.DAY, '2026-03-20', '2026-03-18', Light.GREEN],
  [7, ClockUnit.DAY, '2026-03-20', '2026-03-19', Light.YELLOW],
  // Friday 3 April to Tuesday 7 April: one working day, because the festival lies between.
  [10, ClockUnit.WORKDAY, '2026-04-07', '2026-04-03', Light.YELLOW],
  [10, ClockUnit.WORKDAY, '2026-04-08', '2026-04-03', Light.GREEN],
])('a clock of %i %s due on %s is on %s %s', (length, unit, dueOn, today, light) => {
  expect(lightOf({ length, unit, dueOn }, today, calendar)).toBe(light);
});

test('a stopped clock says whether it was in time, by the date in Shanghai', () => {
  const timer = { length: 10, unit: ClockUnit.DAY, dueOn: '2026-03-20' };
  expect(lightOf({ ...timer, stoppedAt: new Date('2026-03-20T15:59:00Z') }, '2026-03-25', calendar)).toBe(
    Light.DONE_ON_TIME,
  );
  expect(lightOf({ ...timer, stoppedAt: new Date('2026-03-20T16:01:00Z') }, '2026-03-25', calendar)).toBe(
    Light.DONE_LATE,
  );
});

test('without the calendar of its year a working-day clock stays open', () => {
  expect(lightOf({ length: 3, unit: ClockUnit.WORKDAY, dueOn: null }, '2027-01-04', calendar)).toBe(Light.OPEN);
});
