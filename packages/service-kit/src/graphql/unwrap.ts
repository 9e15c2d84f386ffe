import { GraphQLError } from 'graphql';

export { GraphQLError };

/** The error that a resolver threw, without GraphQL's wrapping. */
export const unwrapResolverError = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? unwrapResolverError(error.originalError) : error);
