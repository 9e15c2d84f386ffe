import { defineMachine } from '@lianxi/service-kit';

/**
 * Somebody asks to step aside, or is told to; it is granted or refused once (Art. 28(3)). What was granted is not taken
 * back.
 */
export const recusalMachine = defineMachine({
  noun: 'recusal',
  states: ['REQUESTED', 'GRANTED', 'REFUSED'],
  initial: 'REQUESTED',
  terminal: ['GRANTED', 'REFUSED'],
  verbs: {
    grant: { from: ['REQUESTED'], to: ['GRANTED'], source: 'Art. 28(3)' },
    refuse: { from: ['REQUESTED'], to: ['REFUSED'], source: 'Art. 28(3)' },
  },
});

export type RecusalVerb = keyof typeof recusalMachine.verbs;
