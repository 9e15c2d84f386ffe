import { COMMUNITY, CONVENERS, DEPT, OFFICE, rolesFor } from '@lianxi/contracts';
import {
  defineNoun,
  explainsOthers,
  has,
  isNamedFor,
  knowable,
  subdistrictPath,
  unconcerned,
  within,
  type Blocker,
  type Condition,
  type Viewer,
} from '@lianxi/service-kit';
import { communityOf, isAccused } from '../unit/unit.facts.js';
import { Case } from './case.entity.js';
import { CaseLevel, CaseState, Confidentiality, Severity } from './case.enums.js';
import { caseMachine, type CaseVerb } from './case.machine.js';
import { PARTY, type PartyColumn } from './case.sealed.js';
import { decidesRecusals } from '../recusal/recusal.policy.js';
import { listsDrafted, missingFields } from './three-lists.js';

/**
 * Rows of each role of the acting post (domain §5.1, row "Case read" of §5.2); a post with several roles sees what any
 * of them sees.
 */
function scopesOf(viewer: Viewer): Condition[] {
  const { unitId, unitPath, gridId, personId, postId, lines } = viewer;
  const subdistrict = subdistrictPath(viewer);
  const scopes: Condition[] = [];
  if (viewer.kind === 'machine')
    return viewer.scopes.includes('cases:read') && unitPath ? [within('placePath', unitPath)] : [];
  if (has(viewer, 'DISTRICT_READER') && unitPath) scopes.push(within('placePath', unitPath));
  if (has(viewer, ...CONVENERS, ...OFFICE) && subdistrict) scopes.push(within('placePath', subdistrict));
  if (has(viewer, 'LEADER_IN_CHARGE') && subdistrict && lines.length)
    scopes.push({ $and: [within('placePath', subdistrict), { lineCode: { $in: lines } }] });
  if (has(viewer, ...COMMUNITY) && unitPath) scopes.push(within('placePath', unitPath));
  // exactly the areas of the day: what lies in the community without a grid is whose area is the whole of it
  if (has(viewer, 'AREA_CADRE')) scopes.push(...(viewer.areas ?? []).map((path) => within('placePath', path)));
  if (has(viewer, 'GRID_WORKER') && gridId) scopes.push({ gridId });
  if (has(viewer, 'DEPT_HEAD', ...COMMUNITY) && unitId)
    scopes.push({ leadUnitId: unitId }, { coUnitIds: { $contains: [unitId] } });
  if (has(viewer, 'DEPT_HEAD') && unitId)
    scopes.push({ accessUnitIds: { $contains: [unitId] } }, { registeredByUnitId: unitId });
  if (has(viewer, 'COMMUNITY_SECRETARY') && unitId) scopes.push({ accessUnitIds: { $contains: [unitId] } });
  if (has(viewer, 'DEPT_HANDLER') && unitId)
    scopes.push(
      { leadUnitId: unitId, state: CaseState.DISPATCHED },
      { handlerPersonId: personId },
      { registeredByPersonId: personId },
    );
  if (postId) scopes.push({ caseLeaderPostId: postId });
  return scopes;
}

const NORMAL: Condition = { confidentiality: Confidentiality.NORMAL };

/**
 * A draft is its writer's alone; a RESTRICTED case is there for the director, the chief convener and the office's staff
 * named for it (`knowable`); nobody sees a case against himself, against a unit of any post held, or from which he or
 * she stepped aside.
 */
function visible(viewer: Viewer): Condition | false {
  const scopes = scopesOf(viewer);
  if (!scopes.length) return false;
  const registered = { $and: [{ state: { $ne: CaseState.DRAFT } }, knowable(viewer, NORMAL)] };
  const draft = { state: CaseState.DRAFT, registeredByPersonId: viewer.personId };
  return { $and: [{ $or: scopes }, { $or: [registered, draft] }, unconcerned(viewer)] };
}

/** Roles that sign for a matter on behalf of their unit (T13). */
export const SIGNING = [...DEPT, ...COMMUNITY];

/** An accusation (检举控告): handled by the director and the staff named for it alone. */
export const isRestricted = (row: Pick<Case, 'confidentiality'>): boolean =>
  row.confidentiality === Confidentiality.RESTRICTED;
/** The case complains of a unit or of somebody of the staff. */
export const namesSomebody = (row: Pick<Case, 'accusedUnitId' | 'accusedPersonId'>): boolean =>
  row.accusedUnitId !== null || row.accusedPersonId !== null;

type Right = (viewer: Viewer, row: Case) => boolean;
const office: Right = (viewer) => has(viewer, ...OFFICE);
const ownUnit: Right = (viewer, row) => row.leadUnitId !== null && row.leadUnitId === viewer.unitId;
const gridWorker: Right = (viewer, row) => has(viewer, 'GRID_WORKER') && row.gridId === viewer.gridId;
const secretary: Right = (viewer, row) => has(viewer, 'COMMUNITY_SECRETARY') && row.communityId === viewer.unitId;
const community: Right = (viewer, row) => has(viewer, ...COMMUNITY) && row.communityId === viewer.unitId;
const handler: Right = (viewer, row) =>
  ownUnit(viewer, row) && (has(viewer, 'DEPT_HEAD', ...COMMUNITY) || row.handlerPersonId === viewer.personId);
const coHandler: Right = (viewer, row) =>
  viewer.unitId !== null &&
  row.coUnitIds.includes(viewer.unitId) &&
  has(viewer, 'DEPT_HEAD', 'DEPT_HANDLER', ...COMMUNITY);
const leader: Right = (viewer, row) =>
  (has(viewer, 'LEADER_IN_CHARGE') && viewer.lines.includes(row.lineCode)) || row.caseLeaderPostId === viewer.postId;
const author: Right = (viewer, row) => row.registeredByPersonId === viewer.personId;

/** Who decides at each level, and who works at the matter there. In which states is the machine's business. */
const decider: Record<CaseLevel, Right> = { GRID: gridWorker, COMMUNITY: secretary, SUBDISTRICT: office };
const worker: Record<CaseLevel, Right> = {
  GRID: gridWorker,
  COMMUNITY: community,
  SUBDISTRICT: (...of) => handler(...of) || coHandler(...of) || leader(...of) || office(...of),
};
const decides: Right = (viewer, row) => decider[row.currentLevel](viewer, row);

const verbs: Record<CaseVerb, Right> = {
  register: author,
  takeUp: (...of) => office(...of) || community(...of) || gridWorker(...of) || author(...of),
  record: (viewer, row) => worker[row.currentLevel](viewer, row),
  escalate: decides,
  return: decides,
  editLists: (viewer, row) =>
    row.currentLevel === CaseLevel.COMMUNITY ? community(viewer, row) : office(viewer, row) || handler(viewer, row),
  proposeLeader: office,
  confirmLeader: (viewer) => has(viewer, 'CHIEF_CONVENER'),
  dispatch: office,
  acknowledge: (viewer, row) => ownUnit(viewer, row) && has(viewer, ...SIGNING),
  object: (viewer, row) => ownUnit(viewer, row) && has(viewer, 'DEPT_HEAD', 'COMMUNITY_SECRETARY'),
  decideObjection: (viewer) => has(viewer, 'OFFICE_DIRECTOR'),
  proposeClosing: handler,
  close: decides,
  reopen: (viewer) => has(viewer, 'OFFICE_DIRECTOR'),
  assignHandler: (viewer, row) =>
    office(viewer, row) || (ownUnit(viewer, row) && has(viewer, 'DEPT_HEAD', 'COMMUNITY_SECRETARY')),
  releaseLeader: office,
  // who learns whom a matter complains of may put it right; the office's staff names where nobody is named
  nameAccused: (viewer, row) => decidesRecusals(viewer) || (office(viewer, row) && !namesSomebody(row)),
  nameStaff: (viewer, row) => decidesRecusals(viewer) && (isRestricted(row) || namesSomebody(row)),
  requestRecusal: (viewer) => viewer.personId !== null && subdistrictPath(viewer) !== null,
  orderRecusal: decidesRecusals,
};

const incomplete = (row: Case): Blocker[] => {
  const missing = missingFields(row);
  return missing.length ? [{ code: 'LISTS_INCOMPLETE', params: { missing: missing.join(',') } }] : [];
};
const unless = (condition: boolean, code: Extract<Blocker, string>): Blocker[] => (condition ? [] : [code]);
const contacted = (row: Case) => unless(row.contactCount > 0, 'CONTACT_REQUIRED');
const proven = (row: Case) => unless(row.evidenceCount > 0, 'EVIDENCE_REQUIRED');
/** A matter against the community never goes to it, nor to one of its grids (Art. 30). */
const notAccused = (row: Case) => unless(!isAccused(row, communityOf(row)), 'ACCUSED_UNIT_BLOCKED');

/** What each level lacks for a step that several levels know. */
type ByLevel = Record<CaseLevel, (row: Case) => Blocker[]>;
const escalating: ByLevel = {
  GRID: notAccused,
  COMMUNITY: (row) => [
    ...unless(row.levelRecordCount > 0, 'RECORD_REQUIRED'),
    ...unless(listsDrafted(row), 'LISTS_REQUIRED'),
  ],
  SUBDISTRICT: () => [],
};
const returning: ByLevel = {
  GRID: () => [],
  COMMUNITY: (row) => [
    ...unless(row.severity === Severity.GENERAL && !row.mustEscalate, 'RETURN_NOT_ALLOWED'),
    ...unless(row.gridId !== null, 'PLACE_REQUIRED'),
    ...unless(row.gridReturnCount === 0, 'RETURN_LIMIT'),
  ],
  SUBDISTRICT: (row) => [...notAccused(row), ...unless(row.communityEscalationCount === 0, 'PING_PONG')],
};
const closing: ByLevel = {
  GRID: (row) => [...unless(!row.mustEscalate, 'MUST_ESCALATE'), ...contacted(row), ...proven(row)],
  COMMUNITY: (row) => [...incomplete(row), ...unless(row.substantiveCount > 0, 'RECORD_REQUIRED'), ...proven(row)],
  SUBDISTRICT: (row) => [
    ...unless(row.closingProposed, 'CLOSING_NOT_PROPOSED'),
    ...incomplete(row),
    ...contacted(row),
    ...proven(row),
  ],
};
const atLevel = (table: ByLevel) => (row: Case) => table[row.currentLevel](row);

/** Who asked to step aside does nothing decisive until it is decided (T13, `RECUSAL_REQUIRED`). */
const notAsking = (row: Case, viewer: Viewer) =>
  unless(!viewer.personId || !row.recusalPendingIds.includes(viewer.personId), 'RECUSAL_REQUIRED');

/** Nobody but its readers hears of an accusation, so it stays with them. */
const notRestricted = (row: Case) => unless(!isRestricted(row), 'RESTRICTED_CASE');

const blockers: Partial<Record<CaseVerb, (row: Case, viewer: Viewer) => Blocker[]>> = {
  takeUp: (row, viewer) => (has(viewer, 'GRID_WORKER', ...COMMUNITY) ? notAccused(row) : []),
  escalate: atLevel(escalating),
  return: (row) => [...notRestricted(row), ...atLevel(returning)(row)],
  dispatch: notRestricted,
  proposeLeader: (row) => [...notRestricted(row), ...unless(row.caseLeaderPostId === null, 'LEADER_ALREADY_ASSIGNED')],
  confirmLeader: (row) => unless(row.proposedLeaderPostId !== null, 'NO_LEADER_PROPOSED'),
  acknowledge: notAsking,
  proposeClosing: (row, viewer) => [...notAsking(row, viewer), ...incomplete(row), ...contacted(row), ...proven(row)],
  close: (row, viewer) => [...notAsking(row, viewer), ...atLevel(closing)(row)],
  requestRecusal: (row, viewer) =>
    unless(!viewer.personId || !row.recusalPendingIds.includes(viewer.personId), 'RECUSAL_EXISTS'),
  releaseLeader: (row) => unless(row.caseLeaderPostId !== null, 'NO_LEADER_ASSIGNED'),
};

/** A right without an object, as the matrix has it. */
const byMatrix = (right: string) => {
  const roles = rolesFor('cases', 'case', 'create', right);
  return (viewer: Viewer) => has(viewer, ...roles);
};

/** Posts that may take a matter in (row "Case register" of §5.2; an area cadre only drafts). */
export const mayRegister = byMatrix('register');

/** What the viewer may see in plain after stating a purpose (row "Unmask" of §5.2); a grid worker never the address. */
export function unmaskable(viewer: Viewer, row: Case): readonly PartyColumn[] {
  if (viewer.kind !== 'person') return [];
  if (has(viewer, ...CONVENERS, ...OFFICE) || leader(viewer, row) || handler(viewer, row) || community(viewer, row))
    return PARTY;
  return gridWorker(viewer, row) ? ['partyName', 'partyPhone'] : [];
}

/** Who sees numbers of identity cards and accounts in plain after stating a purpose: the office and the handler. */
export const readsNumbers: Right = (viewer, row) => office(viewer, row) || handler(viewer, row);

/**
 * Records, reasons and evidence are free text and pictures in which people are named: not for those who read masked
 * (column M of §5.2); other texts they get through `maskedFor`.
 */
export const seesDetail = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && !has(viewer, 'DISTRICT_READER', 'AREA_CADRE');

/**
 * Who learns whom a matter complains of, RESTRICTED or not: the director, the chief convener and the staff named for it
 * (row "accused person" of §5.4); not who took it in.
 */
export const knowsAccused: Right = isNamedFor;

/** Who sees on the timeline that somebody was named, without learning whom: the office beside those who learn it. */
export const hearsOfAccused = (viewer: Viewer, row: Case): boolean => knowsAccused(viewer, row) || office(viewer, row);

export const cases = defineNoun<Case, CaseVerb>({
  name: 'case',
  entity: Case,
  state: 'state',
  machine: caseMachine,
  policy: {
    visible,
    verbs,
    blockers,
    files: seesDetail,
    attaches: (viewer) => mayRegister(viewer) || has(viewer, 'LEADER_IN_CHARGE', ...CONVENERS),
    create: {
      readLedger: byMatrix('readLedger'),
      register: mayRegister,
      exportLedger: byMatrix('exportLedger'),
      readReaders: explainsOthers,
      readRights: (viewer) => has(viewer, 'SEC_ADMIN', 'AUDITOR'),
    },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'caseNo',
    'caseKind',
    'purpose',
    'state',
    'currentLevel',
    'severity',
    'urgency',
    'confidentiality',
    'channel',
    'categoryCode',
    'lineCode',
    'summary',
    'appealContent',
    'placePath',
    'subdistrictId',
    'communityId',
    'gridId',
    'householdId',
    'partyName',
    'partyPhone',
    'partyAddress',
    'peopleCount',
    'householdCount',
    'mustEscalate',
    'registeredOn',
    'registeredByPersonId',
    'registeredByUnitId',
    'accusedUnitId',
    'accusedUnitPath',
    'accusedPersonId',
    'recusedPersonIds',
    'namedStaffIds',
    'recusalPendingIds',
    'concernVersion',
    'firstResponsiblePostId',
    'proposedLeaderPostId',
    'caseLeaderPostId',
    'leadUnitId',
    'coUnitIds',
    'accessUnitIds',
    'firstHandlerUnitId',
    'handlerPersonId',
    'handlerAssignmentId',
    'dispatchedOn',
    'acknowledgedAt',
    'dueOn',
    'dueUnit',
    'dueLength',
    'conferenceOn',
    'closingProposed',
    'resolution',
    'resultText',
    'closedOn',
    'reopenCount',
    'progress',
    'contactCount',
    'evidenceCount',
    'substantiveCount',
    'levelRecordCount',
    'gridReturnCount',
    'communityEscalationCount',
    'listClassification',
    'listTasks',
    'listUnitId',
    'listPersonName',
    'listDueOn',
    'remark',
  ],
});
