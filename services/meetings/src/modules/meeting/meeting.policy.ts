import { COMMUNITY, CONVENERS, DEPT, OFFICE, rolesFor, type Role } from '@lianxi/contracts';
import {
  defineNoun,
  has,
  subdistrictPath,
  within,
  type Blocker,
  type Condition,
  type Viewer,
} from '@lianxi/service-kit';
import { Meeting } from './meeting.entity.js';
import { MeetingKind } from './meeting.enums.js';
import { meetingMachine, type MeetingVerb } from './meeting.machine.js';

export const office = (viewer: Viewer): boolean => has(viewer, ...OFFICE);
export const convener = (viewer: Viewer): boolean => has(viewer, ...CONVENERS);
/** Leaders of the sub-district without a seat of their own (columns LI and CL of §5.2). */
export const leader = (viewer: Viewer): boolean => has(viewer, 'LEADER_IN_CHARGE', 'CASE_LEADER');

const MEMBERS: readonly Role[] = [
  ...DEPT,
  ...COMMUNITY,
  'POLICE_LIAISON',
  'JUSTICE_LIAISON',
  'TASKFORCE_MEMBER',
  'INSPECTOR',
];
/** People of member units: departments and communities. Grid workers and area cadres have no part in meetings. */
export const member = (viewer: Viewer): boolean => has(viewer, ...MEMBERS);
/** Who belongs to the sub-district's conference and may follow its work. */
export const insider = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && (office(viewer) || convener(viewer) || leader(viewer) || member(viewer));
const PROPOSERS = rolesFor('meetings', 'agendaItem', 'create', 'proposeItem');
const CALLERS = rolesFor('meetings', 'meeting', 'create', 'call');
const EXTRAORDINARY_CALLERS = rolesFor('meetings', 'meeting', 'create', 'callExtraordinary');
/** Row "Agenda propose" of §5.2: heads and secretaries, not their staff. */
export const proposer = (viewer: Viewer): boolean => has(viewer, ...PROPOSERS);
/** Rows "Meeting: call" of §5.2; an extraordinary meeting is the conveners' alone (R-025). */
export const mayCall = (viewer: Viewer, kind: MeetingKind): boolean =>
  has(viewer, ...(kind === MeetingKind.EXTRAORDINARY ? EXTRAORDINARY_CALLERS : CALLERS));

/**
 * The district reads what was copied up to it, a machine with the scope likewise (domain §5.3); null for everybody
 * else.
 */
export function districtScope(viewer: Viewer): Condition | null {
  const reads = viewer.kind === 'machine' ? viewer.scopes.includes('meetings:read') : has(viewer, 'DISTRICT_READER');
  return reads && viewer.unitPath ? { $and: [{ copiedToDistrict: true }, within('areaPath', viewer.unitPath)] } : null;
}

/**
 * Office, conveners and leaders see their sub-district's meetings from the plan on, member units once notice is given.
 */
function visible(viewer: Viewer): Condition | false {
  const district = districtScope(viewer);
  if (district) return district;
  const area = subdistrictPath(viewer);
  if (!area || !insider(viewer)) return false;
  if (office(viewer) || convener(viewer) || leader(viewer)) return within('areaPath', area);
  return { $and: [within('areaPath', area), { notifiedAt: { $ne: null } }] };
}

export const chairs = (viewer: Viewer, row: { chairPostId: string }): boolean =>
  viewer.postId !== null && viewer.postId === row.chairPostId;
/** M12: the chief convener, or the convener who chaired. */
const signs = (viewer: Viewer, row: Meeting) =>
  has(viewer, 'CHIEF_CONVENER') || (has(viewer, 'CONVENER') && chairs(viewer, row));

const verbs: Record<MeetingVerb, (viewer: Viewer, row: Meeting) => boolean> = {
  proposeItem: proposer,
  notify: office,
  postpone: (viewer, row) => mayCall(viewer, row.kind),
  cancel: (viewer, row) => mayCall(viewer, row.kind),
  signIn: (viewer, row) => viewer.personId !== null && row.seatPersonIds.includes(viewer.personId),
  recordAttendance: office,
  approveLeave: chairs,
  open: office,
  end: (viewer, row) => office(viewer) || chairs(viewer, row),
  draftMinutes: office,
  editMinutes: office,
  submitMinutes: (viewer) => has(viewer, 'OFFICE_DIRECTOR'),
  returnMinutes: signs,
  signMinutes: signs,
  copyUp: office,
  archive: office,
};

const unless = (condition: boolean, code: Extract<Blocker, string>): Blocker[] => (condition ? [] : [code]);

const blockers: Partial<Record<MeetingVerb, (row: Meeting) => Blocker[]>> = {
  notify: (row) => unless(row.acceptedCount > 0, 'AGENDA_REQUIRED'),
  open: (row) =>
    unless(
      row.chairPostIds.some((post) => row.presentPostIds.includes(post)),
      'NO_CHAIR',
    ),
  end: (row) => [
    ...unless(row.openItemCount === 0, 'AGENDA_OPEN'),
    ...unless(row.undecidedCount === 0, 'DECISION_REQUIRED'),
    ...unless(row.draftDecisionCount === 0, 'DECISION_NOT_CONFIRMED'),
  ],
  copyUp: (row) => unless(row.isConference, 'NOT_A_CONFERENCE'),
  archive: (row) => unless(!row.isConference || row.copyReceived, 'COPY_NOT_RECEIVED'),
};

/** Meetings of the sub-district's conference (domain §4.2, rows "Meeting" and "Minutes" of §5.2). */
export const meeting = defineNoun<Meeting, MeetingVerb>({
  name: 'meeting',
  entity: Meeting,
  state: 'state',
  machine: meetingMachine,
  policy: {
    visible,
    verbs,
    blockers,
    create: {
      readMeetings: (viewer) => insider(viewer) || has(viewer, 'DISTRICT_READER'),
      call: (viewer) => mayCall(viewer, MeetingKind.REGULAR),
      callExtraordinary: (viewer) => mayCall(viewer, MeetingKind.EXTRAORDINARY),
    },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'kind',
    'state',
    'sessionNumber',
    'title',
    'startsAt',
    'place',
    'chairPostId',
    'reason',
    'isConference',
    'signInCode',
    'shortNotice',
    'notifiedAt',
    'openedAt',
    'endedAt',
    'areaPath',
    'seatPostIds',
    'seatPersonIds',
    'chairPostIds',
    'presentPostIds',
    'acceptedCount',
    'openItemCount',
    'undecidedCount',
    'draftDecisionCount',
    'copiedToDistrict',
    'copyReceived',
  ],
});
