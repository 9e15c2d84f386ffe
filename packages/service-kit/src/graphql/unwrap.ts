import { GraphQLError } from 'graphql';
import { refusalOf } from '../database-error.js';

/**
 * What a resolver threw, without GraphQL's wrapping; an error of the database that stands for a refusal is that
 * refusal.
 */
export const unwrapResolverError = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError
    ? unwrapResolverError(error.originalError)
    : (refusalOf(error) ?? error);
