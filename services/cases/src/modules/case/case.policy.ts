import { COMMUNITY, CONVENERS, OFFICE } from '@lianxi/contracts';
import { defineNoun, has, subdistrictPath, within, type Blocker, type Condition, type Viewer } from '@lianxi/service-kit';
import { Case } from './case.entity.js';
import { CaseState, Confidentiality, Severity } from './case.enums.js';
import { caseMachine, type CaseVerb } from './case.machine.js';
import { listsDrafted, missingFields } from './three-lists.js';

/** Rows of each role of the acting post (domain §5.1, row "Case read" of §5.2); a post with several roles sees what any of them sees. */
function scopesOf(viewer: Viewer): Condition[] {
  const { unitId, unitPath, gridId, personId, postId, lines } = viewer;
  const subdistrict = subdistrictPath(viewer);
  const scopes: Condition[] = [];
  if (viewer.kind === 'machine') return viewer.scopes.includes('cases:read') && unitPath ? [within('placePath', unitPath)] : [];
  if (has(viewer, 'DISTRICT_READER') && unitPath) scopes.push(within('placePath', unitPath));
  if (has(viewer, ...CONVENERS, ...OFFICE) && subdistrict) scopes.push(within('placePath', subdistrict));
  if (has(viewer, 'LEADER_IN_CHARGE') && subdistrict && lines.length) scopes.push({ $and: [within('placePath', subdistrict), { lineCode: { $in: lines } }] });
  if (has(viewer, ...COMMUNITY, 'AREA_CADRE') && unitPath) scopes.push(within('placePath', unitPath));
  if (has(viewer, 'GRID_WORKER') && gridId) scopes.push({ gridId });
  if (has(viewer, 'DEPT_HEAD') && unitId) scopes.push({ leadUnitId: unitId }, { coUnitIds: { $contains: [unitId] } }, { accessUnitIds: { $contains: [unitId] } }, { registeredByUnitId: unitId });
  if (has(viewer, 'COMMUNITY_SECRETARY') && unitId) scopes.push({ accessUnitIds: { $contains: [unitId] } });
  if (has(viewer, 'DEPT_HANDLER') && unitId) scopes.push({ leadUnitId: unitId, state: CaseState.DISPATCHED }, { handlerPersonId: personId }, { registeredByPersonId: personId });
  if (postId) scopes.push({ caseLeaderPostId: postId });
  return scopes;
}

/** A draft is its writer's alone; a RESTRICTED case is the director's and the chief convener's; nobody sees a case against his or her own unit. */
function visible(viewer: Viewer): Condition | false {
  const scopes = scopesOf(viewer);
  if (!scopes.length) return false;
  const limits: Condition[] = [{ $or: [{ state: { $ne: CaseState.DRAFT } }, { registeredByPersonId: viewer.personId }] }];
  if (!has(viewer, 'OFFICE_DIRECTOR', 'CHIEF_CONVENER')) limits.push({ confidentiality: Confidentiality.NORMAL });
  if (viewer.unitId) limits.push({ $or: [{ accusedUnitId: null }, { accusedUnitId: { $ne: viewer.unitId } }] });
  return { $and: [{ $or: scopes }, ...limits] };
}

const office = (viewer: Viewer) => has(viewer, ...OFFICE);
const ownUnit = (viewer: Viewer, row: Case) => row.leadUnitId !== null && row.leadUnitId === viewer.unitId;
const gridWorker = (viewer: Viewer, row: Case) => has(viewer, 'GRID_WORKER') && row.gridId === viewer.gridId;
const ofCommunity = (viewer: Viewer, row: Case) => row.communityId === viewer.unitId;
const secretary = (viewer: Viewer, row: Case) => has(viewer, 'COMMUNITY_SECRETARY') && ofCommunity(viewer, row);
const community = (viewer: Viewer, row: Case) => has(viewer, ...COMMUNITY) && ofCommunity(viewer, row);
const handler = (viewer: Viewer, row: Case) => (ownUnit(viewer, row) && (has(viewer, 'DEPT_HEAD') || row.handlerPersonId === viewer.personId)) || (community(viewer, row) && ownUnit(viewer, row));
const coHandler = (viewer: Viewer, row: Case) => viewer.unitId !== null && row.coUnitIds.includes(viewer.unitId) && has(viewer, 'DEPT_HEAD', 'DEPT_HANDLER', ...COMMUNITY);
const author = (viewer: Viewer, row: Case) => row.registeredByPersonId === viewer.personId;
const at = (row: Case, ...states: CaseState[]) => states.includes(row.state);

/** Who works at the matter in its present state: its level's own people, and in HANDLING the lead and co-handling units. */
const works = (viewer: Viewer, row: Case) =>
  (at(row, CaseState.GRID_HANDLING) && gridWorker(viewer, row)) || (at(row, CaseState.COMMUNITY_HANDLING) && community(viewer, row)) || (at(row, CaseState.HANDLING) && (handler(viewer, row) || coHandler(viewer, row) || (has(viewer, 'LEADER_IN_CHARGE') && viewer.lines.includes(row.lineCode)) || row.caseLeaderPostId === viewer.postId || office(viewer)));

const verbs: Record<CaseVerb, (viewer: Viewer, row: Case) => boolean> = {
  register: author,
  takeUp: (viewer, row) => office(viewer) || community(viewer, row) || gridWorker(viewer, row) || author(viewer, row),
  record: works,
  escalate: (viewer, row) => (at(row, CaseState.GRID_HANDLING) ? gridWorker(viewer, row) : secretary(viewer, row)),
  return: (viewer, row) => (at(row, CaseState.COMMUNITY_HANDLING) ? secretary(viewer, row) : office(viewer)),
  editLists: (viewer, row) => (at(row, CaseState.COMMUNITY_HANDLING) ? community(viewer, row) : office(viewer) || handler(viewer, row)),
  proposeLeader: office,
  confirmLeader: (viewer) => has(viewer, 'CHIEF_CONVENER'),
  dispatch: office,
  acknowledge: (viewer, row) => ownUnit(viewer, row) && has(viewer, 'DEPT_HEAD', 'DEPT_HANDLER', ...COMMUNITY),
  object: (viewer, row) => ownUnit(viewer, row) && has(viewer, 'DEPT_HEAD', 'COMMUNITY_SECRETARY'),
  decideObjection: (viewer) => has(viewer, 'OFFICE_DIRECTOR'),
  proposeClosing: handler,
  close: (viewer, row) => (at(row, CaseState.GRID_HANDLING) ? gridWorker(viewer, row) : at(row, CaseState.COMMUNITY_HANDLING) ? secretary(viewer, row) : office(viewer)),
  reopen: (viewer) => has(viewer, 'OFFICE_DIRECTOR'),
};

const incomplete = (row: Case): Blocker[] => {
  const missing = missingFields(row);
  return missing.length ? [{ code: 'LISTS_INCOMPLETE', params: { missing: missing.join(',') } }] : [];
};
const unless = (condition: boolean, code: Extract<Blocker, string>): Blocker[] => (condition ? [] : [code]);

const blockers: Partial<Record<CaseVerb, (row: Case) => Blocker[]>> = {
  escalate: (row) => (at(row, CaseState.COMMUNITY_HANDLING) ? [...unless(row.levelRecordCount > 0, 'RECORD_REQUIRED'), ...unless(listsDrafted(row), 'LISTS_REQUIRED')] : []),
  return: (row) => (at(row, CaseState.COMMUNITY_HANDLING)
    ? [...unless(row.severity === Severity.GENERAL && !row.mustEscalate, 'RETURN_NOT_ALLOWED'), ...unless(row.gridId !== null, 'PLACE_REQUIRED'), ...unless(row.gridReturnCount === 0, 'RETURN_LIMIT')]
    : unless(row.communityEscalationCount === 0, 'PING_PONG')),
  proposeLeader: (row) => unless(row.caseLeaderPostId === null, 'LEADER_ALREADY_ASSIGNED'),
  confirmLeader: (row) => unless(row.proposedLeaderPostId !== null, 'NO_LEADER_PROPOSED'),
  proposeClosing: (row) => [...incomplete(row), ...unless(row.contactCount > 0, 'CONTACT_REQUIRED'), ...unless(row.evidenceCount > 0, 'EVIDENCE_REQUIRED')],
  close: (row) => {
    if (at(row, CaseState.GRID_HANDLING)) return [...unless(!row.mustEscalate, 'MUST_ESCALATE'), ...unless(row.contactCount > 0, 'CONTACT_REQUIRED'), ...unless(row.evidenceCount > 0, 'EVIDENCE_REQUIRED')];
    if (at(row, CaseState.COMMUNITY_HANDLING)) return [...incomplete(row), ...unless(row.substantiveCount > 0, 'RECORD_REQUIRED'), ...unless(row.evidenceCount > 0, 'EVIDENCE_REQUIRED')];
    return [...unless(row.closingProposed, 'CLOSING_NOT_PROPOSED'), ...incomplete(row), ...unless(row.contactCount > 0, 'CONTACT_REQUIRED'), ...unless(row.evidenceCount > 0, 'EVIDENCE_REQUIRED')];
  },
};

/** Posts that may take a matter in (row "Case register" of §5.2; an area cadre only drafts). */
export const mayRegister = (viewer: Viewer) => has(viewer, ...OFFICE, ...COMMUNITY, 'DEPT_HEAD', 'DEPT_HANDLER', 'GRID_WORKER');

/** Who may see personal data in plain after stating a purpose (row "Unmask" of §5.2). */
export const mayUnmask = (viewer: Viewer, row: Case): boolean =>
  viewer.kind === 'person' && (has(viewer, ...CONVENERS, ...OFFICE) || (has(viewer, 'LEADER_IN_CHARGE') && viewer.lines.includes(row.lineCode)) || row.caseLeaderPostId === viewer.postId || handler(viewer, row) || community(viewer, row) || gridWorker(viewer, row));

/** Records, reasons and evidence are free text and pictures in which people are named: not for those who read masked (column M of §5.2). */
export const seesDetail = (viewer: Viewer): boolean => viewer.kind === 'person' && !has(viewer, 'DISTRICT_READER', 'AREA_CADRE');

export const cases = defineNoun<Case, CaseVerb>({
  name: 'case', entity: Case, state: 'state', machine: caseMachine,
  policy: {
    visible, verbs, blockers, files: seesDetail,
    create: {
      readLedger: (viewer) => has(viewer, 'DISTRICT_READER', 'LEADER_IN_CHARGE', ...CONVENERS, ...OFFICE, ...COMMUNITY, 'AREA_CADRE', 'GRID_WORKER', 'DEPT_HEAD', 'DEPT_HANDLER'),
      register: mayRegister,
      exportLedger: (viewer) => has(viewer, 'DISTRICT_READER', 'LEADER_IN_CHARGE', ...CONVENERS, ...OFFICE, ...COMMUNITY, 'DEPT_HEAD'),
    },
  },
  columns: ['id', 'version', 'createdAt', 'caseNo', 'caseKind', 'state', 'currentLevel', 'severity', 'urgency', 'confidentiality', 'channel', 'categoryCode', 'lineCode', 'summary', 'appealContent', 'placePath', 'subdistrictId', 'communityId', 'gridId', 'householdId', 'partyName', 'partyPhone', 'partyAddress', 'peopleCount', 'householdCount', 'mustEscalate', 'registeredOn', 'registeredByPersonId', 'registeredByUnitId', 'accusedUnitId', 'firstResponsiblePostId', 'proposedLeaderPostId', 'caseLeaderPostId', 'leadUnitId', 'coUnitIds', 'accessUnitIds', 'firstHandlerUnitId', 'handlerPersonId', 'handlerAssignmentId', 'dispatchedOn', 'acknowledgedAt', 'dueOn', 'dueUnit', 'dueLength', 'conferenceOn', 'closingProposed', 'resolution', 'resultText', 'closedOn', 'reopenCount', 'progress', 'contactCount', 'evidenceCount', 'substantiveCount', 'levelRecordCount', 'gridReturnCount', 'communityEscalationCount', 'listClassification', 'listTasks', 'listUnitId', 'listPersonName', 'listDueOn', 'remark'],
});
