import { defineMachine } from '@lianxi/service-kit';

/**
 * The quarterly check as far as it is built (domain §4.4 S1, S2). It begins PLANNED by the verb `plan`. S2's "with a
 * witness of another unit" is a step of its own, done from the witness's own account, so it has a state of its own.
 * `draw` is offered while PLANNED too, only to say what is lacking (`WITNESS_REQUIRED`). DRAWN is the end until
 * inspection (S3) is built.
 */
export const quarterlyCheckMachine = defineMachine({
  noun: 'quarterlyCheck',
  states: ['PLANNED', 'WITNESSED', 'DRAWN'],
  initial: 'PLANNED',
  terminal: ['DRAWN'],
  verbs: {
    witness: { from: ['PLANNED'], to: ['WITNESSED'], source: 'S2' },
    draw: { from: ['PLANNED', 'WITNESSED'], to: ['DRAWN'], source: 'S2' },
  },
});

export type QuarterlyCheckVerb = keyof typeof quarterlyCheckMachine.verbs;
