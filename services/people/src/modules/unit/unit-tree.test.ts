import { expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import fc from 'fast-check';
import { parentOn, UnitTree, type Place } from './unit-tree.js';

const units = [
  { id: 'top', code: '1', parentId: null },
  { id: 'a', code: 'A', parentId: 'top' },
  { id: 'b', code: 'B', parentId: 'top' },
  { id: 'c', code: 'C', parentId: 'a' },
  { id: 'd', code: 'D', parentId: 'c' },
];
const START = '2026-01-01';
const day = (n: number) => addDays(START, n);
const at = (unitId: string, parentId: string, validFrom: string, validTo: string | null): Place => ({
  unitId,
  parentId,
  validFrom,
  validTo,
});

test.each<[string, string, string]>([
  ['2025-12-31', 'a', '1/A/C/D'], // before the first place the unit stood where it stood first
  ['2026-12-31', 'a', '1/A/C/D'],
  ['2027-01-01', 'b', '1/B/C/D'],
  ['2027-03-01', 'b', '1/B/C/D'],
])('on %s the unit stands below %s, and what is below it goes with it: %s', (on, parent, path) => {
  const places = [at('c', 'a', '2026-01-01', '2027-01-01'), at('c', 'b', '2027-01-01', null)];
  const tree = new UnitTree(units, places);
  expect([parentOn(units[3]!, places, on), tree.pathOn('d', on)]).toEqual([parent, path]);
});

test('a circle is found on the day on which it would begin, also when a later move makes it', () => {
  const later = [at('a', 'top', START, day(20)), at('a', 'b', day(20), null), at('b', 'top', START, day(10))];
  expect(new UnitTree(units, [...later, at('b', 'd', day(10), null)]).circleFrom('b', day(10))).toBe(day(20));
  expect(new UnitTree(units, [...later, at('b', 'top', day(10), null)]).circleFrom('b', day(10))).toBeNull();
  expect(new UnitTree(units, [at('a', 'd', START, null)]).circleFrom('a', START)).toBe(START);
});

test('whatever is moved in whatever order: moves that make a circle refused, there is none on any day, and a path is the chain of the parents', () => {
  const step = fc.record({
    unit: fc.constantFrom('a', 'b', 'c', 'd'),
    parent: fc.constantFrom('top', 'a', 'b', 'c', 'd'),
    from: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let places: Place[] = units
        .filter(({ parentId }) => parentId)
        .map(({ id, parentId }) => at(id, parentId!, START, null));
      for (const { unit, parent, from } of steps) {
        const last = places.filter(({ unitId }) => unitId === unit).at(-1)!;
        if (last.validFrom >= day(from) || last.parentId === parent) continue;
        const next = [
          ...places.filter((place) => place !== last),
          { ...last, validTo: day(from) },
          at(unit, parent, day(from), null),
        ];
        const before = new UnitTree(units, places);
        const after = new UnitTree(units, next);
        if (after.circleFrom(unit, day(from))) continue;
        // no act changes a day before its own
        for (let n = 0; n < from; n += 7)
          expect(units.map(({ id }) => after.pathOn(id, day(n)))).toEqual(
            units.map(({ id }) => before.pathOn(id, day(n))),
          );
        places = next;
      }
      const tree = new UnitTree(units, places);
      for (let n = 0; n <= 62; n += 1) {
        for (const { id, code } of units) {
          const above = tree.parentOn(id, day(n));
          expect(tree.pathOn(id, day(n))).toBe(above ? `${tree.pathOn(above, day(n))}/${code}` : code);
        }
      }
    }),
    { numRuns: 200 },
  );
});
