import { COMMUNITY, viewerClaims, type Role, type ViewerClaims } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import type { Account } from '../modules/account/account.entities.js';
import type { PostAssignment } from '../modules/assignment/assignment.entity.js';
import { MOST_AREAS } from '../modules/area/area.actions.js';
import { AreaAssignment } from '../modules/area/area.entity.js';
import { currentAssignments } from '../modules/assignment/assignment.queries.js';
import { Grid } from '../modules/grid/grid.entity.js';
import { BusinessLine } from '../modules/line/line.entity.js';
import { Post } from '../modules/post/post.entity.js';
import { ConferenceSeat, SeatKind } from '../modules/seat/seat.entity.js';
import { Unit, UnitKind } from '../modules/unit/unit.entity.js';
import { holdsOn } from '../modules/term.js';

/** The role that a seat gives to the holder of its post (domain §5.1). */
const SEAT_ROLE: Partial<Record<SeatKind, Role>> = {
  CHIEF_CONVENER: 'CHIEF_CONVENER',
  CONVENER: 'CONVENER',
  OFFICE_DIRECTOR: 'OFFICE_DIRECTOR',
};

/**
 * What the gateway may say of an account today: rights come from the acting post, its seats and its business lines,
 * never from the person.
 */
export async function claimsOf(ctx: Ctx, account: Account, actingAssignmentId: string | null): Promise<ViewerClaims> {
  const claims: ViewerClaims = {
    kind: 'person',
    accountId: account.id,
    account: account.username,
    personId: account.personId,
    assignmentId: null,
    postId: null,
    roles: account.administrator ? [account.administrator] : [],
    unitId: null,
    unitPath: null,
    gridId: null,
    lines: [],
    scopes: [],
    standsIn: [],
  };
  if (!account.personId) return viewerClaims.parse(claims);
  const today = ctx.clock.today();
  const assignments = await currentAssignments(ctx, account.personId);
  const acting = assignments.find((a) => a.id === actingAssignmentId) ?? assignments[0];
  if (!acting) return viewerClaims.parse(claims);
  const standsIn = await unitPathsOf(ctx, assignments);
  const post = await ctx.em.findOneOrFail(Post, { id: acting.postId });
  const [unit, seats, lines, grid] = [
    await ctx.em.findOneOrFail(Unit, { id: post.unitId }),
    await ctx.em.find(ConferenceSeat, { postId: post.id, ...holdsOn(today) }),
    await ctx.em.find(BusinessLine, { leaderPostId: post.id, ...holdsOn(today) }),
    post.gridId ? await ctx.em.findOne(Grid, { id: post.gridId }) : null,
  ];
  const roles = new Set<Role>([
    ...post.roles,
    ...seats.flatMap((seat) => SEAT_ROLE[seat.kind] ?? []),
    ...(lines.length ? (['LEADER_IN_CHARGE'] as const) : []),
  ]);
  const cadre = roles.has('AREA_CADRE') ? await areasOf(ctx, post.id, unit.path) : null;
  // Rights of an area cadre come from the area, not from the post alone (domain §5.1).
  if (cadre?.length === 0) roles.delete('AREA_CADRE');
  // The district's joint office speaks for the whole zone.
  const path = unit.kind === UnitKind.DISTRICT_JOINT_OFFICE ? unit.path.split('/')[0]! : unit.path;
  return viewerClaims.parse({
    ...claims,
    assignmentId: acting.id,
    postId: post.id,
    roles: [...roles],
    unitId: unit.id,
    unitPath: grid?.path ?? (cadre?.length === 1 && !COMMUNITY.some((role) => roles.has(role)) ? cadre[0]! : path),
    ...(cadre?.length && { areas: cadre }),
    gridId: grid?.id ?? null,
    lines: lines.map((line) => line.code).sort(),
    standsIn,
  });
}

/**
 * Where the units of these posts lie and the units that they sit in, each once and in a fixed order, so that
 * equal claims are signed alike.
 */
async function unitPathsOf(ctx: Ctx, assignments: readonly PostAssignment[]): Promise<string[]> {
  const posts = await ctx.em.find(Post, { id: { $in: assignments.map(({ postId }) => postId) } });
  const units = await ctx.em.find(Unit, { id: { $in: [...new Set(posts.map(({ unitId }) => unitId))] } });
  const hosts = units.flatMap(({ hostedById }) => hostedById ?? []);
  const places = hosts.length ? await ctx.em.find(Unit, { id: { $in: hosts } }) : [];
  return [...new Set([...units, ...places].map(({ path }) => path))].sort();
}

/**
 * Paths of the areas that a cadre's post looks after today; the community's alone where it is whole. `assignArea`
 * bounds them.
 */
async function areasOf(ctx: Ctx, postId: string, communityPath: string): Promise<string[]> {
  const areas = await ctx.em.find(
    AreaAssignment,
    { postId, ...holdsOn(ctx.clock.today()) },
    { disableIdentityMap: true },
  );
  if (areas.some(({ gridId }) => gridId === null)) return [communityPath];
  const grids = await ctx.em.find(
    Grid,
    { id: { $in: areas.map(({ gridId }) => gridId!) } },
    { orderBy: { code: 'asc' }, disableIdentityMap: true },
  );
  return grids.map(({ path }) => path).slice(0, MOST_AREAS);
}
