import { graphql } from '../../gql';

export const Meetings_MinutesFields = graphql(`
  fragment Meetings_MinutesFields on Minutes {
    id
    version
    state
    mark
    issuer
    copyTo
    blocks {
      kind
      text
    }
    issueNumber
    signedOn
    signedAt
    textHash
    signer {
      id
      title
      holder {
        id
        name
      }
    }
    availableActions {
      verb
      blockedBy
    }
  }
`);

/** The paper of a meeting with the meeting's version, which its verbs take. */
export const Meetings_Minutes = graphql(`
  query Meetings_Minutes($id: ID!) {
    meeting(id: $id) {
      id
      version
      state
      title
      minutes {
        ...Meetings_MinutesFields
        history {
          ...Meetings_HistoryFields
        }
      }
    }
  }
`);

export const Meetings_DraftMinutes = graphql(`
  mutation Meetings_DraftMinutes($input: MeetingVerbInput!) {
    draftMinutes(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_EditMinutes = graphql(`
  mutation Meetings_EditMinutes($input: EditMinutesInput!) {
    editMinutes(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_SubmitMinutes = graphql(`
  mutation Meetings_SubmitMinutes($input: MeetingVerbInput!) {
    submitMinutes(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_ReturnMinutes = graphql(`
  mutation Meetings_ReturnMinutes($input: MeetingReasonInput!) {
    returnMinutes(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_SignMinutes = graphql(`
  mutation Meetings_SignMinutes($input: MeetingVerbInput!) {
    signMinutes(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_CopyUp = graphql(`
  mutation Meetings_CopyUp($input: CopyUpInput!) {
    copyUpMeeting(input: $input) {
      id
      version
      state
    }
  }
`);
