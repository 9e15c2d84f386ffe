import { lock, withEm, type Ctx } from '@lianxi/service-kit';
import { platform } from '../../checks.js';
import { AgendaItem, AgendaItemState, OUTCOMES } from '../agenda-item/agenda-item.entity.js';
import { DecisionItem, DecisionItemState } from '../decision-item/decision-item.entity.js';
import { Meeting } from './meeting.entity.js';
import { meeting } from './meeting.policy.js';

/**
 * Runs a verb of a part of a meeting with the meeting locked first (one order of locks for all verbs), then brings the
 * meeting's tallies up to date in the same transaction.
 */
export async function withinMeeting<T>(
  ctx: Ctx,
  meetingId: string | null,
  run: (tx: Ctx, held: Meeting | null) => Promise<T>,
): Promise<T> {
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const held = meetingId ? await lock(platform(tx), meeting, meetingId) : null;
    const result = await run(tx, held);
    if (held) await tally(tx, held);
    return result;
  });
}

/** Counts what the meeting's policy must know without further reading. */
async function tally(ctx: Ctx, held: Meeting): Promise<void> {
  await ctx.em.flush();
  const meetingId = held.id;
  const [items, decisions] = [
    await ctx.em.find(AgendaItem, { meetingId }, { disableIdentityMap: true }),
    await ctx.em.find(DecisionItem, { meetingId }, { disableIdentityMap: true }),
  ];
  const decided = new Set(
    decisions
      .filter((decision) => decision.state !== DecisionItemState.DISCARDED)
      .map((decision) => decision.agendaItemId),
  );
  held.acceptedCount = items.filter(
    (item) => item.state === AgendaItemState.ACCEPTED || OUTCOMES.includes(item.state),
  ).length;
  held.openItemCount = items.filter((item) => item.state === AgendaItemState.ACCEPTED).length;
  held.undecidedCount = items.filter((item) => item.state === AgendaItemState.DECIDED && !decided.has(item.id)).length;
  held.draftDecisionCount = decisions.filter((decision) => decision.state === DecisionItemState.DRAFTED).length;
}
