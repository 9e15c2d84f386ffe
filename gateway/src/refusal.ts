import { errorMessage, type Locale } from '@lianxi/contracts';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';

export type Params = Record<string, unknown>;

/**
 * A refusal made by the gateway itself: a code of the contract, its parameters and the HTTP status that goes with it.
 */
export class Refusal extends GraphQLError {
  constructor(
    readonly code: string,
    readonly params: Params = {},
    readonly locale: Locale = 'zh-CN',
    readonly status = 400,
    /** What a 401 asks for in `WWW-Authenticate`. */
    readonly challenge = 'Bearer',
  ) {
    super(errorMessage(code, params, locale), { extensions: { code, params, http: { status } } });
  }

  /** The same refusal in another language. */
  in(locale: Locale): Refusal {
    return new Refusal(this.code, this.params, locale, this.status, this.challenge);
  }
}

/** The refusal when a service does not answer: its name, never its address. */
export function unavailable(service: string, locale?: Locale): Refusal {
  return new Refusal('SUBGRAPH_UNAVAILABLE', { service }, locale, 503);
}

/** The refusal of a bearer token that is not, or no longer, good (RFC 6750 §3.1). */
export const badToken = (): Refusal => new Refusal('UNAUTHENTICATED', {}, 'zh-CN', 401, 'Bearer error="invalid_token"');

/** What a refusal says in headers too: the time to wait, and what a 401 asks for. */
export function setRefusalHeaders(res: Response, { params, status, challenge }: Refusal): void {
  if (typeof params['retryAfter'] === 'number') res.setHeader('retry-after', String(params['retryAfter']));
  if (status === 401) res.setHeader('www-authenticate', challenge);
}

/** Sends a refusal as the plain JSON that every door except `/graphql` answers with. */
export function refuse(res: Response, refusal: Refusal): void {
  if (res.headersSent) return void res.destroy();
  setRefusalHeaders(res, refusal);
  const { code, params, locale, status } = refusal;
  res
    .status(status)
    .set('cache-control', 'no-store')
    .json({ code, params, message: errorMessage(code, params, locale) });
}
