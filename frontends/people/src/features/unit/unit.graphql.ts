import { graphql } from '../../gql';

/** Every unit of today with its posts; `conference.on` is the domain's day. */
export const People_Units = graphql(`
  query People_Units($after: String) {
    units(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id code name kind nameConfirmed
          parent { id }
          hostedBy { id name }
          grids { id }
          posts { id title grid { id } assignments { id validFrom validTo person { id name } } }
        }
      }
    }
    conference { on seats { id order post { id } } }
  }
`);

/** One unit as its page shows it. */
export const People_Unit = graphql(`
  query People_Unit($id: ID!) {
    unit(id: $id) {
      id code name kind path nameConfirmed validFrom validTo
      parent { id name parent { id name parent { id name } } }
      hostedBy { id name }
      children { id name }
      posts { id code title singleHolder grid { id } assignments { id validFrom validTo person { id name demonstration } } }
      grids { id code name validTo workerPost { id title assignments { id validFrom validTo person { id name } } } }
    }
    conference { on seats { id kind order validFrom post { id title } unit { id } } }
  }
`);
