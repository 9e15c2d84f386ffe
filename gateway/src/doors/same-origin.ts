import type { Request, RequestHandler } from 'express';
import { Refusal, refuse } from '../refusal.js';
import { factsOf } from './request-facts.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a writing request that a page of another origin makes a browser send. The session cookie is SameSite=Lax
 * already; this holds where a browser ignores it and for other hosts of the same site. Scripts send neither header and
 * pass.
 */
export const sameOrigin: RequestHandler = (req, res, next) => {
  if (SAFE.has(req.method) || fromHere(req)) next();
  else refuse(res, new Refusal('FORBIDDEN', {}, factsOf(res).locale, 403));
};

/**
 * Refuses also a reading one: a file is fetched by our own pages, by scripts and from the address bar, and no link
 * elsewhere shall take one with the reader's cookie and leave a row in the reader's name.
 */
export const fromHereAlone: RequestHandler = (req, res, next) => {
  if (fromHere(req)) next();
  else refuse(res, new Refusal('FORBIDDEN', {}, factsOf(res).locale, 403));
};

function fromHere(req: Request): boolean {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = req.headers.origin;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === req.host;
}
