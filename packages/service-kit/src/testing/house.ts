import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { buildSubgraph } from '../graphql/schema.js';
import { classOf, fieldsOf, NOT_FOR_MACHINES } from '../provision/data-classes.js';
import type { ServiceDefinition } from '../service.js';
import type { Story } from './story.js';

/** Scalars that point to nobody by themselves. */
const HARMLESS = new Set(['ID', 'Int', 'Float', 'Boolean', 'DateTimeISO', '_Any', '_FieldSet']);

/**
 * Fields that hold text, a day or facts and stand in no data class of the service, and classes of fields that are not
 * there: both must be empty, so that a new field with personal data cannot be forgotten (domain §5.4).
 */
export async function unclassifiedFields(
  definition: ServiceDefinition,
): Promise<{ missing: string[]; stale: string[] }> {
  const { schema } = await buildSubgraph(definition.graph);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      isObjectType(type) &&
      !type.name.startsWith('_') &&
      !NOT_FOR_MACHINES.test(type.name) &&
      type !== schema.getMutationType(),
  ) as GraphQLObjectType[];
  const leaves = types
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const named = getNamedType(field.type);
        return (isScalarType(named) && !HARMLESS.has(named.name)) || isEnumType(named)
          ? [{ field: `${type.name}.${field.name}`, text: isScalarType(named) }]
          : [];
      }),
    )
    .filter(({ field }) => !field.endsWith('Edge.cursor'));
  const known = new Set(fieldsOf(definition.dataClasses));
  const there = new Set(types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)));
  const own = (['personal', 'masked', 'text', 'none'] as const).flatMap((one) => definition.dataClasses[one]);
  return {
    missing: leaves
      .filter(({ field, text }) => text && !known.has(field))
      .map(({ field }) => field)
      .sort(),
    stale: own.filter((field) => !there.has(field)).sort(),
  };
}

type Schema = Awaited<ReturnType<typeof buildSubgraph>>['schema'];
type Field = GraphQLField<unknown, unknown>;

/** The root fields of a service, with what each is asked by. */
const rootFields = (schema: Schema): [kind: string, field: Field][] =>
  (
    [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const
  ).flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap((field): [string, Field][] =>
      field.name.startsWith('_') ? [] : [[kind, field]],
    ),
  );

/** Asks a root field without a token, with these arguments and samples for the others that it needs. */
async function askRoot(
  story: Story,
  schema: Schema,
  [kind, field]: [string, Field],
  given: Record<string, unknown> = {},
): Promise<string[]> {
  const args = field.args.filter(({ name, type }) => name in given || isNonNullType(type));
  const variables = Object.fromEntries(
    args.map(({ name, type }) => [name, name in given ? given[name] : sampleOf(String(type), schema)]),
  );
  const header = args.length ? `(${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})` : '';
  const call = args.length ? `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})` : '';
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return (await story.anonymous.tries(`${kind} ${header} { ${field.name}${call}${selection} }`, variables)).codes;
}

/** Columns that hold text: what people write, codes, and lists or objects of both. */
const TEXT_COLUMN = /text|json|varchar/;

/**
 * Text columns of a service that are declared neither as free text nor as none, declared ones that are not there, and
 * free ones that the graph would show unmasked: all must be empty (`FreeText`).
 */
export function undeclaredTexts(
  definition: ServiceDefinition,
  story: Story,
): { missing: string[]; stale: string[]; unmasked: string[] } {
  const names = new Set(definition.entities.map(({ name }) => name));
  const metadata = [...story.runtime.orm.getMetadata().getAll().values()].filter(({ className }) =>
    names.has(className),
  );
  const there = metadata.flatMap(({ className, props }) =>
    props
      .filter(({ type, columnTypes }) => !type.startsWith('uuid') && columnTypes?.some((one) => TEXT_COLUMN.test(one)))
      .map(({ name }) => `${className}.${name}`),
  );
  const { columns, others } = definition.freeText!;
  const declared = [...columns, ...Object.values(others).flat()];
  const fields = new Map(
    fieldsOf(definition.dataClasses).map((field) => [field, classOf(definition.dataClasses)(field)]),
  );
  return {
    missing: there.filter((column) => !declared.includes(column)).sort(),
    stale: declared.filter((column, index) => !there.includes(column) || declared.indexOf(column) !== index).sort(),
    unmasked: columns.filter((column) => fields.has(column) && fields.get(column) !== 'text'),
  };
}

/**
 * Root fields of a service that answer a caller without a token: must be the ones it declares public, and no other
 * (architecture rule 5).
 */
export async function openRootFields(definition: ServiceDefinition, story: Story): Promise<string[]> {
  const { schema } = await buildSubgraph(definition.graph);
  const open: string[] = [];
  for (const root of rootFields(schema))
    if (!(await askRoot(story, schema, root)).includes('UNAUTHENTICATED')) open.push(root[1].name);
  return open;
}

/** A sign that no paper can hold, in a text. */
const BROKEN = '甲\uFFFE乙';

/** Values of a type of which one text is broken, with the path to it. */
function brokenIn(type: GraphQLInputType, schema: Schema, path: string): [path: string, value: unknown][] {
  if (isNonNullType(type)) return brokenIn(type.ofType, schema, path);
  if (isListType(type)) return brokenIn(type.ofType, schema, path).map(([at, value]) => [at, [value]]);
  if (isInputObjectType(type)) {
    const sound = sampleOf(type.name, schema) as object;
    return Object.values(type.getFields()).flatMap((field) =>
      brokenIn(field.type, schema, `${path}.${field.name}`).map(([at, value]): [string, unknown] => [
        at,
        { ...sound, [field.name]: value },
      ]),
    );
  }
  return type.name === 'String' || type.name === 'ID' ? [[path, BROKEN]] : [];
}

/**
 * Every text that the service's graph takes, and those of them that take a sign which no paper can hold: the second
 * must be empty (decision 22).
 */
export async function textsTaken(
  definition: ServiceDefinition,
  story: Story,
): Promise<{ texts: string[]; unrefused: string[] }> {
  const { schema } = await buildSubgraph(definition.graph);
  const found: { texts: string[]; unrefused: string[] } = { texts: [], unrefused: [] };
  for (const root of rootFields(schema))
    for (const { name, type } of root[1].args)
      for (const [at, value] of brokenIn(type, schema, `${root[1].name}.${name}`)) {
        found.texts.push(at);
        const codes = await askRoot(story, schema, root, { [name]: value });
        if (codes.join() !== 'TEXT_SIGN_REFUSED') found.unrefused.push(`${at} ${codes.join()}`);
      }
  return found;
}

/** A value that fits a required argument's type, so that the call reaches the guard. */
function sampleOf(type: string, schema: Schema): unknown {
  const name = type.replace(/[[\]!]/g, '');
  const wrap = (value: unknown) => (type.startsWith('[') ? [value] : value);
  if (name === 'Int' || name === 'Float') return wrap(1);
  if (name === 'Boolean') return wrap(true);
  if (name === 'LocalDate') return wrap('2026-03-01');
  if (name === 'DateTimeISO') return wrap('2026-03-01T01:00:00.000Z');
  const found = schema.getType(name);
  if (found && 'getValues' in found) return wrap(found.getValues()[0]!.name);
  if (found && 'getFields' in found) {
    const fields = Object.values(
      (found as { getFields(): Record<string, { name: string; type: unknown }> }).getFields(),
    );
    return wrap(
      Object.fromEntries(
        fields
          .filter((field) => String(field.type).endsWith('!'))
          .map((field) => [field.name, sampleOf(String(field.type), schema)]),
      ),
    );
  }
  return wrap('00000000-0000-7000-8000-000000000000');
}
