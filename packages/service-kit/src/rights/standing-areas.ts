import type { OrgFactOf } from '@lianxi/contracts';
import type { IsoDate } from '../clock.js';
import { once, type Ctx } from '../context.js';
import { orgFacts } from '../org/org.js';
import { OrgFactRow } from '../records/record.entities.js';

type Post = OrgFactOf<'post'>;

/**
 * Whether this copy of the organisation has heard of areas at all; while it has not, a cadre's area is the community of
 * the post.
 */
const knowsAreas = (ctx: Ctx): Promise<boolean> =>
  once(
    ctx,
    'org:knowsAreas',
    async () => (await ctx.em.count(OrgFactRow, { kind: 'area' }, { limit: 1 } as never)) > 0,
  );

/**
 * Paths of the areas of cadres' posts on a day (R-072), as `claims.areas` has them; null for a post that is no cadre's.
 */
export async function areasOf(
  ctx: Ctx,
  posts: readonly Post[],
  on: IsoDate,
): Promise<(post: Post, communityPath: string) => string[] | null> {
  const ids = [...new Set(posts.filter(({ roles }) => roles.includes('AREA_CADRE')).map(({ id }) => id))].sort();
  const known = ids.length > 0 && (await knowsAreas(ctx));
  const facts = Map.groupBy(known ? await orgFacts(ctx, 'area', on, { postId: ids }) : [], ({ postId }) => postId);
  const gridIds = [...new Set([...facts.values()].flat().flatMap(({ gridId }) => gridId ?? []))].sort();
  const grids = new Map(
    (gridIds.length ? await orgFacts(ctx, 'grid', on, { id: gridIds }) : []).map((grid) => [grid.id, grid.path]),
  );
  return (post, communityPath) => {
    if (!post.roles.includes('AREA_CADRE')) return null;
    const own = facts.get(post.id) ?? [];
    if (!known || own.some(({ gridId }) => gridId === null)) return [communityPath];
    return own.flatMap(({ gridId }) => grids.get(gridId!) ?? []).sort();
  };
}
