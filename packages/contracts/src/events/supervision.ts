import { z } from 'zod';

/** Units were drawn for a quarter's random check. */
export const checkDrawn = z.object({ checkId: z.uuid(), quarter: z.string(), unitIds: z.array(z.uuid()) });
