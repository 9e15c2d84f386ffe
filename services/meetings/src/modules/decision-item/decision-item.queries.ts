import { childrenOf, daysBetween, readPage, type Ctx, type IsoDate, type PageArgs } from '@lianxi/service-kit';
import { DecisionItem, DecisionItemState, OWED } from './decision-item.entity.js';
import type { DecisionItemFilter } from './decision-item.inputs.js';
import { decisionItem } from './decision-item.policy.js';

/** Owed and past its due date; verified late is no longer overdue, it only counts as not on time (domain §4.2, K14). */
export const isOverdue = (row: Pick<DecisionItem, 'state' | 'dueOn'>, today: IsoDate): boolean => OWED.includes(row.state) && row.dueOn < today;

/** Lights of domain §3.5 by the length of the clock, in calendar days. */
export function lightOf(row: Pick<DecisionItem, 'state' | 'dueOn' | 'confirmedOn'>, today: IsoDate): 'GREEN' | 'YELLOW' | 'RED' | null {
  if (!OWED.includes(row.state)) return null;
  const left = daysBetween(today, row.dueOn);
  if (left < 0) return 'RED';
  const length = daysBetween(row.confirmedOn ?? today, row.dueOn);
  return left <= (length >= 30 ? 7 : length >= 8 ? 3 : 1) ? 'YELLOW' : 'GREEN';
}

export function decisionPage(ctx: Ctx, page: PageArgs, filter: DecisionItemFilter | null) {
  const today = ctx.clock.today();
  const late = { state: { $in: [...OWED] }, dueOn: { $lt: today } };
  const where = {
    ...(filter?.meetingId && { meetingId: filter.meetingId }),
    ...(filter?.caseId && { caseId: filter.caseId }),
    ...(filter?.leadUnitId && { leadUnitId: filter.leadUnitId }),
    $and: [
      ...(filter?.states?.length ? [{ state: { $in: filter.states } }] : []),
      ...(filter?.overdue === true ? [late] : []),
      ...(filter?.overdue === false ? [{ $or: [{ state: { $nin: [...OWED] } }, { dueOn: { $gte: today } }] }] : []),
    ],
  };
  return readPage(ctx, decisionItem, { ...page, where, sort: [{ field: 'dueOn', direction: 'asc' }] });
}

/** Decisions in force among some that the viewer sees. */
const inForce = (rows: DecisionItem[]) => rows.filter((row) => row.state !== DecisionItemState.DRAFTED && row.state !== DecisionItemState.DISCARDED);

/** Decisions on a matter, oldest first: one statement for all matters of a fetch. */
export const decisionsOfCase = async (ctx: Ctx, caseId: string): Promise<DecisionItem[]> => inForce(await childrenOf(ctx, decisionItem, 'caseId').load(caseId));

/** Decisions that a unit leads, newest first. */
export const decisionsOfUnit = async (ctx: Ctx, unitId: string): Promise<DecisionItem[]> => inForce(await childrenOf(ctx, decisionItem, 'leadUnitId', [{ createdAt: 'desc' }]).load(unitId));
