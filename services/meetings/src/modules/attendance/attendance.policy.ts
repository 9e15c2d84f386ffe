import { defineNoun, subdistrictPath, within } from '@lianxi/service-kit';
import { insider } from '../meeting/meeting.policy.js';
import { Attendance, AttendanceStatus } from './attendance.entity.js';

/** A leave that the chair has not approved yet. */
export const leaveWaits = (row: Pick<Attendance, 'status' | 'leaveApprovedAt'>): boolean =>
  row.status === AttendanceStatus.LEAVE && row.leaveApprovedAt === null;

/**
 * Who attended is open to the conference's own people; the district learns it from the minutes (domain §5.3). Its verbs
 * are the meeting's.
 */
export const attendance = defineNoun<Attendance, never>({
  name: 'attendance',
  entity: Attendance,
  policy: {
    visible: (viewer) => {
      const area = subdistrictPath(viewer);
      return area && insider(viewer) ? within('areaPath', area) : false;
    },
    verbs: {} as never,
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'meetingId',
    'areaPath',
    'personId',
    'postId',
    'unitId',
    'seatIds',
    'status',
    'observer',
    'proxyName',
    'proxyPost',
    'leaveReason',
    'leaveApprovedAt',
    'byHand',
    'at',
  ],
});
