import { graphql } from '../../gql';

/** How far households were visited in a period, as finely as the viewer may see it. */
export const People_VisitCoverage = graphql(`
  query People_VisitCoverage($period: String!) {
    visitCoverage(period: $period) {
      period
      asOf
      households
      visited
      tried
      communities {
        unit {
          id
          name
        }
        households
        visited
        tried
      }
      grids {
        grid {
          id
          name
          workerPost {
            id
            holder {
              id
              name
            }
          }
        }
        households
        visited
        tried
      }
      workers {
        assignment {
          id
          person {
            id
            name
          }
          post {
            id
            title
          }
        }
        entries
        visited
      }
    }
  }
`);

/** Today of the domain's clock, which periods are offered from. */
export const People_Today = graphql(`
  query People_Today {
    conference {
      on
    }
  }
`);
