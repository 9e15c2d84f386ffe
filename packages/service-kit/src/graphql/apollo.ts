import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { errorMessage, ERROR_MESSAGES } from '@lianxi/contracts';
import { unwrapResolverError } from './unwrap.js';
import {
  Kind,
  valueFromASTUntyped,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { validate as isUuid } from 'uuid';
import type { Ctx } from '../context.js';
import { DomainError } from '../domain-error.js';
import type { DataClasses } from '../provision/data-classes.js';
import { provisionPlugin } from '../provision/plugin.js';
import { writeAudit } from '../records/write-records.js';

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

/**
 * The object that a root field was to act on: its argument `id`, or that of its `input`. Only an id: nothing else of
 * what was sent is kept.
 */
function objectOf(
  operation: OperationDefinitionNode,
  key: string | number | undefined,
  variables: Record<string, unknown>,
): string | null {
  const field = operation.selectionSet.selections.find(
    (one) => one.kind === Kind.FIELD && (one.alias ?? one.name).value === key,
  );
  if (field?.kind !== Kind.FIELD) return null;
  const given = Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  ) as { id?: unknown; input?: { id?: unknown } };
  const id = given.id ?? given.input?.id;
  return typeof id === 'string' && isUuid(id) ? id : null;
}

/**
 * Acts that were refused: all refusals of a mutation, and of a query the question that nobody else may ask. Each field
 * and code once.
 */
function refusals(
  errors: readonly GraphQLFormattedError[],
  operation: OperationDefinitionNode,
  name: string,
  variables: Record<string, unknown>,
): Map<string, { what: string; outcome: string; objectId: string | null }> {
  const found = new Map<string, { what: string; outcome: string; objectId: string | null }>();
  const mutation = operation.operation === 'mutation';
  for (const error of errors) {
    const cause = unwrapResolverError(error);
    if (!(cause instanceof DomainError) || !(mutation || cause.code === 'FORBIDDEN')) continue;
    const what = `refused.${error.path?.[0] ?? name}`;
    found.set(`${what} ${cause.code}`, {
      what,
      outcome: cause.code,
      objectId: objectOf(operation, error.path?.[0], variables),
    });
  }
  return found;
}

/** Writes messages in the viewer's language, logs what was unexpected, audits refused acts. */
const requestPlugin: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue: ctx, operation, operationName, request }) {
        for (const error of errors) {
          const cause = unwrapResolverError(error);
          if (
            cause instanceof DomainError ||
            (error.extensions?.['code'] && PASS.has(String(error.extensions['code'])))
          )
            continue;
          ctx.log.error({ requestId: ctx.requestId, operationName, path: error.path, err: cause }, 'unexpected error');
        }
        if (!operation || !ctx.viewer) return;
        const refused = refusals(errors, operation, operationName ?? operation.operation, request.variables ?? {});
        if (!refused.size) return;
        await ctx.em.fork().transactional(async (em) => {
          for (const refusal of refused.values()) writeAudit({ ...ctx, em: em as Ctx['em'] }, refusal);
        });
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
export function createApollo(schema: GraphQLSchema, classes: DataClasses): ApolloServer<Ctx> {
  return new ApolloServer<Ctx>({
    schema,
    formatError,
    csrfPrevention: true,
    // The gateway sends what one request wants of this service at one time as one batch.
    allowBatchedHttpRequests: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      requestPlugin,
      provisionPlugin(schema, classes),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
