import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { apolloLog } from '@lianxi/service-kit/graphql/apollo-log';
import { silenceTelemetry } from '../env.js';
import type { Logger } from '../log.js';
import type { Upstream } from '../upstream.js';
import type { GraphContext } from './context.js';
import { ServiceDataSource } from './data-source.js';
import { publicError } from './errors.js';
import { houseRules } from './house-rules.js';
import { LIMITS, limitsRule } from './limits.js';
import { textsRule } from './texts.js';

export interface GraphOptions {
  supergraphSdl: string;
  services: Record<string, Upstream>;
  production: boolean;
  log: Logger;
}

export interface Graph {
  server: ApolloServer<GraphContext>;
  /** The schema that clients see. */
  schema: GraphQLSchema;
}

/**
 * The federated graph: Apollo Server over Apollo Gateway from the composed file. It starts whether or not the services
 * are up.
 */
export async function startGraph({ supergraphSdl, services, production, log }: GraphOptions): Promise<Graph> {
  silenceTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new ServiceDataSource(services[name]!, log),
    logger: apolloLog(log),
    __exposeQueryPlanExperimental: false,
  });
  const server = new ApolloServer<GraphContext>({
    gateway,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitsRule, textsRule],
    validationOptions: { maxErrors: LIMITS.errors },
    formatError: publicError,
    logger: apolloLog(log),
    // Everything that costs time on each request and that nobody reads is off.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      houseRules(log),
    ],
  });
  await server.start();
  return { server, schema: gateway.schema! };
}
