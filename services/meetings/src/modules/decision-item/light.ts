import { addDays, daysBetween, warningDays, type Condition, type IsoDate } from '@lianxi/service-kit';
import { DecisionItemState, OWED, type DecisionItem } from './decision-item.entity.js';

/** First day of the yellow light of a decision that was confirmed on a day. */
export const warnOnOf = (confirmedOn: IsoDate, dueOn: IsoDate): IsoDate =>
  addDays(dueOn, -warningDays(daysBetween(confirmedOn, dueOn)));

type Clock = Pick<DecisionItem, 'state' | 'dueOn' | 'warnOn' | 'verifiedOn'>;

/** Owed and past its due date; verified late is no longer overdue, it only counts as not on time (domain §4.2, K14). */
export const isOverdue = (row: Pick<Clock, 'state' | 'dueOn'>, today: IsoDate): boolean =>
  OWED.includes(row.state) && row.dueOn < today;

/** Verified by its due date (K14); null while it is not verified. */
export const isOnTime = ({ state, dueOn, verifiedOn }: Pick<Clock, 'state' | 'dueOn' | 'verifiedOn'>): boolean | null =>
  state === DecisionItemState.VERIFIED ? verifiedOn! <= dueOn : null;

/** The light on a day: what is verified keeps whether it was late; null where nothing was ever owed. */
export function lightOf(row: Clock, today: IsoDate): 'GREEN' | 'YELLOW' | 'RED' | 'DONE_ON_TIME' | 'DONE_LATE' | null {
  const onTime = isOnTime(row);
  if (onTime !== null) return onTime ? 'DONE_ON_TIME' : 'DONE_LATE';
  if (!OWED.includes(row.state)) return null;
  if (row.dueOn < today) return 'RED';
  return row.warnOn !== null && row.warnOn <= today ? 'YELLOW' : 'GREEN';
}

/** The same rule as a row condition, so that a counter and its list are one number. */
export const lightCondition = (light: 'YELLOW' | 'RED', today: IsoDate): Condition =>
  light === 'RED'
    ? { state: { $in: [...OWED] }, dueOn: { $lt: today } }
    : { state: { $in: [...OWED] }, dueOn: { $gte: today }, warnOn: { $lte: today } };
