import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Organisation facts that people publishes and every service keeps a read-only copy of: ids, codes and dates, no
 * personal data (architecture rule 10). `version` grows with each change of the same fact; an older one is ignored.
 */
export const orgFact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unit'),
    id: z.uuid(),
    version: z.number().int(),
    code: z.string(),
    name: z.string(),
    unitKind: z.string(),
    path: z.string(),
    parentId: z.uuid().nullable(),
    hostedById: z.uuid().nullable(),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
  z.object({
    kind: z.literal('grid'),
    id: z.uuid(),
    version: z.number().int(),
    code: z.string(),
    name: z.string(),
    path: z.string(),
    unitId: z.uuid(),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
  z.object({
    kind: z.literal('post'),
    id: z.uuid(),
    version: z.number().int(),
    code: z.string(),
    title: z.string(),
    unitId: z.uuid(),
    gridId: z.uuid().nullable(),
    roles: z.array(z.string()),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
  z.object({
    kind: z.literal('assignment'),
    id: z.uuid(),
    version: z.number().int(),
    postId: z.uuid(),
    personId: z.uuid(),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
  z.object({
    kind: z.literal('seat'),
    id: z.uuid(),
    version: z.number().int(),
    seatKind: z.string(),
    postId: z.uuid().nullable(),
    unitId: z.uuid(),
    order: z.number().int(),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
  z.object({
    kind: z.literal('line'),
    id: z.uuid(),
    version: z.number().int(),
    code: z.string(),
    unitId: z.uuid(),
    leaderPostId: z.uuid(),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
  /** An area of a cadre's post: one grid of the post's community, or the whole of it where `gridId` is null. */
  z.object({
    kind: z.literal('area'),
    id: z.uuid(),
    version: z.number().int(),
    postId: z.uuid(),
    unitId: z.uuid(),
    gridId: z.uuid().nullable(),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
  z.object({
    kind: z.literal('workday'),
    id: z.uuid(),
    version: z.number().int(),
    year: z.number().int(),
    daysOff: z.array(isoDate),
    makeUpDays: z.array(isoDate),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
  }),
]);
export type OrgFact = z.infer<typeof orgFact>;
export type OrgFactOf<K extends OrgFact['kind']> = Extract<OrgFact, { kind: K }>;

/** `org.changed`: a batch of facts, at most 200 a message. */
export const orgChanged = z.object({ facts: z.array(orgFact).min(1).max(200) });
