import type { DataClasses } from '@lianxi/service-kit';

/**
 * Which fields of this service point to people (domain §5.4): a new field that holds text or a day is put into one of
 * these, or the test beside this file fails.
 */
export const dataClasses: DataClasses = {
  personal: [],
  masked: [],
  text: [],
  none: [
    'CheckItem.text',
    'DrawReplay.algorithm',
    'DrawReplay.hash',
    'DrawReplay.seed',
    'DrawnUnit.code',
    'DrawnUnit.name',
    'EligibleUnit.code',
    'EligibleUnit.name',
    'QuarterlyCheck.algorithm',
    'QuarterlyCheck.plannedOn',
    'QuarterlyCheck.quarter',
    'QuarterlyCheck.resultHash',
    'QuarterlyCheck.seed',
    'QuarterlyCheck.witnessCommitment',
    'QuarterlyCheck.witnessNumber',
  ],
};
