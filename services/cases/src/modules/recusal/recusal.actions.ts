import {
  act,
  badInput,
  createAlong,
  DomainError,
  isWithin,
  lock,
  onlyOnce,
  orgFacts,
  readExisting,
  requireReason,
  standsIn,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { validate as isUuid } from 'uuid';
import type { Case } from '../case/case.entity.js';
import { CaseLevel } from '../case/case.enums.js';
import { cases } from '../case/case.policy.js';
import { announceConcern } from '../case/concern.events.js';
import { responsibleAbove } from '../case/levels.js';
import { subdistrictOf } from '../unit/unit.facts.js';
import { Recusal, RecusalState, type RecusalGround } from './recusal.entity.js';
import type {
  DecideRecusalInput,
  OrderRecusalInput,
  RefuseRecusalInput,
  RequestRecusalInput,
} from './recusal.inputs.js';
import { recusal } from './recusal.policy.js';

/** One living recusal of a person in a case: open or granted. */
async function open(
  tx: Ctx,
  row: Case,
  personId: string,
  { ground, reason }: { ground: RecusalGround; reason: string },
  ownRequest: boolean,
): Promise<Recusal> {
  if (await tx.em.findOne(Recusal, { caseId: row.id, personId, state: { $ne: RecusalState.REFUSED } }))
    throw new DomainError('RECUSAL_EXISTS');
  const made = await createAlong(
    tx,
    recusal,
    'request',
    () => ({
      caseId: row.id,
      areaPath: subdistrictOf(row),
      personId,
      state: RecusalState.REQUESTED,
      ground,
      reason: requireReason(reason),
      ownRequest,
      decidedAt: null,
    }),
    { caseId: row.id, ground },
  );
  row.recusalPendingIds = [...row.recusalPendingIds, personId];
  return made;
}

/** Asks to step aside from a case (申请回避); whoever sees it may. The case stays as it is until the director decides. */
export const requestRecusalCase = (ctx: Ctx, input: RequestRecusalInput): Promise<string> =>
  onlyOnce(ctx, 'requestRecusalCase', input, (once) =>
    act(once, cases, 'requestRecusal', { id: input.id }, async (row, tx) => {
      const made = await open(tx, row, viewerOf(ctx).personId!, input, true);
      return { details: { recusalId: made.id } };
    }),
  );

/** Tells somebody to step aside (决定回避), without a request: asked and granted in one step. */
export const orderRecusalCase = (ctx: Ctx, input: OrderRecusalInput): Promise<string> =>
  onlyOnce(ctx, 'orderRecusalCase', input, (once) =>
    act(once, cases, 'orderRecusal', { id: input.id }, async (row, tx) => {
      const { personId } = input;
      if (personId === viewerOf(ctx).personId) throw new DomainError('OWN_RECUSAL');
      if (
        !isUuid(personId) ||
        !(await standsIn(tx, personId, tx.clock.today())).some((path) => isWithin(path, subdistrictOf(row)))
      )
        throw badInput('personId');
      const made = await open(tx, row, personId, input, false);
      await tx.em.flush();
      await grant(tx, made.id, made.version, row);
      return { details: { recusalId: made.id } };
    }),
  );

/** The case of a recusal, locked, within the viewer's rows: nobody decides on a case that he or she may not see. */
async function caseOf(tx: Ctx, id: string): Promise<Case> {
  return lock(tx, cases, (await readExisting(tx, recusal, id)).caseId);
}

async function grant(ctx: Ctx, id: string, version: number, row: Case): Promise<Recusal> {
  return act(ctx, recusal, 'grant', { id, version }, async (one, tx) => {
    await stepOut(tx, row, one.personId);
    one.decidedAt = tx.clock.now();
    Object.assign(row, {
      recusalPendingIds: row.recusalPendingIds.filter((person) => person !== one.personId),
      recusedPersonIds: [...row.recusedPersonIds, one.personId],
      concernVersion: row.concernVersion + 1,
    });
    await newResponsible(tx, row, one.personId);
    await announceConcern(tx, row);
  });
}

/** Grants a recusal: from now on the case is not there for the person, in no post and by no door of any service. */
export const grantRecusal = (ctx: Ctx, input: DecideRecusalInput): Promise<Recusal> =>
  ctx.em.transactional(async (em) => {
    const tx: Ctx = { ...ctx, em: em as Ctx['em'], loaders: new Map() };
    return grant(tx, input.id, input.version, await caseOf(tx, input.id));
  });

/** Refuses a recusal with a reason; the person goes on. */
export const refuseRecusal = (ctx: Ctx, input: RefuseRecusalInput): Promise<Recusal> =>
  ctx.em.transactional(async (em) => {
    const tx: Ctx = { ...ctx, em: em as Ctx['em'], loaders: new Map() };
    const row = await caseOf(tx, input.id);
    return act(tx, recusal, 'refuse', input, (one) => {
      one.decidedAt = tx.clock.now();
      row.recusalPendingIds = row.recusalPendingIds.filter((person) => person !== one.personId);
      return { reason: requireReason(input.reason) };
    });
  });

const holds = async (tx: Ctx, postId: string | null, personId: string): Promise<boolean> =>
  postId !== null &&
  (await orgFacts(tx, 'assignment', tx.clock.today(), { postId })).some((term) => term.personId === personId);

/**
 * Whoever carries the case is replaced before stepping aside, so that it is never without hands: handler, case leader,
 * the grid's worker, the community's secretary.
 */
async function stepOut(tx: Ctx, row: Case, personId: string): Promise<void> {
  const carries = async (): Promise<boolean> => {
    if (row.handlerPersonId === personId || (await holds(tx, row.caseLeaderPostId, personId))) return true;
    if (row.currentLevel === CaseLevel.COMMUNITY) return holds(tx, row.firstResponsiblePostId, personId);
    if (row.currentLevel !== CaseLevel.GRID || !row.gridId) return false;
    const posts = await orgFacts(tx, 'post', tx.clock.today(), { unitId: row.communityId });
    for (const post of posts) if (post.gridId === row.gridId && (await holds(tx, post.id, personId))) return true;
    return false;
  };
  if (await carries()) throw new DomainError('RECUSED_STILL_ACTS');
  if (await holds(tx, row.proposedLeaderPostId, personId)) row.proposedLeaderPostId = null;
}

/**
 * First responsible at the sub-district is who comes next and may: the post follows from the line, not from a choice
 * that could be asked for.
 */
async function newResponsible(tx: Ctx, row: Case, personId: string): Promise<void> {
  if (row.currentLevel === CaseLevel.SUBDISTRICT && (await holds(tx, row.firstResponsiblePostId, personId)))
    row.firstResponsiblePostId = await responsibleAbove(tx, row);
}
