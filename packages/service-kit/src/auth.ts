import { viewerClaims } from '@lianxi/contracts';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { DomainError } from './domain-error.js';
import type { Viewer } from './viewer.js';

export const TOKEN_ISSUER = 'lianxi-gateway';

/** What a token of the gateway says. */
export interface Verified {
  /** Null where the gateway asks for nobody. */
  viewer: Viewer | null;
  /** Name of the viewer's session, which is not its secret; null where there is none. */
  session: string | null;
  token: string;
}

/** Throws `UNAUTHENTICATED`, or `DEPENDENCY_UNAVAILABLE` while the gateway's keys cannot be had. */
export type VerifyToken = (authorization: string | undefined) => Promise<Verified>;

const MAX_AGE_S = 60;
const MAX_KNOWN = 2_000;

/**
 * Verifies the short-lived token that the gateway signed for this service. Nothing else is trusted: no header that a
 * browser could send, no session; without a token nobody is answered. The gateway sends a token with every request of a
 * viewer until it makes the next, so one that was found good stays so until it expires.
 */
export function createVerifier(gatewayUrl: string, service: string): VerifyToken {
  const published = createRemoteJWKSet(new URL('/.well-known/jwks.json', gatewayUrl), { cooldownDuration: 2_000 });
  // A key that is not among them is a bad token; keys that cannot be had say nothing about the token.
  const keys: JWTVerifyGetKey = (header, token) =>
    published(header, token).catch((error: unknown) => {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSENotSupported) throw error;
      throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'gateway' });
    });
  const known = new Map<string, Verified & { until: number }>();
  const verify = async (token: string): Promise<Verified & { until: number }> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer: TOKEN_ISSUER,
      audience: service,
      maxTokenAge: MAX_AGE_S,
      clockTolerance: 2,
    });
    return {
      viewer: payload['viewer'] === undefined ? null : viewerClaims.parse(payload['viewer']),
      session: typeof payload['sid'] === 'string' ? payload['sid'] : null,
      token,
      until: Math.min(payload.exp ?? 0, payload.iat! + MAX_AGE_S) * 1000,
    };
  };
  return async (authorization) => {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new DomainError('UNAUTHENTICATED');
    const before = known.get(token);
    if (before && before.until > Date.now()) return before;
    const found = await verify(token).catch((error: unknown) => {
      throw error instanceof DomainError ? error : new DomainError('UNAUTHENTICATED');
    });
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(token, found);
    return found;
  };
}
