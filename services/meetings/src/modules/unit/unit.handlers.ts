import type { EventPayload } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { DecisionItem } from '../decision-item/decision-item.entity.js';

/** The place of an accused unit follows the unit, as in cases: what is on the agenda against it stays hidden from it wherever it stands (Art. 30). */
export async function accusedUnitsMoved(ctx: Ctx, { facts }: EventPayload<'org.changed'>): Promise<void> {
  for (const { id } of facts.filter(({ kind }) => kind === 'unit')) {
    const [known] = await ctx.em.execute<{ path: string }[]>("select path from org_fact where id = ? and kind = 'unit'", [id]);
    if (!known) continue;
    const [where, place] = [{ accusedUnitId: id, accusedPath: { $ne: known.path } }, { accusedPath: known.path }];
    await ctx.em.nativeUpdate(AgendaItem, where, place);
    await ctx.em.nativeUpdate(DecisionItem, where, place);
  }
}
