import { defineMachine } from '@lianxi/service-kit';

/** Life of an account (domain §5.1: three administrators): an administrator's waits for a second person, also when it is opened again. */
export const accountMachine = defineMachine({
  noun: 'account',
  states: ['PROPOSED', 'ACTIVE', 'DISABLED', 'REJECTED'],
  initial: 'PROPOSED',
  terminal: ['REJECTED'],
  verbs: {
    confirm: { from: ['PROPOSED'], to: ['ACTIVE'], source: '§5.1' },
    reject: { from: ['PROPOSED'], to: ['REJECTED'], source: '§5.1' },
    disable: { from: ['ACTIVE'], to: ['DISABLED'], source: '§5.2' },
    enable: { from: ['DISABLED'], to: ['ACTIVE', 'PROPOSED'], source: '§5.2' },
    resetPassword: { from: ['ACTIVE'], to: 'stay', source: '§5.2' },
    resetSecondFactor: { from: ['ACTIVE', 'DISABLED'], to: 'stay', source: '§5.1' },
    unlock: { from: ['ACTIVE'], to: 'stay', source: '§5.2', append: true },
  },
});
