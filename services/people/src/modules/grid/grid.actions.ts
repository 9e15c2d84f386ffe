import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  act,
  badInput,
  create,
  createAlong,
  DomainError,
  forbidden,
  notFound,
  viewerOf,
  withEm,
  type Ctx,
} from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { gridFact, postFact, publishFacts } from '../../org/publish.js';
import { basisOf, codeOf, textOf } from '../maintain.js';
import { bearName, settleNames } from '../names.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { effectiveDay, isOn, TermState } from '../term.js';
import { Unit, UnitKind } from '../unit/unit.entity.js';
import { GridName, gridNames } from './grid-name.entity.js';
import { Grid } from './grid.entity.js';
import type { AddGridInput, RenameGridInput } from './grid.inputs.js';
import { grid, keepsArea } from './grid.policy.js';

/** A grid's code. */
export const GRID_CODE = /^[0-9A-Z][0-9A-Z-]{1,19}$/;

/**
 * A grid is set up in a community, with the post of its worker: somebody is appointed to that by the joint
 * office.
 */
export async function addGrid(ctx: Ctx, input: AddGridInput): Promise<Grid> {
  const viewer = viewerOf(ctx);
  if (!grid.policy.create!['addGrid']!(viewer)) throw forbidden();
  const code = codeOf(input.code);
  const [name, from, basis] = [textOf(input.name, 'name', 60), effectiveDay(ctx, input.from), basisOf(input.basis)];
  try {
    return await ctx.em.transactional(async (em) => {
      const tx = withEm(ctx, em as Ctx['em']);
      const unit = await tx.em.findOne(Unit, { id: input.unitId });
      if (!unit) throw notFound();
      if (unit.kind !== UnitKind.COMMUNITY) throw badInput('unitId');
      if (!keepsArea(viewer, unit.path)) throw forbidden();
      if (!isOn(unit, from) || unit.validTo) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: unit.name, on: from });
      const row = await create(
        tx,
        grid,
        'addGrid',
        () => ({
          code,
          name,
          path: `${unit.path}/${code}`,
          unitId: unit.id,
          state: TermState.OPEN,
          validFrom: from,
          validTo: null,
        }),
        { unitId: unit.id, code, from, basis },
      );
      const worker = await createAlong(
        tx,
        post,
        'addPost',
        () => ({
          code: `grid-${code}-${uuid().slice(-4)}`,
          title: `${name}网格员`,
          unitId: unit.id,
          path: unit.path,
          gridId: row.id,
          roles: ['GRID_WORKER'] as Post['roles'],
          singleHolder: true,
          state: TermState.OPEN,
          validFrom: from,
          validTo: null,
        }),
        { unitId: unit.id, gridId: row.id, from, basis },
      );
      await publishFacts(tx, [gridFact(row), postFact(worker)]);
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('GRID_CODE_TAKEN', { code });
    throw error;
  }
}

/** A grid bears another name from a day on; earlier names stay in its name history. */
export const renameGrid = (ctx: Ctx, input: RenameGridInput): Promise<Grid> =>
  act(ctx, grid, 'rename', input, async (row, tx) => {
    const [name, from, basis] = [
      textOf(input.name, 'name', 60),
      effectiveDay(tx, input.from ?? tx.clock.today()),
      basisOf(input.basis),
    ];
    if (await bearName(tx, gridNames(row.id), row, { name, from, basis })) {
      row.name = name;
      await publishFacts(tx, [gridFact({ ...row, version: row.version + 1 })]);
    }
    return { details: { from, basis } };
  });

/** Lets names of grids whose day has come take effect. Idempotent; run at each turn of the day. */
export const applyDueGridNames = (ctx: Ctx): Promise<number> =>
  ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const changed = await settleNames(tx, GridName, Grid, ({ gridId }) => gridId);
    await publishFacts(tx, changed.map(gridFact));
    return changed.length;
  });
