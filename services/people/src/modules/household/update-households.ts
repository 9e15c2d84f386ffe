import { DomainError, writeHistories, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import type { Grid } from '../grid/grid.entity.js';
import { Relation, type Resident } from '../resident/resident.entity.js';
import { resident } from '../resident/resident.policy.js';
import { residentSecrets, sealResident } from '../resident/resident.sealed.js';
import { Household } from './household.entity.js';
import { HouseholdLink } from './household-link.entity.js';
import { household } from './household.policy.js';
import { buildingOf, buildingOrder, householdSecrets, roomOf, sealHousehold } from './household.sealed.js';
import { doorHashOf, writeDoors } from './doors.js';
import { linkToEnd } from './linking.js';
import { checkedRow, type HouseholdRow, type ResidentRow } from './household-rows.js';

const CHUNK = 500;

/** What differs between a household that is there and its row. */
export interface HouseholdChange {
  home: Household;
  grid: Grid;
  fields: string[];
  building: string;
  room: string;
  columns: Partial<Household>;
}

/** The same for somebody who lives there; without fields where nothing differs. */
export interface ResidentChange {
  one: Resident;
  fields: string[];
  columns: Partial<Resident>;
}

/** What a row changes of a known household; null where nothing differs. Empty cells leave what is there. */
export function householdChange(ctx: Ctx, home: Household, row: HouseholdRow, grid: Grid): HouseholdChange | null {
  if (home.validTo) throw new DomainError('HOUSEHOLD_NOT_IN_FORCE', { on: ctx.clock.today() });
  const [building, room, sealed] = [
    buildingOf(row.building),
    roomOf(row.room),
    sealHousehold(ctx, home.id, { householder: row.householder, ...(row.phone && { phone: row.phone }) }),
  ];
  const [named, phoned] = [
    sealed.householderHash !== home.householderHash,
    Boolean(row.phone) && sealed.phoneHash !== home.phoneHash,
  ];
  const [built, roomed, moved] = [
    building !== home.building,
    room !== householdSecrets.open(ctx, home, 'room'),
    grid.id !== home.gridId,
  ];
  const fields = [
    ...(built ? ['building'] : []),
    ...(roomed ? ['room'] : []),
    ...(named ? ['householder'] : []),
    ...(phoned ? ['phone'] : []),
    ...(moved ? ['grid'] : []),
  ];
  if (!fields.length) return null;
  const columns: Partial<Household> = {
    ...(built && { building, buildingOrder: buildingOrder(building) }),
    ...(roomed && sealHousehold(ctx, home.id, { room })),
    ...(named && { householder: sealed.householder!, householderHash: sealed.householderHash! }),
    ...(phoned && { phone: sealed.phone!, phoneHash: sealed.phoneHash! }),
    ...(moved && { gridId: grid.id, path: grid.path }),
  };
  return { home, grid, fields, building, room, columns };
}

/** Who of a household a row speaks of, by identity number, else by name, and what it changes; null for somebody new. */
export function residentChange(
  ctx: Ctx,
  lived: readonly Resident[],
  row: ResidentRow,
  today: string,
): ResidentChange | null {
  const { relation, ...checked } = checkedRow(row, today);
  const [idNumberHash, nameHash] = [
    residentSecrets.hash(ctx, 'idNumber', checked.idNumber ?? null),
    residentSecrets.hash(ctx, 'name', checked.name!),
  ];
  const open = lived.filter((one) => !one.validTo);
  const one =
    (idNumberHash && open.find((other) => other.idNumberHash === idNumberHash)) ||
    open.find((other) => other.nameHash === nameHash && (!other.idNumberHash || !idNumberHash));
  if (!one) return null;
  const changed = residentSecrets.columns.filter(
    (column) => checked[column] !== undefined && checked[column] !== residentSecrets.open(ctx, one, column),
  );
  const fields = [...changed, ...(relation === one.relation ? [] : ['relation'])];
  return {
    one,
    fields,
    columns: {
      ...sealResident(ctx, one.id, Object.fromEntries(changed.map((field) => [field, checked[field]]))),
      relation: relation as Relation,
    },
  };
}

/** Writes changes of households in bulk, with their links and history. Their rows are locked by then. */
export async function writeHouseholdChanges(
  tx: Ctx,
  changes: readonly HouseholdChange[],
  { verb, basis }: { verb: string; basis: string | null },
): Promise<void> {
  await moveLinks(
    tx,
    changes.filter(({ fields }) => fields.includes('grid')),
    basis,
  );
  await keepDoors(
    tx,
    changes.filter(({ fields }) => fields.includes('building') || fields.includes('room')),
  );
  const rows = changes.map(({ home, columns }) => ({ ...home, ...columns }));
  await inChunks(rows, (some) =>
    tx.em.execute(
      `update household h set building = v.building, building_order = v."buildingOrder", room_order = v."roomOrder",
        room = v.room, householder = v.householder, householder_hash = v."householderHash", phone = v.phone,
       phone_hash = v."phoneHash", grid_id = v."gridId", path = v.path, version = h.version + 1
     from jsonb_to_recordset(?::jsonb) as v(id uuid, building text, "buildingOrder" text, "roomOrder" double
       precision, room text, householder text, "householderHash" text, phone text, "phoneHash" text, "gridId" uuid,
       path text)
     where h.id = v.id`,
      [JSON.stringify(some)],
    ),
  );
  await writeHistories(
    tx,
    changes.map(({ home, fields }) => ({
      noun: household.name,
      objectId: home.id,
      verb,
      from: home.state,
      to: home.state,
      details: { fields },
    })),
  );
}

/** Another door is written into every link of its household, each with the community of its grid. */
async function keepDoors(tx: Ctx, changes: readonly HouseholdChange[]): Promise<void> {
  await inChunks(changes, async (some) => {
    const doors = new Map(some.map(({ home, building, room }) => [home.id, { building, room }]));
    const links = await tx.em.execute<{ id: string; household_id: string; path: string }[]>(
      `select l.id, l.household_id, g.path from household_link l join grid g on g.id = l.grid_id
        where l.household_id in (?)`,
      [[...doors.keys()]],
    );
    await writeDoors(
      tx,
      links.map(({ id, household_id: householdId, path }) => {
        const { building, room } = doors.get(householdId)!;
        return { id, hash: doorHashOf(tx, path, building, room) };
      }),
    );
  });
}

/**
 * Households that are in another grid from today on: the link of today ends and the next begins, and whoever lives
 * there goes along.
 */
async function moveLinks(tx: Ctx, moves: readonly HouseholdChange[], basis: string | null): Promise<void> {
  const today = tx.clock.today();
  await inChunks(moves, async (some) => {
    const links = Map.groupBy(
      await tx.em.find(
        HouseholdLink,
        { householdId: { $in: some.map(({ home }) => home.id) } },
        { orderBy: { validFrom: 'asc', createdAt: 'asc' }, disableIdentityMap: true },
      ),
      ({ householdId }) => householdId,
    );
    const ending = some.map(({ home }) => linkToEnd(links.get(home.id) ?? [], today).id);
    // the end has to reach the database before the beginning of the next does
    await tx.em.execute('update household_link set valid_to = ?, version = version + 1 where id in (?)', [
      today,
      ending,
    ]);
    await tx.em.insertMany(
      HouseholdLink,
      some.map(({ home, grid, building, room }) => ({
        id: uuid(),
        doorHash: doorHashOf(tx, grid.path, building, room),
        version: 1,
        createdAt: tx.clock.now(),
        householdId: home.id,
        gridId: grid.id,
        validFrom: today,
        validTo: null,
        basis,
      })),
    );
    await tx.em.execute(
      `update resident r set grid_id = v."gridId", path = v.path from jsonb_to_recordset(?::jsonb) as v(id uuid,
        "gridId" uuid, path text) where r.household_id = v.id`,
      [JSON.stringify(some.map(({ home, grid }) => ({ id: home.id, gridId: grid.id, path: grid.path })))],
    );
  });
}

/** Writes changes of residents in bulk, with their history. */
export async function writeResidentChanges(tx: Ctx, changes: readonly ResidentChange[], verb: string): Promise<void> {
  const rows = changes.map(({ one, columns }) => ({ ...one, ...columns }));
  await inChunks(rows, (some) =>
    tx.em.execute(
      `update resident r set relation = v.relation, name = v.name, name_hash = v."nameHash", id_number = v."idNumber",
        id_number_hash = v."idNumberHash", phone = v.phone, phone_hash = v."phoneHash",
       birth_date = v."birthDate", sex = v.sex, nation = v.nation, version = r.version + 1
     from jsonb_to_recordset(?::jsonb) as v(id uuid, relation text, name text, "nameHash" text, "idNumber" text,
       "idNumberHash" text, phone text, "phoneHash" text, "birthDate" text, sex text, nation text)
     where r.id = v.id`,
      [JSON.stringify(some)],
    ),
  );
  await writeHistories(
    tx,
    changes.map(({ one, fields }) => ({
      noun: resident.name,
      objectId: one.id,
      verb,
      from: one.state,
      to: one.state,
      details: { fields },
    })),
  );
}

async function inChunks<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await write(rows.slice(start, start + CHUNK));
}
