import {
  act,
  ask,
  badInput,
  DomainError,
  forbidden,
  notFound,
  onlyOnce,
  viewerOf,
  withinLength,
  type Ctx,
} from '@lianxi/service-kit';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { household } from '../household/household.policy.js';
import { isOn } from '../term.js';
import { HouseholdVisit } from './visit.entity.js';
import type { CorrectVisitInput, RecordVisitInput } from './visit.inputs.js';
import { visitSecrets } from './visit.policy.js';

const LONGEST_OPINION = 2_000;

/** Refuses a matter that the viewer cannot see; nothing is copied from it. */
async function knownCase(ctx: Ctx, caseId: string | null | undefined): Promise<string | null> {
  if (!caseId) return null;
  const found = await ask<{ case: { id: string } | null }>(ctx, 'cases', 'query ($id: ID!) { case(id: $id) { id } }', {
    id: caseId,
  });
  if (!found.case) throw badInput('caseId');
  return found.case.id;
}

type Entry = Pick<RecordVisitInput, 'kind' | 'outcome' | 'opinion'> & { caseId: string | null };

function enter(
  tx: Ctx,
  row: { id: string; gridId: string; path: string },
  { kind, outcome, opinion, caseId }: Entry,
  days: Pick<HouseholdVisit, 'at' | 'visitedOn' | 'correctsId'>,
): HouseholdVisit {
  const { personId, assignmentId } = viewerOf(tx);
  if (!personId || !assignmentId) throw forbidden();
  const id = uuid();
  return tx.em.create(HouseholdVisit, {
    id,
    version: 1,
    createdAt: tx.clock.now(),
    householdId: row.id,
    gridId: row.gridId,
    path: row.path,
    personId,
    assignmentId,
    ...days,
    kind,
    outcome,
    opinion: visitSecrets.seal(tx, id, 'opinion', withinLength(opinion, 'opinion', LONGEST_OPINION)),
    caseId,
  });
}

/** A visit of now is entered (入户走访). A phone may send it again: it happens once. Answers the id. */
export async function recordVisit(ctx: Ctx, input: RecordVisitInput): Promise<string> {
  const caseId = await knownCase(ctx, input.caseId);
  return onlyOnce(ctx, 'recordVisit', input, async (once) => {
    let entered!: HouseholdVisit;
    await act(once, household, 'recordVisit', { id: input.householdId }, (row, tx) => {
      const today = tx.clock.today();
      if (!isOn(row, today)) throw new DomainError('HOUSEHOLD_NOT_IN_FORCE', { on: today });
      entered = enter(tx, row, { ...input, caseId }, { at: tx.clock.now(), visitedOn: today, correctsId: null });
      return { details: { visitId: entered.id, kind: input.kind, outcome: input.outcome } };
    });
    return entered;
  });
}

/**
 * A wrong entry is set right by a new one that names it; only whoever made it may, and only the newest. The day stays.
 */
export async function correctVisit(ctx: Ctx, input: CorrectVisitInput): Promise<string> {
  const caseId = await knownCase(ctx, input.caseId);
  const before = await ctx.em.findOne(HouseholdVisit, { id: input.id }, { disableIdentityMap: true });
  if (!before) throw notFound();
  try {
    return await onlyOnce(ctx, 'correctVisit', input, async (once) => {
      let entered!: HouseholdVisit;
      await act(once, household, 'correctVisit', { id: before.householdId }, async (row, tx) => {
        if (before.personId !== viewerOf(tx).personId) throw forbidden();
        entered = enter(
          tx,
          row,
          { ...input, caseId },
          { at: before.at, visitedOn: before.visitedOn, correctsId: before.id },
        );
        await tx.em.flush();
        return { details: { visitId: entered.id, corrects: before.id } };
      });
      return entered;
    });
  } catch (error) {
    if (
      error instanceof UniqueConstraintViolationException &&
      error.message.includes('household_visit_corrects_id_unique')
    )
      throw new DomainError('VISIT_CORRECTED');
    throw error;
  }
}
