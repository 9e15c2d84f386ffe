import type { Ctx } from '@lianxi/service-kit';
import { AreaAssignment } from '../modules/area/area.entity.js';
import { Post } from '../modules/post/post.entity.js';
import { ensure } from './ensure.js';

const SINCE = '2024-01-01';

/** Registers of the joint office for the demonstration, so that its pages are not empty and show gaps too. Idempotent. */
export async function loadOfficeDemonstration(ctx: Ctx): Promise<void> {
  await loadAreas(ctx);
}

/** The demonstration's cadre looks after the whole first community; the others are gaps. */
async function loadAreas(ctx: Ctx): Promise<void> {
  const post = await ctx.em.findOneOrFail(Post, { code: 'cadre-01' });
  await ensure(ctx, AreaAssignment, { postId: post.id, unitId: post.unitId, gridId: null }, { basis: null, endBasis: null, validFrom: SINCE, validTo: null });
}
