import { z } from 'zod';

/** A case was put on an accepted agenda: those who prepare and hold the meeting may read it from now on. */
export const caseScheduled = z.object({ caseId: z.uuid(), meetingId: z.uuid(), agendaItemId: z.uuid(), date: z.string() });

/** A decision item was confirmed by the chair. */
export const decisionRecorded = z.object({ decisionItemId: z.uuid(), meetingId: z.uuid(), caseId: z.uuid().nullable(), leadUnitId: z.uuid(), dueOn: z.string() });

/** Signed minutes were sent to the district joint office. */
export const minutesCopiedUp = z.object({ minutesId: z.uuid(), meetingId: z.uuid(), recipientUnitId: z.uuid() });
