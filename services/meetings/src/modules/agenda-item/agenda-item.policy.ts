import {
  defineNoun,
  knowable,
  subdistrictPath,
  unconcerned,
  within,
  type Blocker,
  type Condition,
  type Viewer,
} from '@lianxi/service-kit';
import { convener, insider, leader, office, proposer } from '../meeting/meeting.policy.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { OPEN_MATTER } from '../case/matter.policy.js';
import { AgendaItem } from './agenda-item.entity.js';
import { agendaItemMachine, type AgendaItemVerb } from './agenda-item.machine.js';

/**
 * Office and conveners see every item; others see open items once notice is given, and what they proposed themselves.
 * The district sees none, nobody sees an item on a matter that concerns him or her (`unconcerned`), and one on an
 * accusation is there for its readers alone (`knowable`).
 */
function visible(viewer: Viewer): Condition | false {
  const area = subdistrictPath(viewer);
  if (!area || !insider(viewer)) return false;
  const inArea = { $and: [within('areaPath', area), knowable(viewer, OPEN_MATTER), unconcerned(viewer)] };
  if (office(viewer) || convener(viewer)) return inArea;
  const own = viewer.assignmentId ? [{ proposerAssignmentId: viewer.assignmentId }] : [];
  return { $and: [inArea, { $or: [leader(viewer) ? { closed: false } : { closed: false, published: true }, ...own] }] };
}

const verbs: Record<AgendaItemVerb, (viewer: Viewer, row: AgendaItem) => boolean> = {
  acceptItem: office,
  rejectItem: office,
  editItem: office,
  takeOffItem: office,
  decide: office,
  discuss: office,
};

/** Where the item's meeting must stand for a verb; the machine knows only the item's own state. */
const meetingIn =
  (...states: MeetingState[]) =>
  (row: AgendaItem): Blocker[] =>
    row.meetingState === null || states.includes(row.meetingState)
      ? []
      : [{ code: 'WRONG_STATE', params: { noun: 'meeting', state: row.meetingState } }];

const blockers: Partial<Record<AgendaItemVerb, (row: AgendaItem) => Blocker[]>> = {
  acceptItem: meetingIn(MeetingState.PLANNED, MeetingState.POSTPONED),
  takeOffItem: meetingIn(MeetingState.PLANNED, MeetingState.NOTIFIED, MeetingState.POSTPONED),
  editItem: meetingIn(MeetingState.PLANNED, MeetingState.NOTIFIED, MeetingState.POSTPONED),
  decide: meetingIn(MeetingState.IN_SESSION),
  discuss: meetingIn(MeetingState.IN_SESSION),
};

/** Agenda items (row "Agenda propose / accept" of §5.2). */
export const agendaItem = defineNoun<AgendaItem, AgendaItemVerb>({
  name: 'agendaItem',
  entity: AgendaItem,
  state: 'state',
  machine: agendaItemMachine,
  policy: { visible, verbs, blockers, create: { proposeItem: proposer } },
  columns: [
    'id',
    'version',
    'createdAt',
    'state',
    'meetingId',
    'meetingState',
    'areaPath',
    'title',
    'source',
    'caseId',
    'caseNo',
    'caseState',
    'caseVersion',
    'lineCode',
    'casePath',
    'caseLeadUnitId',
    'accusedUnitId',
    'accusedUnitPath',
    'accusedPersonId',
    'recusedPersonIds',
    'namedStaffIds',
    'closed',
    'restricted',
    'published',
    'preliminaryOpinion',
    'presenterUnitId',
    'minutesPlanned',
    'order',
    'proposerUnitId',
    'proposerAssignmentId',
    'discussion',
    'deferredFromId',
  ],
});
