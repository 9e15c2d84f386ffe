import { viewerClaims } from '@lianxi/contracts';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Viewer } from './viewer.js';

export const TOKEN_ISSUER = 'lianxi-gateway';

export type VerifyToken = (authorization: string | undefined) => Promise<{ viewer: Viewer; token: string } | null>;

/**
 * Verifies the short-lived token that the gateway signed for this service. Nothing else is trusted: no header that a browser could
 * send, no session. A missing token is an anonymous request; a bad one throws.
 */
export function createVerifier(gatewayUrl: string, service: string): VerifyToken {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', gatewayUrl), { cooldownDuration: 2_000 });
  return async (authorization) => {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const { payload } = await jwtVerify(token, keys, { issuer: TOKEN_ISSUER, audience: service, maxTokenAge: '60s', clockTolerance: 2 });
    return { viewer: viewerClaims.parse(payload['viewer']), token };
  };
}
