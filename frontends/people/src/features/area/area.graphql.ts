import { graphql } from '../../gql';

/** Which cadre looks after which grid on a day. */
export const People_Areas = graphql(`
  query People_Areas($on: LocalDate) {
    areaCoverage(on: $on) {
      community {
        id
        name
      }
      grids {
        grid {
          id
          name
        }
        areas {
          id
          version
          validFrom
          validTo
          grid {
            id
          }
          post {
            id
            title
            holder(on: $on) {
              id
              name
            }
          }
        }
      }
      cadrePosts {
        id
        title
        holder(on: $on) {
          id
          name
        }
        areas {
          id
          version
          validFrom
          validTo
          grid {
            id
            name
          }
        }
      }
    }
    conference {
      on
    }
  }
`);
export const People_AssignArea = graphql(`
  mutation People_AssignArea($input: AssignAreaInput!) {
    assignArea(input: $input) {
      id
      version
    }
  }
`);
export const People_EndArea = graphql(`
  mutation People_EndArea($input: EndAreaInput!) {
    endArea(input: $input) {
      id
      version
      validTo
    }
  }
`);
export const People_HandOverAreas = graphql(`
  mutation People_HandOverAreas($input: HandOverAreasInput!) {
    handOverAreas(input: $input) {
      id
      version
    }
  }
`);
