import { defineNoun, has, subdistrictPath, within, type Condition, type Viewer } from '@lianxi/service-kit';
import { convener, leader, office } from '../meeting/meeting.policy.js';
import { CopyDelivery } from './copy-delivery.entity.js';
import { copyDeliveryMachine, type CopyDeliveryVerb } from './copy-delivery.machine.js';

/**
 * Office, conveners and leaders of the sub-district, and the district office that the copy went to (row "Copy to
 * district" of §5.2).
 */
function visible(viewer: Viewer): Condition | false {
  const reads = viewer.kind === 'machine' ? viewer.scopes.includes('meetings:read') : has(viewer, 'DISTRICT_READER');
  if (reads) return viewer.unitId ? { recipientUnitId: viewer.unitId } : false;
  const area = subdistrictPath(viewer);
  return area && viewer.kind === 'person' && (office(viewer) || convener(viewer) || leader(viewer))
    ? within('areaPath', area)
    : false;
}

const verbs: Record<CopyDeliveryVerb, (viewer: Viewer, row: CopyDelivery) => boolean> = {
  confirmReceipt: (viewer, row) =>
    (viewer.kind === 'machine' ? viewer.scopes.includes('meetings:receipts') : has(viewer, 'DISTRICT_READER')) &&
    viewer.unitId === row.recipientUnitId,
};

export const copyDelivery = defineNoun<CopyDelivery, CopyDeliveryVerb>({
  name: 'copyDelivery',
  entity: CopyDelivery,
  state: 'state',
  machine: copyDeliveryMachine,
  policy: {
    visible,
    verbs,
    create: {
      readCopies: (viewer) => office(viewer) || convener(viewer) || leader(viewer) || has(viewer, 'DISTRICT_READER'),
    },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'state',
    'meetingId',
    'minutesId',
    'areaPath',
    'recipientUnitId',
    'channel',
    'sentAt',
    'meetingOn',
    'dueOn',
    'receivedAt',
    'receivedByAssignmentId',
  ],
});
