import { createHash } from 'node:crypto';
import { GATEWAY_HEADER, viewerClaims } from '@lianxi/contracts';
import { SignJWT, decodeProtectedHeader, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { ALGORITHM, type Keys } from './keys.js';
import type { Principal } from './principal.js';

export const ISSUER = 'lianxi-gateway';
/** Every token is also good for asking the gateway, which is how a service asks another one. */
export const OWN_AUDIENCE = 'gateway';
const LIFETIME_S = 60;
const REUSE_MS = 30_000;

const now = () => Math.floor(Date.now() / 1000);

/**
 * Signs the short-lived tokens that the services trust, one per audience, and recognises them when a service asks back.
 */
export class Tokens {
  private readonly signed = new LRUCache<string, string>({ max: 20_000, ttl: REUSE_MS });

  constructor(private readonly keys: Keys) {}

  /**
   * `Bearer …` for one service: at most 60 s valid, reused for 30 s to save a signature per request. Without a
   * principal it says no more than that the gateway asks.
   */
  async bearer(principal: Principal | null, audience: string): Promise<string> {
    const id = `${audience} ${principal?.key ?? ''}`;
    const kept = this.signed.get(id);
    if (kept !== undefined) return kept;
    const bearer = `Bearer ${await this.sign(principal, audience)}`;
    // A token made from a token ends with it, so that no chain of services can renew it; it is not kept either.
    if ((principal?.notAfter ?? null) === null) this.signed.set(id, bearer);
    return bearer;
  }

  /** The header that goes with it: the viewer's `Authorization`, or the gateway's own where nobody is signed in. */
  async proof(principal: Principal | null, audience: string): Promise<Record<string, string>> {
    return { [principal === null ? GATEWAY_HEADER : 'authorization']: await this.bearer(principal, audience) };
  }

  /**
   * The principal in a token that this gateway signed; null when it is ours but no longer good; undefined when it is
   * not ours.
   */
  async recognise(token: string): Promise<Principal | null | undefined> {
    const key = this.keys.verifier(kidOf(token));
    if (key === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer: ISSUER,
        audience: OWN_AUDIENCE,
        algorithms: [ALGORITHM],
        requiredClaims: ['exp'],
      });
      const claims = viewerClaims.parse(payload['viewer']);
      return { key: token.slice(-43), sessionId: null, claims, via: 'service', notAfter: payload.exp! };
    } catch {
      return null;
    }
  }

  private sign(principal: Principal | null, audience: string): Promise<string> {
    const issued = now();
    return new SignJWT(principal === null ? {} : { viewer: principal.claims, ...sessionIn(principal) })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.keys.kid, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience([audience, OWN_AUDIENCE])
      .setSubject(principal?.claims.accountId ?? 'nobody')
      .setIssuedAt(issued)
      .setExpirationTime(Math.min(issued + LIFETIME_S, principal?.notAfter ?? Infinity))
      .sign(this.keys.signing);
  }
}

/** A session is told by a hash: what is bound to it ends with it, and its id stays here. */
const sessionIn = ({ sessionId }: Principal) =>
  sessionId === null ? {} : { sid: createHash('sha256').update(`session ${sessionId}`).digest('base64url') };

function kidOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}
