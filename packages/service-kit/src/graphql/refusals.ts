import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import type { Ctx } from '../context.js';
import { DomainError } from '../domain-error.js';
import { writeAudit, type AuditInput } from '../records/write-records.js';
import { rootFieldsOf, type RootField } from './root-fields.js';
import { unwrapResolverError } from './unwrap.js';

/**
 * Refusals that are rows: every one of a mutation, and of a query what is not the asker's. That an object is not there
 * and that it is kept from the asker are one answer, so both leave the same row: nobody learns from it which it was.
 */
const OF_A_QUERY = new Set<string>(['FORBIDDEN', 'NOT_FOUND']);

/** Refused acts among errors, each field and code once; an error of the whole request is one of each root field. */
function refusedActs(errors: readonly GraphQLFormattedError[], fields: readonly RootField[], mutation: boolean) {
  return errors.flatMap((error) => {
    const cause = unwrapResolverError(error);
    if (!(cause instanceof DomainError) || !(mutation || OF_A_QUERY.has(cause.code))) return [];
    const own = error.path ? fields.filter(({ key }) => key === error.path![0]) : fields;
    return own.map((field) => refusal(field, cause.code));
  });
}

/**
 * Refused reads: a field that names one object and answers nothing. References that the gateway resolves (`_entities`)
 * are none: nobody asked for that object, a list or a page merely holds its id.
 */
const refusedReads = (data: Record<string, unknown> | null | undefined, fields: readonly RootField[]) =>
  fields
    .filter(({ key, objectId }) => objectId !== null && data?.[key] === null)
    .map((field) => refusal(field, 'NOT_FOUND'));

const refusal = ({ name, objectId }: RootField, outcome: string): AuditInput => ({
  what: `refused.${name}`,
  outcome,
  objectId,
});

/**
 * Writes refused acts and refused reads of who is signed in into the audit, under the field's own name, before the
 * answer leaves.
 */
export const refusalsPlugin: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors = [], document, operation, request, contextValue: ctx }) {
        if (!document || !operation || !ctx.viewer || response.body.kind !== 'single') return;
        const mutation = operation.operation === OperationTypeNode.MUTATION;
        const { data } = response.body.singleResult;
        if (!errors.length && (mutation || !Object.values(data ?? {}).includes(null))) return;
        const fields = rootFieldsOf(document, operation, request.variables ?? {});
        const acts = refusedActs(errors, fields, mutation);
        const failed = new Set(errors.flatMap(({ path }) => (path ? [path[0]] : [])));
        const reads = mutation
          ? []
          : refusedReads(
              data,
              fields.filter(({ key }) => !failed.has(key)),
            );
        const refused = new Map([...acts, ...reads].map((one) => [`${one.what} ${one.outcome} ${one.objectId}`, one]));
        if (!refused.size) return;
        await ctx.em.fork().transactional(async (em) => {
          for (const one of refused.values()) writeAudit({ ...ctx, em: em as Ctx['em'] }, one);
        });
      },
    };
  },
};
