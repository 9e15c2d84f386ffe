import { graphql } from '../../gql';

/** Staff by name, for whom a matter complains of or who is to step aside. */
export const Cases_Persons = graphql(`
  query Cases_Persons($filter: PersonFilter) {
    persons(first: 20, filter: $filter) {
      edges {
        node {
          id
          name
          assignments {
            id
            post {
              id
              title
              unit {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** Posts of the lead unit with who holds them, for handing a matter to another handler. */
export const Cases_UnitTerms = graphql(`
  query Cases_UnitTerms($id: ID!) {
    unit(id: $id) {
      id
      posts {
        id
        title
        holders {
          id
          person {
            id
            name
          }
        }
      }
    }
  }
`);

export const Cases_RequestRecusal = graphql(`
  mutation Cases_RequestRecusal($input: RequestRecusalInput!) {
    requestRecusalCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_OrderRecusal = graphql(`
  mutation Cases_OrderRecusal($input: OrderRecusalInput!) {
    orderRecusalCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_GrantRecusal = graphql(`
  mutation Cases_GrantRecusal($input: DecideRecusalInput!) {
    grantRecusal(input: $input) {
      id
      version
      state
    }
  }
`);
export const Cases_RefuseRecusal = graphql(`
  mutation Cases_RefuseRecusal($input: RefuseRecusalInput!) {
    refuseRecusal(input: $input) {
      id
      version
      state
    }
  }
`);

/** Who works in the joint office of the sub-district. */
export const Cases_OfficeStaff = graphql(`
  query Cases_OfficeStaff {
    units(first: 20, filter: { own: true, kinds: [JOINT_OFFICE] }) {
      edges {
        node {
          id
          posts {
            id
            holder {
              id
              name
            }
          }
        }
      }
    }
  }
`);
