import { graphql } from '../../gql';

/** Households by door within the viewer's area; the service masks what the viewer may not read in plain. */
export const People_Households = graphql(`
  query People_Households($gridId: ID, $filter: HouseholdFilter, $first: Int, $after: String) {
    conference {
      on
    }
    households(gridId: $gridId, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          code
          building
          room
          householder
          phone
          demonstration
          grid {
            id
            name
            community {
              id
              name
            }
            workerPost {
              id
              holder {
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
    }
  }
`);

/** Grids to choose from, by community. */
export const People_Grids = graphql(`
  query People_Grids {
    units(first: 100, filter: { own: true, kinds: [COMMUNITY] }) {
      edges {
        node {
          id
          name
          pinyin
          path
          grids {
            id
            name
            path
            validTo
          }
        }
      }
    }
  }
`);

/** One household with everything about it. */
export const People_Household = graphql(`
  query People_Household($id: ID!) {
    conference {
      on
    }
    household(id: $id) {
      id
      version
      code
      building
      room
      householder
      phone
      unmaskable
      validFrom
      validTo
      endGround
      demonstration
      grid {
        id
        name
        community {
          id
          name
        }
      }
      gridWorker {
        id
        person {
          id
          name
        }
      }
      links {
        id
        validFrom
        validTo
        basis
        grid {
          id
          name
        }
      }
      residents {
        id
        version
        relation
        name
        idNumber
        phone
        birthYear
        child
        unmaskable
        validTo
        availableActions {
          verb
          blockedBy
        }
      }
      visits(first: 20) {
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            at
            visitedOn
            kind
            outcome
            opinion
            correctsId
            own
            by {
              id
              person {
                id
                name
              }
            }
            case {
              id
            }
          }
        }
      }
      history {
        id
        verb
        at
        reason
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

export const People_AddHousehold = graphql(`
  mutation People_AddHousehold($input: AddHouseholdInput!) {
    addHousehold(input: $input) {
      id
      version
    }
  }
`);

export const People_CorrectHousehold = graphql(`
  mutation People_CorrectHousehold($input: CorrectHouseholdInput!) {
    correctHousehold(input: $input) {
      id
      version
    }
  }
`);

export const People_MoveHousehold = graphql(`
  mutation People_MoveHousehold($input: MoveHouseholdInput!) {
    moveHousehold(input: $input) {
      id
      version
    }
  }
`);

export const People_EndHousehold = graphql(`
  mutation People_EndHousehold($input: EndHouseholdInput!) {
    endHousehold(input: $input) {
      id
      version
    }
  }
`);

export const People_UnmaskHousehold = graphql(`
  mutation People_UnmaskHousehold($input: UnmaskHouseholdInput!) {
    unmaskHousehold(input: $input) {
      room
      householder
      phone
    }
  }
`);
