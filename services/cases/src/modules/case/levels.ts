import {
  concernsPost,
  isWithin,
  leaderOfLine,
  orgFact,
  orgFacts,
  postWithRole,
  requireNothing,
  type Blocker,
  type Ctx,
} from '@lianxi/service-kit';
import { categoryLabel } from '../category/category.queries.js';
import { endClocks, startClock } from '../clock/clock.actions.js';
import { ClockKind } from '../clock/clock.entity.js';
import { communityOf, isAccused, subdistrictOf, unitFact } from '../unit/unit.facts.js';
import type { Case } from './case.entity.js';
import { CaseLevel } from './case.enums.js';
import { isRestricted } from './case.policy.js';

const pathOf = async (ctx: Ctx, unitId: string | undefined): Promise<string | null> =>
  unitId ? ((await unitFact(ctx, unitId))?.path ?? null) : null;

/**
 * A post that may have part in the matter, else null: its holder is not complained of, in no post, and has not stepped
 * aside.
 */
const mayAct = async (ctx: Ctx, row: Case, postId: string | null | undefined): Promise<string | null> =>
  postId && !(await concernsPost(ctx, row, postId, ctx.clock.today())) ? postId : null;

/**
 * The post that leads the matter's line, or null: the line has none, or its leader may have no part in the
 * matter.
 */
export const lineLeader = async (ctx: Ctx, row: Case): Promise<string | null> =>
  mayAct(ctx, row, await leaderOfLine(ctx, row.lineCode, row.subdistrictId, ctx.clock.today()));

const secretaryPost = async (ctx: Ctx, row: Case): Promise<string | null> =>
  (await postWithRole(ctx, row.communityId, 'COMMUNITY_SECRETARY', ctx.clock.today()))?.id ?? null;
const communitySecretary = async (ctx: Ctx, row: Case): Promise<string | null> =>
  isAccused(row, communityOf(row)) ? null : mayAct(ctx, row, await secretaryPost(ctx, row));

/**
 * The community has a secretary, who may have no part in the matter: it passes the community by. A vacant post is
 * another thing.
 */
export async function passesCommunity(ctx: Ctx, row: Case): Promise<boolean> {
  const secretary = await secretaryPost(ctx, row);
  return secretary !== null && (await mayAct(ctx, row, secretary)) === null;
}

async function holderOfSeat(ctx: Ctx, row: Case, code: 'OFFICE_DIRECTOR' | 'CHIEF_CONVENER'): Promise<string | null> {
  for (const seat of await orgFacts(ctx, 'seat', ctx.clock.today(), { code }))
    if (isWithin(await pathOf(ctx, seat.unitId), subdistrictOf(row)) && (await mayAct(ctx, row, seat.postId)))
      return seat.postId;
  return null;
}

/**
 * First responsible person above the community (R-061): the line's leader. Null is a gap that is shown, and that stops
 * dispatching: nobody stands in by silence. An accusation is its readers' alone: the director's, where it concerns the
 * director the chief convener's.
 */
export async function responsibleAbove(ctx: Ctx, row: Case): Promise<string | null> {
  if (!isRestricted(row)) return lineLeader(ctx, row);
  return (await holderOfSeat(ctx, row, 'OFFICE_DIRECTOR')) ?? holderOfSeat(ctx, row, 'CHIEF_CONVENER');
}

/**
 * The post that answers for the matter today; a gap at the sub-district is closed as soon as the line has a leader
 * again.
 */
export const firstResponsibleOf = async (ctx: Ctx, row: Case): Promise<string | null> =>
  row.firstResponsiblePostId ?? (row.currentLevel === CaseLevel.SUBDISTRICT ? responsibleAbove(ctx, row) : null);

/** What dispatching lacks where nobody may answer for the line (T12). */
export async function lacksLeader(ctx: Ctx, row: Case): Promise<Blocker[]> {
  if (await lineLeader(ctx, row)) return [];
  return [{ code: 'NO_LEADER_FOR_LINE', params: { line: await categoryLabel(ctx, `${row.lineCode}0000`) } }];
}

/**
 * The matter leaves where it was. Triage is done by deciding where it goes; what else still runs is not done, and does
 * not count as done.
 */
const leave = (ctx: Ctx, row: Case): Promise<void> => endClocks(ctx, row.id, [ClockKind.SUBDISTRICT_TRIAGE]);

/** What stands against the matter going to its community. */
export async function lacksCommunity(ctx: Ctx, row: Case): Promise<Blocker[]> {
  if (isAccused(row, communityOf(row))) return ['ACCUSED_UNIT_BLOCKED'];
  if (await passesCommunity(ctx, row)) return ['RECUSAL_REQUIRED'];
  return (await communitySecretary(ctx, row)) ? [] : ['NO_COMMUNITY_SECRETARY'];
}

/** The grid of the matter takes nothing back: it has ended, or its end is set (T7). */
export async function lacksGrid(ctx: Ctx, row: Case): Promise<Blocker[]> {
  const grid = row.gridId ? await orgFact(ctx, 'grid', ctx.clock.today(), { id: row.gridId }) : null;
  return grid && !grid.validTo ? [] : ['GRID_ENDS'];
}

/** Back to the grid (T7), unless its end is set: its settling clock runs again; no statutory clock is touched. */
export async function toGrid(ctx: Ctx, row: Case): Promise<void> {
  requireNothing(await lacksGrid(ctx, row));
  await leave(ctx, row);
  Object.assign(row, {
    currentLevel: CaseLevel.GRID,
    levelRecordCount: 0,
    firstResponsiblePostId: null,
    leadUnitId: row.communityId,
  });
  await startClock(ctx, row, ClockKind.GRID_SETTLE, { main: true });
}

/**
 * To the community: its secretary becomes first responsible person by post. A vacant post stops the step, and
 * so does a complaint against the community.
 */
export async function toCommunity(ctx: Ctx, row: Case): Promise<void> {
  requireNothing(await lacksCommunity(ctx, row));
  const secretary = await communitySecretary(ctx, row);
  await leave(ctx, row);
  Object.assign(row, {
    currentLevel: CaseLevel.COMMUNITY,
    levelRecordCount: 0,
    firstResponsiblePostId: secretary,
    leadUnitId: row.communityId,
  });
  await startClock(ctx, row, ClockKind.COMMUNITY_SETTLE, { main: true });
}

/** To the sub-district's triage. */
export async function toSubdistrict(ctx: Ctx, row: Case): Promise<void> {
  const firstResponsiblePostId = await responsibleAbove(ctx, row);
  await leave(ctx, row);
  Object.assign(row, { currentLevel: CaseLevel.SUBDISTRICT, levelRecordCount: 0, firstResponsiblePostId });
  await startClock(ctx, row, ClockKind.SUBDISTRICT_TRIAGE, { main: true });
}

/**
 * Back into handling (T32). Handling is the sub-district's whoever closed it: the unit that led the matter takes it up
 * again, the community where a grid or the community closed it, under the line's leader and for the office to close.
 */
export async function toHandling(ctx: Ctx, row: Case): Promise<void> {
  const firstResponsiblePostId = await responsibleAbove(ctx, row);
  await leave(ctx, row);
  Object.assign(row, {
    currentLevel: CaseLevel.SUBDISTRICT,
    levelRecordCount: 0,
    firstResponsiblePostId,
    leadUnitId: row.leadUnitId ?? row.communityId,
    closingProposed: false,
  });
  await startClock(ctx, row, ClockKind.HANDLING_DUE, { main: true });
}
