import { graphql } from '../../gql';

export const People_DeadLetterRows = graphql(`
  fragment People_DeadLetterRows on DeadLetterList {
    count
    letters {
      id
      service
      event
      eventId
      sentAt
      deadSince
      attempts
      error
      code
      at
    }
  }
`);

/** Events that the services could not handle. */
export const People_DeadLetters = graphql(`
  query People_DeadLetters($first: Int!) {
    people: peopleDeadLetters(first: $first) {
      ...People_DeadLetterRows
    }
    cases: casesDeadLetters(first: $first) {
      ...People_DeadLetterRows
    }
    meetings: meetingsDeadLetters(first: $first) {
      ...People_DeadLetterRows
    }
    supervision: supervisionDeadLetters(first: $first) {
      ...People_DeadLetterRows
    }
  }
`);

/** Gives one to its handler again; the service that has it, the other three are left out. */
export const People_RetryDeadLetter = graphql(`
  mutation People_RetryDeadLetter(
    $people: Boolean!
    $cases: Boolean!
    $meetings: Boolean!
    $supervision: Boolean!
    $id: ID!
    $reason: String!
  ) {
    people: retryPeopleDeadLetter(id: $id, reason: $reason) @include(if: $people) {
      count
    }
    cases: retryCasesDeadLetter(id: $id, reason: $reason) @include(if: $cases) {
      count
    }
    meetings: retryMeetingsDeadLetter(id: $id, reason: $reason) @include(if: $meetings) {
      count
    }
    supervision: retrySupervisionDeadLetter(id: $id, reason: $reason) @include(if: $supervision) {
      count
    }
  }
`);

/** Gives one up. */
export const People_DiscardDeadLetter = graphql(`
  mutation People_DiscardDeadLetter(
    $people: Boolean!
    $cases: Boolean!
    $meetings: Boolean!
    $supervision: Boolean!
    $id: ID!
    $reason: String!
  ) {
    people: discardPeopleDeadLetter(id: $id, reason: $reason) @include(if: $people) {
      count
    }
    cases: discardCasesDeadLetter(id: $id, reason: $reason) @include(if: $cases) {
      count
    }
    meetings: discardMeetingsDeadLetter(id: $id, reason: $reason) @include(if: $meetings) {
      count
    }
    supervision: discardSupervisionDeadLetter(id: $id, reason: $reason) @include(if: $supervision) {
      count
    }
  }
`);
