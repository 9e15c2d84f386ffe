import { graphql } from '../../gql';

export const People_ProvisionRows = graphql(`
  fragment People_ProvisionRows on ProvisionConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        client
        purpose
        fields
        maskedFields
        persons
        rows
        requestId
      }
    }
  }
`);

/** Provision records of one service; the other three are left out. */
export const People_Provisions = graphql(`
  query People_Provisions(
    $people: Boolean!
    $cases: Boolean!
    $meetings: Boolean!
    $supervision: Boolean!
    $filter: ProvisionFilter
    $first: Int
    $after: String
  ) {
    people: peopleProvisions(filter: $filter, first: $first, after: $after) @include(if: $people) {
      ...People_ProvisionRows
    }
    cases: casesProvisions(filter: $filter, first: $first, after: $after) @include(if: $cases) {
      ...People_ProvisionRows
    }
    meetings: meetingsProvisions(filter: $filter, first: $first, after: $after) @include(if: $meetings) {
      ...People_ProvisionRows
    }
    supervision: supervisionProvisions(filter: $filter, first: $first, after: $after) @include(if: $supervision) {
      ...People_ProvisionRows
    }
  }
`);
