import { graphql } from '../../gql';

/** A post with whoever holds it now. */
export const Meetings_PostFields = graphql(`
  fragment Meetings_PostFields on Post {
    id
    title
    holder {
      id
      name
    }
    unit {
      id
      name
    }
  }
`);

/** One step of the history of an object: who, acting as what, when, why. */
export const Meetings_HistoryFields = graphql(`
  fragment Meetings_HistoryFields on HistoryEntry {
    id
    seq
    verb
    fromState
    toState
    reason
    details
    at
    actor {
      id
      post {
        id
        title
      }
      person {
        id
        name
      }
    }
  }
`);

/** Units that may lead, help or present: those of the sub-district. */
export const Meetings_Units = graphql(`
  query Meetings_Units {
    units(
      first: 100
      filter: {
        own: true
        kinds: [SUBDISTRICT, JOINT_OFFICE, OFFICE, CENTRE, SECTION, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY]
      }
    ) {
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`);

/** Posts of a unit and of the one above it. */
export const Meetings_Posts = graphql(`
  query Meetings_Posts($unitId: ID!) {
    unit(id: $unitId) {
      id
      name
      posts {
        id
        title
        holder {
          id
          name
        }
      }
      parent {
        id
        name
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
  }
`);

/** Posts that may chair on a day: seats of the conference. */
export const Meetings_Chairs = graphql(`
  query Meetings_Chairs($on: LocalDate) {
    conference(on: $on) {
      on
      seats {
        id
        kind
        order
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
  }
`);
