import type { DataClasses } from '@lianxi/service-kit';

/** Which fields of this service point to people (domain §5.4): a new field that holds text or a day is put into one of these, or the test beside this file fails. */
export const dataClasses: DataClasses = {
  personal: [
    'Account.name', 'Account.username',
    'ActStep.by',
    'Household.building',
  ],
  masked: [
    'Household.householder', 'Household.room',
    'Person.name',
  ],
  text: [
    'ActStep.reason',
  ],
  none: [
    'ActStep.toState', 'ActStep.verb',
    'BusinessLine.basis', 'BusinessLine.code', 'BusinessLine.validFrom', 'BusinessLine.validTo',
    'ConferenceRegime.documentNo', 'ConferenceRegime.name', 'ConferenceRegime.validFrom', 'ConferenceRegime.validTo',
    'ConferenceSeat.basis', 'ConferenceSeat.validFrom', 'ConferenceSeat.validTo',
    'FirstResponsible.on',
    'Grid.code', 'Grid.name', 'Grid.path', 'Grid.validFrom', 'Grid.validTo',
    'Household.code',
    'IssuedPassword.password',
    'IssuedSecret.secret',
    'JointConference.on',
    'MachineClient.clientId', 'MachineClient.expiresOn', 'MachineClient.name', 'MachineClient.networks', 'MachineClient.purpose', 'MachineClient.scopes',
    'MachineUseDay.day',
    'Post.code', 'Post.roles', 'Post.title', 'Post.validFrom', 'Post.validTo',
    'PostAssignment.basis', 'PostAssignment.endBasis', 'PostAssignment.validFrom', 'PostAssignment.validTo',
    'Query.machineScopes',
    'Unit.code', 'Unit.name', 'Unit.path', 'Unit.validFrom', 'Unit.validTo',
    'UnitName.basis', 'UnitName.name', 'UnitName.validFrom', 'UnitName.validTo',
    'Viewer.account', 'Viewer.kind', 'Viewer.lines', 'Viewer.name', 'Viewer.roles', 'Viewer.unitPath',
  ],
};
