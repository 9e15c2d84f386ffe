import { act, badInput, withEm, type Ctx } from '@lianxi/service-kit';
import { publishFacts, unitFact } from '../../org/publish.js';
import { basisOf } from '../maintain.js';
import { effectiveDay } from '../term.js';
import { partnerOf } from './move-unit.js';
import { requireNothingLeft } from './requires.js';
import { lockTree } from './settle-places.js';
import type { Unit } from './unit.entity.js';
import type { MergeUnitInput } from './unit.inputs.js';
import { unit } from './unit.policy.js';

/**
 * From a day on a unit is part of another one of its sub-district and is no more itself. Refused until everything that
 * it held has been handed over by name, each with its own act and document (decision record 0015); what became of it is
 * then said by `mergedInto`.
 */
export const mergeUnit = (ctx: Ctx, input: MergeUnitInput): Promise<Unit> =>
  ctx.em.transactional(async (em) => {
    const outer = withEm(ctx, em as Ctx['em']);
    await lockTree(outer);
    return act(outer, unit, 'merge', input, async (row, tx) => {
      const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
      if (on <= row.validFrom) throw badInput('on');
      const into = await partnerOf(tx, row, input.intoId, 'intoId', on);
      await requireNothingLeft(tx, row, on);
      Object.assign(row, { validTo: on, mergedIntoId: into.id });
      await publishFacts(tx, [unitFact({ ...row, version: row.version + 1 })]);
      return { details: { intoId: into.id, on, basis } };
    });
  });
