import { graphql } from '../../gql';

/** The viewer's own sub-district, and the first of the zone for those who have none. */
export const People_OrganisationHome = graphql(`
  query People_OrganisationHome {
    conference {
      subdistrict {
        id
      }
    }
    units(first: 1, filter: { kinds: [SUBDISTRICT] }) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

/** Units of the whole zone by a part of name or code. */
export const People_FindUnits = graphql(`
  query People_FindUnits($text: String!) {
    units(first: 20, filter: { text: $text }) {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          name
          code
          kind
          path
        }
      }
    }
  }
`);
