import { graphql } from '../../gql';

export const People_SecurityAlerts = graphql(`
  query People_SecurityAlerts($state: SecurityAlertState, $first: Int, $after: String) {
    securityAlerts(state: $state, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          kind
          state
          since
          calls
          note
          account {
            id
            username
            name
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

export const People_AcknowledgeSecurityAlert = graphql(`
  mutation People_AcknowledgeSecurityAlert($input: AcknowledgeSecurityAlertInput!) {
    acknowledgeSecurityAlert(input: $input) {
      id
      version
      state
      note
    }
  }
`);
