import { expect, test } from '@jest/globals';
import type { Viewer } from '@lianxi/service-kit';
import type { CopyDelivery } from './copy-delivery.entity.js';
import { copyDelivery } from './copy-delivery.policy.js';

const viewer = (more: Partial<Viewer>): Viewer => ({
  kind: 'machine',
  accountId: 'machine',
  account: 'machine',
  personId: null,
  assignmentId: null,
  postId: null,
  roles: ['DISTRICT_SYSTEM'],
  unitId: 'district',
  unitPath: '150571',
  gridId: null,
  lines: [],
  scopes: [],
  ...more,
});
const copy = { recipientUnitId: 'district' } as CopyDelivery;
const receives = (more: Partial<Viewer>) => copyDelivery.policy.verbs.confirmReceipt(viewer(more), copy);

test.each<[string, Partial<Viewer>, boolean]>([
  ['a machine of the recipient with the group', { scopes: ['meetings:read', 'meetings:receipts'] }, true],
  ['a machine that only reads', { scopes: ['meetings:read'] }, false],
  ['a machine of another unit', { scopes: ['meetings:receipts'], unitId: 'other' }, false],
  ['a machine that claims to be the reader', { roles: ['DISTRICT_READER'] }, false],
  ['the district reader', { kind: 'person', roles: ['DISTRICT_READER'] }, true],
  ['a reader of another unit', { kind: 'person', roles: ['DISTRICT_READER'], unitId: 'other' }, false],
])('%s confirms receipt of minutes: as it should', (_who, more, allowed) => expect(receives(more)).toBe(allowed));

test('a machine sees copies by the reading group alone', () => {
  expect(copyDelivery.policy.visible(viewer({ scopes: ['meetings:receipts'] }))).toBe(false);
  expect(copyDelivery.policy.visible(viewer({ scopes: ['meetings:read'] }))).toEqual({ recipientUnitId: 'district' });
});
