import type { Ctx } from '@lianxi/service-kit';
import type { PostAssignment } from '../modules/assignment/assignment.entity.js';
import { Post } from '../modules/post/post.entity.js';
import { Unit } from '../modules/unit/unit.entity.js';

/** A post to act in, as it is shown for a choice. */
export interface PostChoice {
  assignmentId: string;
  title: string;
  unit: string;
  /** First day of the term. */
  since: string;
}

/** The posts of one's own terms with their units, in the order of the terms. */
export async function postChoices(ctx: Ctx, terms: readonly PostAssignment[]): Promise<PostChoice[]> {
  const posts = new Map(
    (await ctx.em.find(Post, { id: { $in: terms.map(({ postId }) => postId) } })).map((post) => [post.id, post]),
  );
  const units = new Map(
    (await ctx.em.find(Unit, { id: { $in: [...posts.values()].map(({ unitId }) => unitId) } })).map((unit) => [
      unit.id,
      unit,
    ]),
  );
  return terms.map(({ id, postId, validFrom }) => {
    const post = posts.get(postId)!;
    return { assignmentId: id, title: post.title, unit: units.get(post.unitId)!.name, since: validFrom };
  });
}
