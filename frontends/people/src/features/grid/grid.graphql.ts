import { graphql } from '../../gql';

export const People_Grid = graphql(`
  query People_Grid($id: ID!) {
    conference {
      on
    }
    grid(id: $id) {
      id
      version
      code
      name
      validFrom
      validTo
      householdCount
      openCases
      names {
        id
        name
        validFrom
        basis
      }
      planned {
        kind
        on
        name
      }
      community {
        id
        name
      }
      workerPost {
        id
        title
        holders {
          id
          capacity
          validFrom
          person {
            id
            name
          }
        }
      }
      history {
        id
        verb
        at
        actor {
          id
          person {
            id
            name
          }
        }
      }
      availableActions {
        verb
        blockedBy
      }
    }
  }
`);

export const People_AddGrid = graphql(`
  mutation People_AddGrid($input: AddGridInput!) {
    addGrid(input: $input) {
      id
      version
    }
  }
`);

export const People_RenameGrid = graphql(`
  mutation People_RenameGrid($input: RenameGridInput!) {
    renameGrid(input: $input) {
      id
      version
    }
  }
`);

export const People_EndGrid = graphql(`
  mutation People_EndGrid($input: EndGridInput!) {
    endGrid(input: $input) {
      id
      version
    }
  }
`);

export const People_WithdrawGrid = graphql(`
  mutation People_WithdrawGrid($input: WithdrawGridInput!) {
    withdrawGrid(input: $input) {
      id
      version
    }
  }
`);
