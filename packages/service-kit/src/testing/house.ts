import { getNamedType, isEnumType, isObjectType, isScalarType, type GraphQLObjectType } from 'graphql';
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
  for (const [kind, type] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as [string, GraphQLObjectType | undefined][]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (field.name.startsWith('_')) continue;
      const args = field.args.filter((arg) => String(arg.type).endsWith('!'));
      const variables = Object.fromEntries(args.map((arg) => [arg.name, sampleOf(String(arg.type), schema)]));
      const header = args.length ? `(${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})` : '';
      const call = args.length ? `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
      const leaf = /^(\[?)(String|Int|Boolean|ID|Float)/.test(String(field.type));
      const answer = await story.anonymous.tries(
        `${kind} ${header} { ${field.name}${call}${leaf ? '' : ' { __typename }'} }`,
        variables,
      );
      if (!answer.codes.includes('UNAUTHENTICATED')) open.push(field.name);
    }
  }
  return open;
}

/** A value that fits a required argument's type, so that the call reaches the guard. */
function sampleOf(type: string, schema: Awaited<ReturnType<typeof buildSubgraph>>['schema']): unknown {
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
