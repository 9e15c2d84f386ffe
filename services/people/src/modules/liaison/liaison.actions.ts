import {
  badInput,
  create,
  type Ctx,
  DomainError,
  forbidden,
  notFound,
  phoneOf,
  viewerOf,
  withEm,
  writeHistory,
} from '@lianxi/service-kit';
import { basisOf, inReach, refusingOverlap } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { effectiveDay, isOn, isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { Liaison } from './liaison.entity.js';
import type { SetLiaisonInput } from './liaison.inputs.js';
import { liaison } from './liaison.policy.js';

/**
 * From a day on another post is the unit's liaison, or none is. The one before keeps every day until then. Answers the
 * unit's id.
 */
export async function setLiaison(ctx: Ctx, input: SetLiaisonInput): Promise<string> {
  const viewer = viewerOf(ctx);
  if (!liaison.policy.create!['setLiaison']!(viewer)) throw forbidden();
  const { unitId } = input;
  const [from, basis, postId, deputyPostId] = [
    effectiveDay(ctx, input.from),
    basisOf(input.basis),
    input.postId ?? null,
    input.deputyPostId ?? null,
  ];
  const phones = {
    workPhone: phoneOf(input.workPhone, 'workPhone'),
    deputyPhone: phoneOf(input.deputyPhone, 'deputyPhone'),
  };
  await refusingOverlap(
    () =>
      ctx.em.transactional(async (em) => {
        const tx = withEm(ctx, em as Ctx['em']);
        const unit = await tx.em.findOne(Unit, { id: unitId });
        if (!unit || !inReach(viewer, unit.path)) throw notFound();
        await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`liaison:${unitId}`]);
        const last = (await tx.em.find(Liaison, { unitId }, { orderBy: { validFrom: 'asc' } }))
          .filter((term) => !isWithdrawn(term))
          .at(-1);
        if ((last?.id ?? null) !== (input.seenId ?? null) || (last && last.version !== input.seenVersion))
          throw new DomainError('VERSION_CONFLICT');
        if (last && last.validFrom > from) throw new DomainError('LATER_CHANGE_PLANNED', { from: last.validFrom });
        const runs = last && isOn(last, from) ? last : null;
        if (!runs && !postId) throw badInput('postId');
        if (runs) await end(tx, runs, from, basis);
        if (!postId) return;
        await postOf(tx, postId, unitId, from, 'postId');
        if (deputyPostId) await postOf(tx, deputyPostId, unitId, from, 'deputyPostId');
        await create(
          tx,
          liaison,
          'setLiaison',
          () => ({ unitId, postId, deputyPostId, ...phones, basis, validFrom: from, validTo: null }),
          { unitId, postId, deputyPostId, from, basis },
        );
      }),
    () => new DomainError('VERSION_CONFLICT'),
  );
  return unitId;
}

async function postOf(tx: Ctx, id: string, unitId: string, from: string, field: string): Promise<void> {
  const post = await tx.em.findOne(Post, { id });
  if (post?.unitId !== unitId) throw badInput(field);
  if (!isOn(post, from) || post.validTo)
    throw new DomainError('POST_NOT_IN_FORCE', { from: post.validFrom, to: post.validTo ?? '' });
}

async function end(tx: Ctx, term: Liaison, on: string, basis: string): Promise<void> {
  Object.assign(term, { validTo: on, version: term.version + 1 });
  await writeHistory(tx, {
    noun: liaison.name,
    objectId: term.id,
    verb: 'setLiaison',
    from: null,
    to: null,
    details: { on, basis },
  });
  // the end has to reach the database before the next one's beginning does
  await tx.em.flush();
}
