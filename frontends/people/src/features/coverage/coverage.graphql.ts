import { graphql } from '../../gql';

/** Coverage vertical and horizontal on a day. */
export const People_Coverage = graphql(`
  query People_Coverage($on: LocalDate) {
    coverage(on: $on) {
      on
      households
      householdsWithout
      subdistrict {
        id
        name
      }
      communities {
        households
        community {
          id
          name
        }
        secretary {
          id
          person {
            id
            name
          }
        }
        grids {
          households
          grid {
            id
            name
          }
          worker {
            id
            person {
              id
              name
            }
          }
          cadres {
            id
            person {
              id
              name
            }
          }
        }
      }
      members {
        accounts
        unit {
          id
          name
        }
        liaison {
          id
          workPhone
        }
        holder {
          id
          person {
            id
            name
          }
        }
      }
      gaps {
        kind
        households
        unit {
          id
          name
        }
        grid {
          id
          name
        }
      }
    }
    conference {
      on
    }
  }
`);
