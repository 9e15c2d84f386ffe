import { badInput, DomainError, writeHistories, type Ctx } from '@lianxi/service-kit';
import { LockMode } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { breathe } from '../../breathe.js';
import { Grid } from '../grid/grid.entity.js';
import { Resident } from '../resident/resident.entity.js';
import { resident } from '../resident/resident.policy.js';
import { sealResident } from '../resident/resident.sealed.js';
import { isOn, TermState } from '../term.js';
import { byRoom, communityPathOf, doorHashOf } from './doors.js';
import { HOUSEHOLD_CODE } from './household.actions.js';
import { checkedRow, type HouseholdRow, type ResidentRow } from './household-rows.js';
import { Household } from './household.entity.js';
import { HouseholdLink } from './household-link.entity.js';
import { household } from './household.policy.js';
import { buildingOf, buildingOrder, householdSecrets, roomOf, sealHousehold } from './household.sealed.js';
import {
  householdChange,
  residentChange,
  writeHouseholdChanges,
  writeResidentChanges,
  type HouseholdChange,
  type ResidentChange,
} from './update-households.js';

export interface Stored {
  created: number;
  updated: number;
  unchanged: number;
  residents: number;
}

export interface StoreOptions {
  /** Name of the step in the history; `import` when left out. */
  verb?: string;
  /** Document that the links rest on. */
  basis?: string | null;
  demonstration?: boolean;
  /** First day of what is new; today when left out. */
  from?: string;
}

const CHUNK = 500;
/** Rows between two breaths: sealing them takes some tens of milliseconds. */
const BREATH = 100;
/** Inserts many rows in chunks. */
export async function insertAll<T extends object>(
  tx: Ctx,
  entity: new () => T,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await tx.em.insertMany(entity, rows.slice(start, start + CHUNK) as never);
}

/**
 * All rows that have one of the values, in chunks and as plain rows: thousands of managed ones would be compared before
 * every statement.
 */
export async function findAmong<T extends object>(
  tx: Ctx,
  entity: new () => T,
  column: string,
  values: readonly string[],
  lockMode: LockMode.NONE | LockMode.PESSIMISTIC_WRITE = LockMode.NONE,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < values.length; start += CHUNK)
    found.push(
      ...((await tx.em.find(entity, { [column]: { $in: values.slice(start, start + CHUNK) } } as never, {
        disableIdentityMap: true,
        lockMode,
      })) as T[]),
    );
  return found;
}

/**
 * Stores households with their links and residents in bulk, inside the caller's transaction: rows are told apart by
 * `code`; new ones are inserted in chunks, known ones get what differs (another grid from today on), residents are
 * matched within the household by identity number, else by name. Whoever is missing in a row is left as is. Values are
 * checked and sealed here; rights are the caller's business, and so is the one audit row of the whole. The caller has
 * checked `gridCode`; an unknown one is `GRID_NOT_IN_FORCE`.
 */
export async function storeHouseholds(
  tx: Ctx,
  rows: readonly HouseholdRow[],
  options: StoreOptions = {},
): Promise<Stored> {
  const today = tx.clock.today();
  const { verb = 'import', basis = null, demonstration = false, from = today } = options;
  // held until the transaction ends, so that no grid ends meanwhile
  const grids = new Map(
    (await tx.em.findAll(Grid, { lockMode: LockMode.PESSIMISTIC_READ })).map((grid) => [grid.code, grid]),
  );
  const gridOf = (row: HouseholdRow): Grid => {
    const grid = grids.get(row.gridCode);
    if (!grid || grid.validTo || !isOn(grid, from))
      throw new DomainError('GRID_NOT_IN_FORCE', { grid: row.gridCode, on: from });
    return grid;
  };
  const known = new Map(
    (
      await findAmong(
        tx,
        Household,
        'code',
        rows.map(({ code }) => code),
        LockMode.PESSIMISTIC_WRITE,
      )
    ).map((one) => [one.code, one]),
  );
  const stored: Stored = { created: 0, updated: 0, unchanged: 0, residents: 0 };

  const fresh = rows.filter(({ code }) => !known.has(code));
  const ranks = await ranksOf(
    tx,
    fresh.map((row) => ({ path: gridOf(row).path, building: buildingOf(row.building), room: roomOf(row.room) })),
  );
  const [homes, links, people]: [Household[], object[], Resident[]] = [[], [], []];
  for (const [index, row] of fresh.entries()) {
    if (index % BREATH === 0) await breathe();
    if (!HOUSEHOLD_CODE.test(row.code)) throw badInput('code');
    const [id, grid, building, room] = [uuid(), gridOf(row), buildingOf(row.building), roomOf(row.room)];
    homes.push({
      id,
      version: 1,
      createdAt: tx.clock.now(),
      code: row.code,
      gridId: grid.id,
      path: grid.path,
      building,
      buildingOrder: buildingOrder(building),
      roomOrder: ranks[index]!,
      phone: null,
      phoneHash: null,
      householderHash: null,
      ...(sealHousehold(tx, id, { room, householder: row.householder, phone: row.phone ?? null }) as Pick<
        Household,
        'room' | 'householder'
      >),
      state: TermState.OPEN,
      validFrom: from,
      validTo: null,
      endGround: null,
      demonstration,
    });
    links.push({
      id: uuid(),
      version: 1,
      createdAt: tx.clock.now(),
      householdId: id,
      gridId: grid.id,
      validFrom: from,
      validTo: null,
      basis,
      doorHash: doorHashOf(tx, grid.path, building, room),
    });
    for (const one of row.residents ?? [])
      people.push(newResident(tx, { id, gridId: grid.id, path: grid.path }, one, { today, from, demonstration }));
  }
  await insertAll(tx, Household, homes);
  await insertAll(tx, HouseholdLink, links);
  stored.created = homes.length;
  await writeHistories(
    tx,
    homes.map(({ id, state, gridId }) => ({
      noun: household.name,
      objectId: id,
      verb,
      from: null,
      to: state,
      details: { gridId, from },
    })),
  );

  const lived = Map.groupBy(
    await findAmong(
      tx,
      Resident,
      'householdId',
      [...known.values()].map(({ id }) => id),
      LockMode.PESSIMISTIC_WRITE,
    ),
    ({ householdId }) => householdId,
  );
  const [changes, residentChanges]: [HouseholdChange[], ResidentChange[]] = [[], []];
  for (const [index, row] of rows.entries()) {
    if (index % BREATH === 0) await breathe();
    const home = known.get(row.code);
    if (!home) continue;
    const grid = gridOf(row);
    const change = householdChange(tx, home, row, grid);
    if (change) changes.push(change);
    const place = { id: home.id, gridId: grid.id, path: grid.path };
    const found = (row.residents ?? []).map(
      (one) =>
        residentChange(tx, lived.get(home.id) ?? [], one, today) ??
        newResident(tx, place, one, { today, from, demonstration }),
    );
    const added = found.filter((one): one is Resident => 'id' in one);
    const changed = found.filter((one): one is ResidentChange => 'fields' in one && one.fields.length > 0);
    people.push(...added);
    residentChanges.push(...changed);
    stored[change || added.length + changed.length > 0 ? 'updated' : 'unchanged'] += 1;
  }
  const doors = changes.filter(({ fields }) => fields.includes('building') || fields.includes('room'));
  const places = await ranksOf(
    tx,
    doors.map(({ home, grid, building, room }) => ({ id: home.id, path: grid.path, building, room })),
  );
  doors.forEach((change, index) => (change.columns.roomOrder = places[index]!));
  await writeHouseholdChanges(tx, changes, { verb, basis });
  await writeResidentChanges(tx, residentChanges, verb);
  await insertAll(tx, Resident, people);
  await writeHistories(
    tx,
    people.map(({ id, state, householdId }) => ({
      noun: resident.name,
      objectId: id,
      verb,
      from: null,
      to: state,
      details: { householdId },
    })),
  );
  stored.residents = people.length;
  return stored;
}

interface Made {
  today: string;
  from: string;
  demonstration: boolean;
}

/** Somebody new in a household, with checked and sealed values. */
export function newResident(
  tx: Ctx,
  home: { id: string; gridId: string; path: string },
  row: ResidentRow,
  { today, from, demonstration }: Made,
): Resident {
  const [id, { relation, ...checked }] = [uuid(), checkedRow(row, today)];
  return {
    id,
    version: 1,
    createdAt: tx.clock.now(),
    householdId: home.id,
    gridId: home.gridId,
    path: home.path,
    state: TermState.OPEN,
    relation,
    idNumber: null,
    idNumberHash: null,
    phone: null,
    phoneHash: null,
    birthDate: null,
    sex: null,
    nation: null,
    ...(sealResident(tx, id, checked) as Pick<Resident, 'name' | 'nameHash'>),
    demonstration,
    validFrom: from,
    validTo: null,
    endGround: null,
  };
}

interface Door {
  path: string;
  building: string;
  room: string;
  id?: string;
}

/**
 * Ranks of rooms among those of their buildings, for many at once: new ones come between the neighbours that are there
 * (see `doors.ts`).
 */
async function ranksOf(tx: Ctx, doors: readonly Door[]): Promise<number[]> {
  const ranks: number[] = doors.map(() => 0);
  const keyOf = ({ path, building }: Pick<Door, 'path' | 'building'>) => `${communityPathOf(path)}\n${building}`;
  const buildings = new Map<string, number[]>();
  for (const [index, door] of doors.entries())
    buildings.set(keyOf(door), [...(buildings.get(keyOf(door)) ?? []), index]);
  if (!buildings.size) return ranks;
  const own = new Set(doors.flatMap(({ id }) => id ?? []));
  const there = new Map<string, { room: string; rank: number }[]>();
  for (const row of await findAmong(tx, Household, 'building', [...new Set(doors.map(({ building }) => building))])) {
    const key = keyOf(row);
    if (buildings.has(key) && !own.has(row.id))
      there.set(key, [
        ...(there.get(key) ?? []),
        { room: householdSecrets.open(tx, row, 'room')!, rank: row.roomOrder },
      ]);
  }
  for (const [key, wanted] of buildings) {
    const standing = (there.get(key) ?? []).sort((a, b) => byRoom(a.room, b.room));
    wanted.sort((a, b) => byRoom(doors[a]!.room, doors[b]!.room));
    let next = 0;
    for (let place = 0; place <= standing.length; place += 1) {
      const here: number[] = [];
      while (
        next < wanted.length &&
        (place === standing.length || byRoom(doors[wanted[next]!]!.room, standing[place]!.room) < 0)
      )
        here.push(wanted[next++]!);
      const low = standing[place - 1]?.rank ?? (standing[place]?.rank ?? here.length + 1) - here.length - 1;
      const high = standing[place]?.rank ?? low + here.length + 1;
      here.forEach((index, n) => (ranks[index] = low + ((high - low) * (n + 1)) / (here.length + 1)));
    }
  }
  return ranks;
}
