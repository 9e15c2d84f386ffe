import { createHash } from 'node:crypto';
import { SESSION_COOKIE, sessionAnswer } from '@lianxi/contracts';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../log.js';
import { badToken, Refusal, unavailable } from '../refusal.js';
import type { Upstream } from '../upstream.js';
import { principalKey, type Principal } from './principal.js';
import type { Tokens } from './tokens.js';

/** What a request shows to prove who sends it. */
export interface Credential {
  authorization?: string | undefined;
  cookie?: string | undefined;
  /** Where the request comes from; a machine client may be bound to networks. */
  address?: string | undefined;
}

/** What the gateway refused a machine client: the code, and names of the schema. */
export interface MachineRefusal {
  code: 'READ_ONLY_CLIENT' | 'FIELD_GROUP_REQUIRED';
  fields: string[];
  group?: string;
}

/** How long the answer of people is kept: the longest delay after which a disabled account or an ended post is out. */
export const SESSION_TTL_MS = 5_000;

/**
 * Answers "whose request is this?". The session lives in people and is asked for there; the answer is kept for 5 s at
 * most, under a hash of the credential, and forgotten at once when the sign-in door has seen the session end or change.
 * That a credential is nobody's is not kept. An account that is disabled or locked is therefore out after 5 s. Of a
 * machine client nothing is kept: people counts each of its requests, looks where it comes from, and a switched off one
 * is out with its next request.
 */
export class Sessions {
  private readonly known: LRUCache<string, Principal>;
  private readonly pending = new Map<string, Promise<Principal | null>>();
  /** Counts the times that something was forgotten: an answer asked for earlier is not kept. */
  private epoch = 0;

  constructor(
    private readonly people: Upstream,
    private readonly tokens: Tokens,
    private readonly log: Logger,
    ttlMs = SESSION_TTL_MS,
    clock: { now(): number } = performance,
  ) {
    this.known = new LRUCache({ max: 10_000, ttl: ttlMs, ttlResolution: 0, perf: clock });
  }

  /**
   * The principal of a request, or null for an anonymous one, which shows no bearer token and no session that lives.
   * Throws `UNAUTHENTICATED` for a bearer token that is not good, `SUBGRAPH_UNAVAILABLE` when people does not answer.
   */
  async resolve(credential: Credential, requestId: string): Promise<Principal | null> {
    if (!credential.authorization && !credential.cookie) return null;
    if (/^Bearer\b/i.test(credential.authorization ?? '')) return this.askForToken(credential, requestId);
    const key = keyOf(credential);
    return this.known.get(key) ?? this.lookUp(key, credential, requestId);
  }

  private async askForToken(credential: Credential, requestId: string): Promise<Principal> {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(credential.authorization!)?.[1];
    const own = token === undefined ? null : await this.tokens.recognise(token);
    const principal = own === undefined ? await this.ask(credential, requestId) : own;
    if (principal === null) throw badToken();
    return principal;
  }

  /**
   * Tells people of a refusal that the gateway made of a machine client by itself, so that it is an audit row; that it
   * could not be told refuses no less.
   */
  async report(credential: Credential, requestId: string, refusal: MachineRefusal): Promise<void> {
    if (!credential.authorization) return;
    try {
      const headers = {
        authorization: credential.authorization,
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': requestId,
        ...(await this.proof()),
      };
      const { status } = await this.people.json({
        method: 'POST',
        path: '/internal/refusal',
        headers,
        body: JSON.stringify(refusal),
        retry: false,
      });
      if (status >= 400) this.log.error({ requestId, status }, 'a refusal could not be written');
    } catch (error) {
      this.log.error({ requestId, err: error }, 'a refusal could not be written');
    }
  }

  /** Proves to people that the gateway asks; `Authorization` is the client's own here. */
  proof(): Promise<Record<string, string>> {
    return this.tokens.proof(null, this.people.name);
  }

  /** Forgets a credential and every other one of the same session. */
  forgetCredential(credential: Credential): void {
    const key = keyOf(credential);
    const sessionId = this.known.get(key)?.sessionId ?? undefined;
    this.forget((other, otherKey) => otherKey === key || (sessionId !== undefined && other.sessionId === sessionId));
  }

  private forget(matches: (principal: Principal, key: string) => boolean): void {
    this.epoch += 1;
    this.pending.clear();
    for (const [key, known] of this.known.entries()) if (matches(known, key)) this.known.delete(key);
  }

  /** Requests that arrive together with the same credential share one question. */
  private lookUp(key: string, credential: Credential, requestId: string): Promise<Principal | null> {
    const underWay = this.pending.get(key);
    if (underWay) return underWay;
    const epoch = this.epoch;
    const lookUp = this.ask(credential, requestId)
      .then((principal) => {
        if (principal !== null && epoch === this.epoch) this.keep(key, principal);
        return principal;
      })
      .finally(() => {
        if (this.pending.get(key) === lookUp) this.pending.delete(key);
      });
    this.pending.set(key, lookUp);
    return lookUp;
  }

  private keep(key: string, principal: Principal): void {
    this.known.set(key, principal);
  }

  private async ask({ authorization, cookie, address }: Credential, requestId: string): Promise<Principal | null> {
    try {
      const headers: Record<string, string> = {
        accept: 'application/json',
        'x-request-id': requestId,
        ...(await this.proof()),
      };
      if (authorization) headers['authorization'] = authorization;
      if (cookie) headers['cookie'] = cookie;
      if (address) headers['x-forwarded-for'] = address;
      const { status, body } = await this.people.json({
        method: 'GET',
        path: '/internal/session',
        headers,
        retry: true,
      });
      if (status === 401) return null;
      const refused = refusalIn(status, body);
      if (refused) throw refused;
      const { sessionId, claims } = sessionAnswer.parse(body);
      return { key: principalKey(sessionId, claims), sessionId, claims, via: 'session', notAfter: null };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.log.warn({ requestId, err: error }, 'session could not be asked for');
      throw unavailable('people');
    }
  }
}

/**
 * Refusals that people makes of somebody whom it knows: the post acted in has ended, a quota is used up, a network is
 * not allowed.
 */
const REFUSALS = new Set(['ACTING_POST_ENDED', 'QUOTA_EXCEEDED', 'NETWORK_NOT_ALLOWED']);

function refusalIn(status: number, body: unknown): Refusal | null {
  const { code, params } = (body ?? {}) as { code?: unknown; params?: Record<string, unknown> };
  return status >= 400 && typeof code === 'string' && REFUSALS.has(code)
    ? new Refusal(code, params ?? {}, 'zh-CN', status)
    : null;
}

/** One session has one key, whatever other cookies travel with it. */
function keyOf({ authorization = '', cookie = '' }: Credential): string {
  return createHash('sha256')
    .update(`${authorization}\n${sessionCookieOf(cookie)}`)
    .digest('base64');
}

function sessionCookieOf(header: string): string {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => SESSION_COOKIE.test(pair.slice(0, pair.indexOf('='))))
    .join(';');
}
