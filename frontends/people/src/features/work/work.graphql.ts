import { graphql } from '../../gql';

/** What waits for the viewer in people. */
export const People_Work = graphql(`
  query People_Work($first: Int) {
    peopleWork(first: $first) {
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

/** The years of the work calendar that are there; `conference.on` is the domain's day. */
export const People_WorkYears = graphql(`
  query People_WorkYears {
    workYears {
      id
      year
      daysOff
      makeUpDays
    }
    conference {
      on
    }
  }
`);
