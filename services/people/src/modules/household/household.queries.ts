import { capitalCode, doorKey, placeForm } from '@lianxi/contracts';
import {
  childrenOf,
  type Condition,
  containing,
  type Ctx,
  DomainError,
  type IsoDate,
  type PageArgs,
  phoneOf,
  readPage,
  readRows,
  viewerOf,
} from '@lianxi/service-kit';
import { Capacity, PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { nameOf } from '../person/name.js';
import { post } from '../post/post.policy.js';
import { idNumberOf } from '../resident/id-number.js';
import { isChild, resident } from '../resident/resident.policy.js';
import { residentSecrets } from '../resident/resident.sealed.js';
import { holdsOn, isOn } from '../term.js';
import { visitedIds } from '../visit/coverage.queries.js';
import type { Household } from './household.entity.js';
import type { HouseholdFilter } from './household.inputs.js';
import { doorsIn } from './door-text.js';
import { household, seesRoom, unmasksContact, unmasksIdentity } from './household.policy.js';
import { householdSecrets } from './household.sealed.js';

/** A building that ends as the text begins, the pattern characters of LIKE taken literally. */
const endingIn = (text: string) => containing(text).slice(0, -1);

const LONGEST_DOOR = 60;

/**
 * Ids of households behind a whole door (1号楼1单元101, also with 室, spaces or full width): the building ends as the text
 * begins, and the room, which is sealed, is opened and compared. Only for those who see rooms in plain.
 */
async function behindDoor(ctx: Ctx, door: string): Promise<string[]> {
  if (!seesRoom(viewerOf(ctx))) return [];
  const reads = doorsIn(door);
  if (reads.length === 0) return [];
  const rows = await readRows(ctx, household, {
    where: { $or: reads.map(({ building }) => ({ building: { $like: endingIn(building) } })) },
  });
  return rows
    .filter((row) => {
      const whole = doorKey(row.building, householdSecrets.open(ctx, row, 'room') ?? '');
      return reads.some(({ key }) => whole.endsWith(key));
    })
    .map(({ id }) => id);
}

/**
 * Ids of households in which somebody is found by a hash. A child is found by the office alone, because nobody else may
 * see it.
 */
async function homesOf(ctx: Ctx, where: Condition): Promise<string[]> {
  const today = ctx.clock.today();
  const found = await readRows(ctx, resident, { where: { ...where, ...holdsOn(today) } });
  return found
    .filter((row) => unmasksIdentity(viewerOf(ctx)) || !isChild(residentSecrets.open(ctx, row, 'birthDate'), today))
    .map((row) => row.householdId);
}

/**
 * Conditions of a personal search. A value is found whole, by its keyed hash, and only by those to whom a purpose would
 * show it: otherwise the search would tell what the mask hides.
 */
async function personal(ctx: Ctx, filter: HouseholdFilter): Promise<Condition[]> {
  const viewer = viewerOf(ctx);
  const conditions: Condition[] = [];
  if ((filter.name || filter.phone) && !unmasksContact(viewer)) throw new DomainError('SEARCH_NOT_ALLOWED');
  if (filter.idNumber && !unmasksIdentity(viewer)) throw new DomainError('SEARCH_NOT_ALLOWED');
  if (filter.name) {
    const name = nameOf(filter.name);
    conditions.push({
      $or: [
        { householderHash: householdSecrets.hash(ctx, 'householder', name) },
        { id: { $in: await homesOf(ctx, { nameHash: residentSecrets.hash(ctx, 'name', name) }) } },
      ],
    });
  }
  const phone = phoneOf(filter.phone);
  if (phone)
    conditions.push({
      $or: [
        { phoneHash: householdSecrets.hash(ctx, 'phone', phone) },
        { id: { $in: await homesOf(ctx, { phoneHash: residentSecrets.hash(ctx, 'phone', phone) }) } },
      ],
    });
  if (filter.idNumber)
    conditions.push({
      id: {
        $in: await homesOf(ctx, {
          idNumberHash: residentSecrets.hash(ctx, 'idNumber', idNumberOf(filter.idNumber, ctx.clock.today()).idNumber),
        }),
      },
    });
  return conditions;
}

/** Households of the viewer's area by door, narrowed by what was asked for. */
export async function searchHouseholds(ctx: Ctx, gridId: string | null, filter: HouseholdFilter, page: PageArgs) {
  const conditions: Condition[] = [holdsOn(filter.on ?? ctx.clock.today()), ...(await personal(ctx, filter))];
  if (gridId) conditions.push({ gridId });
  const door = placeForm(filter.door ?? '').slice(0, LONGEST_DOOR);
  if (door)
    conditions.push({
      $or: [
        { building: { $like: containing(door) } },
        { code: { $like: containing(capitalCode(door)) } },
        { id: { $in: await behindDoor(ctx, door) } },
      ],
    });
  if (filter.period && filter.visitState) {
    const { ids, without } = await visitedIds(ctx, filter.period, filter.visitState);
    conditions.push({ id: without ? { $nin: ids } : { $in: ids } });
  }
  return readPage(ctx, household, {
    ...page,
    where: { $and: conditions },
    sort: [
      { field: 'path', direction: 'asc' },
      { field: 'buildingOrder', direction: 'asc' },
      { field: 'roomOrder', direction: 'asc' },
    ],
  });
}

/**
 * The one who works a grid on a day: the holder of its worker's post, or who acts for it; null is a gap.
 */
export async function gridWorkerOf(ctx: Ctx, gridId: string, on: IsoDate): Promise<PostAssignment | null> {
  for (const one of (await childrenOf(ctx, post, 'gridId', [{ validFrom: 'desc' }]).load(gridId)).filter((row) =>
    isOn(row, on),
  )) {
    const term = (await childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(one.id)).find(
      (row) => row.capacity !== Capacity.SUBSTITUTE && isOn(row, on),
    );
    if (term) return term;
  }
  return null;
}

export type { Household };
