import type { IsoDate } from '../clock.js';
import { accusesUnit, concernsPerson, type Concern } from '../concern.js';
import type { Ctx } from '../context.js';
import { orgFact, orgFacts } from './org.js';

/**
 * Places of a unit: its own and that of the unit in which it sits: what complains of the host complains of
 * both.
 */
async function placesOf(ctx: Ctx, unitId: string, on: IsoDate): Promise<string[]> {
  const unit = await orgFact(ctx, 'unit', on, { id: unitId });
  const host = unit?.hostedById ? await orgFact(ctx, 'unit', on, { id: unit.hostedById }) : null;
  return [unit, host].flatMap((one) => one?.path ?? []);
}

/**
 * Paths of the units in which a person holds a post on a date, and of the units that those sit in, from the service's
 * own copy.
 */
export async function standsIn(ctx: Ctx, personId: string, on: IsoDate): Promise<string[]> {
  const paths: string[] = [];
  for (const { postId } of await orgFacts(ctx, 'assignment', on, { personId })) {
    const post = await orgFact(ctx, 'post', on, { id: postId });
    if (post) paths.push(...(await placesOf(ctx, post.unitId, on)));
  }
  return paths;
}

/**
 * True where somebody of this post may have no part in the matter: its unit is complained of, or its holder is, or the
 * holder stepped aside.
 */
export async function concernsPost(ctx: Ctx, row: Concern, postId: string, on: IsoDate): Promise<boolean> {
  const post = await orgFact(ctx, 'post', on, { id: postId });
  if (!post) return false;
  const places = await placesOf(ctx, post.unitId, on);
  if (accusesUnit(row, { id: post.unitId, path: null }) || places.some((path) => accusesUnit(row, { path })))
    return true;
  for (const { personId } of await orgFacts(ctx, 'assignment', on, { postId }))
    if (concernsPerson(row, personId, await standsIn(ctx, personId, on))) return true;
  return false;
}
