import type { Condition, IsoDate } from '@lianxi/service-kit';

/** Condition "holds on this date" for rows with `validFrom` (inclusive) and `validTo` (exclusive). */
export const holdsOn = (date: IsoDate): Condition => ({ validFrom: { $lte: date }, $or: [{ validTo: null }, { validTo: { $gt: date } }] });
