import type { Ctx } from '@lianxi/service-kit';
import type { Grid } from '../../grid/grid.entity.js';
import { behindDoors, doorHashOf, type DoorLink } from '../../household/doors.js';
import type { Household } from '../../household/household.entity.js';
import type { ParsedRow } from '../columns.js';
import { error, pieces } from '../compare.js';
import { ImportMark, type CellFinding } from '../import.entity.js';

/** A row of a household with what was found so far. */
interface HouseholdRow {
  row: ParsedRow;
  findings: readonly CellFinding[];
  there: Household | null;
  grid: Grid | null;
}

interface DoorFinding {
  refused?: CellFinding;
  hint?: CellFinding;
}

interface Placed {
  number: number;
  householdId: string | null;
  gridId: string;
  doorHash: string;
  isNew: boolean;
}

/** Rows whose refusals may follow from one another: more rounds than any file needs. */
const ROUNDS = 20;

/**
 * What the doors of a file are refused for, by row: a door lies in one grid on a day, within the file and
 * against the register. Several households behind one door are told, since they may be one written twice. A household
 * of the register that the same file moves along is no hindrance; one whose row is refused stays where it is.
 */
export async function checkDoors(ctx: Ctx, rows: readonly HouseholdRow[]): Promise<Map<number, DoorFinding>> {
  const placed = rows.flatMap(({ row: { number, values, wrong }, findings, there, grid }): Placed[] =>
    wrong.length || findings.length || !grid
      ? []
      : [
          {
            number,
            householdId: there?.id ?? null,
            gridId: grid.id,
            doorHash: doorHashOf(ctx, grid.path, values['building']!, values['room']!),
            isNew: !there,
          },
        ],
  );
  const register: DoorLink[] = [];
  for (const some of pieces([...new Set(placed.map(({ doorHash }) => doorHash))]))
    register.push(...(await behindDoors(ctx, some, ctx.clock.today())));
  const behind = Map.groupBy(register, ({ doorHash }) => doorHash);
  const found = new Map<number, DoorFinding>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = found.size;
    const going = placed.filter(({ number }) => !found.has(number));
    const moving = new Set(going.flatMap(({ householdId }) => householdId ?? []));
    const first = new Map<string, Placed>();
    for (const one of going) {
      const standing = (behind.get(one.doorHash) ?? []).filter(({ householdId }) => !moving.has(householdId));
      const earlier = first.get(one.doorHash);
      if (standing.some(({ gridId }) => gridId !== one.gridId))
        found.set(one.number, { refused: error('room', 'DOOR_IN_OTHER_GRID') });
      else if (earlier && earlier.gridId !== one.gridId)
        found.set(one.number, { refused: error('room', 'CELL_DOOR_OTHER_GRID', { row: earlier.number }) });
      else if (!earlier) first.set(one.doorHash, one);
    }
    if (found.size === before) break;
  }
  return withHints(
    placed.filter(({ number }) => !found.has(number)),
    behind,
    found,
  );
}

function withHints(
  rows: readonly Placed[],
  behind: ReadonlyMap<string, DoorLink[]>,
  found: Map<number, DoorFinding>,
): Map<number, DoorFinding> {
  const first = new Map<string, number>();
  for (const { number, householdId, doorHash, isNew } of rows) {
    const earlier = first.get(doorHash);
    if (earlier === undefined) first.set(doorHash, number);
    if (!isNew) continue;
    const there = (behind.get(doorHash) ?? []).some((one) => one.householdId !== householdId);
    const code = earlier !== undefined ? 'CELL_DOOR_AGAIN' : there ? 'CELL_DOOR_SHARED' : null;
    if (code)
      found.set(number, {
        hint: { field: 'room', mark: ImportMark.NEW, code, ...(earlier !== undefined && { params: { row: earlier } }) },
      });
  }
  return found;
}
