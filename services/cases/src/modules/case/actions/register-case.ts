import { COMMUNITY, DEPT, OFFICE } from '@lianxi/contracts';
import {
  act,
  badInput,
  createAlong,
  DomainError,
  forbidden,
  has,
  isWithin,
  lineWithin,
  nextNumber,
  onlyOnce,
  orgFact,
  phoneOf,
  subdistrictPath,
  systemCtx,
  viewerOf,
  withinLength,
  type Ctx,
  type IsoDate,
} from '@lianxi/service-kit';
import { validate as isUuid } from 'uuid';
import { CASE_RULES } from '../../../config/case-rules.js';
import { requireCategory } from '../../category/category.queries.js';
import { ClockKind } from '../../clock/clock.entity.js';
import { startClock } from '../../clock/clock.actions.js';
import { issueReceipt } from '../../receipt/receipt.actions.js';
import { communityOf, isAccused, unitFact } from '../../unit/unit.facts.js';
import type { Case } from '../case.entity.js';
import { CaseKind, CaseLevel, CaseState, Confidentiality, Resolution, Severity } from '../case.enums.js';
import type { RegisterCaseInput } from '../case.inputs.js';
import { accusedOf, classOf } from '../accused.js';
import { searchable } from '../case.masks.js';
import { cases, isRestricted, mayRegister, namesSomebody } from '../case.policy.js';
import { sealParty } from '../case.sealed.js';
import { householdOf } from '../household.js';
import { announceConcern } from '../concern.events.js';
import { passesCommunity, toCommunity, toSubdistrict } from '../levels.js';

/**
 * Takes a matter in and registers it (T1, T2), then hands it to the level that took it in (T3, T6, T10). Answers the
 * case's id.
 */
export async function registerCase(ctx: Ctx, input: RegisterCaseInput): Promise<string> {
  if (!mayRegister(viewerOf(ctx))) throw forbidden();
  return onlyOnce(ctx, 'registerCase', input, (once) =>
    once.em.transactional(async (em) => {
      const tx = { ...once, em: em as Ctx['em'] };
      const draft = await createAlong(tx, cases, 'draft', (own, id) => draftOf(own, id, input));
      await tx.em.flush();
      await act(tx, cases, 'register', { id: draft.id, version: 1 }, async (row) => {
        const today = tx.clock.today();
        row.caseNo = await caseNumber(tx, row, today);
        row.registeredOn = today;
        if (namesSomebody(row) || isRestricted(row)) {
          row.concernVersion += 1;
          await announceConcern(tx, row);
        }
      });
      await issueReceipt(tx, draft, input.clientMutationId);
      // An accusation is not there for who took it in any more: the platform itself hands it to the sub-district.
      return takeUp(isRestricted(draft) ? systemCtx(tx, tx.em, tx.requestId) : tx, draft.id, 2);
    }),
  );
}

/** `XC`, year and number; accusations have a series of their own, so that no gap in the other tells of them. */
async function caseNumber(tx: Ctx, row: Case, today: IsoDate): Promise<string> {
  const year = today.slice(0, 4);
  const [series, prefix] = isRestricted(row) ? ['case.restricted', 'XJ'] : ['case', 'XC'];
  return `${prefix}${year}${String(await nextNumber(tx, series, Number(year))).padStart(6, '0')}`;
}

/** Hands a registered matter to the level of whoever takes it up; an accusation to the sub-district. */
export async function takeUp(ctx: Ctx, id: string, version: number): Promise<Case> {
  return act(ctx, cases, 'takeUp', { id, version }, async (row, tx) => {
    const viewer = viewerOf(ctx);
    if (has(viewer, 'GRID_WORKER')) {
      await startClock(tx, row, ClockKind.GRID_FIRST_CONTACT);
      await startClock(tx, row, ClockKind.GRID_SETTLE, { main: true });
      return { to: CaseState.GRID_HANDLING };
    }
    if (has(viewer, ...COMMUNITY) && !(await passesCommunity(tx, row))) {
      await toCommunity(tx, row);
      return { to: CaseState.COMMUNITY_HANDLING };
    }
    await toSubdistrict(tx, row);
    return { to: CaseState.SUBDISTRICT_TRIAGE };
  });
}

const count = (value: number, field: string): number => {
  if (value < 1 || value > 9999) throw badInput(field);
  return value;
};

async function draftOf(
  ctx: Ctx,
  id: string,
  input: RegisterCaseInput,
): Promise<Omit<Case, 'id' | 'version' | 'createdAt'>> {
  const viewer = viewerOf(ctx);
  const summary = lineWithin(input.summary, 'summary', 100);
  const appealContent = withinLength(input.appealContent, 'appealContent');
  if (!summary || !appealContent) throw new DomainError('SUMMARY_REQUIRED');
  const category = await requireCategory(ctx, input.categoryCode);
  const place = await placeOf(ctx, input);
  const kind = classOf({ purpose: input.purpose ?? null, confidentiality: Confidentiality.NORMAL }, input);
  const accused = await accusedOf(ctx, input, place.placePath);
  const [peopleCount, householdCount] = [
    count(input.peopleCount, 'peopleCount'),
    count(input.householdCount, 'householdCount'),
  ];
  const party = sealParty(ctx, id, { ...input, partyPhone: phoneOf(input.partyPhone) });
  return {
    caseNo: null,
    caseKind: CaseKind.DISPUTE,
    ...kind,
    state: CaseState.DRAFT,
    currentLevel: CaseLevel.GRID,
    severity: input.severity,
    urgency: input.urgency,
    channel: input.channel,
    categoryCode: category.code,
    lineCode: category.code.slice(0, 2),
    summary,
    searchText: searchable(ctx, { id, summary, ...party }),
    appealContent,
    ...place,
    householdId: await householdOf(ctx, input.householdId, place.gridId),
    ...party,
    peopleCount,
    householdCount,
    mustEscalate:
      input.severity === Severity.COMPLEX ||
      peopleCount >= CASE_RULES.escalateFromPeople ||
      householdCount >= CASE_RULES.escalateFromHouseholds,
    registeredOn: null,
    registeredByPersonId: viewer.personId,
    registeredByUnitId: viewer.unitId,
    ...accused,
    recusedPersonIds: [],
    namedStaffIds: [],
    recusalPendingIds: [],
    concernVersion: 0,
    firstResponsiblePostId: null,
    proposedLeaderPostId: null,
    caseLeaderPostId: null,
    leadUnitId: isRestricted(kind) || isAccused(accused, communityOf(place)) ? null : place.communityId,
    coUnitIds: [],
    accessUnitIds: [],
    firstHandlerUnitId: null,
    handlerPersonId: null,
    handlerAssignmentId: null,
    dispatchedOn: null,
    acknowledgedAt: null,
    dueOn: null,
    dueUnit: null,
    dueLength: null,
    conferenceOn: null,
    closingProposed: false,
    resolution: Resolution.UNRESOLVED,
    resultText: null,
    closedOn: null,
    reopenCount: 0,
    progress: null,
    contactCount: 0,
    evidenceCount: 0,
    substantiveCount: 0,
    levelRecordCount: 0,
    gridReturnCount: 0,
    communityEscalationCount: 0,
    listClassification: null,
    listTasks: [],
    listUnitId: null,
    listPersonName: null,
    listDueOn: null,
    remark: withinLength(input.remark, 'remark', 500),
  };
}

/**
 * Where the matter lies: inside the registrar's own area, always with a community. A grid says its community, a post
 * its grid or community; nobody's word for another place is quietly changed.
 */
async function placeOf(
  ctx: Ctx,
  input: RegisterCaseInput,
): Promise<Pick<Case, 'placePath' | 'subdistrictId' | 'communityId' | 'gridId'>> {
  const viewer = viewerOf(ctx);
  const gridId = viewer.gridId ?? input.gridId ?? null;
  const grid = gridId && isUuid(gridId) ? await orgFact(ctx, 'grid', ctx.clock.today(), { id: gridId }) : null;
  const communityId = grid?.unitId ?? (has(viewer, ...COMMUNITY) ? viewer.unitId : input.communityId);
  const community = communityId ? await unitFact(ctx, communityId) : null;
  if (!community || community.unitKind !== 'COMMUNITY' || (gridId && !grid) || !community.parentId)
    throw new DomainError('PLACE_REQUIRED');
  const area = has(viewer, ...OFFICE, ...DEPT) ? subdistrictPath(viewer) : viewer.unitPath;
  const placePath = grid?.path ?? community.path;
  if (!isWithin(placePath, area)) throw new DomainError('PLACE_REQUIRED');
  if (input.gridId && input.gridId !== gridId) throw badInput('gridId');
  if (input.communityId && input.communityId !== community.id) throw badInput('communityId');
  return { placePath, subdistrictId: community.parentId, communityId: community.id, gridId };
}
