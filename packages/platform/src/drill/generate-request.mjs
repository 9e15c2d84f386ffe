// Requests over a schema: always valid by the schema, with values that nobody would type. Pure: the same seed and the
// same known ids make the same request.
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

const DEEPEST = 5;
/** Fields of one object, and of a whole request: the gateway refuses more, which would test the gateway alone. */
const WIDEST = 5;
const FIELDS = 60;

const TEXTS = [
  '',
  ' ',
  '示范',
  '1号楼1单元101',
  '吕',
  'a'.repeat(300),
  '甲'.repeat(2000),
  "'; drop table unit; --",
  '%_\\',
  '<b>&"</b>',
  '=1+1',
  '138-0000-0000',
  '2026-Q1',
  '2026-02-30',
  '\u0000',
  '\uFFFE',
  '\uD800',
  '\u202E\u200B',
  '🙂𠮷ᠪᠠ',
  '../../etc/passwd',
];
const NUMBERS = [0, 1, 2, 20, 100, 101, -1, 2147483647, -2147483648];
const DAYS = ['2026-03-16', '2026-12-31', '2027-01-01', '1970-01-01', '9999-12-31', '2026-02-30', 'tomorrow', ''];
const INSTANTS = ['2026-03-16T01:00:00Z', '2027-01-01T00:00:00+08:00', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];
const NOBODY = '00000000-0000-7000-8000-000000000000';

/**
 * A request: `{ query, variables, field, kind }`. `known` are ids that earlier answers held. `mutations` is the part of
 * them among all.
 */
export function generateRequest(schema, random, { known = [], mutations = 0.4 } = {}) {
  const kind = schema.getMutationType() && random.chance(mutations) ? 'mutation' : 'query';
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const field = random.pick(Object.values(root.getFields()).filter(({ name }) => !name.startsWith('_')));
  const made = { schema, random, known, declared: [], variables: {}, left: FIELDS };
  const selection = fieldText(made, field, 0);
  const declared = made.declared.length ? `(${made.declared.join(', ')})` : '';
  return { query: `${kind} ${declared} { ${selection} }`, variables: made.variables, field: field.name, kind };
}

function fieldText(made, field, depth) {
  made.left -= 1;
  const args = field.args
    .filter((arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || made.random.chance(0.5))
    .map((arg) => {
      const name = `v${made.declared.length}`;
      made.declared.push(`$${name}: ${arg.type}`);
      made.variables[name] = valueFor(made, arg.type, arg.name, 0);
      return `${arg.name}: $${name}`;
    });
  const type = getNamedType(field.type);
  const inner = isCompositeType(type) ? ` { ${selectionText(made, type, depth + 1)} }` : '';
  return `${field.name}${args.length ? `(${args.join(', ')})` : ''}${inner}`;
}

/** Fields of a type, each once, so that no two of them ask for one name with different arguments. */
function selectionText(made, type, depth) {
  if (isUnionType(type)) return '__typename';
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)) && !needsArgs(field));
  const others = fields.filter((field) => !leaves.includes(field) && !needsArgs(field));
  const wanted = [
    ...some(made, leaves, WIDEST),
    ...(depth < DEEPEST && made.left > 0 ? some(made, others, depth < 2 ? 3 : 2) : []),
  ];
  // an id whenever there is one: later requests ask for it
  const id = leaves.find(({ name }) => name === 'id');
  const chosen = [...new Set([...(id ? [id] : []), ...wanted])];
  return ['__typename', ...chosen.map((field) => fieldText(made, field, depth))].join(' ');
}

const needsArgs = (field) => field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);

function some({ random }, list, most) {
  const left = [...list];
  const count = Math.min(left.length, 1 + random.below(most));
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]);
}

function valueFor(made, type, name, depth) {
  const { random } = made;
  if (!isNonNullType(type) && random.chance(0.2)) return null;
  const bare = getNullableType(type);
  if (isListType(bare))
    return Array.from({ length: random.below(4) }, () => valueFor(made, bare.ofType, name, depth + 1));
  if (isEnumType(bare)) return random.pick(bare.getValues()).name;
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter(
          (field) =>
            (isNonNullType(field.type) && field.defaultValue === undefined) || (depth < 3 && random.chance(0.6)),
        )
        .map((field) => [field.name, valueFor(made, field.type, field.name, depth + 1)]),
    );
  return scalarFor(made, bare.name, name);
}

function scalarFor({ random, known }, type, name) {
  if (type === 'Boolean') return random.chance(0.5);
  if (type === 'Int' || type === 'Float')
    return name === 'version' ? random.pick([0, 1, 1, 2, 3]) : random.pick(NUMBERS);
  if (type === 'ID') return known.length && random.chance(0.8) ? random.pick(known) : random.pick([NOBODY, 'x', '']);
  if (type === 'LocalDate') return random.pick(DAYS);
  if (type.startsWith('DateTime')) return random.pick(INSTANTS);
  return random.pick(TEXTS);
}
