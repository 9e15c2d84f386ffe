import type { EventPayload } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { CaseConcern } from '../case/case-concern.entity.js';
import { DecisionItem } from '../decision-item/decision-item.entity.js';
import { Minutes } from '../minutes/minutes.entity.js';

/**
 * The place of an accused unit follows the unit, as in cases: what is on the agenda against it, and the papers kept
 * from it, stay hidden from it wherever it stands (Art. 30).
 */
export async function accusedUnitsMoved(ctx: Ctx, { facts }: EventPayload<'org.changed'>): Promise<void> {
  for (const { id } of facts.filter(({ kind }) => kind === 'unit')) {
    const [known] = await ctx.em.execute<{ path: string }[]>(
      "select path from org_fact where id = ? and kind = 'unit'",
      [id],
    );
    if (!known) continue;
    const [where, place] = [
      { accusedUnitId: id, accusedUnitPath: { $ne: known.path } },
      { accusedUnitPath: known.path },
    ];
    const items = await ctx.em.find(AgendaItem, where, { disableIdentityMap: true });
    for (const { meetingId, accusedUnitPath } of items) {
      for (const paper of meetingId && accusedUnitPath
        ? await ctx.em.find(Minutes, { meetingId, withheldFromPaths: { $contains: [accusedUnitPath] } })
        : [])
        paper.withheldFromPaths = [...new Set([...paper.withheldFromPaths, known.path])];
    }
    await ctx.em.flush();
    await ctx.em.nativeUpdate(AgendaItem, where, place);
    await ctx.em.nativeUpdate(DecisionItem, where, place);
    await ctx.em.nativeUpdate(CaseConcern, where, place);
  }
}
