import { graphql } from '../../gql';

export const Meetings_AttendanceFields = graphql(`
  fragment Meetings_AttendanceFields on Attendance {
    id
    version
    status
    observer
    proxyName
    proxyPost
    leaveReason
    leaveApprovedAt
    availableActions {
      verb
      blockedBy
    }
    byHand
    at
    person {
      id
      name
    }
    post {
      id
      title
    }
    unit {
      id
      name
    }
  }
`);

export const Meetings_SignIn = graphql(`
  mutation Meetings_SignIn($input: SignInInput!) {
    signInMeeting(input: $input) {
      id
      status
      at
      seatIds
    }
  }
`);
export const Meetings_RecordAttendance = graphql(`
  mutation Meetings_RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      id
      status
    }
  }
`);
export const Meetings_ApproveLeave = graphql(`
  mutation Meetings_ApproveLeave($id: ID!, $version: Int!) {
    approveLeave(id: $id, version: $version) {
      id
      version
      leaveApprovedAt
    }
  }
`);
