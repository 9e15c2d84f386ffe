import { COMMUNITY, DEPT } from '@lianxi/contracts';
import {
  defineNoun,
  has,
  knowable,
  subdistrictPath,
  unconcerned,
  within,
  type Condition,
  type Viewer,
} from '@lianxi/service-kit';
import { chairs, convener, districtScope, insider, leader, office } from '../meeting/meeting.policy.js';
import { OPEN_MATTER } from '../case/matter.policy.js';
import { DecisionItem, DecisionItemState } from './decision-item.entity.js';
import { decisionItemMachine, type DecisionItemVerb } from './decision-item.machine.js';

const IN_FORCE = { state: { $nin: [DecisionItemState.DRAFTED, DecisionItemState.DISCARDED] } };

/**
 * Office and conveners see every decision, drafts included; units those they lead or help with; a leader those of the
 * own post and, when not closed, of the own lines; the district what was copied up; nobody one on a matter that
 * concerns him or her (`unconcerned`), and one on an accusation its readers alone (`knowable`; rows "Minutes" and
 * "Decision item" of §5.2).
 */
function visible(viewer: Viewer): Condition | false {
  const district = districtScope(viewer);
  const mine = { $and: [knowable(viewer, OPEN_MATTER), unconcerned(viewer)] };
  if (district) return { $and: [district, IN_FORCE, mine] };
  const area = subdistrictPath(viewer);
  if (!area || !insider(viewer)) return false;
  const inArea = { $and: [within('areaPath', area), mine] };
  if (office(viewer) || convener(viewer)) return inArea;
  const scopes: Condition[] = [];
  if (viewer.postId) scopes.push({ responsiblePostId: viewer.postId });
  if (viewer.unitId && has(viewer, ...DEPT, ...COMMUNITY))
    scopes.push({ leadUnitId: viewer.unitId }, { coUnitIds: { $contains: [viewer.unitId] } });
  if (has(viewer, 'LEADER_IN_CHARGE') && viewer.lines.length)
    scopes.push({ closed: false, lineCode: { $in: viewer.lines } });
  return scopes.length ? { $and: [inArea, IN_FORCE, { $or: scopes }] } : false;
}

/** The lead unit's people, and a leader whose post is the responsible one. */
const acts = (viewer: Viewer, row: DecisionItem): boolean =>
  (has(viewer, ...DEPT, ...COMMUNITY) && viewer.unitId !== null && viewer.unitId === row.leadUnitId) ||
  (leader(viewer) && viewer.postId !== null && viewer.postId === row.responsiblePostId);

const verbs: Record<DecisionItemVerb, (viewer: Viewer, row: DecisionItem) => boolean> = {
  revise: office,
  discard: (viewer, row) => office(viewer) || chairs(viewer, row),
  confirmDecision: chairs,
  acknowledge: acts,
  progress: acts,
  submit: acts,
  verify: office,
  return: office,
};

/** Decisions and their carrying-out (R-036, R-066; row "Decision item: act / verify" of §5.2). */
export const decisionItem = defineNoun<DecisionItem, DecisionItemVerb>({
  name: 'decisionItem',
  entity: DecisionItem,
  state: 'state',
  machine: decisionItemMachine,
  policy: {
    visible,
    verbs,
    files: insider,
    attaches: (viewer) => has(viewer, ...DEPT, ...COMMUNITY) || leader(viewer),
    create: { readDecisions: (viewer) => insider(viewer) || has(viewer, 'DISTRICT_READER') },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'state',
    'meetingId',
    'agendaItemId',
    'caseId',
    'lineCode',
    'areaPath',
    'content',
    'leadUnitId',
    'coUnitIds',
    'responsiblePostId',
    'responsibleAssignmentId',
    'dueOn',
    'warnOn',
    'restricted',
    'casePath',
    'accusedUnitId',
    'accusedUnitPath',
    'accusedPersonId',
    'recusedPersonIds',
    'namedStaffIds',
    'closed',
    'chairPostId',
    'confirmedOn',
    'acknowledgedAt',
    'resultText',
    'submittedOn',
    'verifiedOn',
    'copiedToDistrict',
  ],
});
