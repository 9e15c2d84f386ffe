import { expect, test } from '@jest/globals';
import {
  filterOf,
  MEETING_STATES,
  MEETING_VIEWS,
  sortOf,
  STATES_OF,
  viewOf,
} from '../src/features/meeting/meeting-tabs';

test('every state but a cancelled meeting belongs to exactly one view', () => {
  const views = MEETING_VIEWS.filter((view) => view !== 'all');
  for (const state of MEETING_STATES) {
    const found = views.filter((view) => STATES_OF[view]?.includes(state));
    expect([state, found.length]).toEqual([state, state === 'CANCELLED' ? 0 : 1]);
  }
  expect(STATES_OF.all).toBeNull();
});

test('an unknown view is the first one', () => {
  expect(viewOf('minutes')).toBe('minutes');
  expect(viewOf('elsewhere')).toBe('upcoming');
  expect(viewOf(undefined)).toBe('upcoming');
});

test('what is to come stands first by time, the rest newest first', () => {
  expect(MEETING_VIEWS.map(sortOf)).toEqual([
    'STARTS_AT_ASC',
    'STARTS_AT_DESC',
    'STARTS_AT_DESC',
    'STARTS_AT_DESC',
    'STARTS_AT_DESC',
  ]);
});

test('a chosen state narrows the view; words that the graph does not know are left out', () => {
  expect(filterOf('running', {})).toEqual({ states: ['IN_SESSION'], kinds: null, from: null, to: null });
  expect(filterOf('upcoming', { state: 'NOTIFIED', kind: 'REGULAR', from: '2026-03-01', to: '2026-03-31' })).toEqual({
    states: ['NOTIFIED'],
    kinds: ['REGULAR'],
    from: '2026-03-01',
    to: '2026-03-31',
  });
  expect(filterOf('all', { state: 'NO_STATE', kind: 'NO_KIND' })).toEqual({
    states: null,
    kinds: null,
    from: null,
    to: null,
  });
});
