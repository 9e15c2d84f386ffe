import type { DataClasses } from '@lianxi/service-kit';

/**
 * Which fields of this service point to people (domain §5.4): a new field that holds text or a day is put into one of
 * these, or the test beside this file fails.
 */
export const dataClasses: DataClasses = {
  personal: ['Attendance.proxyName'],
  masked: [],
  text: [
    'AgendaItem.discussion',
    'AgendaItem.preliminaryOpinion',
    'AgendaItem.title',
    'Attendance.leaveReason',
    'DecisionItem.content',
    'DecisionItem.resultText',
    'Meeting.reason',
    'Meeting.title',
    'Minutes.text',
    'MinutesBlock.text',
  ],
  none: [
    'AgendaItem.caseNo',
    'AgendaItem.caseState',
    'Attendance.proxyPost',
    'CopyDelivery.dueOn',
    'DecisionItem.confirmedOn',
    'DecisionItem.dueOn',
    'DecisionItem.light',
    'DecisionItem.submittedOn',
    'DecisionItem.verifiedOn',
    'Meeting.place',
    'Meeting.sessionNumber',
    'Meeting.signInCode',
    'MeetingSeat.kind',
    'Minutes.copyTo',
    'Minutes.docxPath',
    'Minutes.issueNumber',
    'Minutes.issuer',
    'Minutes.mark',
    'Minutes.signedOn',
    'Minutes.textHash',
  ],
};
