import { graphql } from '../../gql';

/**
 * The conference on a day with its holders of that day; `first` is today's regime, which says since when there is one.
 */
export const People_Conference = graphql(`
  query People_Conference($on: LocalDate, $subdistrictId: ID) {
    conference(on: $on, subdistrictId: $subdistrictId) {
      on
      subdistrict {
        id
      }
      regime {
        id
        name
        documentNo
        basis
        regimeVersion
        validFrom
        validTo
      }
      seats {
        id
        version
        kind
        order
        basis
        endBasis
        validFrom
        validTo
        availableActions {
          verb
          blockedBy
        }
        post {
          id
          title
          holder(on: $on) {
            id
            name
          }
        }
        unit {
          id
          name
          nameConfirmed
        }
      }
    }
    first: conference(subdistrictId: $subdistrictId) {
      on
      regime {
        id
        name
        validFrom
      }
    }
  }
`);
