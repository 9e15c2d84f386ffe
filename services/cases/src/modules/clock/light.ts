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
  /** It ended without its thing being done. */
  cancelled?: boolean;
}

/** Working days for working-day clocks, else calendar days. */
const warning = ({ length, unit }: Pick<Timer, 'length' | 'unit'>): number =>
  unit === ClockUnit.WORKDAY ? 1 : warningDays(length);

/**
 * Past its due date, on the day of its end where it has one: also of a clock that ended because the matter moved on,
 * from whose unit the delay is. Null where nothing can be measured, since it has no due date.
 */
export const isLate = ({ dueOn, stoppedAt }: Pick<Timer, 'dueOn' | 'stoppedAt'>, today: IsoDate): boolean | null =>
  dueOn === null ? null : (stoppedAt ? dateOf(stoppedAt) : today) > dueOn;

/** The light that an ended clock showed on the day of its end; null while it runs. */
export const lightAtEnd = (timer: Timer, calendar: WorkCalendar): Light | null =>
  timer.stoppedAt ? runningLight(timer, dateOf(timer.stoppedAt), calendar) : null;

/** The light of a clock on a day, computed when read. */
export function lightOf(timer: Timer, today: IsoDate, calendar: WorkCalendar): Light {
  if (!timer.stoppedAt) return runningLight(timer, today, calendar);
  if (timer.cancelled) return Light.CANCELLED;
  if (!timer.dueOn) return Light.DONE_UNMEASURED;
  return isLate(timer, today) ? Light.DONE_LATE : Light.DONE_ON_TIME;
}

function runningLight(timer: Timer, today: IsoDate, calendar: WorkCalendar): Light {
  const { dueOn, unit } = timer;
  if (!dueOn) return Light.OPEN;
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
