import { errorMessage } from '@lianxi/contracts';
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/**
 * Validation rule: a text written in the query that PostgreSQL cannot keep is the client's mistake. Variables are
 * checked by the services.
 */
export function textsRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue({ value }) {
      if (!value.includes('\0')) return;
      const params = { field: 'text' };
      context.reportError(
        new GraphQLError(errorMessage('BAD_INPUT', params), {
          extensions: { code: 'BAD_INPUT', params, http: { status: 400 } },
        }),
      );
    },
  };
}
