import {
  badInput,
  createAlong,
  DomainError,
  forbidden,
  notFound,
  subdistrictPath,
  viewerOf,
  withEm,
  writeHistory,
  type Ctx,
} from '@lianxi/service-kit';
import { lineFact, publishFacts } from '../../org/publish.js';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { basisOf, inReach, refusingOverlap } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { countHeld, effectiveDay, isOn, isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { BusinessLine } from './line.entity.js';
import type { AssignLeaderInput } from './line.inputs.js';
import { line } from './line.policy.js';

/**
 * From a day on another post leads the line, or none does. The leader before keeps every day until then. Answers the
 * line's code.
 */
export async function assignLeader(ctx: Ctx, input: AssignLeaderInput): Promise<string> {
  const viewer = viewerOf(ctx);
  if (!line.policy.create!['assignLeader']!(viewer)) throw forbidden();
  const { code } = input;
  if (!/^(?!00|99)\d\d$/.test(code)) throw badInput('code');
  const [from, basis, leaderPostId] = [effectiveDay(ctx, input.from), basisOf(input.basis), input.leaderPostId ?? null];
  await refusingOverlap(
    () =>
      ctx.em.transactional(async (em) => {
        const tx = withEm(ctx, em as Ctx['em']);
        const { id: unitId } = await tx.em.findOneOrFail(Unit, { path: subdistrictPath(viewer)! });
        await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`line:${unitId}:${code}`]);
        const terms = (await tx.em.find(BusinessLine, { unitId, code }, { orderBy: { validFrom: 'asc' } })).filter(
          (term) => !isWithdrawn(term),
        );
        const last = terms.at(-1);
        if ((last?.id ?? null) !== (input.seenId ?? null) || (last && last.version !== input.seenVersion))
          throw new DomainError('VERSION_CONFLICT');
        if (last && last.validFrom > from) throw new DomainError('LATER_CHANGE_PLANNED', { from: last.validFrom });
        if (last && isOn(last, from)) {
          if (last.leaderPostId === leaderPostId) throw badInput('leaderPostId');
          await end(tx, last, from, basis);
        } else if (!leaderPostId) throw badInput('leaderPostId');
        const next = leaderPostId ? await begin(tx, { code, unitId, leaderPostId, from, basis }) : null;
        await publishFacts(tx, [last, next].filter((term) => !!term).map(lineFact));
      }),
    () => new DomainError('VERSION_CONFLICT'),
  );
  return code;
}

async function begin(
  tx: Ctx,
  {
    code,
    unitId,
    leaderPostId,
    from,
    basis,
  }: { code: string; unitId: string; leaderPostId: string; from: string; basis: string },
): Promise<BusinessLine> {
  const post = await tx.em.findOne(Post, { id: leaderPostId });
  if (!post) throw notFound();
  if (!inReach(viewerOf(tx), post.path)) throw badInput('leaderPostId');
  if (!isOn(post, from) || post.validTo)
    throw new DomainError('POST_NOT_IN_FORCE', { from: post.validFrom, to: post.validTo ?? '' });
  // leading a line gives a role: nobody gives it to oneself
  const { personId } = viewerOf(tx);
  if (personId && (await countHeld(tx, PostAssignment, { postId: post.id, personId }, from)))
    throw new DomainError('OWN_APPOINTMENT');
  return createAlong(
    tx,
    line,
    'assignLeader',
    () => ({ code, unitId, leaderPostId, basis, validFrom: from, validTo: null }),
    { code, leaderPostId, from, basis },
  );
}

async function end(tx: Ctx, term: BusinessLine, on: string, basis: string): Promise<void> {
  Object.assign(term, { validTo: on, version: term.version + 1 });
  await writeHistory(tx, {
    noun: line.name,
    objectId: term.id,
    verb: 'assignLeader',
    from: null,
    to: null,
    details: { on, basis },
  });
  // the end has to reach the database before the next leader's beginning does
  await tx.em.flush();
}
