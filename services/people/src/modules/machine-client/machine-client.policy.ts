import { defineNoun, has, type Viewer } from '@lianxi/service-kit';
import { MachineClient } from './machine-client.entity.js';
import { machineClientMachine } from './machine-client.machine.js';

const keeper = (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SEC_ADMIN');
const reader = (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SEC_ADMIN', 'AUDITOR');

/**
 * The security administrator keeps machine clients, the auditor reads them (§5.1 "Roles outside the matrix columns");
 * nobody else knows of them.
 */
export const machineClient = defineNoun({
  name: 'machineClient',
  entity: MachineClient,
  state: 'state',
  machine: machineClientMachine,
  policy: {
    visible: reader,
    verbs: { rotateSecret: keeper, amend: keeper, kill: keeper, unlock: keeper, restore: keeper },
    create: { readMachineClients: reader, registerClient: keeper },
  },
  // Never the secrets' hashes: they stay where they are checked.
  columns: [
    'id',
    'version',
    'state',
    'createdAt',
    'name',
    'clientId',
    'previousUntil',
    'rotatedAt',
    'purpose',
    'scopes',
    'networks',
    'perMinute',
    'perDay',
    'unitId',
    'expiresOn',
    'lastUsedAt',
  ],
});
