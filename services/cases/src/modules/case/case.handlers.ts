import type { EventPayload } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import { Case } from './case.entity.js';

/**
 * On which day's conference the matter stands, null when on none any more: the ledger shows it. An event that is older
 * than the last one heard changes nothing. Not a step of the case, so neither version nor history moves.
 */
export async function onCaseScheduled(
  ctx: Ctx,
  { caseId, version, date }: EventPayload<'case.scheduled'>,
): Promise<void> {
  await ctx.em.nativeUpdate(
    Case,
    { id: caseId, conferenceVersion: { $lt: version } },
    { conferenceOn: date, conferenceVersion: version },
  );
}

/** A conference gave a task on the case to a unit: its head may read the case from now on. */
export async function onDecisionRecorded(
  ctx: Ctx,
  { caseId, leadUnitId }: EventPayload<'decision.recorded'>,
): Promise<void> {
  if (!caseId) return;
  await ctx.em.execute(
    `update "case" set access_unit_ids = array_append(access_unit_ids, ?::text) where id = ? and not ?::text = any
      (access_unit_ids)`,
    [leadUnitId, caseId, leadUnitId],
  );
}
