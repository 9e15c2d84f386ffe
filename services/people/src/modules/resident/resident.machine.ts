import { defineMachine } from '@lianxi/service-kit';

/** A resident's facts are set right; somebody who moved out or died is ended from a day on, never deleted. */
export const residentMachine = defineMachine({
  noun: 'resident',
  states: ['OPEN', 'ENDED'],
  initial: 'OPEN',
  terminal: ['ENDED'],
  verbs: {
    correct: { from: ['OPEN'], to: 'stay', source: 'R-055' },
    end: { from: ['OPEN'], to: ['ENDED'], source: 'R-055' },
  },
});

export type ResidentVerb = keyof typeof residentMachine.verbs;
