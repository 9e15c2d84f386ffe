import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  act,
  badInput,
  create,
  type Ctx,
  DomainError,
  forbidden,
  lineWithin,
  notFound,
  viewerOf,
  withEm,
} from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { basisOf, textOf } from '../maintain.js';
import { effectiveDay } from '../term.js';
import { Unit, UnitKind } from '../unit/unit.entity.js';
import { Duty, DutyList, DutyListState, DutySubject } from './duty-list.entity.js';
import type { DraftDutyListInput, DutyInput, EditDutyListInput, PublishDutyListInput } from './duty.inputs.js';
import { dutyList, mayDraftFor } from './duty.policy.js';

const MOST = 60;

/** A new version is drafted from what is published: one draft a unit and subject at a time. */
export async function draftDutyList(ctx: Ctx, { unitId, subject }: DraftDutyListInput): Promise<DutyList> {
  const viewer = viewerOf(ctx);
  if (!dutyList.policy.create!['draftDutyList']!(viewer)) throw forbidden();
  try {
    return await ctx.em.transactional(async (em) => {
      const tx = withEm(ctx, em as Ctx['em']);
      const unit = await tx.em.findOne(Unit, { id: unitId });
      if (!unit) throw notFound();
      if (!mayDraftFor(viewer, unit.id, unit.path)) throw forbidden();
      if (subject !== DutySubject.UNIT && unit.kind !== UnitKind.SUBDISTRICT) throw badInput('subject');
      const last = await tx.em.findOne(DutyList, { unitId, subject }, { orderBy: { number: 'desc' } });
      if (last?.state === DutyListState.DRAFT) throw new DomainError('DRAFT_EXISTS');
      const row = await create(
        tx,
        dutyList,
        'draftDutyList',
        () => ({
          state: DutyListState.DRAFT,
          unitId,
          path: unit.path,
          subject,
          number: (last?.number ?? 0) + 1,
          validFrom: null,
          basis: null,
        }),
        { unitId, subject },
      );
      if (last)
        for (const { order, text, source } of await tx.em.find(
          Duty,
          { listId: last.id, struck: false },
          { orderBy: { order: 'asc' } },
        ))
          add(tx, row.id, order, { text, source });
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('DRAFT_EXISTS');
    throw error;
  }
}

/** The duties of a draft are replaced by those given: nothing cites a draft. */
export const editDutyList = (ctx: Ctx, input: EditDutyListInput): Promise<DutyList> =>
  act(ctx, dutyList, 'edit', input, async (row, tx) => {
    const { duties } = input;
    if (duties.length < 1 || duties.length > MOST) throw badInput('duties');
    const wanted = duties.map(({ text, source }) => ({
      text: textOf(text, 'text', 500),
      source: lineWithin(source, 'source', 100),
    }));
    if (wanted.some(({ text }) => [...text].length < 2)) throw badInput('text');
    const known = await tx.em.find(Duty, { listId: row.id }, { orderBy: { order: 'asc' } });
    for (const [index, { text, source }] of wanted.entries()) {
      const before = known[index];
      if (before) Object.assign(before, { text, source, struck: false, version: before.version + 1 });
      else add(tx, row.id, index + 1, { text, source });
    }
    for (const spare of known.slice(wanted.length)) Object.assign(spare, { struck: true, version: spare.version + 1 });
    return { details: { duties: wanted.length } };
  });

/** From a day on the list is in force; the one before is, until then. */
export async function publishDutyList(ctx: Ctx, input: PublishDutyListInput): Promise<DutyList> {
  try {
    return await act(ctx, dutyList, 'publish', input, async (row, tx) => {
      const [from, basis] = [effectiveDay(tx, input.from), basisOf(input.basis)];
      if ((await tx.em.count(Duty, { listId: row.id, struck: false })) === 0) throw new DomainError('DUTIES_REQUIRED');
      const later = await tx.em.findOne(DutyList, {
        unitId: row.unitId,
        subject: row.subject,
        state: DutyListState.PUBLISHED,
        validFrom: { $gte: from },
      });
      if (later) throw new DomainError('LATER_CHANGE_PLANNED', { from: later.validFrom });
      Object.assign(row, { validFrom: from, basis });
      return { details: { from, basis } };
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('VERSION_CONFLICT');
    throw error;
  }
}

const add = (tx: Ctx, listId: string, order: number, { text, source }: DutyInput) =>
  tx.em.create(Duty, {
    id: uuid(),
    version: 1,
    createdAt: tx.clock.now(),
    listId,
    order,
    text,
    source: source ?? null,
    struck: false,
  });
