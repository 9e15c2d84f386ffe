import { defineMachine } from '@lianxi/service-kit';

/**
 * An appointment that grants a weighty role takes two persons (§5.1, §5.2 "Units, posts, seats": U and A): one
 * proposes, another confirms.
 */
export const appointmentMachine = defineMachine({
  noun: 'appointment',
  states: ['PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN'],
  initial: 'PROPOSED',
  terminal: ['CONFIRMED', 'REJECTED', 'WITHDRAWN'],
  verbs: {
    confirm: { from: ['PROPOSED'], to: ['CONFIRMED'], source: '§5.1' },
    reject: { from: ['PROPOSED'], to: ['REJECTED'], source: '§5.1' },
    withdraw: { from: ['PROPOSED'], to: ['WITHDRAWN'], source: '§5.1' },
  },
});

export type AppointmentVerb = keyof typeof appointmentMachine.verbs;
