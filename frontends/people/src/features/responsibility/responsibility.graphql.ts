import { graphql } from '../../gql';

/** The three levels of responsibility areas on a day. */
export const People_Responsibility = graphql(`
  query People_Responsibility($on: LocalDate) {
    coverage(on: $on) {
      households
      subdistrict {
        id
        name
      }
      directorPost {
        id
        title
        workPhone {
          id
          version
          number
        }
      }
      director {
        id
        person {
          id
          name
        }
      }
      communities {
        households
        community {
          id
          name
        }
        secretaryPost {
          id
          title
          workPhone {
            id
            version
            number
          }
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
          workerPost {
            id
            title
            workPhone {
              id
              version
              number
            }
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
    }
    conference {
      on
    }
  }
`);
export const People_SetWorkPhone = graphql(`
  mutation People_SetWorkPhone($input: SetWorkPhoneInput!) {
    setWorkPhone(input: $input) {
      id
      workPhone {
        id
        version
        number
      }
    }
  }
`);
