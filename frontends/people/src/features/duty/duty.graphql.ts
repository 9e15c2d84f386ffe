import { graphql } from '../../gql';

/** Duty lists of a day, with drafts that the viewer may see. */
export const People_Duties = graphql(`
  query People_Duties($on: LocalDate) {
    dutyLists(on: $on) {
      unit {
        id
        name
      }
      subject
      availableActions {
        verb
        blockedBy
      }
      inForce {
        id
        number
        validFrom
        basis
        duties {
          id
          order
          text
          source
        }
      }
      versions {
        id
        version
        state
        number
        validFrom
        duties {
          id
          order
          text
          source
        }
        availableActions {
          verb
          blockedBy
        }
      }
    }
    conference {
      on
    }
  }
`);
export const People_DraftDuties = graphql(`
  mutation People_DraftDuties($input: DraftDutyListInput!) {
    draftDutyList(input: $input) {
      id
      version
    }
  }
`);
export const People_EditDuties = graphql(`
  mutation People_EditDuties($input: EditDutyListInput!) {
    editDutyList(input: $input) {
      id
      version
    }
  }
`);
export const People_PublishDuties = graphql(`
  mutation People_PublishDuties($input: PublishDutyListInput!) {
    publishDutyList(input: $input) {
      id
      version
      state
    }
  }
`);
