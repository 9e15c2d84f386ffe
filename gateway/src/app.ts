import express, { type ErrorRequestHandler, type Express } from 'express';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { authDoor } from './doors/auth.js';
import { filesDoor } from './doors/files.js';
import { graphqlDoor } from './doors/graphql.js';
import { healthDoor } from './doors/health.js';
import { registryDoor } from './doors/registry.js';
import { factsOf, requestFacts } from './doors/request-facts.js';
import type { GraphContext } from './graph/context.js';
import type { Keys } from './identity/keys.js';
import type { Sessions } from './identity/sessions.js';
import type { Tokens } from './identity/tokens.js';
import type { Logger } from './log.js';
import { Refusal, refuse } from './refusal.js';
import type { Upstream } from './upstream.js';
import { modulesDoor } from './web/modules.js';
import type { Registry } from './web/registry.js';
import { shellDoor } from './web/shell.js';

export interface Parts {
  server: ApolloServer<GraphContext>;
  schema: GraphQLSchema;
  services: Record<string, Upstream>;
  /** The way to people by which sessions are asked for. */
  identity: Upstream;
  sessions: Sessions;
  tokens: Tokens;
  keys: Keys;
  registry: Registry;
  webRoot: string;
  dataDir: string;
  trustProxy: string | undefined;
  stopping: () => boolean;
  log: Logger;
}

/** All doors of the one origin, in the order in which they are tried; the shell takes what is left. */
export function createApp(parts: Parts): Express {
  const { server, schema, services, identity, sessions, tokens, keys, registry, webRoot, dataDir, stopping, log } =
    parts;
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', false)
    .set('trust proxy', parts.trustProxy ?? false);
  app.use(requestFacts);
  app.use('/graphql', graphqlDoor(server, sessions, tokens));
  app.use(healthDoor({ services, identity, tokens, registry, keys, stopping }));
  app.use('/auth', authDoor(services['people']!, sessions, log));
  app.use('/files', filesDoor('files', services, sessions, tokens, log));
  app.use('/export', filesDoor('export', services, sessions, tokens, log));
  app.get('/mfe/registry.json', registryDoor(registry, server, schema, sessions, tokens));
  app.use('/mfe', modulesDoor(webRoot, dataDir));
  app.use(shellDoor(webRoot));
  app.use(lastResort(log));
  return app;
}

/** What nobody expected: logged with its stack, answered with a code. */
function lastResort(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    const { locale, requestId } = factsOf(res);
    if (error instanceof Refusal) return refuse(res, error.in(locale));
    const status = (error as { status?: number }).status ?? 500;
    if (status >= 400 && status < 500)
      return refuse(res, new Refusal('BAD_INPUT', { field: 'request' }, locale, status));
    log.error({ requestId, err: error }, 'unexpected error');
    refuse(res, new Refusal('INTERNAL', {}, locale, 500));
  };
}
