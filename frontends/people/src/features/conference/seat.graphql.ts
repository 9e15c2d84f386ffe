import { graphql } from '../../gql';

/** Posts that may get a seat: those of the viewer's own sub-district. */
export const People_SeatPosts = graphql(`
  query People_SeatPosts {
    units(first: 100, filter: { own: true }) {
      edges {
        node {
          id
          name
          kind
          posts {
            id
            title
            grid {
              id
            }
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
export const People_AddSeat = graphql(`
  mutation People_AddSeat($input: AddSeatInput!) {
    addSeat(input: $input) {
      id
      version
    }
  }
`);
export const People_EndSeat = graphql(`
  mutation People_EndSeat($input: EndSeatInput!) {
    endSeat(input: $input) {
      id
      version
      validTo
    }
  }
`);

/** Versions of the regime, the latest first. */
export const People_Regimes = graphql(`
  query People_Regimes($subdistrictId: ID) {
    conferenceRegimes(subdistrictId: $subdistrictId) {
      id
      name
      documentNo
      basis
      regimeVersion
      validFrom
      validTo
    }
  }
`);
export const People_AddRegime = graphql(`
  mutation People_AddRegime($input: AddRegimeVersionInput!) {
    addRegimeVersion(input: $input) {
      id
      regimeVersion
    }
  }
`);
