import { graphql } from '../../gql';

export const People_AuditRows = graphql(`
  fragment People_AuditRows on AuditEntryConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        account
        person {
          id
          name
        }
        actor {
          id
          post {
            id
            title
          }
        }
        what
        objectId
        outcome
        details
        requestId
        seal
      }
    }
  }
`);

/** Audit rows of one service; the other three are left out. */
export const People_Audit = graphql(`
  query People_Audit(
    $people: Boolean!
    $cases: Boolean!
    $meetings: Boolean!
    $supervision: Boolean!
    $filter: AuditFilter
    $first: Int
    $after: String
  ) {
    people: peopleAudit(filter: $filter, first: $first, after: $after) @include(if: $people) {
      ...People_AuditRows
    }
    cases: casesAudit(filter: $filter, first: $first, after: $after) @include(if: $cases) {
      ...People_AuditRows
    }
    meetings: meetingsAudit(filter: $filter, first: $first, after: $after) @include(if: $meetings) {
      ...People_AuditRows
    }
    supervision: supervisionAudit(filter: $filter, first: $first, after: $after) @include(if: $supervision) {
      ...People_AuditRows
    }
  }
`);

export const People_ChainBreak = graphql(`
  fragment People_ChainBreak on AuditChainBreak {
    kind
    seal
    upTo
    rowId
    noun
    objectId
    step
    expected
    found
  }
`);

export const People_AuditReport = graphql(`
  fragment People_AuditReport on AuditChainReport {
    checkedAt
    to
    sealed
    anchored
    anchoredAt
    unsealed
    breaks {
      ...People_ChainBreak
    }
    breakCount
    next
  }
`);

/** One piece of one service's sealed chain, checked now. */
export const People_AuditChain = graphql(`
  query People_AuditChain(
    $people: Boolean!
    $cases: Boolean!
    $meetings: Boolean!
    $supervision: Boolean!
    $from: Int
  ) {
    people: peopleAuditChain(from: $from) @include(if: $people) {
      ...People_AuditReport
    }
    cases: casesAuditChain(from: $from) @include(if: $cases) {
      ...People_AuditReport
    }
    meetings: meetingsAuditChain(from: $from) @include(if: $meetings) {
      ...People_AuditReport
    }
    supervision: supervisionAuditChain(from: $from) @include(if: $supervision) {
      ...People_AuditReport
    }
  }
`);

export const People_HistoryReport = graphql(`
  fragment People_HistoryReport on HistoryChainReport {
    checkedAt
    checked
    breaks {
      ...People_ChainBreak
    }
    breakCount
    next
  }
`);

/** One piece of one service's history, checked now. */
export const People_HistoryChain = graphql(`
  query People_HistoryChain(
    $people: Boolean!
    $cases: Boolean!
    $meetings: Boolean!
    $supervision: Boolean!
    $after: String
  ) {
    people: peopleHistoryChain(after: $after) @include(if: $people) {
      ...People_HistoryReport
    }
    cases: casesHistoryChain(after: $after) @include(if: $cases) {
      ...People_HistoryReport
    }
    meetings: meetingsHistoryChain(after: $after) @include(if: $meetings) {
      ...People_HistoryReport
    }
    supervision: supervisionHistoryChain(after: $after) @include(if: $supervision) {
      ...People_HistoryReport
    }
  }
`);
