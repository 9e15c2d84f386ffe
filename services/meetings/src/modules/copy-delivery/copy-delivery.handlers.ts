import type { EventPayload } from '@lianxi/contracts';
import { applyOrgFacts, workCalendar, type Ctx } from '@lianxi/service-kit';
import { COPY_DAYS } from './copy-delivery.actions.js';
import { CopyDelivery } from './copy-delivery.entity.js';

/**
 * Keeps the copy of the organisation; a work calendar that was missing closes the due dates that stayed open for it.
 */
export async function organisationChanged(ctx: Ctx, { facts }: EventPayload<'org.changed'>): Promise<void> {
  await applyOrgFacts(ctx.em, facts);
  if (!facts.some((fact) => fact.kind === 'workday')) return;
  const calendar = await workCalendar(ctx);
  for (const copy of await ctx.em.find(CopyDelivery, { dueOn: null }))
    copy.dueOn = calendar.addWorkdaysOrOpen(copy.meetingOn, COPY_DAYS);
}
