import { DomainError, within, type Ctx } from '@lianxi/service-kit';
import { Household } from './household.entity.js';
import { householdSecrets } from './household.sealed.js';

const collator = new Intl.Collator('zh-CN', { numeric: true });
export const byRoom = (a: string, b: string): number => collator.compare(a, b);

/** The community of a grid's path, or the path itself where it has no grid. */
export const communityPathOf = (path: string): string => path.split('/').slice(0, 3).join('/');

/** Households of a building with their rooms, by rank. Buildings are told apart by community. */
export async function doorsOf(
  ctx: Ctx,
  path: string,
  building: string,
): Promise<{ id: string; gridId: string; there: boolean; room: string; roomOrder: number }[]> {
  const rows = await ctx.em.find(Household, { building, ...within('path', communityPathOf(path)) } as never, {
    orderBy: { roomOrder: 'asc' } as never,
  });
  return rows.map((row) => ({
    id: row.id,
    gridId: row.gridId,
    there: !row.validTo,
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

/** Several households may live behind one door, but a door lies in one grid: refuses a second grid for it. */
export async function requireOneGrid(
  ctx: Ctx,
  at: { path: string; gridId: string; building: string; room: string },
  except?: string,
): Promise<void> {
  const doors = await doorsOf(ctx, at.path, at.building);
  if (
    doors.some(
      (door) => door.there && door.id !== except && door.gridId !== at.gridId && byRoom(door.room, at.room) === 0,
    )
  )
    throw new DomainError('DOOR_IN_OTHER_GRID');
}
