import { addDays, daysBetween, workCalendar, type Ctx, type IsoDate } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import type { Case } from '../case/case.entity.js';
import { CaseClock, ClockKind, ClockPolicy, ClockUnit } from './clock.entity.js';

/**
 * Starts a clock of a case today, in the caller's transaction; with `dueOn` given, that date stands instead of the
 * policy's length.
 */
export async function startClock(
  ctx: Ctx,
  row: Case,
  kind: ClockKind,
  options: { main?: boolean; dueOn?: IsoDate } = {},
): Promise<CaseClock> {
  const today = ctx.clock.today();
  const policy = await ctx.em.findOneOrFail(
    ClockPolicy,
    { kind, validFrom: { $lte: today } },
    { orderBy: { validFrom: 'desc' } },
  );
  const computed =
    policy.unit === ClockUnit.WORKDAY
      ? (await workCalendar(ctx)).addWorkdaysOrOpen(today, policy.length)
      : addDays(today, policy.length);
  const dueOn = options.dueOn ?? computed;
  const length = options.dueOn ? Math.max(1, daysBetween(today, options.dueOn)) : policy.length;
  const clock = ctx.em.create(CaseClock, {
    id: uuid(),
    version: 1,
    createdAt: ctx.clock.now(),
    caseId: row.id,
    kind,
    startedOn: today,
    length,
    unit: policy.unit,
    dueOn,
    stoppedAt: null,
    cancelled: false,
    source: policy.source,
  });
  if (options.main) Object.assign(row, { dueOn, dueUnit: policy.unit, dueLength: length });
  return clock;
}

const running = (ctx: Ctx, caseId: string) => ctx.em.find(CaseClock, { caseId, stoppedAt: null });
const end = (ctx: Ctx, clock: CaseClock, cancelled: boolean) =>
  Object.assign(clock, { stoppedAt: ctx.clock.now(), cancelled, version: clock.version + 1 });

/** Stops the running clocks of the given kinds: what they measured is done. */
export async function stopClocks(ctx: Ctx, caseId: string, kinds: readonly ClockKind[]): Promise<void> {
  for (const clock of await running(ctx, caseId)) if (kinds.includes(clock.kind)) end(ctx, clock, false);
}

/**
 * Ends every running clock because the matter moves on: of the given kinds as done, the others as cancelled. How late
 * each was stays with it.
 */
export async function endClocks(ctx: Ctx, caseId: string, done: readonly ClockKind[]): Promise<void> {
  for (const clock of await running(ctx, caseId)) end(ctx, clock, !done.includes(clock.kind));
}
