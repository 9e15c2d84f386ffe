import { addDays, type IsoDate } from '@lianxi/service-kit';
import { ShiftKind } from './duty-shift.entity.js';

const KINDS = [ShiftKind.DAY, ShiftKind.NIGHT] as const;
/**
 * Hours of the joint office [proposal]: day shift from 08:30, night shift from 17:30 to the next 08:30. China has had
 * one zone without summer time since 1991.
 */
const instant = (day: IsoDate, time: string) => new Date(`${day}T${time}:00+08:00`);

/** Beginning and end of a shift; a night shift ends on the next day, over the end of months and years alike. */
export const hoursOf = (day: IsoDate, kind: ShiftKind): { startsAt: Date; endsAt: Date } =>
  kind === ShiftKind.DAY
    ? { startsAt: instant(day, '08:30'), endsAt: instant(day, '17:30') }
    : { startsAt: instant(day, '17:30'), endsAt: instant(addDays(day, 1), '08:30') };

/** Days of a month written `2026-03`. */
export function daysOf(month: string): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

export interface Slot {
  day: IsoDate;
  kind: ShiftKind;
}
export interface Turn extends Slot {
  personId: string;
}

/** Slots of the days that nobody has yet. */
export const openSlots = (days: readonly IsoDate[], taken: readonly Slot[]): Slot[] =>
  days
    .flatMap((day) => KINDS.map((kind) => ({ day, kind })))
    .filter((slot) => !taken.some(({ day, kind }) => day === slot.day && kind === slot.kind));

/**
 * Fills slots by rotation, fairly: each goes to whoever has had the fewest shifts of its sort so far (day or night, on
 * a working day or a day off), then to whoever has waited longest, then to the first of the list. Nobody has two shifts
 * in a row where another is there.
 */
export function rotate(
  slots: readonly Slot[],
  people: readonly string[],
  before: readonly Turn[],
  isWorkday: (day: IsoDate) => boolean,
): Turn[] {
  const turns = [...before];
  const sortOf = ({ day, kind }: Slot) => `${kind}:${isWorkday(day)}`;
  const at = (slot: Slot) => hoursOf(slot.day, slot.kind).startsAt.getTime();
  return slots.map((slot) => {
    const sort = sortOf(slot);
    const scored = people.map((personId, order) => {
      const own = turns.filter((turn) => turn.personId === personId);
      const adjacent = own.some(
        (turn) =>
          hoursOf(turn.day, turn.kind).endsAt.getTime() === at(slot) ||
          hoursOf(slot.day, slot.kind).endsAt.getTime() === at(turn),
      );
      return {
        personId,
        adjacent,
        count: own.filter((turn) => sortOf(turn) === sort).length,
        last: Math.max(0, ...own.map(at)),
        order,
      };
    });
    scored.sort(
      (a, b) => Number(a.adjacent) - Number(b.adjacent) || a.count - b.count || a.last - b.last || a.order - b.order,
    );
    const turn = { ...slot, personId: scored[0]!.personId };
    turns.push(turn);
    return turn;
  });
}
