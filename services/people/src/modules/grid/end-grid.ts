import { act, ask, badInput, DomainError, writeHistory, type Ctx } from '@lianxi/service-kit';
import { gridFact, postFact, publishFacts } from '../../org/publish.js';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { HouseholdLink } from '../household/household-link.entity.js';
import { basisOf } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { countHeld, effectiveDay, holdsFrom, TermState } from '../term.js';
import type { Grid } from './grid.entity.js';
import type { EndGridInput } from './grid.inputs.js';
import { grid } from './grid.policy.js';

/**
 * What only the cases service knows: matters that the grid still handles. It counts within the rows of the viewer,
 * whose community it is.
 */
const OPEN_WORK = 'query GridOpenWork($id: ID!) { grid(id: $id) { openCases } }';

async function requireNoOpenWork(tx: Ctx, gridId: string): Promise<void> {
  const found = await ask<{ grid: { openCases: number | null } | null }>(tx, 'cases', OPEN_WORK, { id: gridId });
  const cases = found.grid?.openCases;
  if (typeof cases !== 'number') throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'cases' });
  if (cases > 0) throw new DomainError('GRID_HAS_OPEN_WORK', { cases });
}

/**
 * A grid ends from a day on, once its households have been moved, its worker released by name and the matters that it
 * handles settled or raised to the community; its worker's post ends with it.
 */
export const endGrid = (ctx: Ctx, input: EndGridInput): Promise<Grid> =>
  act(ctx, grid, 'end', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    if (on <= row.validFrom) throw badInput('on');
    const posts = await tx.em.find(Post, { gridId: row.id, ...holdsFrom(on) });
    const used = {
      households: await tx.em.count(HouseholdLink, { gridId: row.id, ...holdsFrom(on) }),
      holders: posts.length
        ? await countHeld(tx, PostAssignment, { postId: { $in: posts.map(({ id }) => id) } }, on)
        : 0,
    };
    if (used.households + used.holders > 0) throw new DomainError('GRID_STILL_USED', used);
    await requireNoOpenWork(tx, row.id);
    row.validTo = on;
    for (const one of posts) await setEnd(tx, one, 'end', on, { on, basis, gridId: row.id });
    await publishFacts(tx, [gridFact({ ...row, version: row.version + 1 }), ...posts.map(postFact)]);
    return { details: { on, basis } };
  });

/** The post of the worker ends, or goes on, with its grid. */
export async function setEnd(
  tx: Ctx,
  row: Post,
  verb: string,
  validTo: string | null,
  details: Record<string, unknown>,
): Promise<void> {
  const from = row.state;
  Object.assign(row, { validTo, state: validTo ? TermState.ENDED : TermState.OPEN, version: row.version + 1 });
  await writeHistory(tx, { noun: post.name, objectId: row.id, verb, from, to: row.state, details });
}
