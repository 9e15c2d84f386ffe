import { doorKey } from '@lianxi/contracts';
import { DomainError, within, type Ctx } from '@lianxi/service-kit';
import { Household } from './household.entity.js';
import { householdSecrets } from './household.sealed.js';

const collator = new Intl.Collator('zh-CN', { numeric: true });
export const byRoom = (a: string, b: string): number => collator.compare(a, b);

/** The community of a grid's path, or the path itself where it has no grid. */
export const communityPathOf = (path: string): string => path.split('/').slice(0, 3).join('/');

/**
 * What two doors of one community are the same by, as a keyed hash: the room itself stays sealed (decision 14). The
 * database keeps a door to one grid on a day by it.
 */
export const doorHashOf = (ctx: Pick<Ctx, 'env'>, path: string, building: string, room: string): string =>
  householdSecrets.hash(ctx, 'room', `${communityPathOf(path).split('/').at(-1)} ${doorKey(building, room)}`);

/** Households of a building with their rooms, by rank. Buildings are told apart by community. */
async function doorsOf(
  ctx: Ctx,
  path: string,
  building: string,
): Promise<{ id: string; room: string; roomOrder: number }[]> {
  const rows = await ctx.em.find(Household, { building, ...within('path', communityPathOf(path)) } as never, {
    orderBy: { roomOrder: 'asc' } as never,
  });
  return rows.map((row) => ({
    id: row.id,
    room: householdSecrets.open(ctx, row, 'room')!,
    roomOrder: row.roomOrder,
  }));
}

/**
 * The rank of a room among those of its building: between its neighbours, so that no other rank changes and the number
 * tells no room.
 */
export async function roomOrderOf(
  ctx: Ctx,
  path: string,
  building: string,
  room: string,
  except?: string,
): Promise<number> {
  const doors = (await doorsOf(ctx, path, building)).filter(({ id }) => id !== except);
  const before = doors.filter((door) => byRoom(door.room, room) <= 0).map(({ roomOrder }) => roomOrder);
  const after = doors.filter((door) => byRoom(door.room, room) > 0).map(({ roomOrder }) => roomOrder);
  const low = before.length ? Math.max(...before) : null;
  const high = after.length ? Math.min(...after) : null;
  if (low === null) return high === null ? 1 : high - 1;
  return high === null || high <= low ? low + 1 : (low + high) / 2;
}

/** One link of a household that lies behind a door from a day on. */
export interface DoorLink {
  doorHash: string;
  householdId: string;
  gridId: string;
}

/** Who lies behind these doors on a day or later, each with the grid. */
export async function behindDoors(ctx: Ctx, hashes: readonly string[], from: string): Promise<DoorLink[]> {
  if (!hashes.length) return [];
  return ctx.em.execute<DoorLink[]>(
    `select door_hash as "doorHash", household_id as "householdId", grid_id as "gridId" from household_link
     where door_hash in (?) and (valid_to is null or (valid_to > ? and valid_to > valid_from))`,
    [hashes, from],
  );
}

/** Writes the doors of links. */
export async function writeDoors(ctx: Ctx, links: readonly { id: string; hash: string }[]): Promise<void> {
  await ctx.em.execute(
    `update household_link l set door_hash = v.hash from jsonb_to_recordset(?::jsonb) as v(id uuid, hash text)
      where l.id = v.id`,
    [JSON.stringify(links)],
  );
}

/** Several households may live behind one door, but a door lies in one grid: refuses a second grid for it. */
export async function requireOneGrid(
  ctx: Ctx,
  at: { doorHash: string; gridId: string; from: string },
  except?: string,
): Promise<void> {
  const there = await behindDoors(ctx, [at.doorHash], at.from);
  if (there.some(({ householdId, gridId }) => householdId !== except && gridId !== at.gridId))
    throw new DomainError('DOOR_IN_OTHER_GRID');
}

const CONSTRAINT = 'household_link_door_one_grid';

/** Whether the database itself refused a second grid for a door: two acts passed one another. */
export function isDoorRefusal(error: unknown): boolean {
  const found = error as { message?: string; cause?: unknown } | null | undefined;
  return Boolean(
    found && typeof found === 'object' && (found.message?.includes(CONSTRAINT) || isDoorRefusal(found.cause)),
  );
}

/** Runs an act and gives the database's own refusal of a second grid for a door the act's code. */
export async function keepingDoors<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw isDoorRefusal(error) ? new DomainError('DOOR_IN_OTHER_GRID') : error;
  }
}
