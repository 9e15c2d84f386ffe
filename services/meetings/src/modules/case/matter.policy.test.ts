import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { isAccused, notAgainst, readsMatter, type MatterFacts } from './matter.policy.js';

const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({ ...SYSTEM, kind: 'person', postId: 'post', unitId: 'unit', unitPath: 'zone/sub/unit', roles, ...more });
const row: MatterFacts = { caseId: 'case', lineCode: '03', restricted: false, casePath: 'zone/sub/community', accusedUnitId: null, accusedPath: null };
const machine = (scopes: string[]) => viewer([], { kind: 'machine', scopes });

test.each<[string, Viewer, readonly string[], boolean, boolean]>([
  ['office staff', viewer(['OFFICE_STAFF']), [], true, false], ['director', viewer(['OFFICE_DIRECTOR']), [], true, true], ['chief convener', viewer(['CHIEF_CONVENER']), [], true, true], ['convener', viewer(['CONVENER']), [], true, false],
  ['leader of the line', viewer(['LEADER_IN_CHARGE'], { lines: ['03'] }), [], true, false], ['leader of another line', viewer(['LEADER_IN_CHARGE'], { lines: ['04'] }), [], false, false],
  ['head of a unit that has it', viewer(['DEPT_HEAD']), ['unit'], true, false], ['head of another', viewer(['DEPT_HEAD']), ['else'], false, false], ['handler of a unit that has it', viewer(['DEPT_HANDLER']), ['unit'], false, false],
  ['clerk of the community', viewer(['COMMUNITY_STAFF'], { unitPath: 'zone/sub/community' }), [], true, false], ['clerk of one whose code begins alike', viewer(['COMMUNITY_STAFF'], { unitPath: 'zone/sub/comm' }), [], false, false],
  ['district', viewer(['DISTRICT_READER'], { unitPath: 'zone' }), [], true, false], ['machine for meetings', machine(['meetings:read']), [], false, false], ['machine for cases too', machine(['meetings:read', 'cases:read']), [], true, false],
])('%s learns which matter it is (normal, restricted)', (_, who, units, normal, restricted) => {
  expect([readsMatter(who, row, units), readsMatter(who, { ...row, restricted: true }, units)]).toEqual([normal, restricted]);
  expect(readsMatter(who, { ...row, caseId: null }, units)).toBe(false);
});

test('the unit complained of and those under it are kept out, neighbours and those above are not', () => {
  const against = { accusedUnitId: 'station', accusedPath: 'zone/sub/station' };
  expect([isAccused(against, { id: 'station', path: 'zone/moved' }), isAccused(against, { id: 'squad', path: 'zone/sub/station/squad' }), isAccused(against, { id: 'other', path: 'zone/sub/station2' }), isAccused(against, { id: 'sub', path: 'zone/sub' }), isAccused(row, { id: 'station', path: 'zone/sub/station' })]).toEqual([true, true, false, false, false]);
  expect(notAgainst(viewer(['DEPT_HEAD'], { unitId: 'squad', unitPath: 'zone/sub/station/squad' }))).toEqual({ $or: [{ accusedUnitId: null }, { accusedUnitId: { $ne: 'squad' }, accusedPath: { $nin: ['zone', 'zone/sub', 'zone/sub/station', 'zone/sub/station/squad'] } }] });
});
