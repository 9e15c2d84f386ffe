import { graphql } from '../../gql';

/** Business lines (业务条线) that have a leader in charge on a day; `conference.on` is the domain's today. */
export const People_Lines = graphql(`
  query People_Lines($on: LocalDate, $subdistrictId: ID) {
    businessLines(on: $on, subdistrictId: $subdistrictId) {
      id
      version
      code
      validFrom
      validTo
      leaderPost {
        id
        title
        holder(on: $on) {
          id
          name
        }
        unit {
          id
          name
        }
      }
    }
    lineTerms(subdistrictId: $subdistrictId) {
      id
      version
      code
      validFrom
      validTo
      leaderPost {
        id
        title
      }
    }
    conference {
      on
    }
  }
`);

/**
 * Names of the lines: level 1 of the categories, which cases owns; asked apart, so that the lines stay when cases does
 * not answer.
 */
export const People_LineNames = graphql(`
  query People_LineNames {
    categories {
      id
      code
      level
      name
      label
    }
  }
`);

/** Posts that may lead a line: those of the sub-district itself. */
export const People_LeaderPosts = graphql(`
  query People_LeaderPosts {
    units(first: 20, filter: { own: true, kinds: [SUBDISTRICT] }) {
      edges {
        node {
          id
          name
          posts {
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
  }
`);
export const People_AssignLeader = graphql(`
  mutation People_AssignLeader($input: AssignLeaderInput!) {
    assignLeader(input: $input) {
      id
      version
      validFrom
      validTo
    }
  }
`);
