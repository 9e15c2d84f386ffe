import { errorMessage } from '@lianxi/contracts';
import {
  GraphQLError,
  Kind,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';

/**
 * What one query may ask for. Fragments count as often as they are spread. `rows` is the number of objects that an
 * answer could have: a page counts as its size (100 where a variable says it, 20 where nothing does), a plain list as
 * `listSize`.
 */
export const LIMITS = {
  tokens: 3_000,
  depth: 16,
  aliases: 30,
  rootFields: 20,
  fields: 1_500,
  rows: 50_000,
  pageSize: 100,
  errors: 20,
  bodyKb: 512,
} as const;
const ASSUMED = { listSize: 10, page: 20 } as const;

const PAGE_ARGUMENTS = new Set(['first', 'last']);
/** Variables that set a page size, by document: their values are only known when the document is executed. */
const pageVariables = new WeakMap<DocumentNode, readonly string[]>();

interface Measure {
  depth: number;
  aliases: number;
  fields: number;
  roots: number;
  /** Objects below one object of the type. */
  rows: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, fields: 0, roots: 0, rows: 0 };

/** The refusal of a query that is too large; `limit` names the limit and its value. */
export function tooComplex(limit: string): GraphQLError {
  const params = { limit };
  return new GraphQLError(errorMessage('QUERY_TOO_COMPLEX', params), {
    extensions: { code: 'QUERY_TOO_COMPLEX', params, http: { status: 400 } },
  });
}

/**
 * Validation rule: no subscription; depth, aliases, root fields, fields and rows in all, and page sizes written in the
 * query or as defaults of its variables.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const schema = context.getSchema();
      const survey = new Survey(document, schema);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const root = schema.getRootType(definition.operation);
        if (!root) {
          context.reportError(
            new GraphQLError(`There are no ${definition.operation}s here.`, {
              nodes: definition,
              extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
            }),
          );
          continue;
        }
        const measure = survey.measure(definition.selectionSet, root);
        for (const [name, key] of [
          ['depth', 'depth'],
          ['aliases', 'aliases'],
          ['rootFields', 'roots'],
          ['fields', 'fields'],
          ['rows', 'rows'],
        ] as const)
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

  constructor(
    document: DocumentNode,
    private readonly schema: GraphQLSchema,
  ) {
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
  }

  measure({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): Measure {
    const total = { ...NOTHING };
    for (const node of selections) {
      const part =
        node.kind === Kind.FIELD
          ? this.field(node, type)
          : node.kind === Kind.INLINE_FRAGMENT
            ? this.measure(
                node.selectionSet,
                node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : type,
              )
            : this.fragment(node.name.value);
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.fields += part.fields;
      total.roots += part.roots;
      total.rows += part.rows;
    }
    return total;
  }

  checkPage(value: ValueNode | undefined): void {
    if (value?.kind === Kind.VARIABLE) this.variables.add(value.name.value);
    else if (value?.kind === Kind.INT && Math.abs(Number(value.value)) > LIMITS.pageSize) this.pageTooLarge = true;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined): Measure {
    for (const argument of node.arguments ?? [])
      if (PAGE_ARGUMENTS.has(argument.name.value)) this.checkPage(argument.value);
    const type = isObjectType(parent) ? parent.getFields()[node.name.value]?.type : undefined;
    const below = node.selectionSet ? this.measure(node.selectionSet, type && getNamedType(type)) : NOTHING;
    const rows = type && isCompositeType(getNamedType(type)) ? sizeOf(node, type, parent!) * (1 + below.rows) : 0;
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      fields: below.fields + 1,
      roots: 1,
      rows,
    };
  }

  private fragment(name: string): Measure {
    const known = this.measured.get(name);
    if (known) return known;
    // Set before walking, so that a fragment which spreads itself ends here; graphql-js reports the cycle.
    this.measured.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const measure = fragment
      ? this.measure(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value))
      : NOTHING;
    this.measured.set(name, measure);
    return measure;
  }
}

/**
 * Objects that one field may answer with: the page's size at a connection, whose lists then count once; `listSize` at
 * another list.
 */
function sizeOf({ arguments: given = [] }: FieldNode, type: GraphQLOutputType, parent: GraphQLNamedType): number {
  const page = given.find(({ name }) => PAGE_ARGUMENTS.has(name.value))?.value;
  if (page?.kind === Kind.INT) return Math.max(1, Math.abs(Number(page.value)));
  if (page) return LIMITS.pageSize;
  if (getNamedType(type).name.endsWith('Connection')) return ASSUMED.page;
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) && !parent.name.endsWith('Connection') ? ASSUMED.listSize : 1;
}
