import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const schema = read('../../../gateway/schema.graphql');
const dictionary = (...files: string[]) =>
  Object.assign({}, ...files.map((file) => JSON.parse(read(file)) as object)) as Record<string, string>;
// states have their names in contracts, which stand behind every module's own words
const words = {
  'zh-CN': dictionary('../../../packages/contracts/messages/names.zh-CN.json', '../locales/zh-CN.json'),
  en: dictionary('../../../packages/contracts/messages/names.en.json', '../locales/en.json'),
};
const missing = (keys: string[]) =>
  Object.entries(words).flatMap(([locale, known]) =>
    keys.filter((key) => !known[key]).map((key) => `${locale}: ${key}`),
  );
const enumOf = (name: string) =>
  [...(new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '').matchAll(/^\s+([A-Z]\w*)/gm)].map(
    (match) => match[1]!,
  );

const KINDS = {
  'state.meeting': 'MeetingState',
  'state.agendaItem': 'AgendaItemState',
  'state.decisionItem': 'DecisionItemState',
  'state.copyDelivery': 'CopyDeliveryState',
  'state.minutes': 'MinutesState',
  'state.case': 'CaseState',
  kind: 'MeetingKind',
  source: 'AgendaSource',
  'state.attendance': 'AttendanceStatus',
  channel: 'CopyChannel',
  block: 'MinutesBlockKind',
};

test('every value of the enumerations of meetings has its word', () => {
  for (const name of Object.values(KINDS)) expect([name, enumOf(name).length > 0]).toEqual([name, true]);
  expect(
    missing(Object.entries(KINDS).flatMap(([kind, name]) => enumOf(name).map((value) => `${kind}.${value}`))),
  ).toEqual([]);
});
