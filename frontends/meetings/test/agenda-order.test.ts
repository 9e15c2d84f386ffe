import { expect, test } from '@jest/globals';
import { mayMove, moved, offAgenda, onAgenda } from '../src/features/agenda-item/agenda-order';

type Item = Parameters<typeof mayMove>[0];

const item = (
  id: string,
  order: number,
  state: Item['state'] = 'ACCEPTED',
  actions: Item['availableActions'] = [],
): Item =>
  ({
    __typename: 'AgendaItem',
    id,
    version: 1,
    state,
    title: id,
    source: 'OTHER',
    caseNo: null,
    caseState: null,
    closed: false,
    preliminaryOpinion: null,
    minutesPlanned: null,
    order,
    discussion: null,
    outcome: null,
    case: null,
    presenterUnit: null,
    proposerUnit: null,
    availableActions: actions,
  }) as Item;
const changes = (items: Item[], id: string, step: -1 | 1) =>
  moved(items, id, step).map((change) => [change.item.id, change.order]);

test('items on the agenda stand in their order; proposals and refused ones apart', () => {
  const items = [
    item('c', 3),
    item('p', 0, 'PROPOSED'),
    item('a', 1, 'DECIDED'),
    item('r', 2, 'REJECTED'),
    item('b', 2, 'DEFERRED'),
  ];
  expect(onAgenda(items).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(offAgenda(items).map(({ id }) => id)).toEqual(['p', 'r']);
  expect(items[0]!.id).toBe('c');
});

test('moving an item renumbers the two that change places, and nothing at the ends', () => {
  const items = [item('a', 1), item('b', 2), item('c', 3)];
  expect(changes(items, 'b', -1)).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
  expect(changes(items, 'b', 1)).toEqual([
    ['c', 2],
    ['b', 3],
  ]);
  expect(changes(items, 'a', -1)).toEqual([]);
  expect(changes(items, 'c', 1)).toEqual([]);
  expect(changes(items, 'unknown', 1)).toEqual([]);
});

test('equal or missing numbers are mended by the move', () => {
  expect(changes([item('a', 1), item('b', 1), item('c', 5)], 'b', -1)).toEqual([
    ['a', 2],
    ['c', 3],
  ]);
});

test('an item moves only where editing is open to the viewer', () => {
  expect(mayMove(item('a', 1))).toBe(false);
  expect(mayMove(item('a', 1, 'ACCEPTED', [{ verb: 'editItem', blockedBy: ['WRONG_STATE'] }]))).toBe(false);
  expect(mayMove(item('a', 1, 'ACCEPTED', [{ verb: 'editItem', blockedBy: [] }]))).toBe(true);
});
