import { addDays, badInput, type IsoDate } from '@lianxi/service-kit';

/** A calendar month or quarter: first day, first day after it. */
export interface Period {
  name: string;
  from: IsoDate;
  to: IsoDate;
}

const first = (year: number, month: number): IsoDate =>
  `${String(month > 12 ? year + 1 : year).padStart(4, '0')}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}-01`;

/** Reads `2026-03` or `2026-Q1`. A period that has not begun is refused. */
export function periodOf(text: string, today: IsoDate): Period {
  const [, year, month, quarter] = /^(20\d{2})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/.exec(text) ?? [];
  if (!year) throw badInput('period');
  const begin = quarter ? Number(quarter) * 3 - 2 : Number(month);
  const period = { name: text, from: first(Number(year), begin), to: first(Number(year), begin + (quarter ? 3 : 1)) };
  if (period.from > today) throw badInput('period');
  return period;
}

/** The day whose households a period is reckoned with: its last one, or today while it runs. */
export const reckonedOn = ({ to }: Period, today: IsoDate): IsoDate => (to > today ? today : addDays(to, -1));
