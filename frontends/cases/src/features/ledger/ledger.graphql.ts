import { graphql } from '../../gql';

export const Cases_List = graphql(`
  query Cases_List($first: Int!, $after: String, $filter: CaseFilter, $sort: [CaseSort!]) {
    cases(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          caseNo
          summary
          categoryLabel
          currentLevel
          state
          dueOn
          light
          registeredOn
          conferenceOn
          peopleCount
          closingProposed
          urgency
          community {
            id
            name
          }
          grid {
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
          leadUnit {
            id
            name
          }
          lastDecision {
            id
            content
            dueOn
          }
        }
      }
    }
  }
`);

/** What the filters and the export offer to choose from. */
export const Cases_LedgerChoices = graphql(`
  query Cases_LedgerChoices {
    units(first: 100, filter: { own: true, kinds: [COMMUNITY] }) {
      edges {
        node {
          id
          name
        }
      }
    }
    categories {
      id
      code
      level
      name
    }
  }
`);

export const Cases_Work = graphql(`
  query Cases_Work($first: Int!) {
    casesWork(first: $first) {
      waiting
      dueSoon
      overdue
      forApproval
      items {
        id
        kind
        title
        dueOn
        light
        path
      }
    }
  }
`);
