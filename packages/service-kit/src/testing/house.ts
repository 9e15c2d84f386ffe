import type { GraphQLObjectType } from 'graphql';
import { buildSubgraph } from '../graphql/schema.js';
import type { ServiceDefinition } from '../service.js';
import type { Story } from './story.js';

/** Root fields of a service that answer a caller without a token: must be the ones it declares public, and no other (architecture rule 5). */
export async function openRootFields(definition: ServiceDefinition, story: Story): Promise<string[]> {
  const { schema } = await buildSubgraph(definition.graph);
  const open: string[] = [];
  for (const [kind, type] of [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as [string, GraphQLObjectType | undefined][]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (field.name.startsWith('_')) continue;
      const args = field.args.filter((arg) => String(arg.type).endsWith('!'));
      const variables = Object.fromEntries(args.map((arg) => [arg.name, sampleOf(String(arg.type), schema)]));
      const header = args.length ? `(${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})` : '';
      const call = args.length ? `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
      const leaf = /^(\[?)(String|Int|Boolean|ID|Float)/.test(String(field.type));
      const answer = await story.anonymous.tries(`${kind} ${header} { ${field.name}${call}${leaf ? '' : ' { __typename }'} }`, variables);
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
    const fields = Object.values((found as { getFields(): Record<string, { name: string; type: unknown }> }).getFields());
    return wrap(Object.fromEntries(fields.filter((field) => String(field.type).endsWith('!')).map((field) => [field.name, sampleOf(String(field.type), schema)])));
  }
  return wrap('00000000-0000-7000-8000-000000000000');
}
