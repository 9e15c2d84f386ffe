import { graphql } from '../../gql';

/** Units of today with their posts: of one sub-district, or those of none; `conference.on` is the domain's day. */
export const People_Units = graphql(`
  query People_Units($filter: UnitFilter, $subdistrictId: ID, $after: String) {
    units(first: 100, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          code
          name
          pinyin
          kind
          nameConfirmed
          parent {
            id
          }
          hostedBy {
            id
            name
          }
          grids {
            id
          }
          posts {
            id
            title
            grid {
              id
            }
            assignments {
              id
              validFrom
              validTo
              person {
                id
                name
              }
            }
          }
        }
      }
    }
    conference(subdistrictId: $subdistrictId) {
      on
      seats {
        id
        order
        post {
          id
        }
      }
    }
  }
`);

/** Sub-districts of the zone, for those who stand above them. */
export const People_Subdistricts = graphql(`
  query People_Subdistricts {
    units(first: 100, filter: { kinds: [SUBDISTRICT] }) {
      edges {
        node {
          id
          name
          pinyin
          path
        }
      }
    }
  }
`);

/** One unit as its page shows it. */
export const People_Unit = graphql(`
  query People_Unit($id: ID!) {
    unit(id: $id) {
      id
      code
      name
      kind
      path
      nameConfirmed
      validFrom
      validTo
      parent {
        id
        name
        parent {
          id
          name
          parent {
            id
            name
          }
        }
      }
      hostedBy {
        id
        name
      }
      children {
        id
        name
      }
      version
      names {
        id
        name
        validFrom
        validTo
        basis
      }
      planned {
        kind
        on
        name
      }
      childKinds
      availableActions {
        verb
        blockedBy
      }
      posts {
        id
        code
        title
        version
        singleHolder
        takesTwo
        validFrom
        validTo
        proposals {
          id
          seatKind
          validFrom
          person {
            id
            name
          }
        }
        grid {
          id
        }
        availableActions {
          verb
          blockedBy
        }
        assignments {
          id
          capacity
          validFrom
          validTo
          basis
          endBasis
          person {
            id
            name
            demonstration
          }
        }
      }
      grids {
        id
        code
        name
        validTo
        workerPost {
          id
          title
          assignments {
            id
            validFrom
            validTo
            person {
              id
              name
            }
          }
        }
      }
    }
    conference {
      on
      seats {
        id
        kind
        order
        validFrom
        post {
          id
          title
        }
        unit {
          id
        }
      }
    }
  }
`);

export const People_AddUnit = graphql(`
  mutation People_AddUnit($input: AddUnitInput!) {
    addUnit(input: $input) {
      id
    }
  }
`);
export const People_RenameUnit = graphql(`
  mutation People_RenameUnit($input: RenameUnitInput!) {
    renameUnit(input: $input) {
      id
      version
      name
    }
  }
`);
export const People_EndUnit = graphql(`
  mutation People_EndUnit($input: EndUnitInput!) {
    endUnit(input: $input) {
      id
      version
      validTo
    }
  }
`);
