import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { coverageMenu, ownCommunityOnly } from './coverage/coverage.policy.js';
import { mayDraftFor, dutyList } from './duty/duty.policy.js';
import { liaison } from './liaison/liaison.policy.js';
import { dutyShift, dutySwap } from './roster/roster.policy.js';
import { setup } from './setup/setup.policy.js';
import { postPhone } from './work-phone/post-phone.policy.js';

const SUB = '150571/150571003';
const viewer = (role: Role): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  personId: 'me',
  roles: [role],
  unitId: 'own',
  unitPath: role.startsWith('DISTRICT') ? '150571' : SUB,
});
const may = (role: Role) => {
  const one = viewer(role);
  const asked = { liaison, dutyShift, dutySwap, dutyList, setup, postPhone };
  return Object.values(asked)
    .flatMap(({ policy }) => Object.entries(policy.create ?? {}))
    .concat(Object.entries(coverageMenu.policy.create))
    .filter(([, allowed]) => allowed(one))
    .map(([verb]) => verb)
    .toSorted()
    .join(' ');
};

const READS = 'proposeSwap readDutyLists readLiaisons readRoster';
const OFFICE =
  'confirmSetup draftDutyList planRoster proposeSwap readCoverage readDutyLists readLiaisons readRoster readSetup reassignShift setLiaison setWorkPhone withdrawSetup';
const CONVENES = 'proposeSwap readCoverage readDutyLists readLiaisons readRoster readSetup';
const COMMUNITY = 'draftDutyList proposeSwap readCoverage readDutyLists readLiaisons readRoster';

test.each<[Role, string]>([
  ['OFFICE_STAFF', OFFICE],
  ['OFFICE_DIRECTOR', OFFICE],
  ['CHIEF_CONVENER', CONVENES],
  ['CONVENER', CONVENES],
  ['LEADER_IN_CHARGE', 'proposeSwap readCoverage readDutyLists readLiaisons readRoster'],
  ['DEPT_HEAD', `draftDutyList ${READS}`],
  ['DEPT_HANDLER', READS],
  ['COMMUNITY_SECRETARY', COMMUNITY],
  ['COMMUNITY_STAFF', COMMUNITY],
  ['GRID_WORKER', READS],
  ['AREA_CADRE', READS],
  ['SYS_ADMIN', READS],
  ['AUDITOR', READS],
  ['DISTRICT_READER', ''],
  ['DISTRICT_SYSTEM', ''],
])('registers of the joint office: %s may %s', (role, expected) => {
  expect(may(role)).toBe(expected);
});

test('the district sees no row of any register', () => {
  for (const { policy } of [liaison, dutyShift, dutySwap, dutyList, postPhone, setup])
    expect(policy.visible(viewer('DISTRICT_READER'))).toBe(false);
});

test.each<[Role, unitId: string, path: string, boolean]>([
  ['OFFICE_STAFF', 'other', `${SUB}/XC-PUBLIC`, true],
  ['OFFICE_STAFF', 'other', '150571/150571004/X', false],
  ['DEPT_HEAD', 'own', `${SUB}/XC-PUBLIC`, true],
  ['DEPT_HEAD', 'other', `${SUB}/XC-PUBLIC`, false],
  ['DEPT_HANDLER', 'own', `${SUB}/XC-PUBLIC`, false],
  ['COMMUNITY_STAFF', 'own', `${SUB}/150571003001`, true],
  ['CHIEF_CONVENER', 'own', SUB, false],
  ['SYS_ADMIN', 'own', SUB, false],
])('%s drafts the duty list of unit %s at %s: %s', (role, unitId, path, expected) => {
  expect(mayDraftFor(viewer(role), unitId, path)).toBe(expected);
});

test.each<[from: string, to: string, verbs: string[]]>([
  ['me', 'you', ['withdraw']],
  ['you', 'me', ['accept', 'decline']],
  ['you', 'they', []],
])('a swap from %s to %s leaves me %j', (fromPersonId, toPersonId, expected) => {
  const row = { fromPersonId, toPersonId } as never;
  expect(
    Object.entries(dutySwap.policy.verbs)
      .filter(([, allowed]) => allowed(viewer('OFFICE_STAFF'), row))
      .map(([verb]) => verb),
  ).toEqual(expected);
});

test.each<[Role, boolean]>([
  ['COMMUNITY_SECRETARY', true],
  ['COMMUNITY_STAFF', true],
  ['OFFICE_STAFF', false],
  ['CHIEF_CONVENER', false],
])('%s sees the own community alone in the coverage report: %s', (role, expected) => {
  expect(ownCommunityOnly(viewer(role))).toBe(expected);
});
