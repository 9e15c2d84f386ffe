import { DomainError, notFound, type Ctx, type IsoDate } from '@lianxi/service-kit';
import { LockMode } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { Grid } from '../grid/grid.entity.js';
import { Resident } from '../resident/resident.entity.js';
import { isOn, isWithdrawn } from '../term.js';
import { Household } from './household.entity.js';
import { HouseholdLink } from './household-link.entity.js';

/** Links of a household in order; its row is locked by then. */
export const linksOf = (tx: Ctx, householdId: string): Promise<HouseholdLink[]> =>
  tx.em.find(HouseholdLink, { householdId }, { orderBy: { validFrom: 'asc', createdAt: 'asc' } });

/**
 * A grid that households may be linked to from a day on. It is held until the transaction ends, so that it cannot end
 * meanwhile.
 */
export async function openGrid(tx: Ctx, gridId: string, from: IsoDate): Promise<Grid> {
  const grid = await tx.em.findOne(Grid, { id: gridId }, { lockMode: LockMode.PESSIMISTIC_READ, refresh: true });
  if (!grid) throw notFound();
  if (!isOn(grid, from) || grid.validTo) throw new DomainError('GRID_NOT_IN_FORCE', { grid: grid.name, on: from });
  return grid;
}

export const beginLink = (
  tx: Ctx,
  householdId: string,
  { gridId, doorHash }: { gridId: string; doorHash: string },
  validFrom: IsoDate,
  basis: string | null,
): HouseholdLink =>
  tx.em.create(HouseholdLink, {
    id: uuid(),
    version: 1,
    createdAt: tx.clock.now(),
    householdId,
    gridId,
    validFrom,
    validTo: null,
    basis,
    doorHash,
  });

/** The link of a day; refuses when another change is planned behind it. */
export function linkToEnd(links: readonly HouseholdLink[], on: IsoDate): HouseholdLink {
  const later = links.find((link) => link.validFrom > on && !isWithdrawn(link));
  if (later) throw new DomainError('LATER_CHANGE_PLANNED', { from: later.validFrom });
  const link = links.find((one) => isOn(one, on));
  if (!link) throw new DomainError('HOUSEHOLD_NOT_IN_FORCE', { on });
  return link;
}

/** A link ends on a day. The end has to reach the database before the beginning of the next does. */
export async function endLink(tx: Ctx, link: HouseholdLink, on: IsoDate): Promise<void> {
  Object.assign(link, { validTo: on, version: link.version + 1 });
  await tx.em.flush();
}

/** Grid and path of today, on the household and on whoever lives in it. */
export async function placeIn(tx: Ctx, household: Household, grid: Pick<Grid, 'id' | 'path'>): Promise<void> {
  Object.assign(household, { gridId: grid.id, path: grid.path });
  await tx.em.nativeUpdate(Resident, { householdId: household.id }, { gridId: grid.id, path: grid.path });
}

/**
 * Lets moves whose day has come take effect on the columns for quick reading. Idempotent; run at each turn of the day.
 */
export async function applyDueMoves(ctx: Ctx): Promise<number> {
  const today = ctx.clock.today();
  const due = await ctx.em.execute<{ id: string; grid_id: string }[]>(
    `select h.id, l.grid_id from household h join household_link l on l.household_id = h.id and l.valid_from <= ? and
      (l.valid_to is null or l.valid_to > ?) where l.grid_id <> h.grid_id order by h.id`,
    [today, today],
  );
  for (const { id, grid_id: gridId } of due) {
    await ctx.em.fork().transactional(async (em) => {
      const tx = { ...ctx, em: em as Ctx['em'], loaders: new Map() };
      const row = await em.findOneOrFail(Household, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row.gridId === gridId) return;
      await placeIn(tx, row, await em.findOneOrFail(Grid, { id: gridId }));
      row.version += 1;
    });
  }
  return due.length;
}
