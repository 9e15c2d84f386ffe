import { isIPv4 } from 'node:net';
import express, { Router, type Request } from 'express';
import { z } from 'zod';
import type { Sessions } from '../identity/sessions.js';
import { Refusal, refuse } from '../refusal.js';
import { factsOf } from './request-facts.js';

const notice = z.object({ sessionId: z.string().optional(), accountId: z.string().optional() }).refine((body) => body.sessionId ?? body.accountId);

/**
 * `POST /internal/drop-session {sessionId | accountId}`: people tells that a session ended or that an account's rights changed. All it
 * can do is to make the gateway ask people again, so it needs no secret; it is taken from this machine only and not through a proxy.
 * Where people runs elsewhere the notice is refused and the 5 s of the session cache are the bound.
 */
export function noticeDoor(sessions: Sessions): Router {
  const router = Router();
  router.post('/drop-session', express.json({ limit: '1kb' }), (req, res) => {
    const { locale } = factsOf(res);
    if (!fromThisMachine(req)) return refuse(res, new Refusal('NOT_FOUND', {}, locale, 404));
    const parsed = notice.safeParse(req.body);
    if (!parsed.success) return refuse(res, new Refusal('BAD_INPUT', { field: 'sessionId' }, locale));
    sessions.forgetSession(parsed.data);
    res.status(204).end();
  });
  return router;
}

function fromThisMachine({ socket, headers }: Request): boolean {
  const proxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.origin !== undefined;
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return !proxied && (address === '::1' || (isIPv4(address) && address.startsWith('127.')));
}
