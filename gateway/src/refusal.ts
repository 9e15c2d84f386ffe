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
  ) {
    super(errorMessage(code, params, locale), { extensions: { code, params, http: { status } } });
  }
}

/** The refusal when a service does not answer: its name, never its address. */
export function unavailable(service: string, locale?: Locale): Refusal {
  return new Refusal('SUBGRAPH_UNAVAILABLE', { service }, locale, 503);
}

/** A refusal that names a time to wait says it in the header too. */
export function sayWhenAgain(res: Response, { params }: Refusal): void {
  if (typeof params['retryAfter'] === 'number') res.setHeader('retry-after', String(params['retryAfter']));
}

/** Sends a refusal as the plain JSON that every door except `/graphql` answers with. */
export function refuse(res: Response, refusal: Refusal): void {
  if (res.headersSent) return void res.destroy();
  sayWhenAgain(res, refusal);
  const { code, params, locale, status } = refusal;
  res
    .status(status)
    .set('cache-control', 'no-store')
    .json({ code, params, message: errorMessage(code, params, locale) });
}
