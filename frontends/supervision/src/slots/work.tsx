import { workPiece } from '@lianxi/frontend-kit';
import { graphql } from '../gql';
import { paths } from '../paths';

const Supervision_Work = graphql(`
  query Supervision_Work($first: Int) {
    supervisionWork(first: $first) {
      items {
        id
        kind
        title
        dueOn
        light
        path
      }
      waiting
      dueSoon
      overdue
      forApproval
    }
  }
`);

/** What waits for the viewer in supervision: the plan that the office owes, the witness, the draw. */
export default workPiece({
  moduleId: 'supervision',
  document: Supervision_Work,
  pick: (data) => data.supervisionWork,
  waiting: ['quarterlyCheck.plan', 'quarterlyCheck.witness', 'quarterlyCheck.draw'],
  lists: { waiting: paths.checks, dueSoon: paths.checks, overdue: paths.checks },
});
