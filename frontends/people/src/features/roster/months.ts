import type { People_RosterQuery } from '../../gql/graphql';

export type Roster = NonNullable<People_RosterQuery['dutyRoster']>;
export type RosterDay = Roster['days'][number];
export type Shift = RosterDay['shifts'][number];

/** The month `by` months away from one written `2026-03`. */
export function monthAway(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Days in weeks that begin on Monday; null where a week reaches beyond the month. */
export function weeksOf(days: readonly RosterDay[]): (RosterDay | null)[][] {
  const first = days[0] ? (new Date(`${days[0].day}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
  const cells = [...Array.from({ length: first }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => cells[week * 7 + index] ?? null),
  );
}
