import { graphql } from '../../gql';

export const Meetings_ItemFields = graphql(`
  fragment Meetings_ItemFields on AgendaItem {
    id
    version
    state
    title
    source
    caseNo
    caseState
    closed
    preliminaryOpinion
    minutesPlanned
    order
    discussion
    outcome
    case {
      id
      caseNo
    }
    presenterUnit {
      id
      name
    }
    proposerUnit {
      id
      name
    }
    availableActions {
      verb
      blockedBy
    }
  }
`);

/** Proposals that wait to be put on a meeting, or that were turned down. */
export const Meetings_Topics = graphql(`
  query Meetings_Topics($first: Int!, $after: String, $filter: AgendaItemFilter) {
    agendaItems(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...Meetings_ItemFields
          meeting {
            id
            title
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

/** Meetings whose agenda is still open. */
export const Meetings_Planned = graphql(`
  query Meetings_Planned {
    meetings(first: 20, filter: { states: [PLANNED, POSTPONED] }, sort: STARTS_AT_ASC) {
      edges {
        node {
          id
          title
          startsAt
        }
      }
    }
  }
`);

/** Matters by number or words, for the picker. */
export const Meetings_CaseSearch = graphql(`
  query Meetings_CaseSearch($search: String) {
    cases(first: 20, filter: { search: $search }) {
      edges {
        node {
          id
          caseNo
          summary
          state
          leadUnit {
            id
            name
          }
        }
      }
    }
  }
`);

/**
 * A matter in one line. Asked by itself: whoever may read the item need not be able to read the matter, and gets null.
 */
export const Meetings_CaseLine = graphql(`
  query Meetings_CaseLine($id: ID!) {
    case(id: $id) {
      id
      caseNo
      summary
    }
  }
`);

/** Live facts of the matter that an item is about. */
export const Meetings_CaseFacts = graphql(`
  query Meetings_CaseFacts($id: ID!) {
    case(id: $id) {
      id
      caseNo
      summary
      state
      light
      dueOn
      categoryLabel
      peopleCount
      householdCount
      progress
      community {
        id
        name
      }
      leadUnit {
        id
        name
      }
      firstResponsible {
        id
        title
        holder {
          id
          name
        }
      }
      caseLeader {
        id
        title
        holder {
          id
          name
        }
      }
      threeLists {
        appealContent
        classification
        dueOn
        responsiblePerson
        missing
        tasks {
          content
          standard
          dueOn
          doneOn
        }
        responsibleUnit {
          id
          name
        }
        caseLeader {
          id
          title
          holder {
            id
            name
          }
        }
      }
    }
  }
`);

export const Meetings_ProposeItem = graphql(`
  mutation Meetings_ProposeItem($input: ProposeItemInput!) {
    proposeItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_AcceptItem = graphql(`
  mutation Meetings_AcceptItem($input: AcceptItemInput!) {
    acceptItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_RejectItem = graphql(`
  mutation Meetings_RejectItem($input: RejectItemInput!) {
    rejectItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_TakeOffItem = graphql(`
  mutation Meetings_TakeOffItem($input: RejectItemInput!) {
    takeOffItem(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_EditItem = graphql(`
  mutation Meetings_EditItem($input: EditItemInput!) {
    editItem(input: $input) {
      id
      version
      order
    }
  }
`);
export const Meetings_Discuss = graphql(`
  mutation Meetings_Discuss($input: DiscussItemInput!) {
    discussAgendaItem(input: $input) {
      id
      version
      state
    }
  }
`);
