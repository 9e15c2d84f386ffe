import { expect, test } from '@jest/globals';
import type { RegistryEntry } from '@lianxi/contracts/registry';
import { dateOf, daysBetween, formatDate, formatDuration, formatInstant, formatOccasion } from '../src/dates.js';
import { initialLocale } from '../src/locale-choice.js';
import { readLedger, writeLedger } from '../src/ledger-address.js';
import { viewerFrom, viewerQuery } from '../src/viewer-data.js';
import { contributions, maySee } from '../src/visibility.js';
import { countersOf } from '../src/work-list.js';

test('dates are dates and instants are shown in Shanghai', () => {
  expect(formatDate('2026-03-23', 'zh-CN')).toBe('2026年3月23日');
  expect(formatDate('2026-03-23', 'en')).toBe('23 March 2026');
  expect(formatInstant('2026-03-22T16:05:00Z', 'zh-CN')).toBe('2026年3月23日 00:05');
  expect(dateOf('2026-03-22T16:05:00Z')).toBe('2026-03-23');
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  expect(formatDuration('2026-03-01T00:00:00Z', '2026-03-03T05:00:00Z', 'zh-CN')).toBe('2天');
  expect(formatDuration('2026-03-01T00:00:00Z', '2026-03-01T01:50:00Z', 'zh-CN')).toBe('1小时');
  expect(formatDuration('2026-03-01T00:00:00Z', '2026-03-01T00:59:00Z', 'zh-CN')).toBe('不足1小时');
  expect(formatDuration('2026-03-01T00:00:00Z', '2026-03-01T00:59:00Z', 'en')).toBe('less than an hour');
  expect(formatDate(null, 'en')).toBe('');
});

test.each([
  ['2026-12-04T01:00:00Z', '2026年12月4日（星期五）上午9:00', 'Friday 4 December 2026, 09:00'],
  ['2026-12-04T04:05:00Z', '2026年12月4日（星期五）下午12:05', 'Friday 4 December 2026, 12:05'],
  ['2026-12-05T07:30:00Z', '2026年12月5日（星期六）下午3:30', 'Saturday 5 December 2026, 15:30'],
  ['2026-12-05T16:00:00Z', '2026年12月6日（星期日）上午0:00', 'Sunday 6 December 2026, 00:00'],
])('a notice says %s with its weekday and half of the day', (instant, zh, en) => {
  expect([formatOccasion(instant, 'zh-CN'), formatOccasion(instant, 'en')]).toEqual([zh, en]);
});

test('the language: what was chosen, else the browser, else Chinese', () => {
  expect(initialLocale('en', ['zh-CN'])).toBe('en');
  expect(initialLocale('xx', ['en-GB'])).toBe('en');
  expect(initialLocale(null, ['fr'])).toBe('zh-CN');
});

test("a ledger's view survives the way through the address", () => {
  const defaults = { size: 50, sort: { key: 'dueOn', direction: 'ASC' as const } };
  const view = {
    search: '渗漏',
    sort: { key: 'number', direction: 'DESC' as const },
    after: 'abc=',
    page: 3,
    size: 20,
    filter: { state: ['HANDLING', 'CLOSED'], unit: ['u1'] },
  };
  expect(readLedger(writeLedger(view, defaults), defaults)).toEqual(view);
  expect(writeLedger({ search: '', sort: defaults.sort, after: null, page: 1, size: 50, filter: {} }, defaults)).toBe(
    '',
  );
  expect(readLedger('?page=-4&size=7&sort=a;b', defaults)).toMatchObject({ page: 1, size: 50, sort: defaults.sort });
});

const entry: RegistryEntry = {
  id: 'cases',
  version: '1.0.0',
  entry: '/mfe/cases/1.0.0/mf-manifest.json',
  sdk: '^1.0',
  title: { 'zh-CN': 'x', en: 'x' },
  enabled: true,
  viewerField: 'casesActions',
  nav: [],
  routes: ['/cases'],
  owner: { unit: '', contact: '' },
  slots: [
    { slot: 'workbench.card', key: 'cases.b', order: 2 },
    { slot: 'workbench.card', key: 'cases.a', order: 1, action: 'readLedger' },
    { slot: 'other', key: 'cases.c', order: 0 },
  ],
};

test('a slot gets the pieces that the viewer may see, in order', () => {
  const verbs = (...list: string[]) => ({ actions: { casesActions: list.map((verb) => ({ verb, blockedBy: [] })) } });
  const keys = (viewer: Parameters<typeof contributions>[2]) =>
    contributions([entry], 'workbench.card', viewer).map(({ slot }) => slot.key);
  expect(keys(verbs('readLedger'))).toEqual(['cases.a', 'cases.b']);
  expect(keys(verbs('register'))).toEqual(['cases.b']);
  expect(keys({ actions: { casesActions: null } })).toEqual(['cases.a', 'cases.b']);
  expect(contributions([{ ...entry, enabled: false }], 'workbench.card', verbs('readLedger'))).toEqual([]);
});

test('an entry without an action is for everybody; one with an action and no field for nobody', () => {
  expect(maySee({ actions: {} }, undefined, undefined)).toBe(true);
  expect(maySee({ actions: {} }, undefined, 'readLedger')).toBe(false);
});

test("the viewer's query takes plain field names only", () => {
  expect(viewerQuery(['casesActions', 'x } } mutation { signOut'])).toContain('casesActions { verb blockedBy }');
  expect(viewerQuery(['x } } mutation { signOut'])).not.toContain('mutation');
});

test('a service that does not answer is null, not an empty list of verbs', () => {
  const row = {
    id: '1',
    account: 'a',
    kind: 'person',
    name: 'n',
    roles: [],
    acting: null,
    assignments: [],
    unitPath: null,
    casesActions: null,
    peopleActions: [],
  };
  expect(viewerFrom(row, ['casesActions', 'peopleActions', 'newActions']).actions).toEqual({
    casesActions: null,
    peopleActions: [],
    newActions: null,
  });
});

test('a row of work belongs to the counters of its light and kind', () => {
  expect(countersOf({ kind: 'case.acknowledge', light: 'RED' }, ['case.acknowledge'], [])).toEqual([
    'waiting',
    'overdue',
  ]);
  expect(countersOf({ kind: 'case.approve', light: 'YELLOW' }, [], ['case.approve'])).toEqual([
    'dueSoon',
    'forApproval',
  ]);
});
