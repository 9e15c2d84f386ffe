import { z } from 'zod';
import { ROLES } from './roles.js';

/** Name of the cookie that holds a session; browsers demand the prefix where the cookie is marked secure. */
export const SESSION_COOKIE = /^(__Secure-)?lianxi\.session_token$/;

/**
 * Header with a token of the gateway's own, where no viewer's token says that a request comes through it: nobody is
 * signed in, or the `Authorization` header is the client's. Services answer nobody else.
 */
export const GATEWAY_HEADER = 'x-lianxi-gateway';

/**
 * Posts that one person can hold at a time: more is an error of the data, and the account is refused rather than half
 * known.
 */
export const MAX_STANDS_IN = 32;

/**
 * What the gateway signs about the one who asks: at most 60 s valid, one audience per service.
 * It carries the acting post and its scope, never lists of units for scope (architecture rule 13).
 */
export const viewerClaims = z.object({
  kind: z.enum(['person', 'machine']),
  /** Account id, or the id of a machine client. */
  accountId: z.string(),
  /** Sign-in name; shown in audit rows. */
  account: z.string(),
  personId: z.string().nullable(),
  /** The post assignment acted in; null for administrators and machines. */
  assignmentId: z.string().nullable(),
  postId: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  /** Unit of the acting post. */
  unitId: z.string().nullable(),
  /**
   * Path of the place the viewer acts for, as codes from the district zone down:
   * `150571/150571003/150571003001[/grid]`.
   */
  unitPath: z.string().nullable(),
  /** Grid of the acting post, for a grid worker. */
  gridId: z.string().nullable(),
  /** Business lines (level-1 content codes) that the acting post leads. */
  lines: z.array(z.string()),
  /**
   * Paths of the areas of an area cadre: one community or up to 20 of its grids, so the claims stay bounded.
   * Left out for everybody else.
   */
  areas: z.array(z.string()).max(20).optional(),
  /** Scopes of a machine client; empty for people. */
  scopes: z.array(z.string()),
  /**
   * Paths of the units in which the person holds a post today, the acting one included: complaints and recusals follow
   * the person in every post (Art. 28, 30). It only ever takes away, never gives: no scope is read from it.
   */
  standsIn: z.array(z.string()).max(MAX_STANDS_IN),
  /** What a machine client's data is used for, as registered; stands in provision records. */
  purpose: z.string().optional(),
});
export type ViewerClaims = z.infer<typeof viewerClaims>;

/** Answer of people to the gateway's question "whose session is this?" (`GET /internal/session`). */
export const sessionAnswer = z.object({ sessionId: z.string(), claims: viewerClaims });
export type SessionAnswer = z.infer<typeof sessionAnswer>;
