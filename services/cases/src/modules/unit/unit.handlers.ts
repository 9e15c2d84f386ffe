import type { EventPayload } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import { Case } from '../case/case.entity.js';

/**
 * The place of an accused unit follows the unit, so that neither it nor a unit under it sees the matter from where it
 * stands now (Art. 30). Places of matters need no following: communities and their grids stay where they are. No step
 * of the case, so neither version nor history moves.
 */
export async function accusedUnitsMoved(ctx: Ctx, { facts }: EventPayload<'org.changed'>): Promise<void> {
  for (const { id } of facts.filter(({ kind }) => kind === 'unit')) {
    // facts come out of order; the service's own copy keeps the latest
    const [known] = await ctx.em.execute<{ path: string }[]>(
      "select path from org_fact where id = ? and kind = 'unit'",
      [id],
    );
    if (known)
      await ctx.em.nativeUpdate(
        Case,
        { accusedUnitId: id, accusedUnitPath: { $ne: known.path } },
        { accusedUnitPath: known.path },
      );
  }
}
