import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { act, badInput, create, type Ctx, DomainError, forbidden, viewerOf, withEm } from '@lianxi/service-kit';
import { publishFacts, unitFact } from '../../org/publish.js';
import { basisOf, codeOf, inReach, textOf } from '../maintain.js';
import { bearName, settleNames } from '../names.js';
import { effectiveDay, isOn, TermState } from '../term.js';
import { partnerOf } from './move-unit.js';
import { requireNothingLeft } from './requires.js';
import { lockTree } from './settle-places.js';
import { requireOnlyOffice, requireOwnName, requireShape } from './shape.js';
import { UnitName, unitNames } from './unit-name.entity.js';
import { Unit, UnitKind } from './unit.entity.js';
import type { AddUnitInput, EndUnitInput, RenameUnitInput } from './unit.inputs.js';
import { unit } from './unit.policy.js';

/** A unit's code. */
export const UNIT_CODE = /^[0-9A-Z][0-9A-Z-]{1,19}$/;

/** A unit is set up (设立) below another one. Answers it. */
export async function addUnit(ctx: Ctx, input: AddUnitInput): Promise<Unit> {
  const viewer = viewerOf(ctx);
  if (!unit.policy.create!['addUnit']!(viewer)) throw forbidden();
  const code = codeOf(input.code);
  const [name, from, basis] = [textOf(input.name, 'name', 60), effectiveDay(ctx, input.from), basisOf(input.basis)];
  try {
    return await ctx.em.transactional(async (em) => {
      const tx = withEm(ctx, em as Ctx['em']);
      await lockTree(tx);
      const parent = await tx.em.findOne(Unit, { id: input.parentId });
      if (!parent) throw badInput('parentId');
      if (!inReach(viewer, parent.path)) throw forbidden();
      if (!isOn(parent, from) || parent.validTo)
        throw new DomainError('UNIT_NOT_IN_FORCE', { unit: parent.name, on: from });
      if (await tx.em.count(Unit, { code })) throw new DomainError('UNIT_CODE_TAKEN', { code });
      requireShape(input.kind, parent.kind);
      await requireOwnName(tx, { name, parentId: parent.id, from });
      const host = input.hostedById
        ? await partnerOf(tx, { id: '', path: parent.path }, input.hostedById, 'hostedById', from)
        : null;
      if (input.kind === UnitKind.JOINT_OFFICE) await requireOnlyOffice(tx, parent.id, from);
      const row = await create(
        tx,
        unit,
        'addUnit',
        () => ({
          code,
          name,
          kind: input.kind,
          path: `${parent.path}/${code}`,
          parentId: parent.id,
          hostedById: host?.id ?? null,
          mergedIntoId: null,
          nameConfirmed: true,
          state: TermState.OPEN,
          validFrom: from,
          validTo: null,
        }),
        { code, from, basis },
      );
      await publishFacts(tx, [unitFact(row)]);
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('UNIT_CODE_TAKEN', { code });
    throw error;
  }
}

/** A unit bears another name from a day on; earlier names stay in its name history. */
export const renameUnit = (ctx: Ctx, input: RenameUnitInput): Promise<Unit> =>
  act(ctx, unit, 'rename', input, async (row, tx) => {
    const [name, from, basis] = [textOf(input.name, 'name', 60), effectiveDay(tx, input.from), basisOf(input.basis)];
    await requireOwnName(tx, { name, parentId: row.parentId, from }, row.id);
    if (await bearName(tx, unitNames(row.id), row, { name, from, basis })) {
      Object.assign(row, { name, nameConfirmed: true });
      await publishFacts(tx, [unitFact({ ...row, version: row.version + 1 })]);
    }
    return { details: { from, basis } };
  });

/** A unit ends from a day on, once what it held has been handed over by name. */
export const endUnit = (ctx: Ctx, input: EndUnitInput): Promise<Unit> =>
  ctx.em.transactional(async (em) => {
    const outer = withEm(ctx, em as Ctx['em']);
    await lockTree(outer);
    return act(outer, unit, 'end', input, async (row, tx) => {
      const [on, basis] = [effectiveDay(tx, input.on), basisOf(input.basis)];
      if (on <= row.validFrom) throw badInput('on');
      await requireNothingLeft(tx, row, on);
      row.validTo = on;
      await publishFacts(tx, [unitFact({ ...row, version: row.version + 1 })]);
      return { details: { on, basis } };
    });
  });

/** Lets names whose day has come take effect. Idempotent; run at each turn of the day. */
export const applyDueNames = (ctx: Ctx): Promise<number> =>
  ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const changed = await settleNames(tx, UnitName, Unit, ({ unitId }) => unitId);
    for (const row of changed) row.nameConfirmed = true;
    await publishFacts(tx, changed.map(unitFact));
    return changed.length;
  });
