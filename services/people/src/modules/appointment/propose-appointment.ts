import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { createAlong, DomainError, has, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Capacity, type PostAssignment } from '../assignment/assignment.entity.js';
import { decides } from '../maintain.js';
import { checkTerm, type NewTerm } from '../post/appointing.js';
import type { Post } from '../post/post.entity.js';
import type { NewSeat } from '../seat/give-seat.js';
import type { SeatKind } from '../seat/seat.entity.js';
import { Appointment, AppointmentState } from './appointment.entity.js';
import { appointment } from './appointment.policy.js';

/** Keeps what one proposes until another confirms it. What would be refused then is refused now. Answers its id. */
export async function proposeAppointment(
  tx: Ctx,
  post: Post,
  known: readonly PostAssignment[],
  term: NewTerm,
  assignmentId: string | null,
): Promise<string> {
  await checkTerm(tx, post, known, term);
  if (
    await tx.em.count(Appointment, {
      postId: post.id,
      seatKind: null,
      state: AppointmentState.PROPOSED,
      ...(post.singleHolder ? {} : { personId: term.personId }),
    })
  )
    throw new DomainError('APPOINTMENT_PENDING');
  return keep(tx, post, term, assignmentId, null);
}

/**
 * The same of a weighty seat for a post that is held: it grants its role to whoever holds the post, first of all to the
 * one who does today.
 */
export const proposeSeat = (
  tx: Ctx,
  post: Post,
  holder: PostAssignment,
  { kind, from, basis }: NewSeat,
): Promise<string> =>
  keep(tx, post, { personId: holder.personId, from, until: null, capacity: Capacity.HOLDER, basis }, holder.id, kind);

async function keep(
  tx: Ctx,
  post: Post,
  { personId, from, until, capacity, basis }: NewTerm,
  assignmentId: string | null,
  seatKind: SeatKind | null,
): Promise<string> {
  const viewer = viewerOf(tx);
  try {
    const row = await createAlong(
      tx,
      appointment,
      'propose',
      () => ({
        state: AppointmentState.PROPOSED,
        postId: post.id,
        path: post.path,
        personId,
        assignmentId,
        capacity,
        seatKind,
        validFrom: from,
        validTo: until,
        basis,
        proposerAccountId: viewer.accountId,
        proposerPersonId: viewer.personId,
        proposedBy: viewer.account,
        founding: has(viewer, 'SYS_ADMIN'),
        decided: decides(viewer),
      }),
      { postId: post.id, from, until, capacity, basis, ...(seatKind && { seatKind }) },
    );
    return row.id;
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new DomainError('APPOINTMENT_PENDING') : error;
  }
}
