import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/layout.mjs';
import { fieldsOf, mutationsOf, readNames, unnamed, wordProblems } from '../src/rules/words.mjs';

/** TypeScript of these folders that runs in the product. */
const sources = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter(
        (name) =>
          /(^|\/)src\/|^\w/.test(name) &&
          name.endsWith('.ts') &&
          !/(^|\/)(dist|test|node_modules)\/|\.d\.ts$|\.test\.ts$/.test(name),
      )
      .map((name) => join(folder, name)),
  );

const nouns = [
  {
    name: 'meeting',
    states: ['PLANNED'],
    verbs: ['open', 'submitMinutes'],
    create: ['readMeetings', 'call', 'callExtraordinary'],
  },
];
const mutations = ['openMeeting', 'submitMinutes', 'callMeeting'];
const words = {
  'verb.meeting.open': 'o',
  'verb.meeting.submitMinutes': 's',
  'verb.meeting.call': 'c',
  'verb.meeting.callExtraordinary': 'e',
};
const named = { 'state.meeting.PLANNED': 'p' };
const check = (change) =>
  wordProblems({
    service: 'meetings',
    nouns,
    mutations,
    labels: { 'zh-CN': words, en: words },
    names: { 'zh-CN': named, en: named },
    ...change,
  });

test('mutations are read from a schema file', () => {
  expect(
    mutationsOf(
      'type Query {\n  a: Int\n}\n\ntype Mutation {\n  openMeeting(input: X!): Y!\n  end: Y!\n}\n\ntype Z {\n  b: Int\n}\n',
    ),
  ).toEqual(['openMeeting', 'end']);
  expect(mutationsOf('type Query {\n  a: Int\n}\n')).toEqual([]);
});

test('a house in order has no problem, nor one whose department has no module yet', () => {
  expect(check({})).toEqual([]);
  expect(check({ labels: null })).toEqual([]);
});

test.each([
  [
    'a verb without its mutation',
    { mutations: ['openMeeting', 'callMeeting'] },
    'services/meetings: meeting.submitMinutes has no mutation submitMinutesMeeting',
  ],
  [
    'a verb without a label in one language',
    { labels: { 'zh-CN': words, en: { ...words, 'verb.meeting.open': undefined } } },
    'frontends/meetings/locales/en.json: verb.meeting.open is missing',
  ],
  [
    'a state without a label',
    { names: { 'zh-CN': { 'state.meeting.PLANNED': '' }, en: named } },
    'packages/contracts/messages/names.zh-CN.json: state.meeting.PLANNED is missing',
  ],
])('%s is found', (_name, change, problem) => {
  expect(check(change)).toEqual([problem]);
});

test('the fields that a caller fills in are read from a schema: arguments and input types, nothing of descriptions', () => {
  const schema = [
    '"""',
    'input Told {',
    '  told: Int',
    '}',
    '"""',
    'input AddInput {',
    '  """What: it is."""',
    '  name: String!',
    '  tasks: [TaskInput!]',
    '}',
    '',
    'type Query {',
    '  cases(first: Int, filter: CaseFilter): [Case!]!',
    '}',
    '',
    'type Case {',
    '  number: String!',
    '}',
    '',
    'type Mutation {',
    '  add(',
    '    input: AddInput!',
    '    days: Int',
    '  ): Case!',
    '}',
    '',
  ].join('\n');
  expect(fieldsOf(schema)).toEqual(
    ['days', 'filter', 'first', 'input', 'name', 'tasks'].map((name) => `field.${name}`),
  );
});

test('every field that a caller can fill in has its label in both languages', () => {
  const fields = fieldsOf(readFileSync(join(ROOT, 'gateway/schema.graphql'), 'utf8'));
  expect(fields.length).toBeGreaterThan(100);
  expect(unnamed(fields, readNames(ROOT))).toEqual([]);
});

test('every field that a service refuses by name has its label in both languages', () => {
  const named = sources(
    join(ROOT, 'services'),
    join(ROOT, 'gateway/src'),
    join(ROOT, 'packages/service-kit/src'),
  ).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [
      ...text.matchAll(/badInput\('([\w-]+)'\)/g),
      ...text.matchAll(/'BAD_INPUT'[^;]{0,40}field: '([a-z][\w-]*)'/g),
      ...text.matchAll(/withinLength\([^;]*?, '(\w+)'/g),
    ].map(([, field]) => `field.${field}`);
  });
  expect(new Set(named).size).toBeGreaterThan(50);
  expect([...new Set(unnamed(named, readNames(ROOT)))]).toEqual([]);
});

/** Numbers under which this repository keeps the sentences of the notice: nobody outside it knows them. */
const NUMBER = /R-\d{3}/;

test('no word of a screen, a refusal or a paper cites a rule by its number here: the place in the notice is cited', () => {
  const dictionaries = ['frontends', 'packages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter(
        (name) => /(^|\/)(locales|messages)\/[\w.-]+\.json$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name),
      )
      .map((name) => join(ROOT, folder, name)),
  );
  expect(dictionaries.length).toBeGreaterThan(14);
  const words = dictionaries.flatMap((file) => Object.values(JSON.parse(readFileSync(file, 'utf8'))));
  expect(words.filter((word) => NUMBER.test(word))).toEqual([]);
  // what services write on papers stands in their code
  const literals = sources(join(ROOT, 'services'), join(ROOT, 'packages/service-kit/src')).flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '')
        .match(/(['"`])(?:(?!\1)[^\n])*\1/g) ?? [],
  );
  expect(literals.filter((text) => NUMBER.test(text) && /\p{Script=Han}/u.test(text))).toEqual([]);
});
