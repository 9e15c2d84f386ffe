import {
  addDays,
  dateOf,
  daysBetween,
  warningDays,
  type Condition,
  type IsoDate,
  type WorkCalendar,
} from '@lianxi/service-kit';
import { ClockUnit, Light } from './clock.entity.js';

export interface Timer {
  length: number;
  unit: ClockUnit;
  dueOn: IsoDate | null;
  stoppedAt?: Date | null;
}

/** Working days for working-day clocks, else calendar days. */
const warning = ({ length, unit }: Pick<Timer, 'length' | 'unit'>): number =>
  unit === ClockUnit.WORKDAY ? 1 : warningDays(length);

/** The light of a clock on a day, computed when read. */
export function lightOf(timer: Timer, today: IsoDate, calendar: WorkCalendar): Light {
  const { dueOn, stoppedAt, unit } = timer;
  if (!dueOn) return stoppedAt ? Light.DONE_ON_TIME : Light.OPEN;
  if (stoppedAt) return dateOf(stoppedAt) <= dueOn ? Light.DONE_ON_TIME : Light.DONE_LATE;
  if (today > dueOn) return Light.RED;
  const remaining = unit === ClockUnit.WORKDAY ? calendar.workdaysBetween(today, dueOn) : daysBetween(today, dueOn);
  return remaining <= warning(timer) ? Light.YELLOW : Light.GREEN;
}

/** The same rule as a row condition over a case's main clock, so that a counter and its list are one number. */
export function lightCondition(light: Light.YELLOW | Light.RED, today: IsoDate, calendar: WorkCalendar): Condition {
  if (light === Light.RED) return { state: { $ne: 'CLOSED' }, dueOn: { $lt: today } };
  const soon = (days: number) => ({ $gte: today, $lte: addDays(today, days) });
  return {
    state: { $ne: 'CLOSED' },
    $or: [
      { dueUnit: ClockUnit.WORKDAY, dueOn: { $gte: today, $lte: calendar.addWorkdaysOrOpen(today, 1) ?? today } },
      { dueUnit: ClockUnit.DAY, dueLength: { $lte: 7 }, dueOn: soon(1) },
      { dueUnit: ClockUnit.DAY, dueLength: { $gt: 7, $lt: 30 }, dueOn: soon(3) },
      { dueUnit: ClockUnit.DAY, dueLength: { $gte: 30 }, dueOn: soon(7) },
    ],
  };
}
