import { graphql } from '../../gql';

/** The liaison list on a day. */
export const People_Liaisons = graphql(`
  query People_Liaisons($on: LocalDate) {
    liaisonList(on: $on) {
      unit {
        id
        name
      }
      liaison {
        id
        validFrom
        validTo
        workPhone
        deputyPhone
        basis
        post {
          id
          title
          holder(on: $on) {
            id
            name
          }
        }
        deputyPost {
          id
          title
          holder(on: $on) {
            id
            name
          }
        }
      }
      terms {
        id
        version
        validFrom
        validTo
        workPhone
        deputyPhone
        post {
          id
          title
        }
        deputyPost {
          id
        }
      }
    }
    conference {
      on
    }
  }
`);

/** Posts of one unit to choose from. */
export const People_UnitPosts = graphql(`
  query People_UnitPosts($id: ID!) {
    unit(id: $id) {
      id
      posts {
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
export const People_SetLiaison = graphql(`
  mutation People_SetLiaison($input: SetLiaisonInput!) {
    setLiaison(input: $input) {
      unit {
        id
      }
    }
  }
`);
