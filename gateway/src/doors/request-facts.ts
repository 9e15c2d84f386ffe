import { randomUUID } from 'node:crypto';
import { localeOf, type Locale } from '@lianxi/contracts';
import type { Request, RequestHandler, Response } from 'express';
import type { Credential } from '../identity/sessions.js';

const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** Language and id of a request, found once. */
export interface RequestFacts {
  locale: Locale;
  requestId: string;
}

/**
 * Gives every request an id (its own when it is well formed) and a language; both travel on to the services and into
 * the log.
 */
export const requestFacts: RequestHandler = (req, res, next) => {
  const given = req.headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  res.locals['facts'] = { locale: localeOf(req.headers['accept-language']), requestId } satisfies RequestFacts;
  res.setHeader('x-request-id', requestId);
  res.setHeader('x-content-type-options', 'nosniff');
  next();
};

export const factsOf = (res: Response): RequestFacts => res.locals['facts'] as RequestFacts;

/**
 * What the request shows to prove who sends it, and where it comes from: an address that only a configured proxy can
 * tell (`trust proxy`). Nothing else of a browser is believed.
 */
export const credentialOf = ({ headers: { authorization, cookie }, ip }: Request): Credential => ({
  authorization,
  cookie,
  address: ip,
});
