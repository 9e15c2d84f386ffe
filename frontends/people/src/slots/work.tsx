import { workPiece } from '@lianxi/frontend-kit';
import { People_Work } from '../features/work/work.graphql';
import { paths } from '../paths';

/** What waits for the viewer in people: calendars that the office owes, appointments to confirm. */
export default workPiece({
  moduleId: 'people',
  document: People_Work,
  pick: (data) => data.peopleWork,
  waiting: ['workYear.add'],
  forApproval: ['appointment.confirm'],
  lists: {
    waiting: paths.workCalendar,
    dueSoon: paths.workCalendar,
    overdue: paths.workCalendar,
    forApproval: paths.appointments,
  },
});
