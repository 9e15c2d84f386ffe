import { LockMode } from '@mikro-orm/core';
import { act, DomainError, requireReason, viewerOf, writeHistory, type ActInput, type Ctx } from '@lianxi/service-kit';
import { Capacity, PostAssignment } from '../assignment/assignment.entity.js';
import { refusingOverlap } from '../maintain.js';
import {
  beginTerm,
  endTerm,
  handedOver,
  heldBy,
  publishTerms,
  refuseBesideHolder,
  termsOf,
} from '../post/appointing.js';
import { Post } from '../post/post.entity.js';
import { giveSeat, seatTaken, type NewSeat } from '../seat/give-seat.js';
import { countHeld, effectiveDay } from '../term.js';
import type { Appointment } from './appointment.entity.js';
import { appointment } from './appointment.policy.js';
import { requireDecision } from './decision.js';

/**
 * The second person confirms: from the day that was proposed the appointment, or the seat, holds. A day that has passed
 * meanwhile is proposed anew.
 */
export const confirmAppointment = (ctx: Ctx, input: ActInput): Promise<Appointment> => {
  let refusal = heldBy({ validFrom: '', validTo: null });
  return refusingOverlap(
    () =>
      act(ctx, appointment, 'confirm', input, async (row, tx) => {
        await requireDecision(tx, row);
        const from = effectiveDay(tx, row.validFrom);
        const post = await tx.em.findOneOrFail(Post, { id: row.postId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (row.seatKind) {
          refusal = seatTaken(row.seatKind);
          await confirmSeat(tx, post, { kind: row.seatKind, from, basis: row.basis });
        } else {
          await confirmTerm(tx, post, row, from);
        }
      }),
    () => refusal,
  );
};

async function confirmTerm(tx: Ctx, post: Post, row: Appointment, from: string): Promise<void> {
  const { personId, capacity, basis, validTo: until } = row;
  const known = await termsOf(tx, post.id);
  if (row.founding) refuseBesideHolder(known, from);
  const before = row.assignmentId ? handedOver(known, from, row.assignmentId) : null;
  if (before) await endTerm(tx, before, 'handOver', from, basis);
  const term = await beginTerm(tx, post, known, { personId, from, until, capacity, basis });
  await publishTerms(tx, before ? [before, term] : [term]);
  post.version += 1;
  await writeHistory(tx, {
    noun: 'post',
    objectId: post.id,
    verb: before ? 'handOver' : 'appoint',
    from: null,
    to: null,
    details: {
      appointmentId: row.id,
      assignmentId: term.id,
      on: from,
      basis,
      ...(capacity !== Capacity.HOLDER && { capacity }),
    },
  });
}

/** Whoever holds the post meanwhile gets the role: none of them confirms it. */
async function confirmSeat(tx: Ctx, post: Post, wanted: NewSeat): Promise<void> {
  const { personId } = viewerOf(tx);
  if (personId && (await countHeld(tx, PostAssignment, { postId: post.id, personId }, wanted.from)))
    throw new DomainError('OWN_APPOINTMENT');
  await giveSeat(tx, post, wanted);
}

/** The second person does not confirm, and says why. */
export const rejectAppointment = (ctx: Ctx, input: ActInput): Promise<Appointment> =>
  act(ctx, appointment, 'reject', input, () => ({ reason: requireReason(input.reason) }));

/** Whoever proposed it takes it back. */
export const withdrawAppointment = (ctx: Ctx, input: ActInput): Promise<Appointment> =>
  act(ctx, appointment, 'withdraw', input, () => {});
