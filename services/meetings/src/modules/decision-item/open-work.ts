import { countRows, type Condition, type Ctx } from '@lianxi/service-kit';
import { DecisionItemState, OWED } from './decision-item.entity.js';
import { decisionItem } from './decision-item.policy.js';

const OPEN: Condition = { state: { $in: [DecisionItemState.DRAFTED, ...OWED] } };

/** Decisions that a unit leads or helps with and that are not settled; within the viewer's rows. */
export const openDecisionsOfUnit = (ctx: Ctx, unitId: string): Promise<number> =>
  countRows(ctx, decisionItem, {
    $and: [OPEN, { $or: [{ leadUnitId: unitId }, { coUnitIds: { $contains: [unitId] } }] }],
  });

/** The same of a post that is responsible. */
export const openDecisionsOfPost = (ctx: Ctx, postId: string): Promise<number> =>
  countRows(ctx, decisionItem, { $and: [OPEN, { responsiblePostId: postId }] });
