import {
  act,
  badInput,
  concernsPost,
  DomainError,
  isWithin,
  MAX_REASON,
  orgFact,
  orgFacts,
  requireNothing,
  requireReason,
  viewerOf,
  withinLength,
  type Ctx,
} from '@lianxi/service-kit';
import { validate as isUuid } from 'uuid';
import { CASE_RULES } from '../../../config/case-rules.js';
import { startClock, stopClocks } from '../../clock/clock.actions.js';
import { CaseClock, ClockKind } from '../../clock/clock.entity.js';
import { isAccused, subdistrictOf, unitFact } from '../../unit/unit.facts.js';
import type { Case } from '../case.entity.js';
import { CaseLevel, CaseState } from '../case.enums.js';
import { announce } from '../case.events.js';
import type {
  AssignHandlerInput,
  CaseReasonInput,
  CaseVerbInput,
  DecideObjectionInput,
  DispatchCaseInput,
} from '../case.inputs.js';
import { cases, SIGNING } from '../case.policy.js';
import { requirePlausible } from '../dates.js';
import { objectsLate } from '../case.lacks.js';
import { lacksLeader, lineLeader, toSubdistrict } from '../levels.js';

/** Member units that may lead a matter or help with it; a section acts through its office. */
const LEADING_KINDS = new Set(['OFFICE', 'CENTRE', 'POLICE_STATION', 'JUSTICE_OFFICE', 'COMMUNITY']);
const MAX_CO_UNITS = 20;

/**
 * A unit that can do what it is asked: of the matter's sub-district, not the one complained of, and with somebody who
 * may sign.
 */
async function requireUnit(ctx: Ctx, id: string, row: Case): Promise<void> {
  const unit = await unitFact(ctx, id);
  const able = unit && LEADING_KINDS.has(unit.unitKind) && isWithin(unit.path, subdistrictOf(row));
  if (able && isAccused(row, unit.path)) throw new DomainError('ACCUSED_UNIT_BLOCKED');
  // a unit whose end is set has handed everything over and takes nothing new
  if (able && unit.validTo) throw new DomainError('UNIT_ENDS', { unit: unit.name, on: unit.validTo });
  if (able && (await hasSigner(ctx, id, row))) return;
  throw new DomainError('UNIT_CANNOT_ACT', { unit: unit?.name ?? null });
}

/**
 * Somebody of the unit may sign for the matter: a signing post that is held, and by nobody whom the matter concerns.
 */
async function hasSigner(ctx: Ctx, unitId: string, row: Case): Promise<boolean> {
  const today = ctx.clock.today();
  const posts = (await orgFacts(ctx, 'post', today, { unitId })).filter((post) =>
    post.roles.some((role) => (SIGNING as string[]).includes(role)),
  );
  for (const post of posts)
    if (
      (await orgFact(ctx, 'assignment', today, { postId: post.id })) &&
      !(await concernsPost(ctx, row, post.id, today))
    )
      return true;
  return false;
}

/**
 * Assigns a matter to a unit with a due date (T12 交办); the leader of its line becomes first responsible person.
 */
export async function dispatchCase(ctx: Ctx, input: DispatchCaseInput): Promise<Case> {
  return act(ctx, cases, 'dispatch', input, async (row, tx) => {
    const today = tx.clock.today();
    const reason = withinLength(input.instruction, 'instruction', MAX_REASON);
    const coUnitIds = [...new Set(input.coUnitIds)].filter((id) => id !== input.leadUnitId);
    if (coUnitIds.length > MAX_CO_UNITS) throw badInput('coUnitIds');
    for (const id of [input.leadUnitId, ...coUnitIds]) await requireUnit(tx, id, row);
    // A dispute has no legal date; it only may not be due in the past (T12).
    if (requirePlausible(input.dueOn, 'dueOn') < today) throw new DomainError('DUE_IN_PAST');
    requireNothing(await lacksLeader(tx, row));
    const leader = await lineLeader(tx, row);
    await stopClocks(tx, row.id, [ClockKind.SUBDISTRICT_TRIAGE]);
    Object.assign(row, {
      currentLevel: CaseLevel.SUBDISTRICT,
      leadUnitId: input.leadUnitId,
      coUnitIds,
      firstResponsiblePostId: leader,
      firstHandlerUnitId: row.firstHandlerUnitId ?? input.leadUnitId,
      dispatchedOn: today,
      acknowledgedAt: null,
      handlerPersonId: null,
      handlerAssignmentId: null,
      closingProposed: false,
      listUnitId: input.leadUnitId,
      listDueOn: input.dueOn,
    });
    await startClock(tx, row, ClockKind.OBJECT_5WD);
    await startClock(tx, row, ClockKind.HANDLING_DUE, { main: true, dueOn: input.dueOn });
    await announce(tx, row, 'dispatch', CaseState.DISPATCHED);
    return {
      reason,
      details: { leadUnitId: row.leadUnitId, coUnitIds, dueOn: input.dueOn, firstResponsiblePostId: leader },
    };
  });
}

/** The unit signs for the matter (T13 签收); whoever signs becomes its handler. */
export async function acknowledgeCase(ctx: Ctx, input: CaseVerbInput): Promise<Case> {
  return act(ctx, cases, 'acknowledge', input, async (row, tx) => {
    const viewer = viewerOf(ctx);
    Object.assign(row, {
      acknowledgedAt: tx.clock.now(),
      handlerPersonId: viewer.personId,
      handlerAssignmentId: viewer.assignmentId,
    });
    await stopClocks(tx, row.id, [ClockKind.OBJECT_5WD]);
    await announce(tx, row, 'acknowledge', CaseState.HANDLING);
  });
}

/**
 * Another of the lead unit's people takes the matter over (转交承办人), by the unit's head or the office: also so that
 * somebody can step aside.
 */
export async function assignHandlerCase(ctx: Ctx, input: AssignHandlerInput): Promise<Case> {
  return act(ctx, cases, 'assignHandler', input, async (row, tx) => {
    const today = tx.clock.today();
    const term = isUuid(input.assignmentId) ? await orgFact(tx, 'assignment', today, { id: input.assignmentId }) : null;
    const post = term && (await orgFact(tx, 'post', today, { id: term.postId }));
    if (
      !term ||
      !post ||
      post.unitId !== row.leadUnitId ||
      !post.roles.some((role) => (SIGNING as string[]).includes(role))
    )
      throw badInput('assignmentId');
    if (await concernsPost(tx, row, post.id, today)) throw new DomainError('RECUSAL_REQUIRED');
    Object.assign(row, { handlerPersonId: term.personId, handlerAssignmentId: term.id });
    return { details: { assignmentId: term.id } };
  });
}

/** The unit says that the matter is not its own (T14 提出异议), within five working days of receipt. */
export async function objectCase(ctx: Ctx, input: CaseReasonInput): Promise<Case> {
  return act(ctx, cases, 'object', input, async (row, tx) => {
    const reason = requireReason(input.reason, CASE_RULES.returnReasonLength);
    if (objectsLate(await tx.em.find(CaseClock, { caseId: row.id }), tx.clock.today()))
      throw new DomainError('OBJECTION_LATE');
    await stopClocks(tx, row.id, [ClockKind.OBJECT_5WD]);
    await announce(tx, row, 'object', CaseState.OBJECTION);
    return { reason };
  });
}

/** The director settles an objection (T15): agreed, the matter goes back to triage; refused, the unit handles it. */
export async function decideObjectionCase(ctx: Ctx, input: DecideObjectionInput): Promise<Case> {
  return act(ctx, cases, 'decideObjection', input, async (row, tx) => {
    const reason = requireReason(input.decision, CASE_RULES.reasonLength);
    if (input.agreed) await toSubdistrict(tx, row);
    else row.acknowledgedAt = tx.clock.now();
    const to = input.agreed ? CaseState.SUBDISTRICT_TRIAGE : CaseState.HANDLING;
    await announce(tx, row, 'decideObjection', to);
    return { to, reason, details: { agreed: input.agreed } };
  });
}
