import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const schema = read('../../../gateway/schema.graphql');
const words = { 'zh-CN': JSON.parse(read('../locales/zh-CN.json')) as Record<string, string>, en: JSON.parse(read('../locales/en.json')) as Record<string, string> };
const missing = (keys: string[]) => Object.entries(words).flatMap(([locale, known]) => keys.filter((key) => !known[key]).map((key) => `${locale}: ${key}`));
const enumOf = (name: string) => [...(new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '').matchAll(/^\s+([A-Z]\w*)/gm)].map((match) => match[1]!);

const KINDS = {
  'state.meeting': 'MeetingState', 'state.agendaItem': 'AgendaItemState', 'state.decisionItem': 'DecisionItemState', 'state.copyDelivery': 'CopyDeliveryState', 'state.minutes': 'MinutesState',
  'state.case': 'CaseState', kind: 'MeetingKind', source: 'AgendaSource', attendance: 'AttendanceStatus', channel: 'CopyChannel', block: 'MinutesBlockKind',
};

test('every value of the enumerations of meetings has its word', () => {
  for (const name of Object.values(KINDS)) expect([name, enumOf(name).length > 0]).toEqual([name, true]);
  expect(missing(Object.entries(KINDS).flatMap(([kind, name]) => enumOf(name).map((value) => `${kind}.${value}`)))).toEqual([]);
});

test('every mutation of a meeting has the word of its verb', () => {
  const meeting = [...schema.matchAll(/^ {2}(\w+)Meeting\(/gm)].map((match) => match[1]!);
  const decision = [...schema.matchAll(/^ {2}(\w+)DecisionItem\(/gm)].map((match) => match[1]!);
  const minutes = [...schema.matchAll(/^ {2}(\w+Minutes)\(input/gm)].map((match) => match[1]!);
  const item = [...schema.matchAll(/^ {2}(\w+Item)\(input/gm)].map((match) => match[1]!).filter((verb) => !verb.endsWith('DecisionItem') && !verb.endsWith('AgendaItem'));
  expect([meeting.length, decision.length, minutes.length, item.length].every((count) => count > 2)).toBe(true);
  expect(missing([...[...meeting, ...minutes].map((verb) => `verb.meeting.${verb}`), ...decision.map((verb) => `verb.decisionItem.${verb}`), ...item.map((verb) => `verb.agendaItem.${verb}`)])).toEqual([]);
});
