import { describe, expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import type { Meeting } from './meeting.entity.js';
import { MeetingKind } from './meeting.enums.js';
import type { MeetingVerb } from './meeting.machine.js';
import { mayCall, meeting, proposer } from './meeting.policy.js';

const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  personId: 'person',
  postId: 'post',
  unitId: 'unit',
  unitPath: 'zone/sub/unit',
  roles,
  ...more,
});
const row = (more: Partial<Meeting> = {}): Meeting =>
  ({
    kind: MeetingKind.REGULAR,
    chairPostId: 'chair',
    chairPostIds: ['chair', 'other'],
    presentPostIds: [],
    seatPersonIds: ['person'],
    isConference: true,
    copyReceived: false,
    acceptedCount: 1,
    openItemCount: 0,
    undecidedCount: 0,
    draftDecisionCount: 0,
    ...more,
  }) as Meeting;

describe('who may call (rows "Meeting: call" of the matrix)', () => {
  test.each<[Role, boolean, boolean]>([
    ['CHIEF_CONVENER', true, true],
    ['CONVENER', true, true],
    ['OFFICE_DIRECTOR', true, false],
    ['OFFICE_STAFF', true, false],
    ['LEADER_IN_CHARGE', false, false],
    ['DEPT_HEAD', false, false],
    ['DEPT_HANDLER', false, false],
    ['COMMUNITY_SECRETARY', false, false],
    ['COMMUNITY_STAFF', false, false],
    ['GRID_WORKER', false, false],
    ['AREA_CADRE', false, false],
    ['DISTRICT_READER', false, false],
    ['SYS_ADMIN', false, false],
    ['AUDITOR', false, false],
  ])('%s: regular %s, extraordinary %s', (role, regular, extraordinary) => {
    expect([mayCall(viewer([role]), MeetingKind.REGULAR), mayCall(viewer([role]), MeetingKind.EXTRAORDINARY)]).toEqual([
      regular,
      extraordinary,
    ]);
  });
});

test.each<[Role, boolean]>([
  ['CHIEF_CONVENER', true],
  ['CONVENER', true],
  ['OFFICE_DIRECTOR', true],
  ['OFFICE_STAFF', true],
  ['LEADER_IN_CHARGE', true],
  ['CASE_LEADER', true],
  ['DEPT_HEAD', true],
  ['DEPT_HANDLER', false],
  ['COMMUNITY_SECRETARY', true],
  ['COMMUNITY_STAFF', false],
  ['GRID_WORKER', false],
  ['AREA_CADRE', false],
  ['TASKFORCE_MEMBER', true],
  ['DISTRICT_READER', false],
])('%s proposes agenda items: %s', (role, allowed) => expect(proposer(viewer([role]))).toBe(allowed));

const OFFICE_VERBS: MeetingVerb[] = [
  'notify',
  'recordAttendance',
  'open',
  'draftMinutes',
  'editMinutes',
  'copyUp',
  'archive',
];
describe('verbs', () => {
  test.each(OFFICE_VERBS)("%s is the office's", (verb) => {
    expect(
      [viewer(['OFFICE_STAFF']), viewer(['OFFICE_DIRECTOR']), viewer(['CHIEF_CONVENER']), viewer(['DEPT_HEAD'])].map(
        (v) => meeting.policy.verbs[verb](v, row()),
      ),
    ).toEqual([true, true, false, false]);
  });
  test('the chair or the office ends, the director submits, the chief convener or the convener who chaired signs', () => {
    const chair = viewer(['CONVENER'], { postId: 'chair' });
    const may = (verb: MeetingVerb, v: Viewer) => meeting.policy.verbs[verb](v, row());
    expect([may('end', chair), may('end', viewer(['CONVENER'])), may('end', viewer(['OFFICE_STAFF']))]).toEqual([
      true,
      false,
      true,
    ]);
    expect([may('submitMinutes', viewer(['OFFICE_DIRECTOR'])), may('submitMinutes', viewer(['OFFICE_STAFF']))]).toEqual(
      [true, false],
    );
    expect([
      may('signMinutes', viewer(['CHIEF_CONVENER'])),
      may('signMinutes', chair),
      may('signMinutes', viewer(['CONVENER'])),
      may('signMinutes', viewer(['OFFICE_DIRECTOR'], { postId: 'chair' })),
    ]).toEqual([true, true, false, false]);
  });
  test('whoever holds a seat signs in', () => {
    expect([
      meeting.policy.verbs.signIn(viewer(['DEPT_HEAD']), row()),
      meeting.policy.verbs.signIn(viewer(['DEPT_HEAD'], { personId: 'else' }), row()),
    ]).toEqual([true, false]);
  });
});

test.each<[MeetingVerb, Partial<Meeting>, string[]]>([
  ['notify', { acceptedCount: 0 }, ['AGENDA_REQUIRED']],
  ['notify', {}, []],
  ['open', {}, ['NO_CHAIR']],
  ['open', { presentPostIds: ['member'] }, ['NO_CHAIR']],
  ['open', { presentPostIds: ['other'] }, []],
  [
    'end',
    { openItemCount: 1, undecidedCount: 1, draftDecisionCount: 1 },
    ['AGENDA_OPEN', 'DECISION_REQUIRED', 'DECISION_NOT_CONFIRMED'],
  ],
  ['end', {}, []],
  ['copyUp', { isConference: false }, ['NOT_A_CONFERENCE']],
  ['copyUp', {}, []],
  ['archive', {}, ['COPY_NOT_RECEIVED']],
  ['archive', { copyReceived: true }, []],
  ['archive', { isConference: false }, []],
])('%s with %j lacks %j', (verb, more, lacking) =>
  expect(meeting.policy.blockers![verb]!(row(more), viewer(['OFFICE_STAFF']))).toEqual(lacking),
);

test('members see meetings from the notice on; grids, cadres and administrators none', () => {
  const rows = (roles: Role[], more: Partial<Viewer> = {}) =>
    JSON.stringify(meeting.policy.visible(viewer(roles, more)));
  expect(rows(['OFFICE_STAFF'])).toBe(
    JSON.stringify({ $or: [{ areaPath: 'zone/sub' }, { areaPath: { $like: 'zone/sub/%' } }] }),
  );
  for (const role of ['DEPT_HEAD', 'DEPT_HANDLER', 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF'] as const)
    expect(rows([role])).toContain('"notifiedAt":{"$ne":null}');
  for (const role of ['GRID_WORKER', 'AREA_CADRE', 'SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR'] as const)
    expect(rows([role])).toBe('false');
  expect(rows(['DISTRICT_READER'], { unitPath: 'zone' })).toContain('"copiedToDistrict":true');
});
