import { defineMachine } from '@lianxi/service-kit';

/**
 * Drafted in session, in force when the chair confirms, then signed for, carried out, proven and verified (domain §4.2,
 *
 */
export const decisionItemMachine = defineMachine({
  noun: 'decisionItem',
  states: ['DRAFTED', 'DISCARDED', 'OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'VERIFIED'],
  initial: 'DRAFTED',
  terminal: ['DISCARDED', 'VERIFIED'],
  // In the order in which buttons are drawn: the way forward first, what takes back last.
  verbs: {
    confirmDecision: { from: ['DRAFTED'], to: ['OPEN'], source: 'M8' },
    acknowledge: { from: ['OPEN'], to: ['ACKNOWLEDGED'], source: '§4.2 decision item' },
    submit: { from: ['IN_PROGRESS'], to: ['SUBMITTED'], source: '§4.2 decision item' },
    progress: { from: ['ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED'], to: ['IN_PROGRESS'], source: '§4.2 decision item' },
    verify: { from: ['SUBMITTED'], to: ['VERIFIED'], source: '§4.2 decision item' },
    revise: { from: ['DRAFTED'], to: 'stay', source: 'M8' },
    discard: { from: ['DRAFTED'], to: ['DISCARDED'], source: 'M8' },
    return: { from: ['SUBMITTED'], to: ['RETURNED'], source: '§4.2 decision item' },
  },
});

export type DecisionItemVerb = keyof typeof decisionItemMachine.verbs;
