import { workPiece } from '@lianxi/frontend-kit';
import { paths } from '../paths';
import { Meetings_Work } from './slots.graphql';

/** What waits for the viewer in meetings: decisions to sign for and carry out, proposals, minutes, copies, sign-in. */
export default workPiece({
  moduleId: 'meetings',
  document: Meetings_Work,
  pick: (data) => data.meetingsWork,
  waiting: ['decisionItem.acknowledge', 'copyDelivery.confirmReceipt'],
  forApproval: [
    'decisionItem.confirmDecision',
    'decisionItem.verify',
    'meeting.submitMinutes',
    'meeting.signMinutes',
    'agendaItem.acceptItem',
  ],
  // lights are of decisions alone; what waits and what is to be approved is of several kinds and has no list of its own
  lists: { dueSoon: paths.decisions, overdue: `${paths.decisions}?overdue=true` },
});
