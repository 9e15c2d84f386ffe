import { defineMachine } from '@lianxi/service-kit';

/**
 * Life of an account (domain §5.1: three administrators): it waits for a second person before it may be used; an
 * administrator's also when it is opened again. Resets take two as well: one asks, another confirms.
 */
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
    confirmReset: { from: ['ACTIVE', 'DISABLED'], to: 'stay', source: '§5.1' },
    rejectReset: { from: ['ACTIVE', 'DISABLED'], to: 'stay', source: '§5.1' },
    unlock: { from: ['ACTIVE'], to: 'stay', source: '§5.2', append: true },
  },
});
