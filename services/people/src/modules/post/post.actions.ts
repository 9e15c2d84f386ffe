import type { Role } from '@lianxi/contracts';
import {
  act,
  badInput,
  create,
  DomainError,
  forbidden,
  notFound,
  viewerOf,
  withEm,
  type Ctx,
} from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { postFact, publishFacts } from '../../org/publish.js';
import { proposeAppointment } from '../appointment/propose-appointment.js';
import { isWeighty } from '../appointment/weighty.js';
import { Capacity, PostAssignment } from '../assignment/assignment.entity.js';
import { AreaAssignment } from '../area/area.entity.js';
import { BusinessLine } from '../line/line.entity.js';
import { basisOf, inReach, maintainsHolders, refusingOverlap, requireDecider, textOf } from '../maintain.js';
import { ConferenceSeat } from '../seat/seat.entity.js';
import { countHeld, effectiveDay, isOn, isWithdrawn, TermState } from '../term.js';
import { Unit, UnitKind } from '../unit/unit.entity.js';
import { beginTerm, endTerm, handedOver, heldBy, publishTerms, refuseBesideHolder, termsOf } from './appointing.js';
import type { Post } from './post.entity.js';
import type {
  AddPostInput,
  AppointPostInput,
  EndPostInput,
  HandOverPostInput,
  ReleasePostInput,
} from './post.inputs.js';
import { foundsOffice, post } from './post.policy.js';

/**
 * Roles that a new post may carry, by the kind of its unit: the ordinary ones of domain §5.1. Others come with seats,
 * lines and grids.
 */
export const ROLES_OF_KIND: Partial<Record<UnitKind, readonly Role[]>> = {
  OFFICE: ['DEPT_HEAD', 'DEPT_HANDLER'],
  CENTRE: ['DEPT_HEAD', 'DEPT_HANDLER'],
  SECTION: ['DEPT_HEAD', 'DEPT_HANDLER'],
  COMMUNITY: ['COMMUNITY_SECRETARY', 'COMMUNITY_STAFF', 'AREA_CADRE'],
  POLICE_STATION: ['DEPT_HEAD', 'DEPT_HANDLER', 'POLICE_LIAISON'],
  JUSTICE_OFFICE: ['DEPT_HEAD', 'DEPT_HANDLER', 'JUSTICE_LIAISON'],
};

/** A post is set up in a unit. Answers it. */
export async function addPost(ctx: Ctx, input: AddPostInput): Promise<Post> {
  const viewer = viewerOf(ctx);
  if (!post.policy.create!['addPost']!(viewer)) throw forbidden();
  const [title, from, basis] = [textOf(input.title, 'title', 60), effectiveDay(ctx, input.from), basisOf(input.basis)];
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const unit = await tx.em.findOne(Unit, { id: input.unitId });
    if (!unit) throw notFound();
    if (!inReach(viewer, unit.path)) throw forbidden();
    if (!isOn(unit, from) || unit.validTo) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: unit.name, on: from });
    if (!input.roles.every((role) => ROLES_OF_KIND[unit.kind]?.includes(role as Role))) throw badInput('roles');
    const row = await create(
      tx,
      post,
      'addPost',
      () => ({
        code: `${unit.code}-${uuid().slice(-8)}`,
        title,
        unitId: unit.id,
        path: unit.path,
        gridId: null,
        roles: [...new Set(input.roles)] as Role[],
        singleHolder: input.singleHolder,
        state: TermState.OPEN,
        validFrom: from,
        validTo: null,
      }),
      { unitId: unit.id, from, basis },
    );
    await publishFacts(tx, [postFact(row)]);
    return row;
  });
}

/**
 * Somebody is appointed to the post from a day on; acting holders and substitutes until a day. To a weighty post this
 * is a proposal that another one confirms.
 */
export const appointPost = (ctx: Ctx, input: AppointPostInput): Promise<Post> =>
  overlapping(input.from, () =>
    act(ctx, post, 'appoint', input, async (row, tx) => {
      const { personId, capacity } = input;
      const [from, until, basis] = [effectiveDay(tx, input.from), input.until ?? null, basisOf(input.basis)];
      if (capacity !== Capacity.HOLDER && !until) throw new DomainError('END_REQUIRED');
      const known = await termsOf(tx, row.id);
      if (foundsOffice(viewerOf(tx), row)) refuseBesideHolder(known, from);
      if (await isWeighty(tx, row, from))
        return {
          details: {
            appointmentId: await proposeAppointment(tx, row, known, { personId, from, until, capacity, basis }, null),
            from,
            basis,
          },
        };
      const term = await beginTerm(tx, row, known, { personId, from, until, capacity, basis });
      await publishTerms(tx, [term]);
      return { details: { assignmentId: term.id, from, until, capacity, basis } };
    }),
  );

/**
 * The post passes from its holder to somebody else on a day, in one act: no day without a holder, none with two. Seats
 * and lines follow. Of a weighty post this is a proposal that another one confirms.
 */
export const handOverPost = (ctx: Ctx, input: HandOverPostInput): Promise<Post> =>
  overlapping(input.on, () =>
    act(ctx, post, 'handOver', input, async (row, tx) => {
      const { personId } = input;
      const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
      const known = await termsOf(tx, row.id);
      const before = handedOver(known, on, input.assignmentId ?? null);
      if (before.personId === personId) throw badInput('personId');
      if (await isWeighty(tx, row, on)) {
        // as it would be: the predecessor's term ends on the day
        const after = known.map((term) => (term === before ? { ...term, validTo: on } : term));
        return {
          details: {
            appointmentId: await proposeAppointment(
              tx,
              row,
              after,
              { personId, from: on, until: null, capacity: Capacity.HOLDER, basis },
              before.id,
            ),
            on,
            basis,
          },
        };
      }
      await endTerm(tx, before, 'handOver', on, basis);
      const term = await beginTerm(tx, row, known, {
        personId,
        from: on,
        until: null,
        capacity: Capacity.HOLDER,
        basis,
      });
      await publishTerms(tx, [before, term]);
      return { details: { fromAssignmentId: before.id, assignmentId: term.id, on, basis } };
    }),
  );

/**
 * Somebody is released from the post (免职) on a day; what was appointed for later is withdrawn. Of a weighty post the
 * director or a convener does it.
 */
export const releasePost = (ctx: Ctx, input: ReleasePostInput): Promise<Post> =>
  act(ctx, post, 'release', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    const term = (await termsOf(tx, row.id)).find(({ id }) => id === input.assignmentId);
    if (!term) throw notFound();
    if (isWithdrawn(term) || (term.validTo && term.validTo <= on))
      throw new DomainError('TERM_ENDED', { to: term.validTo });
    if (await isWeighty(tx, row, on)) requireDecider(viewerOf(tx));
    else if (!maintainsHolders(viewerOf(tx))) throw forbidden();
    await endTerm(tx, term, 'release', on, basis);
    await publishTerms(tx, [term]);
    return { details: { assignmentId: term.id, on, basis } };
  });

/** The post ends from a day on; nobody may hold it then, nor may a seat or a line hang on it. */
export const endPost = (ctx: Ctx, input: EndPostInput): Promise<Post> =>
  act(ctx, post, 'end', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    if (on <= row.validFrom) throw badInput('on');
    const used = {
      holders: await countHeld(tx, PostAssignment, { postId: row.id }, on),
      seats: await countHeld(tx, ConferenceSeat, { postId: row.id }, on),
      lines: await countHeld(tx, BusinessLine, { leaderPostId: row.id }, on),
      areas: await countHeld(tx, AreaAssignment, { postId: row.id }, on),
    };
    if (Object.values(used).some((count) => count > 0)) throw new DomainError('POST_STILL_USED', used);
    row.validTo = on;
    await publishFacts(tx, [postFact({ ...row, version: row.version + 1 })]);
    return { details: { on, basis } };
  });

/** The database's own refusal, should two acts pass one another. */
const overlapping = <T>(from: string, run: () => Promise<T>) =>
  refusingOverlap(run, () => heldBy({ validFrom: from, validTo: null }));
