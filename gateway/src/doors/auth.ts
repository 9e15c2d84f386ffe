import { Router, type Request, type RequestHandler } from 'express';
import type { Sessions } from '../identity/sessions.js';
import type { Logger } from '../log.js';
import { Refusal, refuse } from '../refusal.js';
import type { Upstream } from '../upstream.js';
import { forward, pathBelow } from './forward.js';
import { credentialOf, factsOf } from './request-facts.js';
import { sameOrigin } from './same-origin.js';

/** Headers of the browser that people may see; addresses are told by the gateway itself, never by a client. */
const PASSED_ON = [
  'accept',
  'authorization',
  'content-length',
  'content-type',
  'cookie',
  'origin',
  'user-agent',
] as const;

/**
 * `/auth/*`: sign-in, sign-out and their kin belong to people. The session is forgotten here before the browser hears
 * the answer.
 */
export function authDoor(people: Upstream, sessions: Sessions, log: Logger): Router {
  const router = Router();
  router.use(sameOrigin, jsonOnly);
  router.all('/{*path}', async (req, res) => {
    const path = pathBelow('/auth/', req.originalUrl);
    const { locale, requestId } = factsOf(res);
    if (path === null) return refuse(res, new Refusal('NOT_FOUND', {}, locale, 404));
    const headers: Record<string, string | string[]> = {
      'accept-language': locale,
      'x-request-id': requestId,
      'x-forwarded-for': req.ip ?? '',
      'x-forwarded-host': req.host,
      'x-forwarded-proto': req.protocol,
      ...(await sessions.proof()),
    };
    for (const name of PASSED_ON) if (req.headers[name] !== undefined) headers[name] = req.headers[name];
    const onAnswer = () => {
      if (req.method !== 'GET') sessions.forgetCredential(credentialOf(req));
    };
    await forward(req, res, {
      upstream: people,
      path,
      headers,
      bodyLimit: { bytes: 65_536, code: 'BAD_INPUT', params: { field: 'body' } },
      silenceMs: 10_000,
      onAnswer,
      log,
    });
  });
  return router;
}

/**
 * A form can be sent by any page without asking; JSON cannot. Only the machine clients' token endpoint takes a form,
 * and refuses everything else in its own words (RFC 6749 §5.2); no cookie counts there.
 */
const jsonOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD' || isJson(req) || req.path === '/token') return next();
  refuse(res, new Refusal('BAD_INPUT', { field: 'content-type' }, factsOf(res).locale, 415));
};

const isJson = (req: Request) => mediaType(req) === 'application/json';
const mediaType = (req: Request) => req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
