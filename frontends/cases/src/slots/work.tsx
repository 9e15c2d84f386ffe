import { workPiece } from '@lianxi/frontend-kit';
import { Cases_Work } from '../features/ledger/ledger.graphql';

/** What waits for me among matters; every counter has its list in the ledger. */
export default workPiece({
  moduleId: 'cases',
  document: Cases_Work,
  pick: (data) => data.casesWork,
  waiting: ['case.acknowledge', 'case.dispatch'],
  forApproval: ['case.confirmLeader', 'case.close', 'case.decideObjection', 'case.decideRecusal'],
  lists: {
    waiting: '/cases?mine=true&state=DISPATCHED&state=SUBDISTRICT_TRIAGE',
    dueSoon: '/cases?mine=true&light=YELLOW',
    overdue: '/cases?mine=true&light=RED',
    forApproval: '/cases?mine=true',
  },
});
