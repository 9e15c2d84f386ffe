import type { DataClasses } from '@lianxi/service-kit';

/**
 * Which fields of this service point to people (domain §5.4): a new field that holds text or a day is put into one of
 * these, or the test beside this file fails.
 */
export const dataClasses: DataClasses = {
  personal: ['PlainText.text'],
  masked: ['CaseParty.address', 'CaseParty.name', 'CaseParty.phone', 'ThreeLists.responsiblePerson'],
  text: [
    'Case.appealContent',
    'Case.progress',
    'Case.remark',
    'Case.resultText',
    'Case.summary',
    'HandlingRecord.content',
    'ListedTask.content',
    'ListedTask.standard',
    'Recusal.reason',
    'ThreeLists.appealContent',
    'ThreeLists.classification',
  ],
  none: [
    'Case.caseNo',
    'Case.categoryCode',
    'Case.categoryLabel',
    'Case.closedOn',
    'Case.conferenceOn',
    'Case.dispatchedOn',
    'Case.dueOn',
    'Case.lineCode',
    'Case.registeredOn',
    'CaseClock.dueOn',
    'CaseClock.source',
    'CaseClock.startedOn',
    'Category.code',
    'Category.label',
    'Category.name',
    'Category.parentCode',
    'ListedTask.doneOn',
    'ListedTask.dueOn',
    'PlainText.place',
    'RegistrationReceipt.slipCode',
    'ThreeLists.dueOn',
    'ThreeLists.missing',
  ],
};
