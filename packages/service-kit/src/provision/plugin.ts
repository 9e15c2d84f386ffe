import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { errorMessage } from '@lianxi/contracts';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Ctx } from '../context.js';
import { DomainError } from '../domain-error.js';
import { classOf, type DataClasses } from './data-classes.js';
import { lackingGroup } from './lacking-group.js';
import { Provided, recordProvision } from './record.js';

/**
 * What machine clients read: refused where a field's group is not theirs, and recorded where it points to people.
 * People pass untouched. The record is written before the answer leaves; an answer that cannot be recorded is not
 * given.
 */
export function provisionPlugin(schema: GraphQLSchema, classes: DataClasses): ApolloServerPlugin<Ctx> {
  const classify = classOf(classes);
  return {
    async requestDidStart({ contextValue: ctx }) {
      if (ctx.viewer?.kind !== 'machine') return;
      const { scopes } = ctx.viewer;
      const provided = new Provided();
      return {
        async didResolveOperation({ document }) {
          const lacking = lackingGroup(schema, document, scopes);
          if (lacking)
            throw new GraphQLError('FIELD_GROUP_REQUIRED', {
              originalError: new DomainError('FIELD_GROUP_REQUIRED', { ...lacking }),
              extensions: { code: 'FIELD_GROUP_REQUIRED', http: { status: 403, headers: new HeaderMap() } },
            });
        },
        async executionDidStart() {
          return {
            willResolveField({ source, info }) {
              const field = `${info.parentType.name}.${info.fieldName}`;
              const dataClass = classify(field);
              if (!dataClass || dataClass === 'none') return;
              return (error, value) => {
                if (!error && value !== null && value !== undefined && value !== '')
                  provided.add(field, dataClass, source);
              };
            },
          };
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          await recordProvision(ctx, provided.facts).catch((error: unknown) => {
            const code = error instanceof DomainError ? error.code : 'PROVISION_NOT_RECORDED';
            response.body = {
              kind: 'single',
              singleResult: {
                errors: [{ message: errorMessage(code, {}, ctx.locale), extensions: { code, params: {} } }],
              },
            };
          });
        },
      };
    },
  };
}
