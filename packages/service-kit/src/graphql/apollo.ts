import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { errorMessage, ERROR_MESSAGES } from '@lianxi/contracts';
import { unwrapResolverError } from './unwrap.js';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Ctx } from '../context.js';
import { DomainError } from '../domain-error.js';
import type { DataClasses } from '../provision/data-classes.js';
import { provisionPlugin } from '../provision/plugin.js';
import { apolloLog } from './apollo-log.js';
import { refusalsPlugin } from './refusals.js';
import { rootFieldsOf } from './root-fields.js';

/** Codes of the GraphQL layer itself that a client may see as they are. */
const PASS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/**
 * Expected refusals keep code and parameters, mistakes of the query their message; everything else is `INTERNAL`
 * (architecture rule 9).
 */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const where = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (cause instanceof DomainError)
    return { message: cause.code, ...where, extensions: { code: cause.code, params: cause.params } };
  if (PASS.has(String(formatted.extensions?.['code'])))
    return { message: formatted.message, ...where, extensions: { code: formatted.extensions!['code'] } };
  return { message: 'INTERNAL', ...where, extensions: { code: 'INTERNAL', params: {} } };
}

/** Writes messages in the viewer's language, logs what was unexpected. */
const requestPlugin: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue: ctx, document, operation }) {
        const fields = document && operation ? rootFieldsOf(document, operation, {}) : [];
        for (const error of errors) {
          const cause = unwrapResolverError(error);
          if (
            cause instanceof DomainError ||
            (error.extensions?.['code'] && PASS.has(String(error.extensions['code'])))
          )
            continue;
          const field = fields.find(({ key }) => key === error.path?.[0])?.name;
          ctx.log.error({ requestId: ctx.requestId, field, err: cause }, 'unexpected error');
        }
      },
      async willSendResponse({ response, contextValue: ctx }) {
        if (response.body.kind !== 'single') return;
        for (const error of response.body.singleResult.errors ?? []) {
          const code = String(error.extensions?.['code'] ?? 'INTERNAL');
          if (code in ERROR_MESSAGES['zh-CN'])
            (error as { message: string }).message = errorMessage(
              code,
              error.extensions?.['params'] as Record<string, unknown>,
              ctx.locale,
            );
        }
      },
    };
  },
};

/** The subgraph's Apollo Server: no tracing, no cache hints, no landing page (architecture §4). */
export function createApollo(schema: GraphQLSchema, classes: DataClasses, log: Logger): ApolloServer<Ctx> {
  return new ApolloServer<Ctx>({
    schema,
    formatError,
    logger: apolloLog(log),
    csrfPrevention: true,
    // The gateway sends what one request wants of this service at one time as one batch.
    allowBatchedHttpRequests: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      requestPlugin,
      refusalsPlugin,
      provisionPlugin(schema, classes),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
