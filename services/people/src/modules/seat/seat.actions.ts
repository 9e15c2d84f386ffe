import { create, DomainError, forbidden, notFound, subdistrictPath, viewerOf, withEm, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { publishFacts, seatFact } from '../../org/publish.js';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { basisOf, change, inReach, refusingOverlap } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { lockRegimes } from '../regime/regime.actions.js';
import { ConferenceRegime } from '../regime/regime.entity.js';
import { effectiveDay, holdsFrom, isOn, isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { continuationsOf, continueSeat } from './seat-versions.js';
import { ConferenceSeat, SeatKind } from './seat.entity.js';
import type { AddSeatInput, EndSeatInput } from './seat.inputs.js';
import { seat } from './seat.policy.js';

/** A seat is added to the conference of the viewer's sub-district. One chief convener, one director, one seat a member unit: the database holds it. */
export async function addSeat(ctx: Ctx, { kind, postId, ...input }: AddSeatInput): Promise<ConferenceSeat> {
  const viewer = viewerOf(ctx);
  if (!seat.policy.create!['addSeat']!(viewer)) throw forbidden();
  const [from, basis] = [effectiveDay(ctx, input.from), basisOf(input.basis)];
  return refusingOverlap(() => ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const subdistrict = await tx.em.findOneOrFail(Unit, { path: subdistrictPath(viewer)! });
    await lockRegimes(tx, subdistrict.id);
    const [regime, ...planned] = await tx.em.find(ConferenceRegime, { unitId: subdistrict.id, ...holdsFrom(from) }, { orderBy: { regimeVersion: 'asc' } });
    if (!regime || !isOn(regime, from)) throw new DomainError('NO_REGIME', { on: from });
    const post = await tx.em.findOne(Post, { id: postId });
    if (!post || !inReach(viewer, post.path)) throw notFound();
    if (!isOn(post, from) || post.validTo) throw new DomainError('POST_NOT_IN_FORCE', { from: post.validFrom, to: post.validTo ?? '' });
    // a seat gives a role: nobody gives it to oneself
    if (viewer.personId && (await tx.em.count(PostAssignment, { postId: post.id, personId: viewer.personId, ...holdsFrom(from) }))) throw new DomainError('OWN_APPOINTMENT');
    const order = 1 + Math.max(0, ...(await tx.em.find(ConferenceSeat, { regimeId: regime.id })).map((row) => row.order));
    const row = await create(tx, seat, 'addSeat', () => ({ code: `${regime.regimeVersion}-${uuid()}`, kind, regimeId: regime.id, postId, unitId: post.unitId, order, basis, validFrom: from, validTo: null }), { kind, postId, from, basis });
    const rows = [row];
    // where other versions are planned, the seat goes on under them
    for (const next of planned) {
      await tx.em.flush();
      rows.push(...(await continueSeat(tx, rows.at(-1)!, next, basis)).slice(1));
    }
    await publishFacts(tx, rows.map(seatFact));
    return row;
  }), () => new DomainError(kind === SeatKind.MEMBER_UNIT ? 'UNIT_HAS_SEAT' : 'SEAT_TAKEN'));
}

/** A seat ends from a day on; minutes and every question about an earlier day still show it. */
export const endSeat = (ctx: Ctx, input: EndSeatInput): Promise<ConferenceSeat> =>
  change(ctx, seat, 'endSeat', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    const regime = await tx.em.findOneOrFail(ConferenceRegime, { id: row.regimeId });
    const subdistrict = await tx.em.findOneOrFail(Unit, { id: regime.unitId });
    if (!inReach(viewerOf(tx), subdistrict.path)) throw forbidden();
    await lockRegimes(tx, regime.unitId);
    if (isWithdrawn(row) || (row.validTo && row.validTo <= on)) throw new DomainError('TERM_ENDED', { to: row.validTo });
    // under later versions of the regime the seat has rows of its own: they never begin
    const later = await continuationsOf(tx, row);
    for (const one of later) Object.assign(one, { validTo: one.validFrom, basis, version: one.version + 1 });
    Object.assign(row, { validTo: on < row.validFrom ? row.validFrom : on, basis });
    await publishFacts(tx, [seatFact({ ...row, version: row.version + 1 }), ...later.map(seatFact)]);
    return { on, basis };
  });
