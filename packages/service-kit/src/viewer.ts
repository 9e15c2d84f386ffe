import type { Role, ViewerClaims } from '@lianxi/contracts';

/** The one who asks: a person acting in a post, a machine client, or the platform itself (jobs, event handlers). */
export type Viewer = Omit<ViewerClaims, 'kind'> & { kind: 'person' | 'machine' | 'system' };

/** The platform itself, for jobs and event handlers; no request ever gets this viewer. */
export const SYSTEM: Viewer = {
  kind: 'system',
  accountId: 'system',
  account: 'system',
  personId: null,
  assignmentId: null,
  postId: null,
  roles: [],
  unitId: null,
  unitPath: null,
  gridId: null,
  lines: [],
  scopes: [],
  standsIn: [],
};

/** True when the acting post carries one of the roles. */
export const has = (viewer: Viewer, ...roles: readonly Role[]): boolean =>
  viewer.roles.some((role) => roles.includes(role));

/** The first three steps of a place path: zone/sub-district/community. */
const steps = (path: string | null, count: number) => path?.split('/').slice(0, count).join('/') ?? null;

/**
 * Path of the sub-district that the viewer belongs to, `zone/sub-district`; null for the district and for
 * administrators.
 */
export function subdistrictPath(viewer: Viewer): string | null {
  const path = steps(viewer.unitPath, 2);
  return path?.includes('/') ? path : null;
}

/** True where a place lies at or below another. */
export const isWithin = (path: string | null, above: string | null): boolean =>
  path !== null && above !== null && (path === above || path.startsWith(`${above}/`));

/** A place and everything above it, from the top down. */
export const upwards = (path: string | null): string[] =>
  path?.split('/').map((_, index, all) => all.slice(0, index + 1).join('/')) ?? [];

/**
 * Condition "at or below this path" for a text path column; codes hold digits and letters only, so no escaping is
 * needed.
 */
export const within = (column: string, path: string): Record<string, unknown> => ({
  $or: [{ [column]: path }, { [column]: { $like: `${path}/%` } }],
});
