import { dateOf, nextNumber, publishEvent, type Ctx } from '@lianxi/service-kit';
import { Meeting } from '../meeting/meeting.entity.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { AgendaItem, ON_AGENDA } from './agenda-item.entity.js';

/**
 * Tells cases on which day's conference a matter stands after an item of it moved: the latest day, null where it stands
 * on none. The number is taken first: its lock puts the writers of one matter in a row.
 */
export async function announceSchedule(ctx: Ctx, item: AgendaItem, meetingId: string): Promise<void> {
  const { caseId } = item;
  if (!caseId) return;
  const version = await nextNumber(ctx, `case.scheduled:${caseId}`, 0);
  await ctx.em.flush();
  const standing = await ctx.em.find(AgendaItem, {
    caseId,
    state: { $in: [...ON_AGENDA] },
    meetingState: { $nin: [MeetingState.POSTPONED, MeetingState.CANCELLED] },
  });
  const meetings = await ctx.em.find(Meeting, { id: { $in: standing.flatMap(({ meetingId: id }) => id ?? []) } });
  await publishEvent(ctx.em, 'case.scheduled', {
    caseId,
    version,
    meetingId,
    agendaItemId: item.id,
    date:
      meetings
        .map(({ startsAt }) => dateOf(startsAt))
        .sort()
        .at(-1) ?? null,
  });
}
