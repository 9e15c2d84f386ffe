import { act, badInput, DomainError, forbidden, viewerOf, withEm, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { basisOf, inReach } from '../maintain.js';
import { effectiveDay, isOn, isWithdrawn } from '../term.js';
import { lockTree, readTree, settlePlaces } from './settle-places.js';
import { UnitPlace } from './unit-place.entity.js';
import { requireShape } from './shape.js';
import { UnitTree } from './unit-tree.js';
import { Unit, UnitKind } from './unit.entity.js';
import type { MoveUnitInput } from './unit.inputs.js';
import { unit } from './unit.policy.js';

/**
 * Kinds that stay where they are: matters, numbers, calendars and copies to the district hang on them (decision record
 * 0015).
 */
const FIXED: readonly UnitKind[] = [
  UnitKind.DISTRICT_ZONE,
  UnitKind.DISTRICT_JOINT_OFFICE,
  UnitKind.SUBDISTRICT,
  UnitKind.COMMUNITY,
];

/** The sub-district of a path: its first two codes; null above it. */
export const subdistrictOf = (path: string): string | null => {
  const [zone, subdistrict] = path.split('/');
  return zone && subdistrict ? `${zone}/${subdistrict}` : null;
};

/**
 * The unit that another is moved under or taken into: in force on the day, without an end, in the viewer's reach and
 * the same sub-district.
 */
export async function partnerOf(
  tx: Ctx,
  row: Pick<Unit, 'id' | 'path'>,
  id: string,
  field: string,
  on: string,
): Promise<Unit> {
  const found = await tx.em.findOne(Unit, { id });
  if (!found || found.id === row.id) throw badInput(field);
  if (subdistrictOf(found.path) !== subdistrictOf(row.path)) throw new DomainError('MOVE_ACROSS_SUBDISTRICTS');
  if (!inReach(viewerOf(tx), found.path)) throw forbidden();
  if (!isOn(found, on) || found.validTo) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: found.name, on });
  return found;
}

/**
 * From a day on a unit stands below another one of its sub-district; all below it, and everybody's rights, go with it.
 */
export const moveUnit = (ctx: Ctx, input: MoveUnitInput): Promise<Unit> =>
  ctx.em.transactional(async (em) => {
    const outer = withEm(ctx, em as Ctx['em']);
    await lockTree(outer);
    return act(outer, unit, 'move', input, async (row, tx) => {
      const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
      if (FIXED.includes(row.kind)) throw new DomainError('UNIT_NOT_MOVABLE');
      if (!isOn(row, on) || row.validTo) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: row.name, on });
      if (on <= row.validFrom) throw badInput('on');
      const parent = await partnerOf(tx, row, input.parentId, 'parentId', on);
      requireShape(row.kind, parent.kind);
      const before = await lastPlace(tx, row);
      if (before.parentId === parent.id) throw badInput('parentId');
      if (before.validFrom >= on) throw new DomainError('LATER_CHANGE_PLANNED', { from: before.validFrom });
      Object.assign(before, { validTo: on, version: before.version + 1 });
      const tree = await readTree(tx);
      const wanted = { unitId: row.id, parentId: parent.id, validFrom: on, validTo: null };
      const places = [...(await tx.em.find(UnitPlace, {})), wanted];
      const circle = new UnitTree([...tree.nodes.values()], places).circleFrom(row.id, on);
      if (circle) throw new DomainError('UNIT_CYCLE', { unit: parent.name, on: circle });
      // the end of one place has to reach the database before the beginning of the next
      await tx.em.flush();
      tx.em.create(UnitPlace, { ...wanted, id: uuid(), version: 1, createdAt: tx.clock.now(), basis });
      if (on <= tx.clock.today()) {
        await settlePlaces(tx);
        // `act` counts the step itself
        row.version -= 1;
      }
      return { details: { fromParentId: before.parentId, parentId: parent.id, on, basis } };
    });
  });

/** The place that lasts until something else is said; made for a unit that never moved. */
async function lastPlace(tx: Ctx, row: Unit): Promise<UnitPlace> {
  const places = await tx.em.find(UnitPlace, { unitId: row.id }, { orderBy: { validFrom: 'asc' } });
  const last = places.findLast((place) => !isWithdrawn(place));
  if (last) return last;
  if (!row.parentId) throw new DomainError('UNIT_NOT_MOVABLE');
  const first = tx.em.create(UnitPlace, {
    id: uuid(),
    version: 1,
    createdAt: tx.clock.now(),
    unitId: row.id,
    parentId: row.parentId,
    validFrom: row.validFrom,
    validTo: null,
    basis: null,
  });
  await tx.em.flush();
  return first;
}
