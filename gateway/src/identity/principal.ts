import { createHash } from 'node:crypto';
import type { ViewerClaims } from '@lianxi/contracts';

/** The one who asks, as far as the gateway knows: the claims that it signs for the services. */
export interface Principal {
  /** Same key, same claims of the same session. */
  key: string;
  sessionId: string | null;
  claims: ViewerClaims;
  /** `service` when a service asks on behalf of its viewer with the token that it was given. */
  via: 'session' | 'service';
  /** Second after which nothing may be signed for this principal any more; null for a session. */
  notAfter: number | null;
}

/** Machine clients and services that ask read only: no mutation, no upload. */
export function mayOnlyRead(principal: Principal | null): boolean {
  return principal !== null && (principal.claims.kind === 'machine' || principal.via === 'service');
}

/** A machine client with its own token. */
export const isMachine = (principal: Principal | null): boolean =>
  principal?.claims.kind === 'machine' && principal.via === 'session';

/** Code of the refusal when such a principal tries to write. */
export function readOnlyCode(principal: Principal | null): string {
  return principal?.claims.kind === 'machine' ? 'READ_ONLY_CLIENT' : 'FORBIDDEN';
}

export function principalKey(sessionId: string, claims: ViewerClaims): string {
  return createHash('sha256')
    .update(`${sessionId}\n${JSON.stringify(claims)}`)
    .digest('base64url');
}
