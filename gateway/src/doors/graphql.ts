import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import type { GraphContext } from '../graph/context.js';
import { publicError } from '../graph/errors.js';
import { LIMITS } from '../graph/limits.js';
import { isMachine, type Principal } from '../identity/principal.js';
import type { Sessions } from '../identity/sessions.js';
import type { Tokens } from '../identity/tokens.js';
import { Refusal, setRefusalHeaders } from '../refusal.js';
import { credentialOf, factsOf, type RequestFacts } from './request-facts.js';
import { sameOrigin } from './same-origin.js';

/** The context of an operation asked by this principal; used by `/graphql` and by the registry's one question. */
export function graphContext(
  principal: Principal | null,
  { locale, requestId }: RequestFacts,
  tokens: Tokens,
  refused: GraphContext['refused'] = async () => {},
): GraphContext {
  return {
    locale,
    requestId,
    principal,
    withheld: new Set(),
    refused,
    proof: (service) => tokens.proof(principal, service),
  };
}

/** `POST /graphql`, JSON only. What a client does wrong is answered with 4xx and JSON, whatever it is. */
export function graphqlDoor(server: ApolloServer<GraphContext>, sessions: Sessions, tokens: Tokens): Router {
  const router = Router();
  const context = async ({ req, res }: { req: express.Request; res: express.Response }) => {
    const facts = factsOf(res);
    try {
      const principal = await sessions.resolve(credentialOf(req), facts.requestId);
      return graphContext(principal, facts, tokens, async (refusal) => {
        if (isMachine(principal)) await sessions.report(credentialOf(req), facts.requestId, refusal);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefusalHeaders(res, error);
      throw error.in(facts.locale);
    }
  };
  router.all('/', postOnly, sameOrigin);
  router.post(
    '/',
    compression({ threshold: 8_192, level: 1 }),
    express.json({ limit: `${LIMITS.bodyKb}kb`, type: 'application/json' }),
    bodyPresent,
    // The express types of the integration and ours are the same package in two versions.
    expressMiddleware(server, { context: context as never }) as unknown as RequestHandler,
  );
  router.use(clientMistake);
  return router;
}

const postOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'POST') return next();
  res.status(405).set('allow', 'POST');
  res.json({ errors: [{ message: 'Use POST with a JSON body.', extensions: { code: 'BAD_REQUEST', params: {} } }] });
};

/**
 * Apollo's middleware answers 500 when no parser took the body; an empty one is answered by its own checks. Answers are
 * personal: nobody keeps them.
 */
const bodyPresent: RequestHandler = (req, res, next) => {
  req.body ??= {};
  res.setHeader('cache-control', 'no-store');
  next();
};

/** Errors of the body parser carry a 4xx status: malformed JSON, a body that is too large, an unknown encoding. */
const clientMistake: ErrorRequestHandler = (
  error: { status?: number; type?: string; message?: string },
  _req,
  res,
  next,
) => {
  const status = error.status ?? 500;
  if (status < 400 || status >= 500 || res.headersSent) return next(error);
  const { locale } = factsOf(res);
  const refusal = new Refusal('QUERY_TOO_COMPLEX', { limit: `body ${LIMITS.bodyKb} kB` }, locale, 413);
  const message = error.type === 'entity.parse.failed' ? 'The body is not valid JSON.' : 'The body cannot be read.';
  const answer =
    status === 413
      ? publicError(refusal.toJSON(), refusal)
      : { message, extensions: { code: 'BAD_REQUEST', params: {} } };
  res.status(status).json({ errors: [answer] });
};
