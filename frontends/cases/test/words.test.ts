import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const read = (path: string) => readFileSync(join(here, path), 'utf8');
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

test('every verb of a case in the graph has a label in both languages and a dialog', () => {
  const verbs = [...schema.matchAll(/^ {2}(\w+)Case\(/gm)].map((match) => match[1]!);
  expect(verbs).toContain('escalate');
  expect(missing(verbs.map((verb) => `verb.case.${verb}`))).toEqual([]);
  const dialogs = read('../src/features/case/case-actions.tsx');
  // these two are no steps of an existing case: registering has its page, unmasking stands beside the masked values
  expect(verbs.filter((verb) => !['register', 'unmask'].includes(verb) && !dialogs.includes(`  ${verb}: `))).toEqual(
    [],
  );
});

test('every value of the enumerations of cases has its word', () => {
  const kinds = {
    'state.case': 'CaseState',
    level: 'CaseLevel',
    channel: 'CaseChannel',
    severity: 'Severity',
    urgency: 'Urgency',
    confidentiality: 'Confidentiality',
    recordType: 'RecordType',
    resolution: 'Resolution',
    reopenReason: 'ReopenReason',
    light: 'Light',
    clock: 'ClockKind',
    'clock.length': 'ClockUnit',
  };
  for (const name of Object.values(kinds)) expect([name, enumOf(name).length > 0]).toEqual([name, true]);
  expect(
    missing(Object.entries(kinds).flatMap(([kind, name]) => enumOf(name).map((value) => `${kind}.${value}`))),
  ).toEqual([]);
});

test('the seven fields of the three lists are named', () => {
  expect(
    missing(
      [
        'appealContent',
        'classification',
        'measures',
        'caseLeader',
        'responsibleUnit',
        'responsiblePerson',
        'dueOn',
      ].map((field) => `lists.${field}`),
    ),
  ).toEqual([]);
});
