import { badInput, createAlong, DomainError, notFound, viewerOf, writeHistory, type Ctx } from '@lianxi/service-kit';
import { assignmentFact, publishFacts } from '../../org/publish.js';
import { Capacity, PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { Person } from '../person/person.entity.js';
import { isOn, isWithdrawn, overlaps } from '../term.js';
import type { Post } from './post.entity.js';

export interface NewTerm {
  personId: string;
  from: string;
  until: string | null;
  capacity: Capacity;
  basis: string;
}

type Known = Pick<PostAssignment, 'id' | 'personId' | 'singleHolder' | 'validFrom' | 'validTo'>;

/** All terms of a post; its row is locked by then, so nobody adds one meanwhile. */
export const termsOf = (tx: Ctx, postId: string): Promise<PostAssignment[]> =>
  tx.em.find(PostAssignment, { postId }, { orderBy: { validFrom: 'asc' } });

/** Other services hear who answers for a post; a substitute acts by his or her own sign-in and takes nothing over. */
export const publishTerms = (tx: Ctx, terms: readonly PostAssignment[]) =>
  publishFacts(tx, terms.filter(({ capacity }) => capacity !== Capacity.SUBSTITUTE).map(assignmentFact));

/**
 * Refuses overlaps, days outside the post's own term, and whoever appoints him- or herself. Answers whether nobody else
 * may hold the post then.
 */
export async function checkTerm(
  tx: Ctx,
  post: Post,
  known: readonly Known[],
  { personId, from, until, capacity }: NewTerm,
): Promise<boolean> {
  if (!(await tx.em.count(Person, { id: personId }))) throw notFound();
  if (viewerOf(tx).personId === personId) throw new DomainError('OWN_APPOINTMENT');
  if (until && until <= from) throw badInput('until');
  if (!isOn(post, from) || (post.validTo && (!until || until > post.validTo)))
    throw new DomainError('POST_NOT_IN_FORCE', { from: post.validFrom, to: post.validTo ?? '' });
  const singleHolder = post.singleHolder && capacity !== Capacity.SUBSTITUTE;
  const wanted = { validFrom: from, validTo: until };
  const inTheWay = known.find(
    (term) => overlaps(term, wanted) && ((singleHolder && term.singleHolder) || term.personId === personId),
  );
  if (inTheWay) throw heldBy(inTheWay);
  return singleHolder;
}

/** Somebody begins to hold a post, if `checkTerm` finds nothing against it. */
export async function beginTerm(
  tx: Ctx,
  post: Post,
  known: readonly PostAssignment[],
  term: NewTerm,
): Promise<PostAssignment> {
  const singleHolder = await checkTerm(tx, post, known, term);
  const { personId, from, until, capacity, basis } = term;
  return createAlong(
    tx,
    assignment,
    'appoint',
    () => ({
      postId: post.id,
      personId,
      singleHolder,
      capacity,
      basis,
      endBasis: null,
      validFrom: from,
      validTo: until,
    }),
    { postId: post.id, from, until, capacity, basis },
  );
}

/** The refusal that names the days of the term in the way. */
export const heldBy = ({ validFrom, validTo }: Pick<PostAssignment, 'validFrom' | 'validTo'>) =>
  new DomainError(validTo ? 'POST_HELD_FROM_TO' : 'POST_HELD_SINCE', { from: validFrom, to: validTo ?? '' });

/** A term ends on a day; one that has not begun by then is withdrawn and never holds. */
export async function endTerm(tx: Ctx, term: PostAssignment, verb: string, on: string, basis: string): Promise<void> {
  Object.assign(term, {
    validTo: on < term.validFrom ? term.validFrom : on,
    endBasis: basis,
    version: term.version + 1,
  });
  await writeHistory(tx, {
    noun: assignment.name,
    objectId: term.id,
    verb,
    from: null,
    to: null,
    details: { postId: term.postId, on: term.validTo, basis },
  });
  // the end has to reach the database before a successor's beginning does
  await tx.em.flush();
}

/** The system administrator appoints nobody beside somebody: only the first of a joint office. */
export function refuseBesideHolder(known: readonly PostAssignment[], from: string): void {
  const held = known.find((term) => !isWithdrawn(term) && (!term.validTo || term.validTo > from));
  if (held) throw heldBy(held);
}

/** The term that is handed over on a day: the one named, or the only one that runs into that day. */
export function handedOver(known: readonly PostAssignment[], on: string, assignmentId: string | null): PostAssignment {
  const running = known.filter(
    (term) =>
      term.capacity !== Capacity.SUBSTITUTE &&
      term.validFrom < on &&
      isOn(term, on) &&
      (!assignmentId || term.id === assignmentId),
  );
  if (running.length === 0) throw new DomainError('NOTHING_TO_HAND_OVER', { on });
  if (running.length > 1) throw badInput('assignmentId');
  return running[0]!;
}
