import { errorMessage } from '@lianxi/contracts';
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';

/** What one query may ask for. Fragments count as often as they are spread. */
export const LIMITS = { tokens: 3_000, depth: 16, aliases: 30, rootFields: 20, fields: 1_500, pageSize: 100, errors: 20, bodyKb: 512 } as const;

const PAGE_ARGUMENTS = new Set(['first', 'last']);
/** Variables that set a page size, by document: their values are only known when the document is executed. */
const pageVariables = new WeakMap<DocumentNode, readonly string[]>();

interface Measure {
  depth: number;
  aliases: number;
  fields: number;
  roots: number;
}

/** The refusal of a query that is too large; `limit` names the limit and its value. */
export function tooComplex(limit: string): GraphQLError {
  const params = { limit };
  return new GraphQLError(errorMessage('QUERY_TOO_COMPLEX', params), { extensions: { code: 'QUERY_TOO_COMPLEX', params, http: { status: 400 } } });
}

/** Validation rule: depth, aliases, root fields, fields in all, and page sizes written in the query or as defaults of its variables. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const survey = new Survey(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const measure = survey.measure(definition.selectionSet);
        for (const [name, key] of [['depth', 'depth'], ['aliases', 'aliases'], ['rootFields', 'roots'], ['fields', 'fields']] as const)
          if (measure[key] > LIMITS[name]) context.reportError(tooComplex(`${name} ${LIMITS[name]}`));
        for (const variable of definition.variableDefinitions ?? [])
          if (survey.variables.has(variable.variable.name.value)) survey.checkPage(variable.defaultValue);
      }
      if (survey.pageTooLarge) context.reportError(tooComplex(`pageSize ${LIMITS.pageSize}`));
      if (survey.variables.size > 0) pageVariables.set(document, [...survey.variables]);
      return false;
    },
  };
}

/** Whether a page size given as a variable is too large. */
export function pageTooLarge(document: DocumentNode, variables: Record<string, unknown> | undefined): boolean {
  const names = pageVariables.get(document);
  if (names === undefined || variables === undefined) return false;
  return names.some((name) => typeof variables[name] === 'number' && Math.abs(variables[name]) > LIMITS.pageSize);
}

/** Walks a document once; a fragment is measured once however often it is spread. */
class Survey {
  readonly variables = new Set<string>();
  pageTooLarge = false;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Measure>();

  constructor(document: DocumentNode) {
    for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
  }

  measure({ selections }: SelectionSetNode): Measure {
    const total: Measure = { depth: 0, aliases: 0, fields: 0, roots: 0 };
    for (const node of selections) {
      const part =
        node.kind === Kind.FIELD ? this.field(node) : node.kind === Kind.INLINE_FRAGMENT ? this.measure(node.selectionSet) : this.fragment(node.name.value);
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.fields += part.fields;
      total.roots += part.roots;
    }
    return total;
  }

  checkPage(value: ValueNode | undefined): void {
    if (value?.kind === Kind.VARIABLE) this.variables.add(value.name.value);
    else if (value?.kind === Kind.INT && Math.abs(Number(value.value)) > LIMITS.pageSize) this.pageTooLarge = true;
  }

  private field(node: FieldNode): Measure {
    for (const argument of node.arguments ?? []) if (PAGE_ARGUMENTS.has(argument.name.value)) this.checkPage(argument.value);
    const below = node.selectionSet ? this.measure(node.selectionSet) : { depth: 0, aliases: 0, fields: 0 };
    return { depth: below.depth + 1, aliases: below.aliases + (node.alias ? 1 : 0), fields: below.fields + 1, roots: 1 };
  }

  private fragment(name: string): Measure {
    const known = this.measured.get(name);
    if (known) return known;
    // Set before walking, so that a fragment which spreads itself ends here; graphql-js reports the cycle.
    this.measured.set(name, { depth: 0, aliases: 0, fields: 0, roots: 0 });
    const fragment = this.fragments.get(name);
    const measure = fragment ? this.measure(fragment.selectionSet) : { depth: 0, aliases: 0, fields: 0, roots: 0 };
    this.measured.set(name, measure);
    return measure;
  }
}
