import {
  act,
  badInput,
  create,
  DomainError,
  forbidden,
  onlyOnce,
  requireReason,
  viewerOf,
  withEm,
  type Ctx,
} from '@lianxi/service-kit';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Grid } from '../grid/grid.entity.js';
import { keepsArea } from '../grid/grid.policy.js';
import { basisOf, codeOf, refusingOverlap } from '../maintain.js';
import { Resident, ResidentEnd } from '../resident/resident.entity.js';
import { endResidency } from '../resident/resident.actions.js';
import { effectiveDay, TermState } from '../term.js';
import { doorHashOf, keepingDoors, requireOneGrid, roomOrderOf } from './doors.js';
import { moveNeighbours } from './move-neighbours.js';
import { Household, HouseholdEnd } from './household.entity.js';
import type {
  AddHouseholdInput,
  CorrectHouseholdInput,
  EndHouseholdInput,
  MoveHouseholdInput,
} from './household.inputs.js';
import { household } from './household.policy.js';
import { buildingOf, buildingOrder, householdSecrets, roomOf, sealHousehold } from './household.sealed.js';
import { beginLink, endLink, linksOf, linkToEnd, openGrid, placeIn } from './linking.js';

export const HOUSEHOLD_CODE = /^[0-9A-Z][0-9A-Z-]{1,29}$/;

/** A household is registered in a grid from a day on. Answers the id. */
export async function addHousehold(ctx: Ctx, input: AddHouseholdInput): Promise<string> {
  const viewer = viewerOf(ctx);
  if (!household.policy.create!['addHousehold']!(viewer)) throw forbidden();
  const code = codeOf(input.code, HOUSEHOLD_CODE);
  const [from, basis, building, room] = [
    effectiveDay(ctx, input.from),
    basisOf(input.basis),
    buildingOf(input.building),
    roomOf(input.room),
  ];
  return refusingTaken(code, () =>
    keepingDoors(() =>
      onlyOnce(ctx, 'addHousehold', input, (outer) =>
        outer.em.transactional(async (em) => {
          const once = withEm(outer, em as Ctx['em']);
          const grid = await openGrid(once, input.gridId, from);
          if (!keepsArea(viewer, grid.path)) throw forbidden();
          const doorHash = doorHashOf(once, grid.path, building, room);
          await requireOneGrid(once, { doorHash, gridId: grid.id, from });
          const roomOrder = await roomOrderOf(once, grid.path, building, room);
          return create(
            once,
            household,
            'addHousehold',
            (tx, id) => {
              beginLink(tx, id, { gridId: grid.id, doorHash }, from, basis);
              return {
                code,
                gridId: grid.id,
                path: grid.path,
                building,
                buildingOrder: buildingOrder(building),
                roomOrder,
                phone: null,
                phoneHash: null,
                householderHash: null,
                ...(sealHousehold(tx, id, { room, householder: input.householder, phone: input.phone ?? null }) as Pick<
                  Household,
                  'room' | 'householder'
                >),
                state: TermState.OPEN,
                validFrom: from,
                validTo: null,
                endGround: null,
                demonstration: false,
              };
            },
            { gridId: grid.id, code, from, basis },
          );
        }),
      ),
    ),
  );
}

/** What was written wrongly is set right; values that are left out stay. */
export const correctHousehold = (ctx: Ctx, input: CorrectHouseholdInput): Promise<Household> =>
  keepingDoors(() =>
    act(ctx, household, 'correct', { ...input, reason: requireReason(input.reason) }, async (row, tx) => {
      const building = input.building ? buildingOf(input.building) : row.building;
      const room = input.room ? roomOf(input.room) : householdSecrets.open(tx, row, 'room')!;
      const fields = (['building', 'room', 'householder', 'phone'] as const).filter((field) =>
        field === 'phone' ? input.phone !== undefined : input[field],
      );
      if (!fields.length) throw badInput('fields');
      if (input.building || input.room) {
        await keepDoor(tx, row, building, room);
        Object.assign(row, {
          building,
          buildingOrder: buildingOrder(building),
          roomOrder: await roomOrderOf(tx, row.path, building, room, row.id),
        });
      }
      Object.assign(
        row,
        sealHousehold(tx, row.id, {
          ...(input.room && { room }),
          ...(input.householder && { householder: input.householder }),
          ...(input.phone !== undefined && { phone: input.phone }),
        }),
      );
      return { details: { fields } };
    }),
  );

/** A door that was written wrongly was so on every day of the household: each of its links gets the right one. */
async function keepDoor(tx: Ctx, { id }: Household, building: string, room: string): Promise<void> {
  const links = await linksOf(tx, id);
  const grids = new Map(
    (await tx.em.find(Grid, { id: { $in: links.map(({ gridId }) => gridId) } })).map((grid) => [grid.id, grid]),
  );
  for (const link of links) {
    link.doorHash = doorHashOf(tx, grids.get(link.gridId)!.path, building, room);
    if (!link.validTo || link.validTo > tx.clock.today())
      await requireOneGrid(tx, { doorHash: link.doorHash, gridId: link.gridId, from: link.validFrom }, id);
  }
}

/**
 * A household passes to another grid on a day. Until then nothing changes; on that day it does so by itself at 00:00
 * (org/turn-of-day.ts).
 */
export const moveHousehold = (ctx: Ctx, input: MoveHouseholdInput): Promise<Household> =>
  overlapping(() =>
    act(ctx, household, 'move', input, async (row, tx) => {
      const [from, basis] = [effectiveDay(tx, input.from), basisOf(input.basis)];
      const link = linkToEnd(await linksOf(tx, row.id), from);
      if (link.gridId === input.gridId) throw new DomainError('SAME_GRID');
      const grid = await openGrid(tx, input.gridId, from);
      if (!keepsArea(viewerOf(tx), grid.path)) throw forbidden();
      const doorHash = doorHashOf(tx, grid.path, row.building, householdSecrets.open(tx, row, 'room')!);
      const neighbours = await moveNeighbours(tx, { householdId: row.id, link, grid, doorHash, from, basis });
      await requireOneGrid(tx, { doorHash, gridId: grid.id, from }, row.id);
      await endLink(tx, link, from);
      beginLink(tx, row.id, { gridId: grid.id, doorHash }, from, basis);
      if (from <= tx.clock.today()) await placeIn(tx, row, grid);
      return { details: { fromGridId: link.gridId, gridId: grid.id, from, basis, ...(neighbours && { neighbours }) } };
    }),
  );

/** A household ends from a day on (demolished, merged, moved away), and with it whoever is registered in it. */
export const endHousehold = (ctx: Ctx, input: EndHouseholdInput): Promise<Household> =>
  act(ctx, household, 'end', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    if (on < row.validFrom) throw badInput('on');
    await endLink(tx, linkToEnd(await linksOf(tx, row.id), on), on);
    Object.assign(row, { validTo: on, endGround: input.ground });
    const residents = await tx.em.find(Resident, { householdId: row.id, validTo: null });
    for (const one of residents)
      await endResidency(
        tx,
        one,
        on,
        input.ground === HouseholdEnd.MOVED_AWAY ? ResidentEnd.MOVED_OUT : ResidentEnd.HOUSEHOLD_ENDED,
      );
    return { details: { on, ground: input.ground, basis, residents: residents.length } };
  });

async function refusingTaken<T>(code: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException && error.message.includes('household_code_unique'))
      throw new DomainError('HOUSEHOLD_CODE_TAKEN', { code });
    throw error;
  }
}

/** The database's own refusal, should two acts pass one another. */
const overlapping = <T>(run: () => Promise<T>) =>
  refusingOverlap(
    () => keepingDoors(run),
    () => new DomainError('HOUSEHOLD_LINKED'),
  );
