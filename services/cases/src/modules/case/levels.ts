import { DomainError, leaderOfLine, postWithRole, type Ctx } from '@lianxi/service-kit';
import { startClock, stopClocks } from '../clock/clock.actions.js';
import { ClockKind } from '../clock/clock.entity.js';
import type { Case } from './case.entity.js';
import { CaseLevel } from './case.enums.js';

/** Back to the grid (T7): its settling clock runs again; no statutory clock is touched. */
export async function toGrid(ctx: Ctx, row: Case): Promise<void> {
  await stopClocks(ctx, row.id);
  Object.assign(row, { currentLevel: CaseLevel.GRID, levelRecordCount: 0, firstResponsiblePostId: null, leadUnitId: row.communityId });
  await startClock(ctx, row, ClockKind.GRID_SETTLE, { main: true });
}

/** To the community: its secretary becomes first responsible person by post. A vacant post stops the step. */
export async function toCommunity(ctx: Ctx, row: Case): Promise<void> {
  const secretary = await postWithRole(ctx, row.communityId, 'COMMUNITY_SECRETARY', ctx.clock.today());
  if (!secretary) throw new DomainError('NO_COMMUNITY_SECRETARY');
  await stopClocks(ctx, row.id);
  Object.assign(row, { currentLevel: CaseLevel.COMMUNITY, levelRecordCount: 0, firstResponsiblePostId: secretary.id, leadUnitId: row.communityId });
  await startClock(ctx, row, ClockKind.COMMUNITY_SETTLE, { main: true });
}

/** To the sub-district's triage: the leader of the line is first responsible person where the line has one, the secretary until then. */
export async function toSubdistrict(ctx: Ctx, row: Case): Promise<void> {
  const leader = await leaderOfLine(ctx, row.lineCode, row.subdistrictId, ctx.clock.today());
  const secretary = leader ? null : await postWithRole(ctx, row.communityId, 'COMMUNITY_SECRETARY', ctx.clock.today());
  await stopClocks(ctx, row.id);
  Object.assign(row, { currentLevel: CaseLevel.SUBDISTRICT, levelRecordCount: 0, firstResponsiblePostId: leader ?? secretary?.id ?? row.firstResponsiblePostId });
  await startClock(ctx, row, ClockKind.SUBDISTRICT_TRIAGE, { main: true });
}
