import { graphql } from '../../gql';

export const Meetings_CopyFields = graphql(`
  fragment Meetings_CopyFields on CopyDelivery {
    id
    version
    state
    channel
    sentAt
    dueOn
    receivedAt
    onTime
    recipient {
      id
      name
    }
    receivedBy {
      id
      post {
        id
        title
      }
      person {
        id
        name
      }
    }
    availableActions {
      verb
      blockedBy
    }
  }
`);

export const Meetings_Copies = graphql(`
  query Meetings_Copies($first: Int!, $after: String) {
    copyDeliveries(first: $first, after: $after) {
      edges {
        cursor
        node {
          ...Meetings_CopyFields
          meeting {
            id
            title
            startsAt
          }
          minutes {
            id
            mark
            issueNumber
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const Meetings_Copy = graphql(`
  query Meetings_Copy($id: ID!) {
    copyDelivery(id: $id) {
      ...Meetings_CopyFields
      meeting {
        id
        title
        startsAt
        place
      }
      minutes {
        ...Meetings_MinutesFields
      }
      history {
        ...Meetings_HistoryFields
      }
    }
  }
`);

export const Meetings_ConfirmReceipt = graphql(`
  mutation Meetings_ConfirmReceipt($input: ConfirmReceiptInput!) {
    confirmReceipt(input: $input) {
      id
      version
      state
    }
  }
`);
