import { badInput, type IsoDate } from '@lianxi/service-kit';

const LAST: IsoDate = '2100-12-31';

/** A date that somebody may have meant: a slip like the year 9999 would stand in the ledger for ever. */
export function requirePlausible(date: IsoDate, field: string): IsoDate {
  if (date > LAST) throw badInput(field);
  return date;
}
