import { expect, test } from '@jest/globals';
import { buildSchema, graphql, type GraphQLObjectType } from 'graphql';
import { unwrapResolverError } from './unwrap.js';
import { keepTexts } from './texts.js';

const heard: unknown[] = [];
const schema = buildSchema(`
  enum Kind { A B }
  input Task { content: String, kind: Kind }
  input Act { id: ID!, reason: String, tags: [String!], tasks: [Task!], count: Int }
  type Row { near(text: String): String }
  type Query { find(text: String!): Row! }
  type Mutation { act(input: Act!): Boolean }
`);
const hears = (type: GraphQLObjectType, field: string, answer: unknown) =>
  (type.getFields()[field]!.resolve = (_, args: unknown) => {
    heard.push(args);
    return answer;
  });
hears(schema.getMutationType()!, 'act', true);
hears(schema.getQueryType()!, 'find', {});
hears(schema.getType('Row') as GraphQLObjectType, 'near', null);
keepTexts(schema);

const run = async (source: string, input?: unknown) => {
  heard.length = 0;
  const { errors = [] } = await graphql({ schema, source, variableValues: { input } });
  return errors.map((error) => unwrapResolverError(error));
};
const ACT = 'mutation ($input: Act!) { act(input: $input) }';

test('every text of an act is in its one form, at any depth; what is no text stays', async () => {
  await run(ACT, {
    id: 'x',
    reason: '⾦\u200B都',
    tags: ['a\r\nb'],
    tasks: [{ content: 'e\u0301', kind: 'B' }],
    count: 3,
  });
  expect(heard).toEqual([
    { input: { id: 'x', reason: '金都', tags: ['a\nb'], tasks: [{ content: 'é', kind: 'B' }], count: 3 } },
  ]);
});

test.each([
  ['reason', { reason: '甲\uFFFE' }],
  ['tags', { tags: ['好', '甲\uFFFE'] }],
  ['content', { tasks: [{ content: '甲\uFFFE' }] }],
  ['id', { id: '\uFFFE' }],
])('a sign that no paper can hold is refused at %s, and nothing is heard', async (field, input) => {
  expect(await run(ACT, { id: 'x', ...input })).toMatchObject([
    { code: 'TEXT_SIGN_REFUSED', params: { field, sign: 'U+FFFE' } },
  ]);
  expect(heard).toEqual([]);
});

test('the same holds for what is written in the query, and for fields below its roots', async () => {
  expect(await run('{ find(text: "⾦") { near(text: "１\\u200B") } }')).toEqual([]);
  expect(heard).toEqual([{ text: '金' }, { text: '１' }]);
  expect(await run('{ find(text: "\\uFFFF") { near } }')).toMatchObject([
    { params: { field: 'text', sign: 'U+FFFF' } },
  ]);
});
