import { addDays, workCalendar, type Ctx, type IsoDate } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import type { Case } from '../case/case.entity.js';
import { CaseClock, ClockKind, ClockPolicy, ClockUnit } from './clock.entity.js';

/** Starts a clock of a case today, in the caller's transaction; with `dueOn` given, that date stands instead of the policy's length. */
export async function startClock(ctx: Ctx, row: Case, kind: ClockKind, options: { main?: boolean; dueOn?: IsoDate } = {}): Promise<CaseClock> {
  const today = ctx.clock.today();
  const policy = await ctx.em.findOneOrFail(ClockPolicy, { kind, validFrom: { $lte: today } }, { orderBy: { validFrom: 'desc' } });
  const computed = policy.unit === ClockUnit.WORKDAY ? (await workCalendar(ctx)).addWorkdaysOrOpen(today, policy.length) : addDays(today, policy.length);
  const dueOn = options.dueOn ?? computed;
  const length = options.dueOn ? Math.max(1, Math.round((Date.parse(options.dueOn) - Date.parse(today)) / 86_400_000)) : policy.length;
  const clock = ctx.em.create(CaseClock, { id: uuid(), version: 1, createdAt: ctx.clock.now(), caseId: row.id, kind, startedOn: today, length, unit: policy.unit, dueOn, stoppedAt: null, source: policy.source });
  if (options.main) Object.assign(row, { dueOn, dueUnit: policy.unit, dueLength: length });
  return clock;
}

/** Stops the running clocks of the given kinds; all of them when none are named. */
export async function stopClocks(ctx: Ctx, caseId: string, kinds: readonly ClockKind[] = Object.values(ClockKind)): Promise<void> {
  for (const clock of await ctx.em.find(CaseClock, { caseId, kind: { $in: [...kinds] }, stoppedAt: null })) {
    clock.stoppedAt = ctx.clock.now();
    clock.version += 1;
  }
}
