import { expect, test } from '@jest/globals';
import { ShiftKind } from './duty-shift.entity.js';
import { daysOf, hoursOf, openSlots, rotate } from './roster.rules.js';

test.each([
  ['2026-03-16', ShiftKind.DAY, '2026-03-16T00:30:00.000Z', '2026-03-16T09:30:00.000Z'],
  ['2026-03-16', ShiftKind.NIGHT, '2026-03-16T09:30:00.000Z', '2026-03-17T00:30:00.000Z'],
  ['2026-12-31', ShiftKind.NIGHT, '2026-12-31T09:30:00.000Z', '2027-01-01T00:30:00.000Z'],
  ['2028-02-28', ShiftKind.NIGHT, '2028-02-28T09:30:00.000Z', '2028-02-29T00:30:00.000Z'],
])('%s %s lasts from %s to %s', (day, kind, from, to) => {
  const { startsAt, endsAt } = hoursOf(day, kind);
  expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([from, to]);
});

test.each([
  ['2026-02', 28],
  ['2028-02', 29],
  ['2026-12', 31],
])('%s has %i days', (month, days) => {
  expect(daysOf(month)).toHaveLength(days);
});

const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test.each([[2], [3], [5]])(
  'a month by %i people: every slot once, nobody twice in a row, sorts shared out evenly',
  (size) => {
    const people = Array.from({ length: size }, (_, index) => `p${index}`);
    const slots = openSlots(daysOf('2026-03'), []);
    const turns = rotate(slots, people, [], isWorkday);
    expect(turns.map(({ day, kind }) => ({ day, kind }))).toEqual(slots);
    for (const [index, turn] of turns.entries()) expect(turn.personId).not.toBe(turns[index - 1]?.personId);
    if (size > 2) {
      const counts = people.map(
        (person) =>
          turns.filter(({ personId, kind, day }) => personId === person && kind === ShiftKind.NIGHT && !isWorkday(day))
            .length,
      );
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    }
  },
);

test('what is planned already stays: only open slots are filled, and the last of the month before is not the first of this one', () => {
  const taken = [{ day: '2026-03-01', kind: ShiftKind.DAY }];
  expect(openSlots(['2026-03-01'], taken)).toEqual([{ day: '2026-03-01', kind: ShiftKind.NIGHT }]);
  expect(
    rotate(
      [{ day: '2026-03-01', kind: ShiftKind.DAY }],
      ['a', 'b'],
      [{ day: '2026-02-28', kind: ShiftKind.NIGHT, personId: 'a' }],
      isWorkday,
    )[0]!.personId,
  ).toBe('b');
});

test('one person alone has every shift', () => {
  expect(rotate(openSlots(['2026-03-02'], []), ['a'], [], isWorkday).map(({ personId }) => personId)).toEqual([
    'a',
    'a',
  ]);
});
