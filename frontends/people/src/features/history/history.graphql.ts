import { graphql } from '../../gql';

/** What was done with the terms of one entry of a register. */
export const People_RegisterHistory = graphql(`
  query People_RegisterHistory($register: Register!, $ids: [ID!]!) {
    registerHistory(register: $register, ids: $ids) {
      id
      verb
      reason
      details
      at
      actor {
        id
        person {
          id
          name
        }
        post {
          id
          title
        }
      }
    }
  }
`);
