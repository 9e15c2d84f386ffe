import { viewerClaims } from '@lianxi/contracts';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Viewer } from './viewer.js';

export const TOKEN_ISSUER = 'lianxi-gateway';

export type VerifyToken = (authorization: string | undefined) => Promise<{ viewer: Viewer; token: string } | null>;

const MAX_AGE_S = 60;
const MAX_KNOWN = 2_000;

/**
 * Verifies the short-lived token that the gateway signed for this service. Nothing else is trusted: no header that a
 * browser could send, no session. A missing token is an anonymous request; a bad one throws. The gateway sends a token
 * with every request of a viewer until it makes the next, so one that was found good stays so until it expires.
 */
export function createVerifier(gatewayUrl: string, service: string): VerifyToken {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', gatewayUrl), { cooldownDuration: 2_000 });
  const known = new Map<string, { viewer: Viewer; until: number }>();
  return async (authorization) => {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const before = known.get(token);
    if (before && before.until > Date.now()) return { viewer: before.viewer, token };
    const { payload } = await jwtVerify(token, keys, {
      issuer: TOKEN_ISSUER,
      audience: service,
      maxTokenAge: MAX_AGE_S,
      clockTolerance: 2,
    });
    const viewer = viewerClaims.parse(payload['viewer']);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(token, { viewer, until: Math.min(payload.exp ?? 0, payload.iat! + MAX_AGE_S) * 1000 });
    return { viewer, token };
  };
}
