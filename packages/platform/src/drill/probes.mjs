// What is asked while a service is away: every root field that needs no argument, by the service that owns it, and some
// questions that cross services.
import { getNamedType, isCompositeType, isLeafType, isNonNullType, parse, valueFromASTUntyped } from 'graphql';
import { codesOf } from './asking.mjs';

/** Names of root fields by service, read from the supergraph: `join__field(graph: CASES)` is of `cases`. */
export function ownersOf(supergraph) {
  const query = parse(supergraph).definitions.find(({ name, fields }) => name?.value === 'Query' && fields);
  return Object.fromEntries(
    query.fields.flatMap(({ name, directives }) => {
      const graph = directives
        .find((one) => one.name.value === 'join__field')
        ?.arguments.find((argument) => argument.name.value === 'graph');
      return graph ? [[name.value, valueFromASTUntyped(graph.value).toLowerCase()]] : [];
    }),
  );
}

const needsArgs = (field) => field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);

/** The plain fields of a type; of a connection those of its nodes. Null where there is none. */
function leavesOf(type) {
  if (!isCompositeType(type)) return '';
  const fields = Object.values(type.getFields?.() ?? {});
  if (type.name.endsWith('Connection')) {
    const node = getNamedType(getNamedType(type.getFields().edges.type).getFields().node.type);
    return `{ edges { node ${leavesOf(node)} } }`;
  }
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type)) && !needsArgs(field));
  return `{ ${['__typename', ...plain.map(({ name }) => name)].join(' ')} }`;
}

/** `{ name, owner, query }` for each root field that can be asked without arguments. */
export function probesOf(schema, owners) {
  return Object.values(schema.getQueryType().getFields())
    .filter((field) => owners[field.name] && !needsArgs(field))
    .map((field) => ({
      name: field.name,
      owner: owners[field.name],
      query: `{ ${field.name} ${leavesOf(getNamedType(field.type))} }`,
    }));
}

const AWAY = ['SUBGRAPH_UNAVAILABLE', 'DEPENDENCY_UNAVAILABLE'];

/**
 * What an answer is: `answers` whole, `partly` (what is there, null for the rest), `says` that a service is away,
 * `refused` otherwise, or `fails`: no answer, a 5xx or INTERNAL without that word.
 */
export function verdictOf({ status, body }) {
  const codes = codesOf(body).concat(typeof body?.code === 'string' ? body.code : []);
  const says = codes.length > 0 && codes.every((code) => AWAY.includes(code));
  if (status === 0 || !body || codes.includes('INTERNAL') || (status >= 500 && !says)) return 'fails';
  if (codes.length === 0) return 'answers';
  if (Object.values(body.data ?? {}).some((value) => value !== null)) return 'partly';
  return says ? 'says' : 'refused';
}
