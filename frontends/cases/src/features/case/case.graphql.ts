import { graphql } from '../../gql';

export const Cases_Case = graphql(`
  query Cases_Case($id: ID!) {
    case(id: $id) {
      id
      version
      caseNo
      state
      currentLevel
      severity
      urgency
      confidentiality
      purpose
      channel
      categoryCode
      categoryLabel
      lineCode
      summary
      appealContent
      peopleCount
      householdCount
      mustEscalate
      registeredOn
      dispatchedOn
      acknowledgedAt
      dueOn
      light
      conferenceOn
      closingProposed
      resolution
      resultText
      closedOn
      reopenCount
      remark
      community {
        id
        name
      }
      grid {
        id
        name
      }
      household {
        id
      }
      accusedUnit {
        id
        name
      }
      accusedPerson {
        id
        name
      }
      namedStaff {
        id
        name
      }
      recusals {
        id
        version
        state
        ground
        reason
        ownRequest
        createdAt
        decidedAt
        person {
          id
          name
        }
        history {
          id
          verb
          reason
        }
        availableActions {
          verb
          blockedBy
        }
      }
      leadUnit {
        id
        name
      }
      coUnits {
        id
        name
      }
      firstResponsible {
        id
        title
        holder {
          id
          name
        }
      }
      caseLeader {
        id
        title
        holder {
          id
          name
        }
      }
      proposedLeader {
        id
        title
        holder {
          id
          name
        }
      }
      handler {
        id
        person {
          id
          name
        }
        post {
          id
          title
          unit {
            id
            name
          }
        }
      }
      party {
        name
        phone
        address
        canUnmask
      }
      clocks {
        id
        kind
        startedOn
        length
        unit
        dueOn
        stoppedAt
        cancelled
        source
        light
        late
        lightAtEnd
      }
      threeLists {
        appealContent
        classification
        responsiblePerson
        dueOn
        missing
        tasks {
          content
          standard
          dueOn
          doneOn
        }
        caseLeader {
          id
          title
          holder {
            id
            name
          }
        }
        responsibleUnit {
          id
          name
        }
      }
      records {
        id
        type
        content
        at
        by {
          id
          person {
            id
            name
          }
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
      files {
        id
        name
        mime
        size
        uploadedAt
      }
      history {
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
          person {
            id
            name
          }
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
      availableActions {
        verb
        blockedBy
      }
    }
    businessLines {
      id
      code
      leaderPost {
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

/**
 * The door itself, which people answers to a few posts only; asked for apart, so that it is not kept in the cache
 * (domain §5.4).
 */
export const Cases_Household = graphql(`
  query Cases_Household($id: ID!) {
    case(id: $id) {
      id
      household {
        id
        building
        room
      }
    }
  }
`);

/** Version and last step of a matter that somebody else changed meanwhile. */
export const Cases_Latest = graphql(`
  query Cases_Latest($id: ID!) {
    case(id: $id) {
      id
      version
      state
      dueOn
      threeLists {
        classification
        responsiblePerson
        dueOn
        tasks {
          content
        }
        responsibleUnit {
          id
          name
        }
      }
      history {
        id
        seq
        verb
        at
        actor {
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
      }
    }
  }
`);

/** Units that may lead or help, and the posts that may lead a matter (seats and leaders of lines). */
export const Cases_Units = graphql(`
  query Cases_Units {
    units(first: 100, filter: { own: true, kinds: [OFFICE, CENTRE, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) {
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

export const Cases_Leaders = graphql(`
  query Cases_Leaders {
    conference {
      seats {
        id
        kind
        order
        post {
          id
          title
          holder {
            id
            name
          }
        }
      }
    }
    businessLines {
      id
      code
      leaderPost {
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
