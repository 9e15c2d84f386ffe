import {
  badInput,
  createAlong,
  DomainError,
  forbidden,
  lock,
  notFound,
  viewerOf,
  withEm,
  writeHistory,
  type Ctx,
} from '@lianxi/service-kit';
import { Grid } from '../grid/grid.entity.js';
import { basisOf, change, inReach, refusingOverlap } from '../maintain.js';
import { areaFact, publishFacts } from '../../org/publish.js';
import { Post } from '../post/post.entity.js';
import { effectiveDay, holdsFrom, isOn, isWithdrawn } from '../term.js';
import { AreaAssignment } from './area.entity.js';
import type { AssignAreaInput, EndAreaInput, HandOverAreasInput } from './area.inputs.js';
import { area } from './area.policy.js';

/** Areas of one cadre at a time: the claims of a request carry them (see `claims.ts`). */
export const MOST_AREAS = 20;

const taken = () => new DomainError('AREA_TAKEN');

/** A cadre looks after grids of the post's community, or all of it, from a day on. Answers the assignments. */
export async function assignArea(ctx: Ctx, input: AssignAreaInput): Promise<AreaAssignment[]> {
  if (!area.policy.create!['assignArea']!(viewerOf(ctx))) throw forbidden();
  const [from, basis, until] = [effectiveDay(ctx, input.from), basisOf(input.basis), input.until ?? null];
  if (until && until <= from) throw badInput('until');
  const gridIds = [...new Set(input.gridIds)];
  return refusingOverlap(
    () =>
      ctx.em.transactional(async (em) => {
        const tx = withEm(ctx, em as Ctx['em']);
        const post = await cadrePost(tx, input.postId, from);
        const grids = gridIds.length ? await tx.em.find(Grid, { id: { $in: gridIds }, unitId: post.unitId }) : [];
        if (grids.length !== gridIds.length || grids.some((grid) => !isOn(grid, from) || grid.validTo))
          throw badInput('gridIds');
        await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`areas:${post.id}`]);
        if ((await tx.em.count(AreaAssignment, { postId: post.id, ...holdsFrom(from) })) + gridIds.length > MOST_AREAS)
          throw new DomainError('TOO_MANY_AREAS', { most: MOST_AREAS });
        const rows: AreaAssignment[] = [];
        for (const gridId of gridIds.length ? gridIds : [null])
          rows.push(await begin(tx, 'assignArea', post, gridId, from, until, basis));
        return rows;
      }),
    taken,
  );
}

/** The area is nobody's of this cadre from a day on. */
export const endArea = (ctx: Ctx, input: EndAreaInput): Promise<AreaAssignment> =>
  change(ctx, area, 'endArea', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    await refuseOutside(tx, row);
    end(row, on, basis);
    await publishFacts(tx, [areaFact({ ...row, version: row.version + 1 })]);
    return { on, basis };
  });

/** Areas pass from one cadre to another on a day, in one act: no day without a cadre. Answers the new assignments. */
export async function handOverAreas(ctx: Ctx, input: HandOverAreasInput): Promise<AreaAssignment[]> {
  if (!area.policy.create!['handOverAreas']!(viewerOf(ctx))) throw forbidden();
  const [on, basis] = [effectiveDay(ctx, input.on), basisOf(input.basis)];
  const seen = input.areas.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (seen.length < 1 || seen.length > MOST_AREAS || new Set(seen.map(({ id }) => id)).size !== seen.length)
    throw badInput('areas');
  return refusingOverlap(
    () =>
      ctx.em.transactional(async (em) => {
        const tx = withEm(ctx, em as Ctx['em']);
        const to = await cadrePost(tx, input.toPostId, on);
        const rows: AreaAssignment[] = [];
        for (const { id, version } of seen) {
          const row = await lock(tx, area, id);
          if (row.version !== version) throw new DomainError('VERSION_CONFLICT');
          if (row.unitId !== to.unitId || row.postId === to.id) throw badInput('toPostId');
          if (row.validFrom >= on) throw new DomainError('NOTHING_TO_HAND_OVER', { on });
          const until = row.validTo;
          end(row, on, basis);
          row.version += 1;
          await publishFacts(tx, [areaFact(row)]);
          await writeHistory(tx, {
            noun: area.name,
            objectId: row.id,
            verb: 'handOverAreas',
            from: null,
            to: null,
            details: { on, basis, toPostId: to.id },
          });
          await tx.em.flush();
          rows.push(await begin(tx, 'handOverAreas', to, row.gridId, on, until, basis));
        }
        return rows;
      }),
    taken,
  );
}

async function cadrePost(tx: Ctx, id: string, from: string): Promise<Post> {
  const post = await tx.em.findOne(Post, { id });
  if (!post) throw notFound();
  if (!inReach(viewerOf(tx), post.path)) throw forbidden();
  if (!post.roles.includes('AREA_CADRE')) throw badInput('postId');
  if (!isOn(post, from) || post.validTo)
    throw new DomainError('POST_NOT_IN_FORCE', { from: post.validFrom, to: post.validTo ?? '' });
  return post;
}

async function begin(
  tx: Ctx,
  verb: string,
  post: Post,
  gridId: string | null,
  from: string,
  until: string | null,
  basis: string,
): Promise<AreaAssignment> {
  const row = await createAlong(
    tx,
    area,
    verb,
    () => ({ postId: post.id, unitId: post.unitId, gridId, basis, endBasis: null, validFrom: from, validTo: until }),
    { postId: post.id, gridId, from, until, basis },
  );
  await publishFacts(tx, [areaFact(row)]);
  return row;
}

function end(row: AreaAssignment, on: string, basis: string): void {
  if (isWithdrawn(row) || (row.validTo && row.validTo <= on)) throw new DomainError('TERM_ENDED', { to: row.validTo });
  Object.assign(row, { validTo: on < row.validFrom ? row.validFrom : on, endBasis: basis });
}

async function refuseOutside(tx: Ctx, row: AreaAssignment): Promise<void> {
  const { path } = await tx.em.findOneOrFail(Post, { id: row.postId });
  if (!inReach(viewerOf(tx), path)) throw forbidden();
}
