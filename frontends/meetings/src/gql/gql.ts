/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment Meetings_ItemFields on AgendaItem {\n    id\n    version\n    state\n    title\n    source\n    caseNo\n    caseState\n    closed\n    preliminaryOpinion\n    minutesPlanned\n    order\n    discussion\n    outcome\n    case { id caseNo }\n    presenterUnit { id name }\n    proposerUnit { id name }\n    availableActions { verb blockedBy }\n  }\n": typeof types.Meetings_ItemFieldsFragmentDoc,
    "\n  query Meetings_Topics($first: Int!, $after: String, $filter: AgendaItemFilter) {\n    agendaItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_ItemFields meeting { id title } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.Meetings_TopicsDocument,
    "\n  query Meetings_Planned {\n    meetings(first: 20, filter: { states: [PLANNED, POSTPONED] }, sort: STARTS_AT_ASC) {\n      edges { node { id title startsAt } }\n    }\n  }\n": typeof types.Meetings_PlannedDocument,
    "\n  query Meetings_CaseSearch($search: String) {\n    cases(first: 20, filter: { search: $search }) {\n      edges { node { id caseNo summary state leadUnit { id name } } }\n    }\n  }\n": typeof types.Meetings_CaseSearchDocument,
    "\n  query Meetings_CaseLine($id: ID!) {\n    case(id: $id) { id caseNo summary }\n  }\n": typeof types.Meetings_CaseLineDocument,
    "\n  query Meetings_CaseFacts($id: ID!) {\n    case(id: $id) {\n      id\n      caseNo\n      summary\n      state\n      light\n      dueOn\n      categoryLabel\n      peopleCount\n      householdCount\n      progress\n      community { id name }\n      leadUnit { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      threeLists { appealContent classification dueOn responsiblePerson missing tasks { content standard dueOn doneOn } responsibleUnit { id name } caseLeader { id title holder { id name } } }\n    }\n  }\n": typeof types.Meetings_CaseFactsDocument,
    "mutation Meetings_ProposeItem($input: ProposeItemInput!) { proposeItem(input: $input) { id version state } }": typeof types.Meetings_ProposeItemDocument,
    "mutation Meetings_AcceptItem($input: AcceptItemInput!) { acceptItem(input: $input) { id version state } }": typeof types.Meetings_AcceptItemDocument,
    "mutation Meetings_RejectItem($input: RejectItemInput!) { rejectItem(input: $input) { id version state } }": typeof types.Meetings_RejectItemDocument,
    "mutation Meetings_TakeOffItem($input: RejectItemInput!) { takeOffItem(input: $input) { id version state } }": typeof types.Meetings_TakeOffItemDocument,
    "mutation Meetings_EditItem($input: EditItemInput!) { editItem(input: $input) { id version order } }": typeof types.Meetings_EditItemDocument,
    "mutation Meetings_Discuss($input: DiscussItemInput!) { discussAgendaItem(input: $input) { id version state } }": typeof types.Meetings_DiscussDocument,
    "\n  fragment Meetings_AttendanceFields on Attendance {\n    id\n    version\n    status\n    observer\n    proxyName\n    proxyPost\n    leaveReason\n    leaveApprovedAt availableActions { verb blockedBy }\n    byHand\n    at\n    person { id name }\n    post { id title }\n    unit { id name }\n  }\n": typeof types.Meetings_AttendanceFieldsFragmentDoc,
    "mutation Meetings_SignIn($input: SignInInput!) { signInMeeting(input: $input) { id status at seatIds } }": typeof types.Meetings_SignInDocument,
    "mutation Meetings_RecordAttendance($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id status } }": typeof types.Meetings_RecordAttendanceDocument,
    "mutation Meetings_ApproveLeave($id: ID!, $version: Int!) { approveLeave(id: $id, version: $version) { id version leaveApprovedAt } }": typeof types.Meetings_ApproveLeaveDocument,
    "\n  fragment Meetings_CopyFields on CopyDelivery {\n    id\n    version\n    state\n    channel\n    sentAt\n    dueOn\n    receivedAt\n    onTime\n    recipient { id name }\n    receivedBy { id post { id title } person { id name } }\n    availableActions { verb blockedBy }\n  }\n": typeof types.Meetings_CopyFieldsFragmentDoc,
    "\n  query Meetings_Copies($first: Int!, $after: String) {\n    copyDeliveries(first: $first, after: $after) {\n      edges { cursor node { ...Meetings_CopyFields meeting { id title startsAt } minutes { id mark issueNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.Meetings_CopiesDocument,
    "\n  query Meetings_Copy($id: ID!) {\n    copyDelivery(id: $id) {\n      ...Meetings_CopyFields\n      meeting { id title startsAt place }\n      minutes { ...Meetings_MinutesFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n": typeof types.Meetings_CopyDocument,
    "mutation Meetings_ConfirmReceipt($input: ConfirmReceiptInput!) { confirmReceipt(input: $input) { id version state } }": typeof types.Meetings_ConfirmReceiptDocument,
    "\n  fragment Meetings_DecisionFields on DecisionItem {\n    id\n    version\n    state\n    content\n    dueOn\n    closed\n    confirmedOn\n    acknowledgedAt\n    submittedOn\n    verifiedOn\n    overdue\n    onTime\n    light\n    agendaItem { id title }\n    case { id caseNo }\n    leadUnit { id name }\n    coUnits { id name }\n    responsiblePost { id title holder { id name } }\n    responsible { id person { id name } }\n    availableActions { verb blockedBy }\n  }\n": typeof types.Meetings_DecisionFieldsFragmentDoc,
    "\n  query Meetings_Decisions($first: Int!, $after: String, $filter: DecisionItemFilter) {\n    decisionItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_DecisionFields meeting { id title sessionNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.Meetings_DecisionsDocument,
    "\n  query Meetings_Decision($id: ID!) {\n    decisionItem(id: $id) {\n      ...Meetings_DecisionFields\n      resultText\n      meeting { id title sessionNumber startsAt minutes { id issueNumber state } }\n      files { id name mime size sha256 uploadedAt }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n": typeof types.Meetings_DecisionDocument,
    "mutation Meetings_Decide($input: DecideInput!) { decideAgendaItem(input: $input) { id version state } }": typeof types.Meetings_DecideDocument,
    "mutation Meetings_ReviseDecision($input: ReviseDecisionInput!) { reviseDecisionItem(input: $input) { id version state } }": typeof types.Meetings_ReviseDecisionDocument,
    "mutation Meetings_DiscardDecision($input: DecisionReasonInput!) { discardDecisionItem(input: $input) { id version state } }": typeof types.Meetings_DiscardDecisionDocument,
    "mutation Meetings_ConfirmDecision($input: DecisionVerbInput!) { confirmDecision(input: $input) { id version state } }": typeof types.Meetings_ConfirmDecisionDocument,
    "mutation Meetings_AcknowledgeDecision($input: DecisionVerbInput!) { acknowledgeDecisionItem(input: $input) { id version state } }": typeof types.Meetings_AcknowledgeDecisionDocument,
    "mutation Meetings_ProgressDecision($input: ProgressDecisionInput!) { progressDecisionItem(input: $input) { id version state } }": typeof types.Meetings_ProgressDecisionDocument,
    "mutation Meetings_SubmitDecision($input: SubmitDecisionInput!) { submitDecisionItem(input: $input) { id version state } }": typeof types.Meetings_SubmitDecisionDocument,
    "mutation Meetings_VerifyDecision($input: DecisionVerbInput!) { verifyDecisionItem(input: $input) { id version state } }": typeof types.Meetings_VerifyDecisionDocument,
    "mutation Meetings_ReturnDecision($input: DecisionReasonInput!) { returnDecisionItem(input: $input) { id version state } }": typeof types.Meetings_ReturnDecisionDocument,
    "\n  fragment Meetings_MeetingFields on Meeting {\n    id\n    version\n    kind\n    state\n    sessionNumber\n    title\n    startsAt\n    place\n    acceptedCount\n    chair { ...Meetings_PostFields }\n  }\n": typeof types.Meetings_MeetingFieldsFragmentDoc,
    "\n  query Meetings_List($first: Int!, $after: String, $filter: MeetingFilter, $sort: MeetingSort) {\n    meetings(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges { cursor node { ...Meetings_MeetingFields decisionItems { id } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.Meetings_ListDocument,
    "\n  query Meetings_Meeting($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      reason\n      isConference\n      shortNotice\n      notifiedAt\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { ...Meetings_PostFields } unit { id name } attendance { ...Meetings_AttendanceFields } }\n      attendance { ...Meetings_AttendanceFields }\n      decisionItems { ...Meetings_DecisionFields }\n      minutes { id version state issueNumber signedOn textHash availableActions { verb blockedBy } }\n      copyDelivery { ...Meetings_CopyFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n": typeof types.Meetings_MeetingDocument,
    "\n  query Meetings_Session($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { id title } unit { id name } attendance { id version status person { id name } } }\n      decisionItems { ...Meetings_DecisionFields }\n    }\n  }\n": typeof types.Meetings_SessionDocument,
    "\n  query Meetings_SignInPage($id: ID!) {\n    meeting(id: $id) { id version state title startsAt place availableActions { verb blockedBy } }\n  }\n": typeof types.Meetings_SignInPageDocument,
    "mutation Meetings_Call($input: CallMeetingInput!) { callMeeting(input: $input) { id version state } }": typeof types.Meetings_CallDocument,
    "mutation Meetings_Notify($input: NotifyMeetingInput!) { notifyMeeting(input: $input) { id version state shortNotice } }": typeof types.Meetings_NotifyDocument,
    "mutation Meetings_Postpone($input: MeetingReasonInput!) { postponeMeeting(input: $input) { id version state } }": typeof types.Meetings_PostponeDocument,
    "mutation Meetings_Cancel($input: MeetingReasonInput!) { cancelMeeting(input: $input) { id version state } }": typeof types.Meetings_CancelDocument,
    "mutation Meetings_Open($input: OpenMeetingInput!) { openMeeting(input: $input) { id version state } }": typeof types.Meetings_OpenDocument,
    "mutation Meetings_End($input: MeetingVerbInput!) { endMeeting(input: $input) { id version state } }": typeof types.Meetings_EndDocument,
    "mutation Meetings_Archive($input: MeetingVerbInput!) { archiveMeeting(input: $input) { id version state } }": typeof types.Meetings_ArchiveDocument,
    "\n  fragment Meetings_MinutesFields on Minutes {\n    id\n    version\n    state\n    mark\n    issuer\n    copyTo\n    blocks { kind text }\n    issueNumber\n    signedOn\n    signedAt\n    textHash\n    signer { id title holder { id name } }\n    availableActions { verb blockedBy }\n  }\n": typeof types.Meetings_MinutesFieldsFragmentDoc,
    "\n  query Meetings_Minutes($id: ID!) {\n    meeting(id: $id) {\n      id\n      version\n      state\n      title\n      minutes { ...Meetings_MinutesFields history { ...Meetings_HistoryFields } }\n    }\n  }\n": typeof types.Meetings_MinutesDocument,
    "mutation Meetings_DraftMinutes($input: MeetingVerbInput!) { draftMinutes(input: $input) { id version state } }": typeof types.Meetings_DraftMinutesDocument,
    "mutation Meetings_EditMinutes($input: EditMinutesInput!) { editMinutes(input: $input) { id version state } }": typeof types.Meetings_EditMinutesDocument,
    "mutation Meetings_SubmitMinutes($input: MeetingVerbInput!) { submitMinutes(input: $input) { id version state } }": typeof types.Meetings_SubmitMinutesDocument,
    "mutation Meetings_ReturnMinutes($input: MeetingReasonInput!) { returnMinutes(input: $input) { id version state } }": typeof types.Meetings_ReturnMinutesDocument,
    "mutation Meetings_SignMinutes($input: MeetingVerbInput!) { signMinutes(input: $input) { id version state } }": typeof types.Meetings_SignMinutesDocument,
    "mutation Meetings_CopyUp($input: CopyUpInput!) { copyUpMeeting(input: $input) { id version state } }": typeof types.Meetings_CopyUpDocument,
    "\n  fragment Meetings_PostFields on Post {\n    id\n    title\n    holder { id name }\n    unit { id name }\n  }\n": typeof types.Meetings_PostFieldsFragmentDoc,
    "\n  fragment Meetings_HistoryFields on HistoryEntry {\n    id\n    seq\n    verb\n    fromState\n    toState\n    reason\n    details\n    at\n    actor { id post { id title } person { id name } }\n  }\n": typeof types.Meetings_HistoryFieldsFragmentDoc,
    "\n  query Meetings_Units {\n    units(first: 100, filter: { kinds: [SUBDISTRICT, JOINT_OFFICE, OFFICE, CENTRE, SECTION, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) {\n      edges { node { id name kind } }\n    }\n  }\n": typeof types.Meetings_UnitsDocument,
    "\n  query Meetings_Posts($unitId: ID!) {\n    unit(id: $unitId) {\n      id\n      name\n      posts { id title holder { id name } }\n      parent { id name posts { id title holder { id name } } }\n    }\n  }\n": typeof types.Meetings_PostsDocument,
    "\n  query Meetings_Chairs($on: LocalDate) {\n    conference(on: $on) {\n      on\n      seats { id kind order post { id title holder(on: $on) { id name } } }\n    }\n  }\n": typeof types.Meetings_ChairsDocument,
    "\n  query Meetings_Work($first: Int!) {\n    meetingsWork(first: $first) {\n      items { id kind title dueOn light path }\n      waiting\n      dueSoon\n      overdue\n      forApproval\n    }\n  }\n": typeof types.Meetings_WorkDocument,
    "\n  query Meetings_Today($from: LocalDate!) {\n    meetings(first: 5, filter: { from: $from, states: [NOTIFIED, IN_SESSION, ENDED] }, sort: STARTS_AT_ASC) {\n      edges { node { id state title startsAt place chair { id title holder { id name } } availableActions { verb blockedBy } } }\n    }\n  }\n": typeof types.Meetings_TodayDocument,
    "\n  query Meetings_CasePanel($caseId: ID!) {\n    case(id: $caseId) {\n      id\n      caseNo\n      summary\n      agendaItems { id state title outcome meeting { id title sessionNumber startsAt minutes { id issueNumber state } } }\n      decisionItems { id state content dueOn light leadUnit { id name } meeting { id sessionNumber } }\n    }\n  }\n": typeof types.Meetings_CasePanelDocument,
};
const documents: Documents = {
    "\n  fragment Meetings_ItemFields on AgendaItem {\n    id\n    version\n    state\n    title\n    source\n    caseNo\n    caseState\n    closed\n    preliminaryOpinion\n    minutesPlanned\n    order\n    discussion\n    outcome\n    case { id caseNo }\n    presenterUnit { id name }\n    proposerUnit { id name }\n    availableActions { verb blockedBy }\n  }\n": types.Meetings_ItemFieldsFragmentDoc,
    "\n  query Meetings_Topics($first: Int!, $after: String, $filter: AgendaItemFilter) {\n    agendaItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_ItemFields meeting { id title } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.Meetings_TopicsDocument,
    "\n  query Meetings_Planned {\n    meetings(first: 20, filter: { states: [PLANNED, POSTPONED] }, sort: STARTS_AT_ASC) {\n      edges { node { id title startsAt } }\n    }\n  }\n": types.Meetings_PlannedDocument,
    "\n  query Meetings_CaseSearch($search: String) {\n    cases(first: 20, filter: { search: $search }) {\n      edges { node { id caseNo summary state leadUnit { id name } } }\n    }\n  }\n": types.Meetings_CaseSearchDocument,
    "\n  query Meetings_CaseLine($id: ID!) {\n    case(id: $id) { id caseNo summary }\n  }\n": types.Meetings_CaseLineDocument,
    "\n  query Meetings_CaseFacts($id: ID!) {\n    case(id: $id) {\n      id\n      caseNo\n      summary\n      state\n      light\n      dueOn\n      categoryLabel\n      peopleCount\n      householdCount\n      progress\n      community { id name }\n      leadUnit { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      threeLists { appealContent classification dueOn responsiblePerson missing tasks { content standard dueOn doneOn } responsibleUnit { id name } caseLeader { id title holder { id name } } }\n    }\n  }\n": types.Meetings_CaseFactsDocument,
    "mutation Meetings_ProposeItem($input: ProposeItemInput!) { proposeItem(input: $input) { id version state } }": types.Meetings_ProposeItemDocument,
    "mutation Meetings_AcceptItem($input: AcceptItemInput!) { acceptItem(input: $input) { id version state } }": types.Meetings_AcceptItemDocument,
    "mutation Meetings_RejectItem($input: RejectItemInput!) { rejectItem(input: $input) { id version state } }": types.Meetings_RejectItemDocument,
    "mutation Meetings_TakeOffItem($input: RejectItemInput!) { takeOffItem(input: $input) { id version state } }": types.Meetings_TakeOffItemDocument,
    "mutation Meetings_EditItem($input: EditItemInput!) { editItem(input: $input) { id version order } }": types.Meetings_EditItemDocument,
    "mutation Meetings_Discuss($input: DiscussItemInput!) { discussAgendaItem(input: $input) { id version state } }": types.Meetings_DiscussDocument,
    "\n  fragment Meetings_AttendanceFields on Attendance {\n    id\n    version\n    status\n    observer\n    proxyName\n    proxyPost\n    leaveReason\n    leaveApprovedAt availableActions { verb blockedBy }\n    byHand\n    at\n    person { id name }\n    post { id title }\n    unit { id name }\n  }\n": types.Meetings_AttendanceFieldsFragmentDoc,
    "mutation Meetings_SignIn($input: SignInInput!) { signInMeeting(input: $input) { id status at seatIds } }": types.Meetings_SignInDocument,
    "mutation Meetings_RecordAttendance($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id status } }": types.Meetings_RecordAttendanceDocument,
    "mutation Meetings_ApproveLeave($id: ID!, $version: Int!) { approveLeave(id: $id, version: $version) { id version leaveApprovedAt } }": types.Meetings_ApproveLeaveDocument,
    "\n  fragment Meetings_CopyFields on CopyDelivery {\n    id\n    version\n    state\n    channel\n    sentAt\n    dueOn\n    receivedAt\n    onTime\n    recipient { id name }\n    receivedBy { id post { id title } person { id name } }\n    availableActions { verb blockedBy }\n  }\n": types.Meetings_CopyFieldsFragmentDoc,
    "\n  query Meetings_Copies($first: Int!, $after: String) {\n    copyDeliveries(first: $first, after: $after) {\n      edges { cursor node { ...Meetings_CopyFields meeting { id title startsAt } minutes { id mark issueNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.Meetings_CopiesDocument,
    "\n  query Meetings_Copy($id: ID!) {\n    copyDelivery(id: $id) {\n      ...Meetings_CopyFields\n      meeting { id title startsAt place }\n      minutes { ...Meetings_MinutesFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n": types.Meetings_CopyDocument,
    "mutation Meetings_ConfirmReceipt($input: ConfirmReceiptInput!) { confirmReceipt(input: $input) { id version state } }": types.Meetings_ConfirmReceiptDocument,
    "\n  fragment Meetings_DecisionFields on DecisionItem {\n    id\n    version\n    state\n    content\n    dueOn\n    closed\n    confirmedOn\n    acknowledgedAt\n    submittedOn\n    verifiedOn\n    overdue\n    onTime\n    light\n    agendaItem { id title }\n    case { id caseNo }\n    leadUnit { id name }\n    coUnits { id name }\n    responsiblePost { id title holder { id name } }\n    responsible { id person { id name } }\n    availableActions { verb blockedBy }\n  }\n": types.Meetings_DecisionFieldsFragmentDoc,
    "\n  query Meetings_Decisions($first: Int!, $after: String, $filter: DecisionItemFilter) {\n    decisionItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_DecisionFields meeting { id title sessionNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.Meetings_DecisionsDocument,
    "\n  query Meetings_Decision($id: ID!) {\n    decisionItem(id: $id) {\n      ...Meetings_DecisionFields\n      resultText\n      meeting { id title sessionNumber startsAt minutes { id issueNumber state } }\n      files { id name mime size sha256 uploadedAt }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n": types.Meetings_DecisionDocument,
    "mutation Meetings_Decide($input: DecideInput!) { decideAgendaItem(input: $input) { id version state } }": types.Meetings_DecideDocument,
    "mutation Meetings_ReviseDecision($input: ReviseDecisionInput!) { reviseDecisionItem(input: $input) { id version state } }": types.Meetings_ReviseDecisionDocument,
    "mutation Meetings_DiscardDecision($input: DecisionReasonInput!) { discardDecisionItem(input: $input) { id version state } }": types.Meetings_DiscardDecisionDocument,
    "mutation Meetings_ConfirmDecision($input: DecisionVerbInput!) { confirmDecision(input: $input) { id version state } }": types.Meetings_ConfirmDecisionDocument,
    "mutation Meetings_AcknowledgeDecision($input: DecisionVerbInput!) { acknowledgeDecisionItem(input: $input) { id version state } }": types.Meetings_AcknowledgeDecisionDocument,
    "mutation Meetings_ProgressDecision($input: ProgressDecisionInput!) { progressDecisionItem(input: $input) { id version state } }": types.Meetings_ProgressDecisionDocument,
    "mutation Meetings_SubmitDecision($input: SubmitDecisionInput!) { submitDecisionItem(input: $input) { id version state } }": types.Meetings_SubmitDecisionDocument,
    "mutation Meetings_VerifyDecision($input: DecisionVerbInput!) { verifyDecisionItem(input: $input) { id version state } }": types.Meetings_VerifyDecisionDocument,
    "mutation Meetings_ReturnDecision($input: DecisionReasonInput!) { returnDecisionItem(input: $input) { id version state } }": types.Meetings_ReturnDecisionDocument,
    "\n  fragment Meetings_MeetingFields on Meeting {\n    id\n    version\n    kind\n    state\n    sessionNumber\n    title\n    startsAt\n    place\n    acceptedCount\n    chair { ...Meetings_PostFields }\n  }\n": types.Meetings_MeetingFieldsFragmentDoc,
    "\n  query Meetings_List($first: Int!, $after: String, $filter: MeetingFilter, $sort: MeetingSort) {\n    meetings(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges { cursor node { ...Meetings_MeetingFields decisionItems { id } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.Meetings_ListDocument,
    "\n  query Meetings_Meeting($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      reason\n      isConference\n      shortNotice\n      notifiedAt\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { ...Meetings_PostFields } unit { id name } attendance { ...Meetings_AttendanceFields } }\n      attendance { ...Meetings_AttendanceFields }\n      decisionItems { ...Meetings_DecisionFields }\n      minutes { id version state issueNumber signedOn textHash availableActions { verb blockedBy } }\n      copyDelivery { ...Meetings_CopyFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n": types.Meetings_MeetingDocument,
    "\n  query Meetings_Session($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { id title } unit { id name } attendance { id version status person { id name } } }\n      decisionItems { ...Meetings_DecisionFields }\n    }\n  }\n": types.Meetings_SessionDocument,
    "\n  query Meetings_SignInPage($id: ID!) {\n    meeting(id: $id) { id version state title startsAt place availableActions { verb blockedBy } }\n  }\n": types.Meetings_SignInPageDocument,
    "mutation Meetings_Call($input: CallMeetingInput!) { callMeeting(input: $input) { id version state } }": types.Meetings_CallDocument,
    "mutation Meetings_Notify($input: NotifyMeetingInput!) { notifyMeeting(input: $input) { id version state shortNotice } }": types.Meetings_NotifyDocument,
    "mutation Meetings_Postpone($input: MeetingReasonInput!) { postponeMeeting(input: $input) { id version state } }": types.Meetings_PostponeDocument,
    "mutation Meetings_Cancel($input: MeetingReasonInput!) { cancelMeeting(input: $input) { id version state } }": types.Meetings_CancelDocument,
    "mutation Meetings_Open($input: OpenMeetingInput!) { openMeeting(input: $input) { id version state } }": types.Meetings_OpenDocument,
    "mutation Meetings_End($input: MeetingVerbInput!) { endMeeting(input: $input) { id version state } }": types.Meetings_EndDocument,
    "mutation Meetings_Archive($input: MeetingVerbInput!) { archiveMeeting(input: $input) { id version state } }": types.Meetings_ArchiveDocument,
    "\n  fragment Meetings_MinutesFields on Minutes {\n    id\n    version\n    state\n    mark\n    issuer\n    copyTo\n    blocks { kind text }\n    issueNumber\n    signedOn\n    signedAt\n    textHash\n    signer { id title holder { id name } }\n    availableActions { verb blockedBy }\n  }\n": types.Meetings_MinutesFieldsFragmentDoc,
    "\n  query Meetings_Minutes($id: ID!) {\n    meeting(id: $id) {\n      id\n      version\n      state\n      title\n      minutes { ...Meetings_MinutesFields history { ...Meetings_HistoryFields } }\n    }\n  }\n": types.Meetings_MinutesDocument,
    "mutation Meetings_DraftMinutes($input: MeetingVerbInput!) { draftMinutes(input: $input) { id version state } }": types.Meetings_DraftMinutesDocument,
    "mutation Meetings_EditMinutes($input: EditMinutesInput!) { editMinutes(input: $input) { id version state } }": types.Meetings_EditMinutesDocument,
    "mutation Meetings_SubmitMinutes($input: MeetingVerbInput!) { submitMinutes(input: $input) { id version state } }": types.Meetings_SubmitMinutesDocument,
    "mutation Meetings_ReturnMinutes($input: MeetingReasonInput!) { returnMinutes(input: $input) { id version state } }": types.Meetings_ReturnMinutesDocument,
    "mutation Meetings_SignMinutes($input: MeetingVerbInput!) { signMinutes(input: $input) { id version state } }": types.Meetings_SignMinutesDocument,
    "mutation Meetings_CopyUp($input: CopyUpInput!) { copyUpMeeting(input: $input) { id version state } }": types.Meetings_CopyUpDocument,
    "\n  fragment Meetings_PostFields on Post {\n    id\n    title\n    holder { id name }\n    unit { id name }\n  }\n": types.Meetings_PostFieldsFragmentDoc,
    "\n  fragment Meetings_HistoryFields on HistoryEntry {\n    id\n    seq\n    verb\n    fromState\n    toState\n    reason\n    details\n    at\n    actor { id post { id title } person { id name } }\n  }\n": types.Meetings_HistoryFieldsFragmentDoc,
    "\n  query Meetings_Units {\n    units(first: 100, filter: { kinds: [SUBDISTRICT, JOINT_OFFICE, OFFICE, CENTRE, SECTION, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) {\n      edges { node { id name kind } }\n    }\n  }\n": types.Meetings_UnitsDocument,
    "\n  query Meetings_Posts($unitId: ID!) {\n    unit(id: $unitId) {\n      id\n      name\n      posts { id title holder { id name } }\n      parent { id name posts { id title holder { id name } } }\n    }\n  }\n": types.Meetings_PostsDocument,
    "\n  query Meetings_Chairs($on: LocalDate) {\n    conference(on: $on) {\n      on\n      seats { id kind order post { id title holder(on: $on) { id name } } }\n    }\n  }\n": types.Meetings_ChairsDocument,
    "\n  query Meetings_Work($first: Int!) {\n    meetingsWork(first: $first) {\n      items { id kind title dueOn light path }\n      waiting\n      dueSoon\n      overdue\n      forApproval\n    }\n  }\n": types.Meetings_WorkDocument,
    "\n  query Meetings_Today($from: LocalDate!) {\n    meetings(first: 5, filter: { from: $from, states: [NOTIFIED, IN_SESSION, ENDED] }, sort: STARTS_AT_ASC) {\n      edges { node { id state title startsAt place chair { id title holder { id name } } availableActions { verb blockedBy } } }\n    }\n  }\n": types.Meetings_TodayDocument,
    "\n  query Meetings_CasePanel($caseId: ID!) {\n    case(id: $caseId) {\n      id\n      caseNo\n      summary\n      agendaItems { id state title outcome meeting { id title sessionNumber startsAt minutes { id issueNumber state } } }\n      decisionItems { id state content dueOn light leadUnit { id name } meeting { id sessionNumber } }\n    }\n  }\n": types.Meetings_CasePanelDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_ItemFields on AgendaItem {\n    id\n    version\n    state\n    title\n    source\n    caseNo\n    caseState\n    closed\n    preliminaryOpinion\n    minutesPlanned\n    order\n    discussion\n    outcome\n    case { id caseNo }\n    presenterUnit { id name }\n    proposerUnit { id name }\n    availableActions { verb blockedBy }\n  }\n"): (typeof documents)["\n  fragment Meetings_ItemFields on AgendaItem {\n    id\n    version\n    state\n    title\n    source\n    caseNo\n    caseState\n    closed\n    preliminaryOpinion\n    minutesPlanned\n    order\n    discussion\n    outcome\n    case { id caseNo }\n    presenterUnit { id name }\n    proposerUnit { id name }\n    availableActions { verb blockedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Topics($first: Int!, $after: String, $filter: AgendaItemFilter) {\n    agendaItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_ItemFields meeting { id title } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Topics($first: Int!, $after: String, $filter: AgendaItemFilter) {\n    agendaItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_ItemFields meeting { id title } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Planned {\n    meetings(first: 20, filter: { states: [PLANNED, POSTPONED] }, sort: STARTS_AT_ASC) {\n      edges { node { id title startsAt } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Planned {\n    meetings(first: 20, filter: { states: [PLANNED, POSTPONED] }, sort: STARTS_AT_ASC) {\n      edges { node { id title startsAt } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_CaseSearch($search: String) {\n    cases(first: 20, filter: { search: $search }) {\n      edges { node { id caseNo summary state leadUnit { id name } } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_CaseSearch($search: String) {\n    cases(first: 20, filter: { search: $search }) {\n      edges { node { id caseNo summary state leadUnit { id name } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_CaseLine($id: ID!) {\n    case(id: $id) { id caseNo summary }\n  }\n"): (typeof documents)["\n  query Meetings_CaseLine($id: ID!) {\n    case(id: $id) { id caseNo summary }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_CaseFacts($id: ID!) {\n    case(id: $id) {\n      id\n      caseNo\n      summary\n      state\n      light\n      dueOn\n      categoryLabel\n      peopleCount\n      householdCount\n      progress\n      community { id name }\n      leadUnit { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      threeLists { appealContent classification dueOn responsiblePerson missing tasks { content standard dueOn doneOn } responsibleUnit { id name } caseLeader { id title holder { id name } } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_CaseFacts($id: ID!) {\n    case(id: $id) {\n      id\n      caseNo\n      summary\n      state\n      light\n      dueOn\n      categoryLabel\n      peopleCount\n      householdCount\n      progress\n      community { id name }\n      leadUnit { id name }\n      firstResponsible { id title holder { id name } }\n      caseLeader { id title holder { id name } }\n      threeLists { appealContent classification dueOn responsiblePerson missing tasks { content standard dueOn doneOn } responsibleUnit { id name } caseLeader { id title holder { id name } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ProposeItem($input: ProposeItemInput!) { proposeItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_ProposeItem($input: ProposeItemInput!) { proposeItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_AcceptItem($input: AcceptItemInput!) { acceptItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_AcceptItem($input: AcceptItemInput!) { acceptItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_RejectItem($input: RejectItemInput!) { rejectItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_RejectItem($input: RejectItemInput!) { rejectItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_TakeOffItem($input: RejectItemInput!) { takeOffItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_TakeOffItem($input: RejectItemInput!) { takeOffItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_EditItem($input: EditItemInput!) { editItem(input: $input) { id version order } }"): (typeof documents)["mutation Meetings_EditItem($input: EditItemInput!) { editItem(input: $input) { id version order } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Discuss($input: DiscussItemInput!) { discussAgendaItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_Discuss($input: DiscussItemInput!) { discussAgendaItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_AttendanceFields on Attendance {\n    id\n    version\n    status\n    observer\n    proxyName\n    proxyPost\n    leaveReason\n    leaveApprovedAt availableActions { verb blockedBy }\n    byHand\n    at\n    person { id name }\n    post { id title }\n    unit { id name }\n  }\n"): (typeof documents)["\n  fragment Meetings_AttendanceFields on Attendance {\n    id\n    version\n    status\n    observer\n    proxyName\n    proxyPost\n    leaveReason\n    leaveApprovedAt availableActions { verb blockedBy }\n    byHand\n    at\n    person { id name }\n    post { id title }\n    unit { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_SignIn($input: SignInInput!) { signInMeeting(input: $input) { id status at seatIds } }"): (typeof documents)["mutation Meetings_SignIn($input: SignInInput!) { signInMeeting(input: $input) { id status at seatIds } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_RecordAttendance($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id status } }"): (typeof documents)["mutation Meetings_RecordAttendance($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id status } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ApproveLeave($id: ID!, $version: Int!) { approveLeave(id: $id, version: $version) { id version leaveApprovedAt } }"): (typeof documents)["mutation Meetings_ApproveLeave($id: ID!, $version: Int!) { approveLeave(id: $id, version: $version) { id version leaveApprovedAt } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_CopyFields on CopyDelivery {\n    id\n    version\n    state\n    channel\n    sentAt\n    dueOn\n    receivedAt\n    onTime\n    recipient { id name }\n    receivedBy { id post { id title } person { id name } }\n    availableActions { verb blockedBy }\n  }\n"): (typeof documents)["\n  fragment Meetings_CopyFields on CopyDelivery {\n    id\n    version\n    state\n    channel\n    sentAt\n    dueOn\n    receivedAt\n    onTime\n    recipient { id name }\n    receivedBy { id post { id title } person { id name } }\n    availableActions { verb blockedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Copies($first: Int!, $after: String) {\n    copyDeliveries(first: $first, after: $after) {\n      edges { cursor node { ...Meetings_CopyFields meeting { id title startsAt } minutes { id mark issueNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Copies($first: Int!, $after: String) {\n    copyDeliveries(first: $first, after: $after) {\n      edges { cursor node { ...Meetings_CopyFields meeting { id title startsAt } minutes { id mark issueNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Copy($id: ID!) {\n    copyDelivery(id: $id) {\n      ...Meetings_CopyFields\n      meeting { id title startsAt place }\n      minutes { ...Meetings_MinutesFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Copy($id: ID!) {\n    copyDelivery(id: $id) {\n      ...Meetings_CopyFields\n      meeting { id title startsAt place }\n      minutes { ...Meetings_MinutesFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ConfirmReceipt($input: ConfirmReceiptInput!) { confirmReceipt(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_ConfirmReceipt($input: ConfirmReceiptInput!) { confirmReceipt(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_DecisionFields on DecisionItem {\n    id\n    version\n    state\n    content\n    dueOn\n    closed\n    confirmedOn\n    acknowledgedAt\n    submittedOn\n    verifiedOn\n    overdue\n    onTime\n    light\n    agendaItem { id title }\n    case { id caseNo }\n    leadUnit { id name }\n    coUnits { id name }\n    responsiblePost { id title holder { id name } }\n    responsible { id person { id name } }\n    availableActions { verb blockedBy }\n  }\n"): (typeof documents)["\n  fragment Meetings_DecisionFields on DecisionItem {\n    id\n    version\n    state\n    content\n    dueOn\n    closed\n    confirmedOn\n    acknowledgedAt\n    submittedOn\n    verifiedOn\n    overdue\n    onTime\n    light\n    agendaItem { id title }\n    case { id caseNo }\n    leadUnit { id name }\n    coUnits { id name }\n    responsiblePost { id title holder { id name } }\n    responsible { id person { id name } }\n    availableActions { verb blockedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Decisions($first: Int!, $after: String, $filter: DecisionItemFilter) {\n    decisionItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_DecisionFields meeting { id title sessionNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Decisions($first: Int!, $after: String, $filter: DecisionItemFilter) {\n    decisionItems(first: $first, after: $after, filter: $filter) {\n      edges { cursor node { ...Meetings_DecisionFields meeting { id title sessionNumber } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Decision($id: ID!) {\n    decisionItem(id: $id) {\n      ...Meetings_DecisionFields\n      resultText\n      meeting { id title sessionNumber startsAt minutes { id issueNumber state } }\n      files { id name mime size sha256 uploadedAt }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Decision($id: ID!) {\n    decisionItem(id: $id) {\n      ...Meetings_DecisionFields\n      resultText\n      meeting { id title sessionNumber startsAt minutes { id issueNumber state } }\n      files { id name mime size sha256 uploadedAt }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Decide($input: DecideInput!) { decideAgendaItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_Decide($input: DecideInput!) { decideAgendaItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ReviseDecision($input: ReviseDecisionInput!) { reviseDecisionItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_ReviseDecision($input: ReviseDecisionInput!) { reviseDecisionItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_DiscardDecision($input: DecisionReasonInput!) { discardDecisionItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_DiscardDecision($input: DecisionReasonInput!) { discardDecisionItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ConfirmDecision($input: DecisionVerbInput!) { confirmDecision(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_ConfirmDecision($input: DecisionVerbInput!) { confirmDecision(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_AcknowledgeDecision($input: DecisionVerbInput!) { acknowledgeDecisionItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_AcknowledgeDecision($input: DecisionVerbInput!) { acknowledgeDecisionItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ProgressDecision($input: ProgressDecisionInput!) { progressDecisionItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_ProgressDecision($input: ProgressDecisionInput!) { progressDecisionItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_SubmitDecision($input: SubmitDecisionInput!) { submitDecisionItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_SubmitDecision($input: SubmitDecisionInput!) { submitDecisionItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_VerifyDecision($input: DecisionVerbInput!) { verifyDecisionItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_VerifyDecision($input: DecisionVerbInput!) { verifyDecisionItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ReturnDecision($input: DecisionReasonInput!) { returnDecisionItem(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_ReturnDecision($input: DecisionReasonInput!) { returnDecisionItem(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_MeetingFields on Meeting {\n    id\n    version\n    kind\n    state\n    sessionNumber\n    title\n    startsAt\n    place\n    acceptedCount\n    chair { ...Meetings_PostFields }\n  }\n"): (typeof documents)["\n  fragment Meetings_MeetingFields on Meeting {\n    id\n    version\n    kind\n    state\n    sessionNumber\n    title\n    startsAt\n    place\n    acceptedCount\n    chair { ...Meetings_PostFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_List($first: Int!, $after: String, $filter: MeetingFilter, $sort: MeetingSort) {\n    meetings(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges { cursor node { ...Meetings_MeetingFields decisionItems { id } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Meetings_List($first: Int!, $after: String, $filter: MeetingFilter, $sort: MeetingSort) {\n    meetings(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges { cursor node { ...Meetings_MeetingFields decisionItems { id } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Meeting($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      reason\n      isConference\n      shortNotice\n      notifiedAt\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { ...Meetings_PostFields } unit { id name } attendance { ...Meetings_AttendanceFields } }\n      attendance { ...Meetings_AttendanceFields }\n      decisionItems { ...Meetings_DecisionFields }\n      minutes { id version state issueNumber signedOn textHash availableActions { verb blockedBy } }\n      copyDelivery { ...Meetings_CopyFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Meeting($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      reason\n      isConference\n      shortNotice\n      notifiedAt\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { ...Meetings_PostFields } unit { id name } attendance { ...Meetings_AttendanceFields } }\n      attendance { ...Meetings_AttendanceFields }\n      decisionItems { ...Meetings_DecisionFields }\n      minutes { id version state issueNumber signedOn textHash availableActions { verb blockedBy } }\n      copyDelivery { ...Meetings_CopyFields }\n      history { ...Meetings_HistoryFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Session($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { id title } unit { id name } attendance { id version status person { id name } } }\n      decisionItems { ...Meetings_DecisionFields }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Session($id: ID!) {\n    meeting(id: $id) {\n      ...Meetings_MeetingFields\n      openedAt\n      endedAt\n      openItemCount\n      signInCode\n      availableActions { verb blockedBy }\n      agendaItems { ...Meetings_ItemFields }\n      seats { id kind post { id title } unit { id name } attendance { id version status person { id name } } }\n      decisionItems { ...Meetings_DecisionFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_SignInPage($id: ID!) {\n    meeting(id: $id) { id version state title startsAt place availableActions { verb blockedBy } }\n  }\n"): (typeof documents)["\n  query Meetings_SignInPage($id: ID!) {\n    meeting(id: $id) { id version state title startsAt place availableActions { verb blockedBy } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Call($input: CallMeetingInput!) { callMeeting(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_Call($input: CallMeetingInput!) { callMeeting(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Notify($input: NotifyMeetingInput!) { notifyMeeting(input: $input) { id version state shortNotice } }"): (typeof documents)["mutation Meetings_Notify($input: NotifyMeetingInput!) { notifyMeeting(input: $input) { id version state shortNotice } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Postpone($input: MeetingReasonInput!) { postponeMeeting(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_Postpone($input: MeetingReasonInput!) { postponeMeeting(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Cancel($input: MeetingReasonInput!) { cancelMeeting(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_Cancel($input: MeetingReasonInput!) { cancelMeeting(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Open($input: OpenMeetingInput!) { openMeeting(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_Open($input: OpenMeetingInput!) { openMeeting(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_End($input: MeetingVerbInput!) { endMeeting(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_End($input: MeetingVerbInput!) { endMeeting(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_Archive($input: MeetingVerbInput!) { archiveMeeting(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_Archive($input: MeetingVerbInput!) { archiveMeeting(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_MinutesFields on Minutes {\n    id\n    version\n    state\n    mark\n    issuer\n    copyTo\n    blocks { kind text }\n    issueNumber\n    signedOn\n    signedAt\n    textHash\n    signer { id title holder { id name } }\n    availableActions { verb blockedBy }\n  }\n"): (typeof documents)["\n  fragment Meetings_MinutesFields on Minutes {\n    id\n    version\n    state\n    mark\n    issuer\n    copyTo\n    blocks { kind text }\n    issueNumber\n    signedOn\n    signedAt\n    textHash\n    signer { id title holder { id name } }\n    availableActions { verb blockedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Minutes($id: ID!) {\n    meeting(id: $id) {\n      id\n      version\n      state\n      title\n      minutes { ...Meetings_MinutesFields history { ...Meetings_HistoryFields } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Minutes($id: ID!) {\n    meeting(id: $id) {\n      id\n      version\n      state\n      title\n      minutes { ...Meetings_MinutesFields history { ...Meetings_HistoryFields } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_DraftMinutes($input: MeetingVerbInput!) { draftMinutes(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_DraftMinutes($input: MeetingVerbInput!) { draftMinutes(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_EditMinutes($input: EditMinutesInput!) { editMinutes(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_EditMinutes($input: EditMinutesInput!) { editMinutes(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_SubmitMinutes($input: MeetingVerbInput!) { submitMinutes(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_SubmitMinutes($input: MeetingVerbInput!) { submitMinutes(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_ReturnMinutes($input: MeetingReasonInput!) { returnMinutes(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_ReturnMinutes($input: MeetingReasonInput!) { returnMinutes(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_SignMinutes($input: MeetingVerbInput!) { signMinutes(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_SignMinutes($input: MeetingVerbInput!) { signMinutes(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Meetings_CopyUp($input: CopyUpInput!) { copyUpMeeting(input: $input) { id version state } }"): (typeof documents)["mutation Meetings_CopyUp($input: CopyUpInput!) { copyUpMeeting(input: $input) { id version state } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_PostFields on Post {\n    id\n    title\n    holder { id name }\n    unit { id name }\n  }\n"): (typeof documents)["\n  fragment Meetings_PostFields on Post {\n    id\n    title\n    holder { id name }\n    unit { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Meetings_HistoryFields on HistoryEntry {\n    id\n    seq\n    verb\n    fromState\n    toState\n    reason\n    details\n    at\n    actor { id post { id title } person { id name } }\n  }\n"): (typeof documents)["\n  fragment Meetings_HistoryFields on HistoryEntry {\n    id\n    seq\n    verb\n    fromState\n    toState\n    reason\n    details\n    at\n    actor { id post { id title } person { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Units {\n    units(first: 100, filter: { kinds: [SUBDISTRICT, JOINT_OFFICE, OFFICE, CENTRE, SECTION, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) {\n      edges { node { id name kind } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Units {\n    units(first: 100, filter: { kinds: [SUBDISTRICT, JOINT_OFFICE, OFFICE, CENTRE, SECTION, POLICE_STATION, JUSTICE_OFFICE, COMMUNITY] }) {\n      edges { node { id name kind } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Posts($unitId: ID!) {\n    unit(id: $unitId) {\n      id\n      name\n      posts { id title holder { id name } }\n      parent { id name posts { id title holder { id name } } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Posts($unitId: ID!) {\n    unit(id: $unitId) {\n      id\n      name\n      posts { id title holder { id name } }\n      parent { id name posts { id title holder { id name } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Chairs($on: LocalDate) {\n    conference(on: $on) {\n      on\n      seats { id kind order post { id title holder(on: $on) { id name } } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Chairs($on: LocalDate) {\n    conference(on: $on) {\n      on\n      seats { id kind order post { id title holder(on: $on) { id name } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Work($first: Int!) {\n    meetingsWork(first: $first) {\n      items { id kind title dueOn light path }\n      waiting\n      dueSoon\n      overdue\n      forApproval\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Work($first: Int!) {\n    meetingsWork(first: $first) {\n      items { id kind title dueOn light path }\n      waiting\n      dueSoon\n      overdue\n      forApproval\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_Today($from: LocalDate!) {\n    meetings(first: 5, filter: { from: $from, states: [NOTIFIED, IN_SESSION, ENDED] }, sort: STARTS_AT_ASC) {\n      edges { node { id state title startsAt place chair { id title holder { id name } } availableActions { verb blockedBy } } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_Today($from: LocalDate!) {\n    meetings(first: 5, filter: { from: $from, states: [NOTIFIED, IN_SESSION, ENDED] }, sort: STARTS_AT_ASC) {\n      edges { node { id state title startsAt place chair { id title holder { id name } } availableActions { verb blockedBy } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings_CasePanel($caseId: ID!) {\n    case(id: $caseId) {\n      id\n      caseNo\n      summary\n      agendaItems { id state title outcome meeting { id title sessionNumber startsAt minutes { id issueNumber state } } }\n      decisionItems { id state content dueOn light leadUnit { id name } meeting { id sessionNumber } }\n    }\n  }\n"): (typeof documents)["\n  query Meetings_CasePanel($caseId: ID!) {\n    case(id: $caseId) {\n      id\n      caseNo\n      summary\n      agendaItems { id state title outcome meeting { id title sessionNumber startsAt minutes { id issueNumber state } } }\n      decisionItems { id state content dueOn light leadUnit { id name } meeting { id sessionNumber } }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;