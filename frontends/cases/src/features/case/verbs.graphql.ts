import { graphql } from '../../gql';

/*
 * One mutation per verb of the machine; every answer is asked for by id and version alone, the page asks the rest
 * anew.
 */
export const Cases_TakeUp = graphql(`
  mutation Cases_TakeUp($input: CaseVerbInput!) {
    takeUpCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Record = graphql(`
  mutation Cases_Record($input: RecordCaseInput!) {
    recordCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Escalate = graphql(`
  mutation Cases_Escalate($input: CaseReasonInput!) {
    escalateCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Return = graphql(`
  mutation Cases_Return($input: CaseReasonInput!) {
    returnCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_EditLists = graphql(`
  mutation Cases_EditLists($input: EditListsInput!) {
    editListsCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_ProposeLeader = graphql(`
  mutation Cases_ProposeLeader($input: ProposeLeaderInput!) {
    proposeLeaderCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_ConfirmLeader = graphql(`
  mutation Cases_ConfirmLeader($input: CaseVerbInput!) {
    confirmLeaderCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Dispatch = graphql(`
  mutation Cases_Dispatch($input: DispatchCaseInput!) {
    dispatchCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Acknowledge = graphql(`
  mutation Cases_Acknowledge($input: CaseVerbInput!) {
    acknowledgeCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Object = graphql(`
  mutation Cases_Object($input: CaseReasonInput!) {
    objectCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_DecideObjection = graphql(`
  mutation Cases_DecideObjection($input: DecideObjectionInput!) {
    decideObjectionCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_ProposeClosing = graphql(`
  mutation Cases_ProposeClosing($input: CloseCaseInput!) {
    proposeClosingCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Close = graphql(`
  mutation Cases_Close($input: CloseCaseInput!) {
    closeCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Reopen = graphql(`
  mutation Cases_Reopen($input: ReopenCaseInput!) {
    reopenCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_AssignHandler = graphql(`
  mutation Cases_AssignHandler($input: AssignHandlerInput!) {
    assignHandlerCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_ReleaseLeader = graphql(`
  mutation Cases_ReleaseLeader($input: CaseReasonInput!) {
    releaseLeaderCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_NameAccused = graphql(`
  mutation Cases_NameAccused($input: NameAccusedInput!) {
    nameAccusedCase(input: $input) {
      id
      version
    }
  }
`);
export const Cases_Unmask = graphql(`
  mutation Cases_Unmask($input: UnmaskCaseInput!) {
    unmaskCase(input: $input) {
      name
      phone
      address
      canUnmask
      texts {
        place
        text
      }
    }
  }
`);
export const Cases_NameStaff = graphql(`
  mutation Cases_NameStaff($input: NameStaffInput!) {
    nameStaffCase(input: $input) {
      id
      version
    }
  }
`);
