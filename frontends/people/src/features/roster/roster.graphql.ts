import { graphql } from '../../gql';

/** The duty roster of a month, and who is on duty now. */
export const People_Roster = graphql(`
  query People_Roster($month: String) {
    dutyRoster(month: $month) {
      month
      today
      office {
        id
        name
      }
      days {
        day
        workday
        shifts {
          id
          version
          day
          kind
          mine
          person {
            id
            name
          }
        }
      }
      people {
        id
        name
      }
      swaps {
        id
        version
        given {
          id
          day
          kind
        }
        asked {
          id
          day
          kind
        }
        from {
          id
          name
        }
        to {
          id
          name
        }
        availableActions {
          verb
          blockedBy
        }
      }
    }
    onDuty {
      id
      person {
        id
        name
      }
    }
  }
`);
export const People_PlanRoster = graphql(`
  mutation People_PlanRoster($input: PlanRosterInput!) {
    planRoster(input: $input) {
      month
    }
  }
`);
export const People_ReassignShift = graphql(`
  mutation People_ReassignShift($input: ReassignShiftInput!) {
    reassignShift(input: $input) {
      id
      version
    }
  }
`);
export const People_ProposeSwap = graphql(`
  mutation People_ProposeSwap($input: ProposeSwapInput!) {
    proposeSwap(input: $input) {
      id
      version
    }
  }
`);
export const People_AcceptSwap = graphql(`
  mutation People_AcceptSwap($input: DutySwapInput!) {
    acceptDutySwap(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_DeclineSwap = graphql(`
  mutation People_DeclineSwap($input: DutySwapInput!) {
    declineDutySwap(input: $input) {
      id
      version
      state
    }
  }
`);
export const People_WithdrawSwap = graphql(`
  mutation People_WithdrawSwap($input: DutySwapInput!) {
    withdrawDutySwap(input: $input) {
      id
      version
      state
    }
  }
`);
