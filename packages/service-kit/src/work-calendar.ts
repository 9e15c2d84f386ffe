import { addDays, type IsoDate } from './clock.js';
import { DomainError } from './domain-error.js';

/** One year of the work calendar (domain §2.5.6): days off on top of weekends, and weekends worked in exchange. */
export interface WorkYear {
  year: number;
  daysOff: readonly IsoDate[];
  makeUpDays: readonly IsoDate[];
}

/** Working-day arithmetic over loaded years. A year that is not loaded is `CALENDAR_MISSING`, never a guess. */
export class WorkCalendar {
  private readonly years = new Map<number, { off: Set<IsoDate>; worked: Set<IsoDate> }>();

  constructor(years: readonly WorkYear[]) {
    for (const y of years) this.years.set(y.year, { off: new Set(y.daysOff), worked: new Set(y.makeUpDays) });
  }

  isWorkday(date: IsoDate): boolean {
    const year = this.years.get(Number(date.slice(0, 4)));
    if (!year) throw new DomainError('CALENDAR_MISSING', { year: date.slice(0, 4) });
    if (year.worked.has(date)) return true;
    if (year.off.has(date)) return false;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
  }

  /** The date `days` working days after `start`; the start day does not count (domain §2.5.1). */
  addWorkdays(start: IsoDate, days: number): IsoDate {
    let date = start;
    for (let left = days; left > 0;) {
      date = addDays(date, 1);
      if (this.isWorkday(date)) left -= 1;
    }
    return date;
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workdaysBetween(from: IsoDate, to: IsoDate): number {
    const sign = from <= to ? 1 : -1;
    const [start, end] = sign === 1 ? [from, to] : [to, from];
    let count = 0;
    for (let date = start; date < end;) {
      date = addDays(date, 1);
      if (this.isWorkday(date)) count += 1;
    }
    return sign * count;
  }

  /** `addWorkdays`, but null where a year is not loaded yet: the deadline stays open and is computed later. */
  addWorkdaysOrOpen(start: IsoDate, days: number): IsoDate | null {
    try {
      return this.addWorkdays(start, days);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CALENDAR_MISSING') return null;
      throw error;
    }
  }
}
