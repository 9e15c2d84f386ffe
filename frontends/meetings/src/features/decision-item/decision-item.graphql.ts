import { graphql } from '../../gql';

export const Meetings_DecisionFields = graphql(`
  fragment Meetings_DecisionFields on DecisionItem {
    id
    version
    state
    content
    dueOn
    closed
    confirmedOn
    acknowledgedAt
    submittedOn
    verifiedOn
    overdue
    onTime
    light
    agendaItem {
      id
      title
    }
    case {
      id
      caseNo
    }
    leadUnit {
      id
      name
    }
    coUnits {
      id
      name
    }
    responsiblePost {
      id
      title
      holder {
        id
        name
      }
    }
    responsible {
      id
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

export const Meetings_Decisions = graphql(`
  query Meetings_Decisions($first: Int!, $after: String, $filter: DecisionItemFilter) {
    decisionItems(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...Meetings_DecisionFields
          meeting {
            id
            title
            sessionNumber
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

export const Meetings_Decision = graphql(`
  query Meetings_Decision($id: ID!) {
    decisionItem(id: $id) {
      ...Meetings_DecisionFields
      resultText
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
      files {
        id
        name
        mime
        size
        sha256
        uploadedAt
      }
      history {
        ...Meetings_HistoryFields
      }
    }
  }
`);

export const Meetings_Decide = graphql(`
  mutation Meetings_Decide($input: DecideInput!) {
    decideAgendaItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_ReviseDecision = graphql(`
  mutation Meetings_ReviseDecision($input: ReviseDecisionInput!) {
    reviseDecisionItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_DiscardDecision = graphql(`
  mutation Meetings_DiscardDecision($input: DecisionReasonInput!) {
    discardDecisionItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_ConfirmDecision = graphql(`
  mutation Meetings_ConfirmDecision($input: DecisionVerbInput!) {
    confirmDecision(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_AcknowledgeDecision = graphql(`
  mutation Meetings_AcknowledgeDecision($input: DecisionVerbInput!) {
    acknowledgeDecisionItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_ProgressDecision = graphql(`
  mutation Meetings_ProgressDecision($input: ProgressDecisionInput!) {
    progressDecisionItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_SubmitDecision = graphql(`
  mutation Meetings_SubmitDecision($input: SubmitDecisionInput!) {
    submitDecisionItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_VerifyDecision = graphql(`
  mutation Meetings_VerifyDecision($input: DecisionVerbInput!) {
    verifyDecisionItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_ReturnDecision = graphql(`
  mutation Meetings_ReturnDecision($input: DecisionReasonInput!) {
    returnDecisionItem(input: $input) {
      id
      version
      state
    }
  }
`);
