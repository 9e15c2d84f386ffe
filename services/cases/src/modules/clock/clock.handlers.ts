import type { EventPayload } from '@lianxi/contracts';
import { applyOrgFacts, workCalendar, type Ctx } from '@lianxi/service-kit';
import { Case } from '../case/case.entity.js';
import { CaseClock, ClockKind, ClockUnit } from './clock.entity.js';

/** Working-day clocks whose due date is the case's own while they run. */
const MAIN: readonly ClockKind[] = [ClockKind.GRID_SETTLE, ClockKind.COMMUNITY_SETTLE, ClockKind.SUBDISTRICT_TRIAGE];

/**
 * Keeps the copy of the organisation. A year of the work calendar that was missing closes the due dates that stayed
 * open for it (architecture rule 12): no step of the case, so neither version nor history moves.
 */
export async function organisationChanged(ctx: Ctx, { facts }: EventPayload<'org.changed'>): Promise<void> {
  await applyOrgFacts(ctx.em, facts);
  if (!facts.some((fact) => fact.kind === 'workday')) return;
  const calendar = await workCalendar(ctx);
  for (const clock of await ctx.em.find(CaseClock, { unit: ClockUnit.WORKDAY, dueOn: null })) {
    clock.dueOn = calendar.addWorkdaysOrOpen(clock.startedOn, clock.length);
    if (clock.dueOn && !clock.stoppedAt && MAIN.includes(clock.kind))
      await ctx.em.nativeUpdate(Case, { id: clock.caseId, dueOn: null }, { dueOn: clock.dueOn });
  }
}
