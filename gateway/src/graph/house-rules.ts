import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { machineMayWrite } from '@lianxi/contracts';
import { rootFieldsOf } from '@lianxi/service-kit/graphql/root-fields';
import { lackingGroup } from '@lianxi/service-kit/provision/lacking-group';
import { mayOnlyRead, readOnlyCode, type Principal } from '../identity/principal.js';
import type { Logger } from '../log.js';
import { Refusal } from '../refusal.js';
import type { GraphContext } from './context.js';
import { fromValueCompletion, inLocale, requiredAndMissing } from './errors.js';
import { LIMITS, pageTooLarge, tooComplex } from './limits.js';

/**
 * What the house adds to Apollo Server's pipeline: refusals before execution, and answers that hide nothing and say it
 * in the reader's language.
 */
export function houseRules(log: Logger): ApolloServerPlugin<GraphContext> {
  const listener: GraphQLRequestListener<GraphContext> = {
    async didResolveOperation({ schema, operation, document, request, contextValue: { principal, locale, refused } }) {
      // Without this the gateway answers 500 to an operation name that the document does not have.
      if (!operation)
        throw new GraphQLError('The document has no operation of this name, or several and none was named.', {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      const lacking =
        principal?.claims.kind === 'machine' ? lackingGroup(schema, document!, principal.claims.scopes) : null;
      if (lacking) {
        await refused({ code: 'FIELD_GROUP_REQUIRED', fields: [lacking.field], group: lacking.group });
        throw new Refusal('FIELD_GROUP_REQUIRED', lacking, locale, 403);
      }
      if (
        operation.operation !== OperationTypeNode.QUERY &&
        mayOnlyRead(principal) &&
        !givenToWrite(principal, operation)
      ) {
        await refused({
          code: 'READ_ONLY_CLIENT',
          fields: fieldNames(document!, operation),
        });
        throw new Refusal(readOnlyCode(principal), {}, locale, 403);
      }
      if (pageTooLarge(document!, request.variables)) throw tooComplex(`pageSize ${LIMITS.pageSize}`);
    },

    async didEncounterErrors({ errors, contextValue: { requestId } }) {
      for (const error of errors) {
        // An error without a code is none of ours; what it says stays here.
        if (error.extensions['code'] === undefined && error.originalError)
          log.error({ requestId, err: error.originalError }, 'unexpected error');
      }
    },

    async willSendResponse({ response, contextValue: { locale, requestId, withheld } }) {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      const remarks = result.extensions?.['valueCompletion'];
      if (Array.isArray(remarks) && remarks.length > 0) {
        const missing = requiredAndMissing(remarks, withheld);
        if (missing.length > 0) {
          log.error(
            { requestId, remarks: missing.map((remark) => remark.message) },
            'a subgraph left out a required value',
          );
          result.errors = [...(result.errors ?? []), ...fromValueCompletion(missing)];
        }
        const { valueCompletion: _, ...rest } = result.extensions!;
        result.extensions = Object.keys(rest).length > 0 ? rest : undefined;
      }
      if (result.errors && locale !== 'zh-CN') result.errors = result.errors.map((error) => inLocale(error, locale));
    },
  };
  return { requestDidStart: async () => listener };
}

/** Own names of an operation's root fields, for the audit. */
const fieldNames = (document: DocumentNode, operation: OperationDefinitionNode): string[] =>
  [...new Set(rootFieldsOf(document, operation, {}).map(({ name }) => name))].slice(0, 20);

/**
 * A machine client writes what its groups name, with its own token, and only where every root field of the mutation is
 * such a one, plainly written.
 */
function givenToWrite(principal: Principal | null, { operation, selectionSet }: OperationDefinitionNode): boolean {
  if (principal?.claims.kind !== 'machine' || principal.via !== 'session' || operation !== OperationTypeNode.MUTATION)
    return false;
  return selectionSet.selections.every(
    (one) => one.kind === Kind.FIELD && machineMayWrite(one.name.value, principal.claims.scopes),
  );
}
