import { forbidden, isWithin, readRows, subdistrictPath, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Account, AccountState } from '../account/account.entities.js';
import { area } from '../area/area.policy.js';
import { communitiesOn } from '../area/area.queries.js';
import { Capacity, type PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { grid } from '../grid/grid.policy.js';
import { liaisonList } from '../liaison/liaison.queries.js';
import type { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { SeatKind } from '../seat/seat.entity.js';
import { seatsOn } from '../regime/conference.queries.js';
import { holdsOn, isOn } from '../term.js';
import { unit } from '../unit/unit.policy.js';
import { gapsOf } from './coverage.gaps.js';
import { coverageMenu, ownCommunityOnly } from './coverage.policy.js';
import type { CommunityCoverage, CoverageReport, MemberCoverage } from './coverage.types.js';

/** Coverage on a day, as far as the viewer may see it. */
export async function coverageOf(ctx: Ctx, on: string): Promise<CoverageReport> {
  const viewer = viewerOf(ctx);
  if (!coverageMenu.policy.create.readCoverage(viewer)) throw forbidden();
  return computeCoverage(ctx, on, (path) => !ownCommunityOnly(viewer) || isWithin(path, viewer.unitPath));
}

/** The same without asking who wants to know: for counts that carry no more than a number and a name of a place. */
export async function computeCoverage(
  ctx: Ctx,
  on: string,
  mine: (path: string) => boolean = () => true,
): Promise<CoverageReport> {
  const path = subdistrictPath(viewerOf(ctx));
  const [subdistrict] = path ? await readRows(ctx, unit, { where: { path } }) : [];
  const communities = await communityCoverage(ctx, on, mine);
  const members = await memberCoverage(ctx, on);
  const grids = communities.flatMap((one) => one.grids);
  const households = communities.reduce((sum, one) => sum + one.households, 0);
  const covered = grids.filter(({ worker }) => worker).reduce((sum, one) => sum + one.households, 0);
  return {
    on,
    subdistrict: subdistrict ?? null,
    ...(await directorOn(ctx, on)),
    communities,
    members,
    gaps: gapsOf(communities, members),
    households,
    householdsWithout: households - covered,
  };
}

async function directorOn(ctx: Ctx, on: string): Promise<Pick<CoverageReport, 'directorPost' | 'director'>> {
  const [found] = await seatsOn(ctx, on, { kind: SeatKind.OFFICE_DIRECTOR });
  const directorPost = found ? ((await readRows(ctx, post, { where: { id: found.postId } }))[0] ?? null) : null;
  return {
    directorPost,
    director: directorPost ? ((await holdersOn(ctx, [directorPost], on)).get(directorPost.id)?.[0] ?? null) : null,
  };
}

/** Who holds posts on a day, substitutes aside. */
async function holdersOn(ctx: Ctx, posts: readonly Post[], on: string): Promise<Map<string, PostAssignment[]>> {
  const terms = await readRows(ctx, assignment, {
    among: { column: 'postId', values: posts.map(({ id }) => id) },
    orderBy: [{ validFrom: 'asc' }],
  });
  const held = terms.filter((term) => term.capacity !== Capacity.SUBSTITUTE && isOn(term, on));
  return Map.groupBy(held, ({ postId }) => postId);
}

async function communityCoverage(ctx: Ctx, on: string, mine: (path: string) => boolean): Promise<CommunityCoverage[]> {
  const communities = (await communitiesOn(ctx, on)).filter(({ path }) => mine(path));
  const unitIds = communities.map(({ id }) => id);
  if (unitIds.length === 0) return [];
  const where = { unitId: { $in: unitIds }, $and: [holdsOn(on)] };
  const [grids, posts, areas] = [
    await readRows(ctx, grid, { where, orderBy: [{ code: 'asc' }] }),
    await readRows(ctx, post, { where, orderBy: [{ code: 'asc' }] }),
    await readRows(ctx, area, { where }),
  ];
  const holders = await holdersOn(ctx, posts, on);
  const counts = await householdCounts(
    ctx,
    communities.map(({ path }) => path),
  );
  return communities.map((community) => {
    const secretaryPost =
      posts.find(({ unitId, roles }) => unitId === community.id && roles.includes('COMMUNITY_SECRETARY')) ?? null;
    return {
      community,
      secretaryPost,
      secretary: (secretaryPost && holders.get(secretaryPost.id)?.[0]) ?? null,
      households: counts.within(community.path),
      grids: grids
        .filter(({ unitId }) => unitId === community.id)
        .map((one) => {
          const workerPosts = posts.filter(({ gridId }) => gridId === one.id);
          const workerPost = workerPosts.find(({ id }) => holders.has(id)) ?? workerPosts[0] ?? null;
          const cadres = areas
            .filter(({ gridId, unitId }) => gridId === one.id || (gridId === null && unitId === community.id))
            .flatMap(({ postId }) => holders.get(postId) ?? []);
          return {
            grid: one,
            workerPost,
            worker: (workerPost && holders.get(workerPost.id)?.[0]) ?? null,
            cadres,
            households: counts.ofGrid(one.id),
          };
        }),
    };
  });
}

/** Numbers of households by grid, and by the community in whose path they lie. */
async function householdCounts(ctx: Ctx, paths: readonly string[]) {
  const rows = await ctx.em.execute<{ grid_id: string; community: string; count: string }[]>(
    `select grid_id, p as community, count(*) as count from people.household h join unnest(?::text[]) p on h.path = p
      or starts_with(h.path, p || '/') group by 1, 2`,
    [`{${paths.join(',')}}`],
  );
  const sum = (found: typeof rows) => found.reduce((total, { count }) => total + Number(count), 0);
  return {
    ofGrid: (id: string) => sum(rows.filter((row) => row.grid_id === id)),
    within: (path: string) => sum(rows.filter((row) => row.community === path)),
  };
}

async function memberCoverage(ctx: Ctx, on: string): Promise<MemberCoverage[]> {
  const members = await liaisonList(ctx, on);
  const posts = await readRows(ctx, post, {
    where: { unitId: { $in: members.map((one) => one.unit.id) }, $and: [holdsOn(on)] },
  });
  const holders = await holdersOn(ctx, posts, on);
  const people = [...holders.values()].flat().map(({ personId }) => personId);
  const open = new Set(
    (
      await ctx.em.find(
        Account,
        { personId: { $in: people }, state: AccountState.ACTIVE },
        { fields: ['personId'], disableIdentityMap: true },
      )
    ).map(({ personId }) => personId!),
  );
  return members.map(({ unit: one, liaison }) => ({
    unit: one,
    liaison,
    holder: (liaison && holders.get(liaison.postId)?.[0]) ?? null,
    accounts: new Set(
      posts
        .filter(({ unitId }) => unitId === one.id)
        .flatMap(({ id }) => holders.get(id) ?? [])
        .map(({ personId }) => personId)
        .filter((id) => open.has(id)),
    ).size,
  }));
}
