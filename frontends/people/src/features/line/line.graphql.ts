import { graphql } from '../../gql';

/** Business lines (业务条线) that have a leader in charge today. */
export const People_Lines = graphql(`
  query People_Lines {
    businessLines { id code validFrom leaderPost { id title holder { id name } unit { id name } } }
  }
`);

/** Names of the lines: level 1 of the categories, which cases owns; asked apart, so that the lines stay when cases does not answer. */
export const People_LineNames = graphql(`
  query People_LineNames { categories { id code level name label } }
`);
