import {
  concernsPost,
  DomainError,
  isWithin,
  leaderOfLine,
  orgFact,
  orgFacts,
  postWithRole,
  type Ctx,
} from '@lianxi/service-kit';
import { categoryLabel } from '../category/category.queries.js';
import { endClocks, startClock } from '../clock/clock.actions.js';
import { ClockKind } from '../clock/clock.entity.js';
import { communityOf, isAccused, subdistrictOf, unitFact } from '../unit/unit.facts.js';
import type { Case } from './case.entity.js';
import { CaseLevel } from './case.enums.js';

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

async function officeDirector(ctx: Ctx, row: Case): Promise<string | null> {
  for (const seat of await orgFacts(ctx, 'seat', ctx.clock.today(), { code: 'OFFICE_DIRECTOR' }))
    if (isWithin(await pathOf(ctx, seat.unitId), subdistrictOf(row)) && (await mayAct(ctx, row, seat.postId)))
      return seat.postId;
  return null;
}

/**
 * First responsible person above the community, never null (invariant ii): the line's leader, without one the
 * secretary, then the office's director.
 */
export async function responsibleAbove(ctx: Ctx, row: Case): Promise<string> {
  const postId =
    (await lineLeader(ctx, row)) ?? (await communitySecretary(ctx, row)) ?? (await officeDirector(ctx, row));
  if (!postId) throw await noLeader(ctx, row);
  return postId;
}

/** The refusal where nobody leads the line of a matter; it names the line, not its code. */
export const noLeader = async (ctx: Ctx, row: Case): Promise<DomainError> =>
  new DomainError('NO_LEADER_FOR_LINE', { line: await categoryLabel(ctx, `${row.lineCode}0000`) });

/**
 * The matter leaves where it was. Triage is done by deciding where it goes; what else still runs is not done, and does
 * not count as done.
 */
const leave = (ctx: Ctx, row: Case): Promise<void> => endClocks(ctx, row.id, [ClockKind.SUBDISTRICT_TRIAGE]);

/** Back to the grid (T7), unless its end is set: its settling clock runs again; no statutory clock is touched. */
export async function toGrid(ctx: Ctx, row: Case): Promise<void> {
  const grid = row.gridId ? await orgFact(ctx, 'grid', ctx.clock.today(), { id: row.gridId }) : null;
  if (!grid || grid.validTo) throw new DomainError('GRID_ENDS');
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
  if (isAccused(row, communityOf(row))) throw new DomainError('ACCUSED_UNIT_BLOCKED');
  if (await passesCommunity(ctx, row)) throw new DomainError('RECUSAL_REQUIRED');
  const secretary = await communitySecretary(ctx, row);
  if (!secretary) throw new DomainError('NO_COMMUNITY_SECRETARY');
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
