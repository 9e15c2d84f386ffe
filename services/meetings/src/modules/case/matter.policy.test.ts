import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { NO_CONCERN, SYSTEM, type Viewer } from '@lianxi/service-kit';
import { readsMatter, type MatterFacts } from './matter.policy.js';

const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  postId: 'post',
  unitId: 'unit',
  unitPath: 'zone/sub/unit',
  roles,
  ...more,
});
const row: MatterFacts = {
  caseId: 'case',
  lineCode: '03',
  restricted: false,
  casePath: 'zone/sub/community',
  ...NO_CONCERN,
  recusedPersonIds: [],
  namedStaffIds: [],
};
const machine = (scopes: string[]) => viewer([], { kind: 'machine', scopes });

test.each<[string, Viewer, readonly string[], boolean, boolean]>([
  ['office staff', viewer(['OFFICE_STAFF']), [], true, false],
  ['director', viewer(['OFFICE_DIRECTOR']), [], true, true],
  ['chief convener', viewer(['CHIEF_CONVENER']), [], true, true],
  ['convener', viewer(['CONVENER']), [], true, false],
  ['leader of the line', viewer(['LEADER_IN_CHARGE'], { lines: ['03'] }), [], true, false],
  ['leader of another line', viewer(['LEADER_IN_CHARGE'], { lines: ['04'] }), [], false, false],
  ['head of a unit that has it', viewer(['DEPT_HEAD']), ['unit'], true, false],
  ['head of another', viewer(['DEPT_HEAD']), ['else'], false, false],
  ['handler of a unit that has it', viewer(['DEPT_HANDLER']), ['unit'], false, false],
  ['clerk of the community', viewer(['COMMUNITY_STAFF'], { unitPath: 'zone/sub/community' }), [], true, false],
  [
    'clerk of one whose code begins alike',
    viewer(['COMMUNITY_STAFF'], { unitPath: 'zone/sub/comm' }),
    [],
    false,
    false,
  ],
  ['district', viewer(['DISTRICT_READER'], { unitPath: 'zone' }), [], true, false],
  ['machine for meetings', machine(['meetings:read']), [], false, false],
  ['machine for cases too', machine(['meetings:read', 'cases:read']), [], true, false],
])('%s learns which matter it is (normal, restricted)', (_, who, units, normal, restricted) => {
  expect([readsMatter(who, row, units), readsMatter(who, { ...row, restricted: true }, units)]).toEqual([
    normal,
    restricted,
  ]);
  expect(readsMatter(who, { ...row, caseId: null }, units)).toBe(false);
});
