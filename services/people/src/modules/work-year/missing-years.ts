import type { IsoDate } from '@lianxi/service-kit';

/** From this month on the next year's calendar, which the State Council announces in November, has to be there. */
const DUE_MONTH = 12;

export interface MissingYear {
  year: number;
  /** Last day on which its absence stops no deadline. */
  dueOn: IsoDate;
  light: 'YELLOW' | 'RED';
}

/**
 * Years of which a day needs the calendar and which are not there: this one, and from 1 December the next. A
 * working-day deadline that reaches into such a year stays open (`CALENDAR_MISSING`).
 */
export function missingYears(today: IsoDate, known: readonly number[]): MissingYear[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return [year, ...(month >= DUE_MONTH ? [year + 1] : [])]
    .filter((one) => !known.includes(one))
    .map((one) => ({ year: one, dueOn: `${one - 1}-12-31`, light: one > year ? 'YELLOW' : 'RED' }));
}
