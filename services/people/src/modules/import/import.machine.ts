import { defineMachine } from '@lianxi/service-kit';

/**
 * Life of an import: columns are mapped, rows are checked against the present state, then committed at once or given
 * up.
 */
export const importMachine = defineMachine({
  noun: 'import',
  states: ['UPLOADED', 'PREVIEWED', 'COMMITTED', 'ABANDONED'],
  initial: 'UPLOADED',
  terminal: ['COMMITTED', 'ABANDONED'],
  verbs: {
    map: { from: ['UPLOADED', 'PREVIEWED'], to: ['UPLOADED'], source: 'R-054, R-055' },
    check: { from: ['UPLOADED', 'PREVIEWED'], to: ['PREVIEWED'], source: 'R-054, R-055' },
    // stays PREVIEWED, with a new preview, where something has changed since it was seen
    commit: { from: ['PREVIEWED'], to: ['COMMITTED', 'PREVIEWED'], source: 'R-054, R-055' },
    abandon: { from: ['UPLOADED', 'PREVIEWED'], to: ['ABANDONED'], source: 'R-054, R-055' },
  },
});

export type ImportVerb = keyof typeof importMachine.verbs;
