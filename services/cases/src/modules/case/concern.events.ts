import { publishEvent, type Ctx } from '@lianxi/service-kit';
import type { Case } from './case.entity.js';

/** Tells the other services whom the case must not be shown to, in the step's own transaction. */
export async function announceConcern(ctx: Ctx, row: Case): Promise<void> {
  const {
    id: caseId,
    concernVersion: version,
    accusedUnitId,
    accusedUnitPath,
    accusedPersonId,
    recusedPersonIds,
  } = row;
  await publishEvent(ctx.em, 'case.concerned', {
    caseId,
    version,
    accusedUnitId,
    accusedUnitPath,
    accusedPersonId,
    recusedPersonIds,
  });
}
