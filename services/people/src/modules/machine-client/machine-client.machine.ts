import { defineMachine } from '@lianxi/service-kit';

/**
 * Life of a machine client (domain §5.3, R-053): the kill switch works in one step, what comes back comes with a new
 * secret.
 */
export const machineClientMachine = defineMachine({
  noun: 'machineClient',
  states: ['ACTIVE', 'KILLED'],
  initial: 'ACTIVE',
  terminal: [],
  verbs: {
    rotateSecret: { from: ['ACTIVE'], to: 'stay', source: '§5.3' },
    amend: { from: ['ACTIVE'], to: 'stay', source: '§5.3' },
    kill: { from: ['ACTIVE'], to: ['KILLED'], source: '§5.3', append: true },
    unlock: { from: ['ACTIVE'], to: 'stay', source: '§5.3', append: true },
    restore: { from: ['KILLED'], to: ['ACTIVE'], source: '§5.3' },
  },
});
