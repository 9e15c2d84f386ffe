import { graphql } from '../../gql';

/** Appointments that take two persons, the latest first. */
export const People_Appointments = graphql(`
  query People_Appointments($state: AppointmentState, $first: Int, $after: String) {
    appointments(state: $state, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          state
          capacity
          seatKind
          validFrom
          validTo
          basis
          proposedBy
          post {
            id
            title
            unit {
              id
              name
            }
          }
          person {
            id
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
export const People_ConfirmAppointment = graphql(`
  mutation People_ConfirmAppointment($input: AppointmentActInput!) {
    confirmAppointment(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_RejectAppointment = graphql(`
  mutation People_RejectAppointment($input: AppointmentActInput!) {
    rejectAppointment(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_WithdrawAppointment = graphql(`
  mutation People_WithdrawAppointment($input: AppointmentActInput!) {
    withdrawAppointment(input: $input) {
      id
      version
      state
    }
  }
`);
