import type { EventPayload } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { DecisionItem } from '../decision-item/decision-item.entity.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { CaseConcern } from './case-concern.entity.js';
import { concernOf, mustBeClosed, type MatterConcern } from './matter.policy.js';

/** What was last heard of whom a matter concerns. */
export const heardConcern = (ctx: Ctx, caseId: string): Promise<CaseConcern | null> =>
  ctx.em.findOne(CaseConcern, { caseId }, { disableIdentityMap: true });

/**
 * The turn of a matter: who writes rows about it and who hears news of it wait for one another, so that no row is
 * written past the news.
 */
export const turnOf = (ctx: Ctx, caseId: string): Promise<unknown> =>
  ctx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`case-concern:${caseId}`]);

/**
 * Whom the matter of a new row concerns at this moment; the matter's turn is the writer's until the transaction ends.
 */
export async function concernNow(tx: Ctx, row: MatterConcern & { caseId: string | null }): Promise<MatterConcern> {
  if (!row.caseId) return concernOf(row);
  await turnOf(tx, row.caseId);
  return concernOf((await heardConcern(tx, row.caseId)) ?? row);
}

/** The paper of a meeting says of such an item only that it is recorded apart (domain §6.5). */
export const recordedApart = (row: MatterConcern & { closed: boolean }): boolean => row.closed || mustBeClosed(row);

/**
 * Whom a matter concerns has changed: every row about it learns it, items on an agenda, decisions in force and papers
 * alike; items and decisions are closed while it names somebody. An older fact never replaces a newer one.
 */
export async function caseConcerned(
  ctx: Ctx,
  { caseId, version, ...concern }: EventPayload<'case.concerned'>,
): Promise<void> {
  await turnOf(ctx, caseId);
  const heard = await ctx.em.findOne(CaseConcern, { caseId });
  if (heard && heard.version >= version) return;
  if (heard) Object.assign(heard, { ...concern, version });
  else ctx.em.create(CaseConcern, { caseId, version, ...concern });
  const items = await ctx.em.find(AgendaItem, { caseId });
  // What was recorded apart when the paper was written is not in it.
  const meetingIds = items.filter((item) => !recordedApart(item)).flatMap(({ meetingId }) => meetingId ?? []);
  const closes = mustBeClosed(concern);
  for (const item of items) Object.assign(item, concernOf(concern), closes && { closed: true });
  for (const decision of await ctx.em.find(DecisionItem, { caseId }))
    Object.assign(decision, concernOf(concern), closes && { closed: true, copiedToDistrict: false });
  for (const paper of meetingIds.length ? await ctx.em.find(Minutes, { meetingId: { $in: meetingIds } }) : [])
    withhold(paper, concern);
}

/**
 * A paper that speaks of the matter is not there for those whom it concerns: a signed text is not changed, so it is
 * withheld as a whole.
 */
export function withhold(
  paper: Pick<Minutes, 'withheldFromIds' | 'withheldFromPaths'>,
  concern: Pick<CaseConcern, 'accusedUnitPath' | 'accusedPersonId' | 'recusedPersonIds'>,
): void {
  const { accusedUnitPath, accusedPersonId, recusedPersonIds } = concern;
  paper.withheldFromIds = [
    ...new Set([...paper.withheldFromIds, ...recusedPersonIds, ...(accusedPersonId ? [accusedPersonId] : [])]),
  ];
  paper.withheldFromPaths = [...new Set([...paper.withheldFromPaths, ...(accusedUnitPath ? [accusedUnitPath] : [])])];
}
