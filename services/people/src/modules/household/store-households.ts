import { badInput, DomainError, lock, writeHistories, writeHistory, type Ctx } from '@lianxi/service-kit';
import { LockMode } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { Grid } from '../grid/grid.entity.js';
import { Relation, Resident, Sex } from '../resident/resident.entity.js';
import { resident } from '../resident/resident.policy.js';
import { checkedResident, residentSecrets, sealResident, type ResidentPlain } from '../resident/resident.sealed.js';
import { isOn, TermState } from '../term.js';
import { byRoom, communityPathOf } from './doors.js';
import { HOUSEHOLD_CODE } from './household.actions.js';
import { Household } from './household.entity.js';
import { HouseholdLink } from './household-link.entity.js';
import { household } from './household.policy.js';
import { buildingOf, buildingOrder, householdSecrets, roomOf, sealHousehold } from './household.sealed.js';
import { endLink, linksOf, linkToEnd, beginLink, placeIn } from './linking.js';

/** Somebody of a household, in plain. `relation` and `sex` as code (`HEAD`, `MALE`) or Chinese word (户主, 男). */
export interface ResidentRow {
  name: string;
  relation: string;
  idNumber?: string | null;
  phone?: string | null;
  birthDate?: string | null;
  sex?: string | null;
  nation?: string | null;
}

/** A household as a file or a demonstration gives it, in plain. */
export interface HouseholdRow {
  code: string;
  gridCode: string;
  building: string;
  room: string;
  householder: string;
  phone?: string | null;
  residents?: readonly ResidentRow[];
}

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
const RELATIONS: Record<string, Relation> = { 户主: Relation.HEAD, 本人: Relation.HEAD, 配偶: Relation.SPOUSE, 夫: Relation.SPOUSE, 妻: Relation.SPOUSE, 子: Relation.CHILD, 女: Relation.CHILD, 子女: Relation.CHILD, 儿子: Relation.CHILD, 女儿: Relation.CHILD, 孙子女: Relation.GRANDCHILD, 父母: Relation.PARENT, 父亲: Relation.PARENT, 母亲: Relation.PARENT, 祖父母: Relation.GRANDPARENT, 兄弟姐妹: Relation.SIBLING, 其他: Relation.OTHER };
const SEXES: Record<string, Sex> = { 男: Sex.MALE, 女: Sex.FEMALE };

/** The relation that a code or a Chinese word means. */
export function relationOf(text: string): Relation {
  const found = RELATIONS[text.trim()] ?? Object.values(Relation).find((value) => value === text.trim());
  if (!found) throw badInput('relation');
  return found;
}

export function sexOf(text: string | null | undefined): Sex | undefined {
  if (!text?.trim()) return undefined;
  const found = SEXES[text.trim()] ?? Object.values(Sex).find((value) => value === text.trim());
  if (!found) throw badInput('sex');
  return found;
}

/** The values of a resident's row, checked; throws the code of the first that is wrong. Empty cells say nothing. */
export function checkedRow(row: ResidentRow, today: string): ResidentPlain & { relation: Relation } {
  const said = (text: string | null | undefined) => (text?.trim() ? text : undefined);
  return { relation: relationOf(row.relation), ...checkedResident({ name: row.name, idNumber: said(row.idNumber), phone: said(row.phone), birthDate: said(row.birthDate), sex: sexOf(row.sex), nation: said(row.nation) }, today) };
}

async function insertAll<T extends object>(tx: Ctx, entity: new () => T, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await tx.em.insertMany(entity, rows.slice(start, start + CHUNK) as never);
}

/** All rows that have one of the values, in chunks. */
async function findAmong<T extends object>(tx: Ctx, entity: new () => T, column: string, values: readonly string[]): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < values.length; start += CHUNK) found.push(...((await tx.em.find(entity, { [column]: { $in: values.slice(start, start + CHUNK) } } as never)) as T[]));
  return found;
}

/**
 * Stores households with their links and residents in bulk, inside the caller's transaction: rows are told apart by `code`; new ones are inserted in
 * chunks, known ones get what differs (another grid from today on), residents are matched within the household by identity number, else by name. Whoever is
 * missing in a row is left as is. Values are checked and sealed here; rights are the caller's business, and so is the one audit row of the whole.
 * The caller has checked `gridCode`; an unknown one is `GRID_NOT_IN_FORCE`.
 */
export async function storeHouseholds(tx: Ctx, rows: readonly HouseholdRow[], options: StoreOptions = {}): Promise<Stored> {
  const today = tx.clock.today();
  const { verb = 'import', basis = null, demonstration = false, from = today } = options;
  // held until the transaction ends, so that no grid ends meanwhile
  const grids = new Map((await tx.em.findAll(Grid, { lockMode: LockMode.PESSIMISTIC_READ })).map((grid) => [grid.code, grid]));
  const gridOf = (row: HouseholdRow): Grid => {
    const grid = grids.get(row.gridCode);
    if (!grid || grid.validTo || !isOn(grid, from)) throw new DomainError('GRID_NOT_IN_FORCE', { grid: row.gridCode, on: from });
    return grid;
  };
  const known = new Map((await findAmong(tx, Household, 'code', rows.map(({ code }) => code))).map((one) => [one.code, one]));
  const stored: Stored = { created: 0, updated: 0, unchanged: 0, residents: 0 };

  const fresh = rows.filter(({ code }) => !known.has(code));
  const ranks = await ranksOf(tx, fresh.map((row) => ({ path: gridOf(row).path, building: buildingOf(row.building), room: roomOf(row.room) })));
  const [homes, links, people]: [Household[], object[], Resident[]] = [[], [], []];
  for (const [index, row] of fresh.entries()) {
    if (!HOUSEHOLD_CODE.test(row.code)) throw badInput('code');
    const [id, grid, building] = [uuid(), gridOf(row), buildingOf(row.building)];
    homes.push({
      id, version: 1, createdAt: tx.clock.now(), code: row.code, gridId: grid.id, path: grid.path, building, buildingOrder: buildingOrder(building), roomOrder: ranks[index]!, phone: null, phoneHash: null, householderHash: null,
      ...(sealHousehold(tx, id, { room: row.room, householder: row.householder, phone: row.phone ?? null }) as Pick<Household, 'room' | 'householder'>), state: TermState.OPEN, validFrom: from, validTo: null, endGround: null, demonstration,
    });
    links.push({ id: uuid(), version: 1, createdAt: tx.clock.now(), householdId: id, gridId: grid.id, validFrom: from, validTo: null, basis });
    for (const one of row.residents ?? []) people.push(newResident(tx, { id, gridId: grid.id, path: grid.path }, one, { today, from, demonstration }));
  }
  await insertAll(tx, Household, homes);
  await insertAll(tx, HouseholdLink, links);
  stored.created = homes.length;
  await writeHistories(tx, homes.map(({ id, state, gridId }) => ({ noun: household.name, objectId: id, verb, from: null, to: state, details: { gridId, from } })));

  const lived = new Map<string, Resident[]>();
  for (const one of await findAmong(tx, Resident, 'householdId', [...known.values()].map(({ id }) => id))) lived.set(one.householdId, [...(lived.get(one.householdId) ?? []), one]);
  for (const row of rows) {
    const home = known.get(row.code);
    if (!home) continue;
    const moved = await updateHousehold(tx, home, row, gridOf(row), { verb, basis });
    const { added, changed } = await updateResidents(tx, home, lived.get(home.id) ?? [], row.residents ?? [], { today, from, demonstration, verb });
    people.push(...added);
    stored[moved || added.length > 0 || changed ? 'updated' : 'unchanged'] += 1;
  }
  await tx.em.flush();
  await insertAll(tx, Resident, people);
  await writeHistories(tx, people.map(({ id, state, householdId }) => ({ noun: resident.name, objectId: id, verb, from: null, to: state, details: { householdId } })));
  stored.residents = people.length;
  return stored;
}

interface Made {
  today: string;
  from: string;
  demonstration: boolean;
}

function newResident(tx: Ctx, home: { id: string; gridId: string; path: string }, row: ResidentRow, { today, from, demonstration }: Made): Resident {
  const [id, { relation, ...checked }] = [uuid(), checkedRow(row, today)];
  return {
    id, version: 1, createdAt: tx.clock.now(), householdId: home.id, gridId: home.gridId, path: home.path, state: TermState.OPEN, relation, idNumber: null, idNumberHash: null, phone: null, phoneHash: null, birthDate: null, sex: null, nation: null,
    ...(sealResident(tx, id, checked) as Pick<Resident, 'name' | 'nameHash'>), demonstration, validFrom: from, validTo: null, endGround: null,
  };
}

/** Gives a known household what differs in its row. Answers whether anything did. */
async function updateHousehold(tx: Ctx, known: Household, row: HouseholdRow, grid: Grid, { verb, basis }: { verb: string; basis: string | null }): Promise<boolean> {
  if (known.validTo) throw new DomainError('HOUSEHOLD_NOT_IN_FORCE', { on: tx.clock.today() });
  const wanted = { building: buildingOf(row.building), room: roomOf(row.room), householderHash: sealHousehold(tx, known.id, { householder: row.householder }).householderHash, phoneHash: sealHousehold(tx, known.id, { phone: row.phone ?? null }).phoneHash };
  const fields = [
    ...(wanted.building === known.building ? [] : ['building']), ...(wanted.room === householdSecrets.open(tx, known, 'room') ? [] : ['room']),
    ...(wanted.householderHash === known.householderHash ? [] : ['householder']), ...(!row.phone || wanted.phoneHash === known.phoneHash ? [] : ['phone']), ...(grid.id === known.gridId ? [] : ['grid']),
  ];
  if (!fields.length) return false;
  const home = await lock(tx, household, known.id);
  const has = (field: string) => fields.includes(field);
  if (has('building')) Object.assign(home, { building: wanted.building, buildingOrder: buildingOrder(wanted.building) });
  Object.assign(home, sealHousehold(tx, home.id, { ...(has('room') && { room: row.room }), ...(has('householder') && { householder: row.householder }), ...(has('phone') && { phone: row.phone }) }));
  if (has('building') || has('room')) [home.roomOrder] = (await ranksOf(tx, [{ path: grid.path, building: wanted.building, room: wanted.room, id: home.id }])) as [number];
  if (has('grid')) {
    const today = tx.clock.today();
    await endLink(tx, linkToEnd(await linksOf(tx, home.id), today), today);
    beginLink(tx, home.id, grid.id, today, basis);
    await placeIn(tx, home, grid);
  }
  home.version += 1;
  await writeHistory(tx, { noun: household.name, objectId: home.id, verb, from: home.state, to: home.state, details: { fields } });
  return true;
}

/** Adds to a known household whoever is new in its row and gives the others what differs. */
async function updateResidents(tx: Ctx, home: Household, lived: readonly Resident[], rows: readonly ResidentRow[], made: Made & { verb: string }): Promise<{ added: Resident[]; changed: boolean }> {
  const added: Resident[] = [];
  let changed = false;
  for (const row of rows) {
    const { relation, ...checked } = checkedRow(row, made.today);
    const [idNumberHash, nameHash] = [residentSecrets.hash(tx, 'idNumber', checked.idNumber ?? null), residentSecrets.hash(tx, 'name', checked.name!)];
    const open = lived.filter((one) => !one.validTo);
    const same = (idNumberHash && open.find((one) => one.idNumberHash === idNumberHash)) || open.find((one) => one.nameHash === nameHash && (!one.idNumberHash || !idNumberHash));
    if (!same) {
      added.push(newResident(tx, home, row, made));
      continue;
    }
    const fields = residentSecrets.columns.filter((column) => checked[column] !== undefined && checked[column] !== residentSecrets.open(tx, same, column));
    if (!fields.length && relation === same.relation) continue;
    Object.assign(same, sealResident(tx, same.id, Object.fromEntries(fields.map((field) => [field, checked[field]]))), { relation, version: same.version + 1 });
    await writeHistory(tx, { noun: resident.name, objectId: same.id, verb: made.verb, from: same.state, to: same.state, details: { fields } });
    changed = true;
  }
  return { added, changed };
}

interface Door {
  path: string;
  building: string;
  room: string;
  id?: string;
}

/** Ranks of rooms among those of their buildings, for many at once: new ones come between the neighbours that are there (see `doors.ts`). */
async function ranksOf(tx: Ctx, doors: readonly Door[]): Promise<number[]> {
  const ranks: number[] = doors.map(() => 0);
  const keyOf = ({ path, building }: Pick<Door, 'path' | 'building'>) => `${communityPathOf(path)}\n${building}`;
  const buildings = new Map<string, number[]>();
  for (const [index, door] of doors.entries()) buildings.set(keyOf(door), [...(buildings.get(keyOf(door)) ?? []), index]);
  if (!buildings.size) return ranks;
  const own = new Set(doors.flatMap(({ id }) => id ?? []));
  const there = new Map<string, { room: string; rank: number }[]>();
  for (const row of await findAmong(tx, Household, 'building', [...new Set(doors.map(({ building }) => building))])) {
    const key = keyOf(row);
    if (buildings.has(key) && !own.has(row.id)) there.set(key, [...(there.get(key) ?? []), { room: householdSecrets.open(tx, row, 'room')!, rank: row.roomOrder }]);
  }
  for (const [key, wanted] of buildings) {
    const standing = (there.get(key) ?? []).sort((a, b) => byRoom(a.room, b.room));
    wanted.sort((a, b) => byRoom(doors[a]!.room, doors[b]!.room));
    let next = 0;
    for (let place = 0; place <= standing.length; place += 1) {
      const here: number[] = [];
      while (next < wanted.length && (place === standing.length || byRoom(doors[wanted[next]!]!.room, standing[place]!.room) < 0)) here.push(wanted[next++]!);
      const low = standing[place - 1]?.rank ?? (standing[place]?.rank ?? here.length + 1) - here.length - 1;
      const high = standing[place]?.rank ?? low + here.length + 1;
      here.forEach((index, n) => (ranks[index] = low + ((high - low) * (n + 1)) / (here.length + 1)));
    }
  }
  return ranks;
}
