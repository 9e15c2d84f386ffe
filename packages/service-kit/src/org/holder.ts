import type { IsoDate } from '../clock.js';
import { accusesUnit, concernsPerson, type Concern } from '../concern.js';
import type { Ctx } from '../context.js';
import { orgFact, orgFacts } from './org.js';

/** Paths of the units in which a person holds a post on a date, from the service's own copy. */
export async function standsIn(ctx: Ctx, personId: string, on: IsoDate): Promise<string[]> {
  const paths: string[] = [];
  for (const { postId } of await orgFacts(ctx, 'assignment', on, { personId })) {
    const post = await orgFact(ctx, 'post', on, { id: postId });
    const unit = post && (await orgFact(ctx, 'unit', on, { id: post.unitId }));
    if (unit) paths.push(unit.path);
  }
  return paths;
}

/** True where somebody of this post may have no part in the matter: its unit is complained of, or its holder is, or the holder stepped aside. */
export async function concernsPost(ctx: Ctx, row: Concern, postId: string, on: IsoDate): Promise<boolean> {
  const post = await orgFact(ctx, 'post', on, { id: postId });
  if (!post) return false;
  const unit = await orgFact(ctx, 'unit', on, { id: post.unitId });
  if (accusesUnit(row, { id: post.unitId, path: unit?.path ?? null })) return true;
  for (const { personId } of await orgFacts(ctx, 'assignment', on, { postId })) if (concernsPerson(row, personId, await standsIn(ctx, personId, on))) return true;
  return false;
}
