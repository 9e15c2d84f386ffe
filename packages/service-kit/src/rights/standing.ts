import type { OrgFactOf, Role } from '@lianxi/contracts';
import type { IsoDate } from '../clock.js';
import type { Ctx } from '../context.js';
import { orgFact, orgFacts } from '../org/org.js';
import { areasOf } from './standing-areas.js';
import { SYSTEM, type Viewer } from '../viewer.js';

/** Somebody acting in a post, as the gateway would sign it on a day, and the day before which the term ends. */
export interface Standing {
  viewer: Viewer;
  until: IsoDate | null;
}

const SEAT_ROLES: Partial<Record<string, Role>> = {
  CHIEF_CONVENER: 'CHIEF_CONVENER',
  CONVENER: 'CONVENER',
  OFFICE_DIRECTOR: 'OFFICE_DIRECTOR',
};
const distinct = (ids: readonly (string | null)[]) =>
  [...new Set(ids.filter((one): one is string => one !== null))].sort();
const byId = <Fact extends { id: string }>(facts: readonly Fact[]) => new Map(facts.map((fact) => [fact.id, fact]));
const home = (path: string) => path.split('/').slice(0, 2).join('/');

/**
 * Who would be acting by a post assignment on a day, today when left out, from the service's own copy of the
 * organisation; null for none that holds then.
 */
export async function standingOf(
  ctx: Ctx,
  assignmentId: string,
  on: IsoDate = ctx.clock.today(),
): Promise<Standing | null> {
  const term = await orgFact(ctx, 'assignment', on, { id: assignmentId });
  return term ? ((await standingsOf(ctx, [term], on))[0] ?? null) : null;
}

/** Everybody who holds a post in an area on a day, and in the joint office of the district above it, post by post. */
export async function standingsIn(ctx: Ctx, area: string, on: IsoDate): Promise<Standing[]> {
  const units = await orgFacts(ctx, 'unit', on, { area });
  const above = (await orgFacts(ctx, 'unit', on, { area: area.split('/')[0]! })).filter(
    ({ unitKind }) => unitKind === 'DISTRICT_JOINT_OFFICE',
  );
  const posts = await orgFacts(ctx, 'post', on, { unitId: distinct([...units, ...above].map(({ id }) => id)) });
  return standingsOf(ctx, await orgFacts(ctx, 'assignment', on, { postId: distinct(posts.map(({ id }) => id)) }), on);
}

/**
 * The terms as standings, in as many questions for many as for one. Roles are those that the posts have today: a post's
 * roles are part of it.
 */
async function standingsOf(ctx: Ctx, terms: readonly OrgFactOf<'assignment'>[], on: IsoDate): Promise<Standing[]> {
  const all = await orgFacts(ctx, 'assignment', on, { personId: distinct(terms.map(({ personId }) => personId)) });
  const posts = byId(await orgFacts(ctx, 'post', on, { id: distinct([...terms, ...all].map(({ postId }) => postId)) }));
  const units = byId(
    await orgFacts(ctx, 'unit', on, { id: distinct([...posts.values()].map(({ unitId }) => unitId)) }),
  );
  const grids = byId(
    await orgFacts(ctx, 'grid', on, { id: distinct([...posts.values()].map(({ gridId }) => gridId)) }),
  );
  const seats = Map.groupBy(
    await orgFacts(ctx, 'seat', on, { postId: distinct(terms.map(({ postId }) => postId)) }),
    ({ postId }) => postId,
  );
  const homes = await orgFacts(ctx, 'unit', on, { path: distinct([...units.values()].map(({ path }) => home(path))) });
  const lines = Map.groupBy(
    await orgFacts(ctx, 'line', on, { unitId: distinct(homes.map(({ id }) => id)) }),
    ({ leaderPostId }) => leaderPostId,
  );
  const placeOf = (postId: string) => units.get(posts.get(postId)?.unitId ?? '')?.path;
  const stands = Map.groupBy(all, ({ personId }) => personId);
  const areas = await areasOf(
    ctx,
    terms.flatMap(({ postId }) => posts.get(postId) ?? []),
    on,
  );

  return terms.flatMap((term): Standing[] => {
    const post = posts.get(term.postId);
    const unit = units.get(post?.unitId ?? '');
    if (!post || !unit) return [];
    const [grid, led] = [grids.get(post.gridId ?? ''), (lines.get(post.id) ?? []).map(({ code }) => code).sort()];
    const roles = new Set<Role>([
      ...(post.roles as Role[]),
      ...(seats.get(post.id) ?? []).flatMap((seat) => SEAT_ROLES[seat.seatKind] ?? []),
      ...(led.length ? (['LEADER_IN_CHARGE'] as const) : []),
    ]);
    const looksAfter = areas(post, unit.path);
    // as in the claims: without an area the role is not there
    if (looksAfter?.length === 0) roles.delete('AREA_CADRE');
    const place = unit.unitKind === 'DISTRICT_JOINT_OFFICE' ? unit.path.split('/')[0]! : unit.path;
    const viewer: Viewer = {
      ...SYSTEM,
      kind: 'person',
      accountId: `assignment:${term.id}`,
      account: `assignment:${term.id}`,
      personId: term.personId,
      assignmentId: term.id,
      postId: post.id,
      roles: [...roles],
      unitId: unit.id,
      unitPath: grid?.path ?? (looksAfter?.length === 1 ? looksAfter[0]! : place),
      ...(looksAfter?.length && { areas: looksAfter }),
      gridId: grid?.id ?? null,
      lines: led,
      standsIn: (stands.get(term.personId) ?? []).flatMap(({ postId }) => placeOf(postId) ?? []),
    };
    return [{ until: term.validTo, viewer }];
  });
}
