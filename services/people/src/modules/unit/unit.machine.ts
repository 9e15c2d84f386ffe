import { defineMachine } from '@lianxi/service-kit';

/**
 * A unit is renamed, moved, taken into another one and ended from a date, with a basis document; it is never deleted.
 * What is planned is taken back before its day.
 */
export const unitMachine = defineMachine({
  noun: 'unit',
  states: ['OPEN', 'ENDED'],
  initial: 'OPEN',
  terminal: [],
  verbs: {
    rename: { from: ['OPEN'], to: 'stay', source: 'R-040' },
    move: { from: ['OPEN'], to: 'stay', source: 'R-040' },
    merge: { from: ['OPEN'], to: ['ENDED'], source: 'R-040' },
    end: { from: ['OPEN'], to: ['ENDED'], source: 'R-040' },
    withdraw: { from: ['OPEN', 'ENDED'], to: ['OPEN', 'ENDED'], source: 'R-040' },
  },
});

export type UnitVerb = keyof typeof unitMachine.verbs;
