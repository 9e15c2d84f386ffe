import { addDays, DomainError, type Condition, type Ctx, type IsoDate } from '@lianxi/service-kit';

/**
 * Whether an end is set. What holds on a day is never a state: it is read from the dates, so that midnight needs
 * nobody's help.
 */
export enum TermState {
  OPEN = 'OPEN', // 无终止日期
  ENDED = 'ENDED', // 已定终止日期
}

interface Term {
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

/** Condition "holds on this date" for rows with `validFrom` (inclusive) and `validTo` (exclusive). */
export const holdsOn = (date: IsoDate): Condition => ({
  validFrom: { $lte: date },
  $or: [{ validTo: null }, { validTo: { $gt: date } }],
});

/** Condition "holds on this date or later": what an end from that date would cut off. */
export const holdsFrom = (date: IsoDate): Condition => ({ $or: [{ validTo: null }, { validTo: { $gt: date } }] });

/** The same of a row that is at hand. */
export const isOn = ({ validFrom, validTo }: Term, date: IsoDate): boolean =>
  validFrom <= date && (!validTo || validTo > date);

/** A term that was withdrawn before it began: it ends on the day on which it would have begun, so it never holds. */
export const isWithdrawn = ({ validFrom, validTo }: Term): boolean => validFrom === validTo;

/** How many terms hold on a day or later; those that were withdrawn before they began do not count. */
export async function countHeld<Row extends Term>(
  ctx: Ctx,
  entity: new () => Row,
  where: Condition,
  on: IsoDate,
): Promise<number> {
  const rows = (await ctx.em.find(entity as never, { ...where, ...holdsFrom(on) } as never, {
    disableIdentityMap: true,
  })) as Term[];
  return rows.filter((row) => !isWithdrawn(row)).length;
}

/** True where two terms share a day. */
export const overlaps = (a: Term, b: Term): boolean =>
  (!a.validTo || a.validTo > b.validFrom) &&
  (!b.validTo || b.validTo > a.validFrom) &&
  !isWithdrawn(a) &&
  !isWithdrawn(b);

/** Longest time ahead that an act can be dated. */
const DAYS_AHEAD = 3 * 366;

/**
 * The day from which an act holds: today or later, at most three years ahead. What held before today is history, which
 * no later act changes; a day that lies ahead takes effect by itself at 00:00 in Asia/Shanghai.
 */
export function effectiveDay(ctx: Ctx, day: IsoDate): IsoDate {
  const today = ctx.clock.today();
  if (day < today) throw new DomainError('DATE_IN_PAST', { earliest: today });
  const latest = addDays(today, DAYS_AHEAD);
  if (day > latest) throw new DomainError('DATE_TOO_FAR', { latest });
  return day;
}
