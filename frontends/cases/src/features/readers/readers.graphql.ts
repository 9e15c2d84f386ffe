import { graphql } from '../../gql';

/**
 * Everybody who could see a matter on a day, post by post, with the rule. Each asking is an audit row, so it is asked
 * only when shown.
 */
export const Cases_Readers = graphql(`
  query Cases_Readers($id: ID!, $on: LocalDate) {
    casesReaders(type: "Case", id: $id, on: $on) {
      until
      roles
      reasons {
        rule
        text
      }
      acting {
        id
        person {
          id
          name
        }
        post {
          id
          title
          unit {
            id
            name
          }
        }
      }
    }
  }
`);

/** Posts that somebody holds on a day; substitutes act for the holder. */
export const Cases_PersonPosts = graphql(`
  query Cases_PersonPosts($id: ID!, $on: LocalDate) {
    person(id: $id) {
      id
      name
      assignments(on: $on) {
        id
        capacity
        post {
          id
          title
          unit {
            id
            name
          }
        }
      }
    }
  }
`);
