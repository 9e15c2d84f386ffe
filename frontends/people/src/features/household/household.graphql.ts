import { graphql } from '../../gql';

/** Households by door within the viewer's area; the service masks what the viewer may not read in plain. */
export const People_Households = graphql(`
  query People_Households($gridId: ID, $first: Int, $after: String) {
    households(gridId: $gridId, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id code building room householder demonstration grid { id name community { id name } workerPost { id holder { id name } } } } }
    }
  }
`);

/** Grids to choose from, by community. */
export const People_Grids = graphql(`
  query People_Grids {
    units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { id name path grids { id name path } } } }
  }
`);
