import { expect, test } from '@jest/globals';
import { mutationsOf, wordProblems } from '../src/rules/words.mjs';

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
  'state.meeting.PLANNED': 'p',
};
const check = (change) =>
  wordProblems({ service: 'meetings', nouns, mutations, labels: { 'zh-CN': words, en: words }, ...change });

test('mutations are read from a schema file', () => {
  expect(
    mutationsOf(
      'type Query {\n  a: Int\n}\n\ntype Mutation {\n  openMeeting(input: X!): Y!\n  end: Y!\n}\n\ntype Z {\n  b: Int\n}\n',
    ),
  ).toEqual(['openMeeting', 'end']);
  expect(mutationsOf('type Query {\n  a: Int\n}\n')).toEqual([]);
});

test('a house in order has no problem; a state may have its label without the noun', () => {
  expect(check({})).toEqual([]);
  expect(check({ labels: null })).toEqual([]);
  const { 'state.meeting.PLANNED': planned, ...rest } = words;
  expect(check({ labels: { 'zh-CN': { ...rest, 'state.PLANNED': planned }, en: words } })).toEqual([]);
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
    { labels: { 'zh-CN': { ...words, 'state.meeting.PLANNED': '' }, en: words } },
    'frontends/meetings/locales/zh-CN.json: state.meeting.PLANNED or state.PLANNED is missing',
  ],
])('%s is found', (_name, change, problem) => {
  expect(check(change)).toEqual([problem]);
});
