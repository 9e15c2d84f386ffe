import { defineMachine } from '@lianxi/service-kit';

/**
 * A grid is renamed, and ended from a day on once nobody and nothing hangs on it; it is never deleted. What is planned
 * is taken back before its day.
 */
export const gridMachine = defineMachine({
  noun: 'grid',
  states: ['OPEN', 'ENDED'],
  initial: 'OPEN',
  terminal: [],
  verbs: {
    rename: { from: ['OPEN'], to: 'stay', source: 'R-054' },
    end: { from: ['OPEN'], to: ['ENDED'], source: 'R-054' },
    withdraw: { from: ['OPEN', 'ENDED'], to: ['OPEN', 'ENDED'], source: 'R-054' },
  },
});

export type GridVerb = keyof typeof gridMachine.verbs;
