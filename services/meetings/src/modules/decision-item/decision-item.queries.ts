import { childrenOf, once, readPage, readRows, type Ctx, type PageArgs } from '@lianxi/service-kit';
import { raw } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { DecisionItem, DecisionItemState, OWED } from './decision-item.entity.js';
import type { DecisionItemFilter } from './decision-item.inputs.js';
import { decisionItem } from './decision-item.policy.js';
import { lightCondition } from './light.js';

export function decisionPage(ctx: Ctx, page: PageArgs, filter: DecisionItemFilter | null) {
  const today = ctx.clock.today();
  const where = {
    ...(filter?.meetingId && { meetingId: filter.meetingId }),
    ...(filter?.caseId && { caseId: filter.caseId }),
    ...(filter?.leadUnitId && { leadUnitId: filter.leadUnitId }),
    $and: [
      ...(filter?.states?.length ? [{ state: { $in: filter.states } }] : []),
      ...(filter?.overdue === true ? [lightCondition('RED', today)] : []),
      ...(filter?.overdue === false ? [{ $or: [{ state: { $nin: [...OWED] } }, { dueOn: { $gte: today } }] }] : []),
    ],
  };
  return readPage(ctx, decisionItem, { ...page, where, sort: [{ field: 'dueOn', direction: 'asc' }] });
}

const NOT_IN_FORCE = [DecisionItemState.DRAFTED, DecisionItemState.DISCARDED];

/** Decisions on a matter, oldest first: one statement for all matters of a fetch. */
export const decisionsOfCase = async (ctx: Ctx, caseId: string): Promise<DecisionItem[]> =>
  (await childrenOf(ctx, decisionItem, 'caseId').load(caseId)).filter((row) => !NOT_IN_FORCE.includes(row.state));

/**
 * The newest decisions in force that a unit leads, at most `first`: one statement for all units of a fetch. Rows come
 * rank by rank, each unit's newest before anybody's second, so `first` times the number of units holds what every unit
 * shows, and no statement reads more.
 */
export const decisionsOfUnit = (ctx: Ctx, unitId: string, first: number): Promise<DecisionItem[]> =>
  once(
    ctx,
    `decisionsOfUnit:${first}`,
    () =>
      new DataLoader<string, DecisionItem[]>(async (unitIds) => {
        const rank = raw('row_number() over (partition by o.lead_unit_id order by o.created_at desc, o.id)');
        const where = { leadUnitId: { $in: [...unitIds] }, state: { $nin: NOT_IN_FORCE } };
        const rows = await readRows(ctx, decisionItem, {
          where,
          orderBy: [{ [rank as never]: 'asc' }],
          limit: first * unitIds.length,
        });
        return unitIds.map((id) => rows.filter((row) => row.leadUnitId === id).slice(0, first));
      }),
  ).load(unitId);
