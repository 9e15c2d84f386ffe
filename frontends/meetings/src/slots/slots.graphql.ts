import { graphql } from '../gql';

export const Meetings_Work = graphql(`
  query Meetings_Work($first: Int!) {
    meetingsWork(first: $first) {
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

export const Meetings_Today = graphql(`
  query Meetings_Today($from: LocalDate!) {
    meetings(first: 5, filter: { from: $from, states: [NOTIFIED, IN_SESSION, ENDED] }, sort: STARTS_AT_ASC) {
      edges {
        node {
          id
          state
          title
          startsAt
          place
          chair {
            id
            title
            holder {
              id
              name
            }
          }
          availableActions {
            verb
            blockedBy
          }
        }
      }
    }
  }
`);

export const Meetings_CasePanel = graphql(`
  query Meetings_CasePanel($caseId: ID!) {
    case(id: $caseId) {
      id
      caseNo
      summary
      agendaItems {
        id
        state
        title
        outcome
        meeting {
          id
          title
          sessionNumber
          startsAt
          minutes {
            id
            issueNumber
            state
          }
        }
      }
      decisionItems {
        id
        state
        content
        dueOn
        light
        leadUnit {
          id
          name
        }
        meeting {
          id
          sessionNumber
        }
      }
    }
  }
`);
