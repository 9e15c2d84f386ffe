import type { ApolloServer } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { GraphContext } from '../graph/context.js';
import type { Sessions } from '../identity/sessions.js';
import type { Tokens } from '../identity/tokens.js';
import type { Registry } from '../web/registry.js';
import { visibleModules } from '../web/registry-view.js';
import { graphContext } from './graphql.js';
import { credentialOf, factsOf } from './request-facts.js';

/**
 * `GET /mfe/registry.json`: the modules that the viewer may see, as the shell fetches them at start and after sign-in.
 */
export function registryDoor(
  registry: Registry,
  server: ApolloServer<GraphContext>,
  schema: GraphQLSchema,
  sessions: Sessions,
  tokens: Tokens,
): RequestHandler {
  return async (req, res) => {
    const facts = factsOf(res);
    const principal = await sessions.resolve(credentialOf(req), facts.requestId);
    const { entries } = await registry.read();
    const modules = await visibleModules(entries, server, schema, graphContext(principal, facts, tokens));
    res.set({ 'cache-control': 'private, no-cache', vary: 'cookie, authorization' }).json({ modules });
  };
}
