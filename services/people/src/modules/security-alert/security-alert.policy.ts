import { defineNoun, has, type Viewer } from '@lianxi/service-kit';
import { SecurityAlert } from './security-alert.entity.js';
import { securityAlertMachine, type SecurityAlertVerb } from './security-alert.machine.js';

const guardian = (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SEC_ADMIN');
/** Nobody settles an alert about the own account. */
const guardsOthers = (viewer: Viewer, row: SecurityAlert) => guardian(viewer) && row.accountId !== viewer.accountId;

/** Security alerts are the security administrator's alone (domain §5.1, "Roles outside the matrix columns"). */
export const securityAlert = defineNoun<SecurityAlert, SecurityAlertVerb>({
  name: 'securityAlert',
  entity: SecurityAlert,
  state: 'state',
  machine: securityAlertMachine,
  policy: { visible: guardian, verbs: { acknowledge: guardsOthers }, create: { readSecurityAlerts: guardian } },
  columns: ['id', 'version', 'createdAt', 'kind', 'state', 'accountId', 'since', 'calls', 'note'],
});
