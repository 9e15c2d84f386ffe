/** A calendar date `yyyy-mm-dd` in Asia/Shanghai. */
export type IsoDate = string;

/** The domain's time, injected everywhere: no code asks the system clock for a date (architecture rule 12). */
export interface Clock {
  now(): Date;
  /** Today's calendar date in Asia/Shanghai. */
  today(): IsoDate;
}

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const HOUR = 3_600_000;
let latest = { hour: NaN, date: '' };

/**
 * The calendar date of an instant in Asia/Shanghai. Days change with a whole hour there, so the last answer is good for
 * its hour.
 */
export function dateOf(instant: Date): IsoDate {
  const hour = Math.floor(instant.getTime() / HOUR);
  if (hour !== latest.hour) latest = { hour, date: shanghai.format(instant) };
  return latest.date;
}

/** A clock that runs; `startsAt` moves it for a demonstration or a test. */
export function createClock(startsAt?: string | Date): Clock {
  const offset = startsAt ? new Date(startsAt).getTime() - Date.now() : 0;
  const now = () => new Date(Date.now() + offset);
  return { now, today: () => dateOf(now()) };
}

const day = 86_400_000;
const utc = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`);

/** `date` plus `days` calendar days. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(utc(date) + days * day).toISOString().slice(0, 10);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((utc(to) - utc(from)) / day);

/** Days of warning before a clock of so many calendar days is due (domain §3.5). */
export const warningDays = (length: number): number => (length <= 7 ? 1 : length < 30 ? 3 : 7);

/** The calendar quarter of a date as `2026-Q1`. */
export const quarterOf = (date: IsoDate): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** First and last day of a quarter written `2026-Q1`. */
export function quarterRange(quarter: string): { from: IsoDate; to: IsoDate } {
  const [year, q] = quarter.split('-Q').map(Number) as [number, number];
  const from = `${year}-${String(q * 3 - 2).padStart(2, '0')}-01`;
  const next = q === 4 ? `${year + 1}-01-01` : `${year}-${String(q * 3 + 1).padStart(2, '0')}-01`;
  return { from, to: addDays(next, -1) };
}

/** `2026年4月24日`: the form of official papers, Arabic numerals without padding (domain §6.1). */
export const chineseDate = (date: IsoDate): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
