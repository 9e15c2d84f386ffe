import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { act, badInput, create, DomainError, forbidden, notFound, viewerOf, withEm, writeHistory, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { gridFact, postFact, publishFacts } from '../../org/publish.js';
import { PostAssignment } from '../assignment/assignment.entity.js';
import { HouseholdLink } from '../household/household-link.entity.js';
import { basisOf, textOf } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { effectiveDay, holdsFrom, isOn, TermState } from '../term.js';
import { Unit, UnitKind } from '../unit/unit.entity.js';
import type { Grid } from './grid.entity.js';
import type { AddGridInput, EndGridInput, RenameGridInput } from './grid.inputs.js';
import { grid, keepsArea } from './grid.policy.js';

/** A grid is set up in a community, with the post of its worker: somebody is appointed to that by the joint office. */
export async function addGrid(ctx: Ctx, input: AddGridInput): Promise<Grid> {
  const viewer = viewerOf(ctx);
  if (!grid.policy.create!['addGrid']!(viewer)) throw forbidden();
  const code = input.code.trim();
  if (!/^[0-9A-Z][0-9A-Z-]{1,19}$/.test(code)) throw badInput('code');
  const [name, from, basis] = [textOf(input.name, 'name', 60), effectiveDay(ctx, input.from), basisOf(input.basis)];
  try {
    return await ctx.em.transactional(async (em) => {
      const tx = withEm(ctx, em as Ctx['em']);
      const unit = await tx.em.findOne(Unit, { id: input.unitId });
      if (!unit) throw notFound();
      if (unit.kind !== UnitKind.COMMUNITY) throw badInput('unitId');
      if (!keepsArea(viewer, unit.path)) throw forbidden();
      if (!isOn(unit, from) || unit.validTo) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: unit.name, on: from });
      const row = await create(tx, grid, 'addGrid', () => ({ code, name, path: `${unit.path}/${code}`, unitId: unit.id, state: TermState.OPEN, validFrom: from, validTo: null }), { unitId: unit.id, code, from, basis });
      const worker = await create(tx, post, 'addPost', () => ({ code: `grid-${code}-${uuid().slice(-4)}`, title: `${name}网格员`, unitId: unit.id, path: unit.path, gridId: row.id, roles: ['GRID_WORKER'] as Post['roles'], singleHolder: true, state: TermState.OPEN, validFrom: from, validTo: null }), { unitId: unit.id, gridId: row.id, from, basis });
      await publishFacts(tx, [gridFact(row), postFact(worker)]);
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('GRID_CODE_TAKEN', { code });
    throw error;
  }
}

/** A grid bears another name from now on. */
export const renameGrid = (ctx: Ctx, input: RenameGridInput): Promise<Grid> =>
  act(ctx, grid, 'rename', input, async (row, tx) => {
    const [name, basis, before] = [textOf(input.name, 'name', 60), basisOf(input.basis), row.name];
    if (name === before) throw badInput('name');
    row.name = name;
    await publishFacts(tx, [gridFact({ ...row, version: row.version + 1 })]);
    return { details: { before, name, basis } };
  });

/** A grid ends from a day on, once its households have been moved and its worker released by name; its worker's post ends with it. */
export const endGrid = (ctx: Ctx, input: EndGridInput): Promise<Grid> =>
  act(ctx, grid, 'end', input, async (row, tx) => {
    const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
    if (on <= row.validFrom) throw badInput('on');
    const posts = await tx.em.find(Post, { gridId: row.id, ...holdsFrom(on) });
    const used = {
      households: await tx.em.count(HouseholdLink, { gridId: row.id, ...holdsFrom(on) }),
      holders: posts.length ? await tx.em.count(PostAssignment, { postId: { $in: posts.map(({ id }) => id) }, ...holdsFrom(on) }) : 0,
    };
    if (used.households + used.holders > 0) throw new DomainError('GRID_STILL_USED', used);
    row.validTo = on;
    for (const one of posts) {
      Object.assign(one, { validTo: on, state: TermState.ENDED, version: one.version + 1 });
      await writeHistory(tx, { noun: post.name, objectId: one.id, verb: 'end', from: TermState.OPEN, to: TermState.ENDED, details: { on, basis, gridId: row.id } });
    }
    await publishFacts(tx, [gridFact({ ...row, version: row.version + 1 }), ...posts.map(postFact)]);
    return { details: { on, basis } };
  });
