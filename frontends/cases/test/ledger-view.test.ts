import { expect, test } from '@jest/globals';
import { filterCount, filterFrom, sortOf, VIEW_QUERY, VIEWS, viewOf } from '../src/features/ledger/ledger-view';

const address = (query: string) => {
  const params = new URLSearchParams(query);
  const search = params.get('q') ?? '';
  params.delete('q');
  return { search, filter: Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])) };
};

test('every quick view is found again from its own address', () => {
  for (const view of VIEWS) expect([view, viewOf(address(VIEW_QUERY[view]))]).toEqual([view, view]);
});

test('the plain ledger asks for open matters, a search and a state ask everywhere', () => {
  expect(filterFrom(address(''))).toMatchObject({ open: true, states: null, mine: null });
  expect(filterFrom(address('?q=XC2026'))).toMatchObject({ open: null, search: 'XC2026' });
  expect(filterFrom(address('?state=CLOSED'))).toMatchObject({ open: null, states: ['CLOSED'] });
});

test('the addresses behind the counters of the workbench reach the graph', () => {
  expect(filterFrom(address('?light=RED'))).toMatchObject({ light: 'RED', mine: null, open: null });
  expect(filterFrom(address('?mine=true&state=DISPATCHED&state=SUBDISTRICT_TRIAGE'))).toMatchObject({
    mine: true,
    states: ['DISPATCHED', 'SUBDISTRICT_TRIAGE'],
  });
  expect(viewOf(address('?mine=true&light=RED'))).toBeNull();
});

test('open work is sorted by what is due next, closed work newest first, and a quick view counts as no filter', () => {
  expect(sortOf('open')).toEqual({ key: 'dueOn', direction: 'ASC' });
  expect(sortOf('closed')).toBeNull();
  expect(filterCount(address('?mine=true'))).toBe(0);
  expect(filterCount(address('?mine=true&community=a&q=x'))).toBe(2);
});
