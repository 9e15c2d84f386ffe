import { z } from 'zod';

/**
 * The day of the conference on whose agenda a case stands; null where it stands on none any more (taken off, postponed,
 * cancelled). `version` counts up per case, so that a late event never replaces a newer one.
 */
export const caseScheduled = z.object({
  caseId: z.uuid(),
  version: z.number().int(),
  meetingId: z.uuid(),
  agendaItemId: z.uuid(),
  date: z.iso.date().nullable(),
});

/** A decision item was confirmed by the chair. */
export const decisionRecorded = z.object({
  decisionItemId: z.uuid(),
  meetingId: z.uuid(),
  caseId: z.uuid().nullable(),
  leadUnitId: z.uuid(),
  dueOn: z.string(),
});

/** Signed minutes were sent to the district joint office. */
export const minutesCopiedUp = z.object({ minutesId: z.uuid(), meetingId: z.uuid(), recipientUnitId: z.uuid() });
