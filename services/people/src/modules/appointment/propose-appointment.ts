import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { create, DomainError, has, viewerOf, type Ctx } from '@lianxi/service-kit';
import type { PostAssignment } from '../assignment/assignment.entity.js';
import { checkTerm, type NewTerm } from '../post/appointing.js';
import type { Post } from '../post/post.entity.js';
import { Appointment, AppointmentState } from './appointment.entity.js';
import { appointment } from './appointment.policy.js';

/** Keeps what one proposes until another confirms it. What would be refused then is refused now. Answers its id. */
export async function proposeAppointment(tx: Ctx, post: Post, known: readonly PostAssignment[], term: NewTerm, assignmentId: string | null): Promise<string> {
  await checkTerm(tx, post, known, term);
  if (await tx.em.count(Appointment, { postId: post.id, state: AppointmentState.PROPOSED, ...(post.singleHolder ? {} : { personId: term.personId }) })) throw new DomainError('APPOINTMENT_PENDING');
  const viewer = viewerOf(tx);
  const { personId, from, until, capacity, basis } = term;
  try {
    const row = await create(tx, appointment, 'propose', () => ({
      state: AppointmentState.PROPOSED, postId: post.id, path: post.path, personId, assignmentId, capacity, validFrom: from, validTo: until, basis,
      proposerAccountId: viewer.accountId, proposerPersonId: viewer.personId, proposedBy: viewer.account, founding: has(viewer, 'SYS_ADMIN'),
    }), { postId: post.id, from, until, capacity, basis });
    return row.id;
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new DomainError('APPOINTMENT_PENDING') : error;
  }
}
