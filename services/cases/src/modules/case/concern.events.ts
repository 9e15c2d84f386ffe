import { publishEvent, type Ctx } from '@lianxi/service-kit';
import { withholdReceipt } from '../receipt/receipt.actions.js';
import type { Case } from './case.entity.js';
import { isRestricted } from './case.policy.js';

/**
 * Tells the other services whom the case must not be shown to, in the step's own transaction; the registrar's receipt
 * goes with it where it is now a case that concerns the registrar.
 */
export async function announceConcern(ctx: Ctx, row: Case): Promise<void> {
  await withholdReceipt(ctx, row);
  const {
    id: caseId,
    concernVersion: version,
    accusedUnitId,
    accusedUnitPath,
    accusedPersonId,
    recusedPersonIds,
    namedStaffIds,
  } = row;
  await publishEvent(ctx.em, 'case.concerned', {
    caseId,
    version,
    accusedUnitId,
    accusedUnitPath,
    accusedPersonId,
    recusedPersonIds,
    restricted: isRestricted(row),
    namedStaffIds,
  });
}
