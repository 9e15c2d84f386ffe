import { graphql } from '../../gql';

/** The set-up checklist of the regime in force. */
export const People_Setup = graphql(`
  query People_Setup {
    setupChecklist {
      on
      done
      all
      regime {
        id
        name
        documentNo
        regimeVersion
      }
      steps {
        step
        items {
          item
          byHand
          done
          have
          need
          lacking
          confirmation {
            id
            version
            doneOn
            basis
            createdAt
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
    }
  }
`);
export const People_ConfirmSetup = graphql(`
  mutation People_ConfirmSetup($input: ConfirmSetupInput!) {
    confirmSetup(input: $input) {
      id
      version
    }
  }
`);
export const People_WithdrawSetup = graphql(`
  mutation People_WithdrawSetup($input: WithdrawSetupInput!) {
    withdrawSetup(input: $input) {
      id
      version
    }
  }
`);
