import { defineMachine } from '@lianxi/service-kit';

/**
 * What is done to a household: set right, moved to another grid, somebody registered in it, ended. It is never deleted
 * (R-054, R-055).
 */
export const householdMachine = defineMachine({
  noun: 'household',
  states: ['OPEN', 'ENDED'],
  initial: 'OPEN',
  terminal: ['ENDED'],
  verbs: {
    correct: { from: ['OPEN'], to: 'stay', source: 'R-054' },
    move: { from: ['OPEN'], to: 'stay', source: 'R-055' },
    addResident: { from: ['OPEN'], to: 'stay', source: 'R-055', append: true },
    correctVisit: { from: ['OPEN', 'ENDED'], to: 'stay', source: 'R-055', append: true },
    recordVisit: { from: ['OPEN', 'ENDED'], to: 'stay', source: 'R-055', append: true },
    end: { from: ['OPEN'], to: ['ENDED'], source: 'R-054' },
  },
});

export type HouseholdVerb = keyof typeof householdMachine.verbs;
