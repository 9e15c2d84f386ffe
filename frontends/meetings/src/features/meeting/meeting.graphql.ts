import { graphql } from '../../gql';

export const Meetings_MeetingFields = graphql(`
  fragment Meetings_MeetingFields on Meeting {
    id
    version
    kind
    state
    sessionNumber
    title
    startsAt
    place
    acceptedCount
    chair {
      ...Meetings_PostFields
    }
  }
`);

export const Meetings_List = graphql(`
  query Meetings_List($first: Int!, $after: String, $filter: MeetingFilter, $sort: MeetingSort) {
    meetings(first: $first, after: $after, filter: $filter, sort: $sort) {
      edges {
        cursor
        node {
          ...Meetings_MeetingFields
          decisionItems {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const Meetings_Meeting = graphql(`
  query Meetings_Meeting($id: ID!) {
    meeting(id: $id) {
      ...Meetings_MeetingFields
      reason
      isConference
      shortNotice
      notifiedAt
      openedAt
      endedAt
      openItemCount
      signInCode
      availableActions {
        verb
        blockedBy
      }
      agendaItems {
        ...Meetings_ItemFields
      }
      seats {
        id
        kind
        post {
          ...Meetings_PostFields
        }
        unit {
          id
          name
        }
        attendance {
          ...Meetings_AttendanceFields
        }
      }
      attendance {
        ...Meetings_AttendanceFields
      }
      decisionItems {
        ...Meetings_DecisionFields
      }
      minutes {
        id
        version
        state
        issueNumber
        signedOn
        textHash
        availableActions {
          verb
          blockedBy
        }
      }
      copyDelivery {
        ...Meetings_CopyFields
      }
      history {
        ...Meetings_HistoryFields
      }
    }
  }
`);

/** Whom to call about a notice: the telephones of the seats' posts, which people may not answer. */
export const Meetings_NoticeContact = graphql(`
  query Meetings_NoticeContact($id: ID!) {
    meeting(id: $id) {
      id
      seats {
        id
        post {
          id
          workPhone {
            id
            number
          }
        }
      }
    }
  }
`);

/** What the session needs, asked again every few seconds. */
export const Meetings_Session = graphql(`
  query Meetings_Session($id: ID!) {
    meeting(id: $id) {
      ...Meetings_MeetingFields
      openedAt
      endedAt
      openItemCount
      signInCode
      availableActions {
        verb
        blockedBy
      }
      agendaItems {
        ...Meetings_ItemFields
      }
      seats {
        id
        kind
        post {
          id
          title
        }
        unit {
          id
          name
        }
        attendance {
          id
          version
          status
          person {
            id
            name
          }
        }
      }
      decisionItems {
        ...Meetings_DecisionFields
      }
    }
  }
`);

/** What a sign-in on a phone shows. */
export const Meetings_SignInPage = graphql(`
  query Meetings_SignInPage($id: ID!) {
    meeting(id: $id) {
      id
      version
      state
      title
      startsAt
      place
      availableActions {
        verb
        blockedBy
      }
    }
  }
`);

export const Meetings_Call = graphql(`
  mutation Meetings_Call($input: CallMeetingInput!) {
    callMeeting(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_Notify = graphql(`
  mutation Meetings_Notify($input: NotifyMeetingInput!) {
    notifyMeeting(input: $input) {
      id
      version
      state
      shortNotice
    }
  }
`);
export const Meetings_Postpone = graphql(`
  mutation Meetings_Postpone($input: MeetingReasonInput!) {
    postponeMeeting(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_Cancel = graphql(`
  mutation Meetings_Cancel($input: MeetingReasonInput!) {
    cancelMeeting(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_Open = graphql(`
  mutation Meetings_Open($input: OpenMeetingInput!) {
    openMeeting(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_End = graphql(`
  mutation Meetings_End($input: MeetingVerbInput!) {
    endMeeting(input: $input) {
      id
      version
      state
    }
  }
`);
export const Meetings_Archive = graphql(`
  mutation Meetings_Archive($input: MeetingVerbInput!) {
    archiveMeeting(input: $input) {
      id
      version
      state
    }
  }
`);
