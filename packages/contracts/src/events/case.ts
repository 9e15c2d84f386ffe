import { z } from 'zod';

/** A case changed level, state or responsibility: ids only. `version` lets a handler ignore an older fact. */
export const caseMoved = z.object({ caseId: z.uuid(), version: z.number().int(), verb: z.string(), state: z.string(), level: z.string(), placePath: z.string(), leadUnitId: z.uuid().nullable() });

/** Personal data of a case was shown in plain to an account, at an instant: people counts such calls over all services (domain §5.4). */
export const caseUnmasked = z.object({ accountId: z.uuid(), at: z.iso.datetime() });
