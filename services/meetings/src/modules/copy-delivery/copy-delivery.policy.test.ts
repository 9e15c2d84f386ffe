import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, verbsIn, type Viewer } from '@lianxi/service-kit';
import type { CopyDelivery } from './copy-delivery.entity.js';
import { copyDeliveryMachine } from './copy-delivery.machine.js';
import { copyDelivery } from './copy-delivery.policy.js';

const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({ ...SYSTEM, kind: 'person', unitId: 'district', unitPath: 'zone/sub/unit', roles, ...more });
const row = { recipientUnitId: 'district' } as CopyDelivery;

test('received once', () => expect([verbsIn(copyDeliveryMachine, 'SENT'), verbsIn(copyDeliveryMachine, 'RECEIVED')]).toEqual([['confirmReceipt'], []]));

test('the district office that it went to confirms, nobody else', () => {
  const may = (who: Viewer) => copyDelivery.policy.verbs.confirmReceipt(who, row);
  expect([may(viewer(['DISTRICT_READER'])), may(viewer(['DISTRICT_READER'], { unitId: 'other' })), may(viewer(['OFFICE_STAFF'])), may(viewer(['CHIEF_CONVENER'])), may(viewer(['DISTRICT_SYSTEM'], { kind: 'machine' }))]).toEqual([true, false, false, false, false]);
});

test('departments and communities do not see copies', () => {
  for (const role of ['DEPT_HEAD', 'COMMUNITY_SECRETARY', 'GRID_WORKER', 'SYS_ADMIN'] as const) expect(copyDelivery.policy.visible(viewer([role]))).toBe(false);
  expect(copyDelivery.policy.visible(viewer(['DISTRICT_READER'], { unitPath: 'zone' }))).toEqual({ recipientUnitId: 'district' });
});
