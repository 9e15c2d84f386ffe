import type { EventPayload } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';

/** Keeps state, place and lead unit of matters on agenda items; an older fact never replaces a newer one. */
export async function caseMoved(
  ctx: Ctx,
  { caseId, version, state, placePath, leadUnitId }: EventPayload<'case.moved'>,
): Promise<void> {
  for (const item of await ctx.em.find(AgendaItem, { caseId })) {
    if (item.caseVersion !== null && item.caseVersion >= version) continue;
    Object.assign(item, { caseState: state, caseVersion: version, casePath: placePath, caseLeadUnitId: leadUnitId });
  }
}
