import { DomainError, forbidden, notFound, viewerOf, withEm, type Ctx } from '@lianxi/service-kit';
import { publishFacts, seatFact } from '../../org/publish.js';
import { proposeSeat } from '../appointment/propose-appointment.js';
import { WEIGHTY_SEATS } from '../appointment/weighty.js';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { basisOf, change, inReach, maintainsHolders, refusingOverlap, requireDecider } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { lockRegimes } from '../regime/regime.actions.js';
import { ConferenceRegime } from '../regime/regime.entity.js';
import { effectiveDay, holdsFrom, isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { giveSeat, regimesFor, seatTaken } from './give-seat.js';
import { continuationsOf } from './seat-versions.js';
import type { ConferenceSeat } from './seat.entity.js';
import type { AddSeatInput, EndSeatInput } from './seat.inputs.js';
import { seat } from './seat.policy.js';

/**
 * A seat is added to the conference of the viewer's sub-district. One chief convener, one director, one seat a member
 * unit: the database holds it. A seat of convener or director for a post that somebody holds grants that person a role:
 * it is proposed, and null, until another one confirms it.
 */
export async function addSeat(ctx: Ctx, { kind, postId, ...input }: AddSeatInput): Promise<ConferenceSeat | null> {
  const viewer = viewerOf(ctx);
  if (!seat.policy.create!['addSeat']!(viewer)) throw forbidden();
  const wanted = { kind, from: effectiveDay(ctx, input.from), basis: basisOf(input.basis) };
  return refusingOverlap(
    () =>
      ctx.em.transactional(async (em) => {
        const tx = withEm(ctx, em as Ctx['em']);
        const post = await tx.em.findOne(Post, { id: postId });
        if (!post || !inReach(viewer, post.path)) throw notFound();
        const holders = (
          await tx.em.find(PostAssignment, { postId, ...holdsFrom(wanted.from) }, { orderBy: { validFrom: 'asc' } })
        ).filter((term) => !isWithdrawn(term));
        // a seat gives a role: nobody gives it to oneself
        if (holders.some(({ personId }) => personId === viewer.personId)) throw new DomainError('OWN_APPOINTMENT');
        if (!holders[0] || !WEIGHTY_SEATS.includes(kind)) return giveSeat(tx, post, wanted);
        await regimesFor(tx, post, wanted);
        await proposeSeat(tx, post, holders[0], wanted);
        return null;
      }),
    () => seatTaken(kind),
  );
}

/** A seat ends from a day on; minutes and every question about an earlier day still show it. */
export const endSeat = (ctx: Ctx, input: EndSeatInput): Promise<ConferenceSeat> =>
  change(ctx, seat, 'endSeat', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    if (WEIGHTY_SEATS.includes(row.kind)) requireDecider(viewerOf(tx));
    else if (!maintainsHolders(viewerOf(tx))) throw forbidden();
    const regime = await tx.em.findOneOrFail(ConferenceRegime, { id: row.regimeId });
    const subdistrict = await tx.em.findOneOrFail(Unit, { id: regime.unitId });
    if (!inReach(viewerOf(tx), subdistrict.path)) throw forbidden();
    await lockRegimes(tx, regime.unitId);
    if (isWithdrawn(row) || (row.validTo && row.validTo <= on))
      throw new DomainError('TERM_ENDED', { to: row.validTo });
    // under later versions of the regime the seat has rows of its own: they never begin
    const later = await continuationsOf(tx, row);
    for (const one of later) Object.assign(one, { validTo: one.validFrom, endBasis: basis, version: one.version + 1 });
    Object.assign(row, { validTo: on < row.validFrom ? row.validFrom : on, endBasis: basis });
    await publishFacts(tx, [seatFact({ ...row, version: row.version + 1 }), ...later.map(seatFact)]);
    return { on, basis };
  });
