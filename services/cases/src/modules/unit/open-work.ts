import { countRows, type Condition, type Ctx } from '@lianxi/service-kit';
import { CaseLevel, CaseState } from '../case/case.enums.js';
import { cases } from '../case/case.policy.js';

const OPEN: Condition = { state: { $nin: [CaseState.DRAFT, CaseState.CLOSED] } };

/** Open matters that a unit leads or helps with, or that lie in the community; within the viewer's rows. */
export const openCasesOfUnit = (ctx: Ctx, unitId: string): Promise<number> =>
  countRows(ctx, cases, {
    $and: [OPEN, { $or: [{ leadUnitId: unitId }, { coUnitIds: { $contains: [unitId] } }, { communityId: unitId }] }],
  });

/** Open matters for which a post is first responsible, or which its holder leads or is to lead. */
export const openCasesOfPost = (ctx: Ctx, postId: string): Promise<number> =>
  countRows(ctx, cases, {
    $and: [
      OPEN,
      { $or: [{ firstResponsiblePostId: postId }, { caseLeaderPostId: postId }, { proposedLeaderPostId: postId }] },
    ],
  });

/** Open matters that a grid itself handles: it cannot end with them. Those that were raised only lie in it. */
export const openCasesOfGrid = (ctx: Ctx, gridId: string): Promise<number> =>
  countRows(ctx, cases, { $and: [OPEN, { gridId, currentLevel: CaseLevel.GRID }] });
