import { graphql } from '../../gql';

/** What was done to the own account, and by whom. */
export const People_OwnAccountSteps = graphql(`
  query People_OwnAccountSteps {
    ownAccount {
      id
      history {
        id
        verb
        reason
        by
        at
      }
    }
  }
`);
