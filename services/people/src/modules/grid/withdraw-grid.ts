import { act, childrenOf, DomainError, type Ctx } from '@lianxi/service-kit';
import { gridFact, postFact, publishFacts } from '../../org/publish.js';
import { basisOf } from '../maintain.js';
import { takeBackName } from '../names.js';
import { PlannedKind, type PlannedChange } from '../planned.js';
import { Post } from '../post/post.entity.js';
import { isWithdrawn, TermState } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { setEnd } from './end-grid.js';
import { gridName } from './grid-name.policy.js';
import { gridNames } from './grid-name.entity.js';
import type { Grid } from './grid.entity.js';
import type { WithdrawGridInput } from './grid.inputs.js';
import { grid } from './grid.policy.js';

/** What is planned for a grid and lies ahead. */
export async function plannedOf(ctx: Ctx, row: Grid): Promise<PlannedChange[]> {
  const today = ctx.clock.today();
  const name = (await childrenOf(ctx, gridName, 'gridId', [{ validFrom: 'asc' }]).load(row.id)).findLast(
    (one) => !isWithdrawn(one),
  );
  return [
    ...(name && name.validFrom > today ? [{ kind: PlannedKind.NAME, on: name.validFrom, name: name.name }] : []),
    ...(row.validTo && row.validTo > today ? [{ kind: PlannedKind.END, on: row.validTo, name: null }] : []),
  ];
}

/**
 * A planned name or the end of a grid is taken back before its day (`NOTHING_PLANNED` afterwards); the post of its
 * worker comes back with it.
 */
export const withdrawGrid = (ctx: Ctx, input: WithdrawGridInput): Promise<Grid> =>
  act(ctx, grid, 'withdraw', input, async (row, tx) => {
    const basis = basisOf(input.basis);
    if (input.kind === PlannedKind.NAME) {
      const { validFrom: on } = await takeBackName(tx, gridNames(row.id));
      return { details: { planned: input.kind, on, basis } };
    }
    const on = row.validTo;
    if (input.kind !== PlannedKind.END || !on || on <= tx.clock.today()) throw new DomainError('NOTHING_PLANNED');
    const community = await tx.em.findOneOrFail(Unit, { id: row.unitId });
    if (community.validTo) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: community.name, on: community.validTo });
    Object.assign(row, { state: TermState.OPEN, validTo: null });
    const posts = await tx.em.find(Post, { gridId: row.id, validTo: on });
    for (const one of posts) await setEnd(tx, one, 'withdraw', null, { on, basis, gridId: row.id });
    await publishFacts(tx, [gridFact({ ...row, version: row.version + 1 }), ...posts.map(postFact)]);
    return { details: { planned: input.kind, on, basis } };
  });
