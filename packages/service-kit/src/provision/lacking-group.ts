import { groupNeeded } from '@lianxi/contracts';
import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * The first field of a document whose group is not among a client's scopes; null where there is none. Fragments and
 * `_entities` are fields like others.
 */
export function lackingGroup(
  schema: GraphQLSchema,
  document: DocumentNode,
  scopes: readonly string[],
): { group: string; field: string } | null {
  let lacking: { group: string; field: string } | null = null;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const field = `${types.getParentType()?.name}.${name.value}`;
        const group = groupNeeded(field);
        if (group && !scopes.includes(group)) lacking ??= { group, field };
      },
    }),
  );
  return lacking;
}
