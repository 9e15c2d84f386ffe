import { graphql } from '../../gql';

/** Where the acting post works (its grid or its unit), and what a registration chooses from. */
export const Cases_RegisterChoices = graphql(`
  query Cases_RegisterChoices {
    viewer {
      id
      acting {
        id
        post {
          id
          grid {
            id
            name
            community {
              id
              name
            }
          }
          unit {
            id
            name
            kind
          }
        }
      }
    }
    categories {
      id
      code
      level
      parentCode
      name
      label
    }
    units(first: 100, filter: { own: true, kinds: [COMMUNITY] }) {
      edges {
        node {
          id
          name
          grids {
            id
            name
            code
          }
        }
      }
    }
    businessLines {
      id
      code
      leaderPost {
        id
        title
        holder {
          id
          name
        }
      }
    }
  }
`);

/** Units that a matter may complain of (被反映单位). */
export const Cases_AccusableUnits = graphql(`
  query Cases_AccusableUnits {
    units(first: 100, filter: { own: true }) {
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`);

export const Cases_Households = graphql(`
  query Cases_Households($gridId: ID) {
    households(first: 100, gridId: $gridId) {
      edges {
        node {
          id
          building
          room
          householder
        }
      }
    }
  }
`);

/** Open matters of the same line in the same place, to see whether this one is already there. */
export const Cases_Similar = graphql(`
  query Cases_Similar($filter: CaseFilter!) {
    cases(first: 5, filter: $filter) {
      edges {
        node {
          id
          caseNo
          summary
          state
          registeredOn
          categoryLabel
        }
      }
    }
  }
`);

/** The receipt of one registration: all that is left of an accusation to who took it in. */
export const Cases_Receipt = graphql(`
  query Cases_Receipt($clientMutationId: String!) {
    registrationReceipts(first: 1, clientMutationId: $clientMutationId) {
      edges {
        node {
          id
          slipCode
          createdAt
        }
      }
    }
  }
`);

export const Cases_Register = graphql(`
  mutation Cases_Register($input: RegisterCaseInput!) {
    registerCase(input: $input) {
      id
      version
      caseNo
      mustEscalate
      state
      currentLevel
      dueOn
      light
      firstResponsible {
        id
        title
        holder {
          id
          name
        }
      }
    }
  }
`);
