import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { area } from './area.policy.js';

const viewer = (role: Role): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  roles: [role],
  unitPath: role.startsWith('DISTRICT') ? '150571' : '150571/150571003',
});

test.each<[Role, reads: boolean, assigns: boolean]>([
  ['OFFICE_STAFF', true, true],
  ['OFFICE_DIRECTOR', true, true],
  ['CHIEF_CONVENER', true, false],
  ['DEPT_HEAD', true, false],
  ['COMMUNITY_SECRETARY', true, false],
  ['GRID_WORKER', true, false],
  ['AREA_CADRE', true, false],
  ['SYS_ADMIN', true, false],
  ['DISTRICT_READER', false, false],
  ['DISTRICT_SYSTEM', false, false],
])('areas of cadres: %s reads %s, assigns %s', (role, reads, assigns) => {
  const { visible, create } = area.policy;
  expect([visible(viewer(role)), create!['readAreas']!(viewer(role))]).toEqual([reads, reads]);
  for (const verb of ['assignArea', 'endArea', 'handOverAreas']) expect(create![verb]!(viewer(role))).toBe(assigns);
});

test('a machine reads no areas', () => {
  expect(area.policy.visible({ ...SYSTEM, kind: 'machine', scopes: ['units:read'] })).toBe(false);
});
