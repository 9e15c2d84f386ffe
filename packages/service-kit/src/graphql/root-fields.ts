import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { validate as isUuid } from 'uuid';

/** A root field as it was asked for. */
export interface RootField {
  /** Key of the answer: the alias, which the caller chooses. */
  key: string;
  /** The field's own name, as the schema has it. */
  name: string;
  /** The object that it was to act on or read: its argument `id`, or that of its `input`; nothing that is no id. */
  objectId: string | null;
}

/**
 * Root fields of an operation in their order, those in fragments too. Records and logs name them by their own names:
 * an alias and an operation's name are the caller's words.
 */
export function rootFieldsOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): RootField[] {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one.selectionSet]),
  );
  const found = new Map<string, RootField>();
  const opened = new Set<SelectionSetNode>();
  const walk = (set: SelectionSetNode | undefined): void => {
    if (!set || opened.has(set)) return;
    opened.add(set);
    for (const one of set.selections) {
      if (one.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(one.name.value));
      else if (one.kind === Kind.INLINE_FRAGMENT) walk(one.selectionSet);
      else {
        const key = (one.alias ?? one.name).value;
        if (!found.has(key)) found.set(key, { key, name: one.name.value, objectId: objectOf(one, variables) });
      }
    }
  };
  walk(operation.selectionSet);
  return [...found.values()];
}

function objectOf(field: FieldNode, variables: Record<string, unknown>): string | null {
  const given = Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  ) as { id?: unknown; input?: { id?: unknown } };
  const id = given.id ?? given.input?.id;
  return typeof id === 'string' && isUuid(id) ? id : null;
}
