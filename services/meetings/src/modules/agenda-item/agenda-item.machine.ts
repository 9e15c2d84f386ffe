import { defineMachine } from '@lianxi/service-kit';

/**
 * Proposed by any member unit, accepted or rejected by the office, taken off again when it is not to be heard,
 * discussed in session with one outcome (domain §4.2 M2, M7, M8).
 */
export const agendaItemMachine = defineMachine({
  noun: 'agendaItem',
  states: ['PROPOSED', 'ACCEPTED', 'REJECTED', 'DECIDED', 'DEFERRED', 'WITHDRAWN', 'NOTED'],
  initial: 'PROPOSED',
  terminal: ['REJECTED', 'DECIDED', 'DEFERRED', 'WITHDRAWN', 'NOTED'],
  // In the order in which buttons are drawn: the way forward first, what takes back last.
  verbs: {
    acceptItem: { from: ['PROPOSED'], to: ['ACCEPTED'], source: 'M2' },
    discuss: { from: ['ACCEPTED'], to: ['DECIDED', 'DEFERRED', 'WITHDRAWN', 'NOTED'], source: 'M7' },
    decide: { from: ['ACCEPTED', 'DECIDED'], to: 'stay', source: 'M8', append: true },
    editItem: { from: ['PROPOSED', 'ACCEPTED'], to: 'stay', source: 'M2' },
    takeOffItem: { from: ['ACCEPTED'], to: ['PROPOSED'], source: 'M2, M4' },
    rejectItem: { from: ['PROPOSED'], to: ['REJECTED'], source: 'M2' },
  },
});

export type AgendaItemVerb = keyof typeof agendaItemMachine.verbs;
