import { LockMode } from '@mikro-orm/core';
import { act, requireReason, writeHistory, type ActInput, type Ctx } from '@lianxi/service-kit';
import { Capacity } from '../assignment/assignment.entity.js';
import { refusingOverlap } from '../maintain.js';
import { beginTerm, endTerm, handedOver, heldBy, publishTerms, refuseBesideHolder, termsOf } from '../post/appointing.js';
import { Post } from '../post/post.entity.js';
import { effectiveDay } from '../term.js';
import type { Appointment } from './appointment.entity.js';
import { appointment } from './appointment.policy.js';

/** The second person confirms: from the day that was proposed the appointment holds. A day that has passed meanwhile is proposed anew. */
export const confirmAppointment = (ctx: Ctx, input: ActInput): Promise<Appointment> =>
  refusingOverlap(() => act(ctx, appointment, 'confirm', input, async (row, tx) => {
    const { personId, capacity, basis, validTo: until } = row;
    const from = effectiveDay(tx, row.validFrom);
    const post = await tx.em.findOneOrFail(Post, { id: row.postId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const known = await termsOf(tx, post.id);
    if (row.founding) refuseBesideHolder(known, from);
    const before = row.assignmentId ? handedOver(known, from, row.assignmentId) : null;
    if (before) await endTerm(tx, before, 'handOver', from, basis);
    const term = await beginTerm(tx, post, known, { personId, from, until, capacity, basis });
    await publishTerms(tx, before ? [before, term] : [term]);
    post.version += 1;
    await writeHistory(tx, { noun: 'post', objectId: post.id, verb: before ? 'handOver' : 'appoint', from: null, to: null, details: { appointmentId: row.id, assignmentId: term.id, on: from, basis, ...(capacity !== Capacity.HOLDER && { capacity }) } });
  }), () => heldBy({ validFrom: '', validTo: null }));

/** The second person does not confirm, and says why. */
export const rejectAppointment = (ctx: Ctx, input: ActInput): Promise<Appointment> => act(ctx, appointment, 'reject', input, () => ({ reason: requireReason(input.reason) }));

/** Whoever proposed it takes it back. */
export const withdrawAppointment = (ctx: Ctx, input: ActInput): Promise<Appointment> => act(ctx, appointment, 'withdraw', input, () => {});
