import { DomainError, isWithin, leaderOfLine, orgFact, orgFacts, postWithRole, type Ctx } from '@lianxi/service-kit';
import { endClocks, startClock } from '../clock/clock.actions.js';
import { ClockKind } from '../clock/clock.entity.js';
import { communityOf, isAccused, subdistrictOf, unitFact } from '../unit/unit.facts.js';
import type { Case } from './case.entity.js';
import { CaseLevel } from './case.enums.js';

const pathOf = async (ctx: Ctx, unitId: string | undefined): Promise<string | null> => (unitId ? ((await unitFact(ctx, unitId))?.path ?? null) : null);

/** The post that leads the matter's line, or null: the line has none, or its leader is of the unit complained of. */
export async function lineLeader(ctx: Ctx, row: Case): Promise<string | null> {
  const today = ctx.clock.today();
  const postId = await leaderOfLine(ctx, row.lineCode, row.subdistrictId, today);
  if (!postId || !row.accusedUnitPath) return postId;
  return isAccused(row, await pathOf(ctx, (await orgFact(ctx, 'post', today, { id: postId }))?.unitId)) ? null : postId;
}

const communitySecretary = async (ctx: Ctx, row: Case): Promise<string | null> =>
  isAccused(row, communityOf(row)) ? null : ((await postWithRole(ctx, row.communityId, 'COMMUNITY_SECRETARY', ctx.clock.today()))?.id ?? null);

async function officeDirector(ctx: Ctx, row: Case): Promise<string | null> {
  for (const seat of await orgFacts(ctx, 'seat', ctx.clock.today(), { code: 'OFFICE_DIRECTOR' })) if (seat.postId && isWithin(await pathOf(ctx, seat.unitId), subdistrictOf(row))) return seat.postId;
  return null;
}

/** First responsible person above the community, never null (invariant ii): the line's leader, without one the secretary, then the office's director. */
async function responsibleAbove(ctx: Ctx, row: Case): Promise<string> {
  const postId = (await lineLeader(ctx, row)) ?? (await communitySecretary(ctx, row)) ?? (await officeDirector(ctx, row));
  if (!postId) throw new DomainError('NO_LEADER_FOR_LINE', { line: row.lineCode });
  return postId;
}

/** The matter leaves where it was. Triage is done by deciding where it goes; what else still runs is not done, and does not count as done. */
const leave = (ctx: Ctx, row: Case): Promise<void> => endClocks(ctx, row.id, [ClockKind.SUBDISTRICT_TRIAGE]);

/** Back to the grid (T7): its settling clock runs again; no statutory clock is touched. */
export async function toGrid(ctx: Ctx, row: Case): Promise<void> {
  await leave(ctx, row);
  Object.assign(row, { currentLevel: CaseLevel.GRID, levelRecordCount: 0, firstResponsiblePostId: null, leadUnitId: row.communityId });
  await startClock(ctx, row, ClockKind.GRID_SETTLE, { main: true });
}

/** To the community: its secretary becomes first responsible person by post. A vacant post stops the step, and so does a complaint against the community. */
export async function toCommunity(ctx: Ctx, row: Case): Promise<void> {
  if (isAccused(row, communityOf(row))) throw new DomainError('ACCUSED_UNIT_BLOCKED');
  const secretary = await communitySecretary(ctx, row);
  if (!secretary) throw new DomainError('NO_COMMUNITY_SECRETARY');
  await leave(ctx, row);
  Object.assign(row, { currentLevel: CaseLevel.COMMUNITY, levelRecordCount: 0, firstResponsiblePostId: secretary, leadUnitId: row.communityId });
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
 * Back into handling (T32). Handling is the sub-district's whoever closed it: the unit that led the matter takes it up again, the
 * community where a grid or the community closed it, under the line's leader and for the office to close.
 */
export async function toHandling(ctx: Ctx, row: Case): Promise<void> {
  const firstResponsiblePostId = await responsibleAbove(ctx, row);
  await leave(ctx, row);
  Object.assign(row, { currentLevel: CaseLevel.SUBDISTRICT, levelRecordCount: 0, firstResponsiblePostId, leadUnitId: row.leadUnitId ?? row.communityId, closingProposed: false });
  await startClock(ctx, row, ClockKind.HANDLING_DUE, { main: true });
}
