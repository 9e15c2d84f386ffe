import { writeHistory, type Ctx } from '@lianxi/service-kit';
import { LockMode } from '@mikro-orm/core';
import type { Grid } from '../grid/grid.entity.js';
import { Household } from './household.entity.js';
import type { HouseholdLink } from './household-link.entity.js';
import { household } from './household.policy.js';
import { beginLink, endLink, linksOf, linkToEnd, placeIn } from './linking.js';

interface DoorMove {
  householdId: string;
  /** The link that ends. */
  link: HouseholdLink;
  grid: Grid;
  /** The door in the community of the new grid. */
  doorHash: string;
  from: string;
  basis: string;
}

/**
 * Who lives behind the same door passes to the other grid on the same day, in the act of the one that was moved: a door
 * lies in one grid on every day. Answers how many households went along; what is planned behind the day for one
 * of them refuses the whole.
 */
export async function moveNeighbours(tx: Ctx, { householdId, link, grid, doorHash, from, basis }: DoorMove) {
  if (!link.doorHash) return 0;
  const ids = await tx.em.execute<{ id: string }[]>(
    `select household_id as id from household_link where door_hash = ? and grid_id = ? and household_id <> ?
      and valid_from <= ? and (valid_to is null or valid_to > ?)`,
    [link.doorHash, link.gridId, householdId, from, from],
  );
  const rows = await tx.em.find(
    Household,
    { id: { $in: ids.map(({ id }) => id) }, validTo: null },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const row of rows) {
    const own = linkToEnd(await linksOf(tx, row.id), from);
    await endLink(tx, own, from);
    beginLink(tx, row.id, { gridId: grid.id, doorHash }, from, basis);
    if (from <= tx.clock.today()) await placeIn(tx, row, grid);
    row.version += 1;
    await writeHistory(tx, {
      noun: household.name,
      objectId: row.id,
      verb: 'move',
      from: row.state,
      to: row.state,
      details: { fromGridId: own.gridId, gridId: grid.id, from, basis },
    });
  }
  return rows.length;
}
