import { z } from 'zod';

/** A case changed level, state or responsibility: ids only. `version` lets a handler ignore an older fact. */
export const caseMoved = z.object({
  caseId: z.uuid(),
  version: z.number().int(),
  verb: z.string(),
  state: z.string(),
  level: z.string(),
  placePath: z.string(),
  leadUnitId: z.uuid().nullable(),
});

/**
 * Whom a case must not be shown to: the unit and the person complained of (Art. 30) and those who stepped aside (Art.
 * 28), and whether it is RESTRICTED (an accusation) with the office's staff named for it. Ids and the unit's path.
 * `version` counts such changes of the case, so that a late event never replaces a newer one.
 */
export const caseConcerned = z.object({
  caseId: z.uuid(),
  version: z.number().int(),
  accusedUnitId: z.uuid().nullable(),
  accusedUnitPath: z.string().nullable(),
  accusedPersonId: z.uuid().nullable(),
  recusedPersonIds: z.array(z.uuid()).max(100),
  restricted: z.boolean().default(false),
  namedStaffIds: z.array(z.uuid()).max(20).default([]),
});
/**
 * Personal data of a case was shown in plain to an account, at an instant: people counts such calls over all services
 * (domain §5.4).
 */
export const caseUnmasked = z.object({ accountId: z.uuid(), at: z.iso.datetime() });
