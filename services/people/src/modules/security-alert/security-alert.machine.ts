import { defineMachine } from '@lianxi/service-kit';

/** An alert waits until the security administrator acknowledges it with a note. */
export const securityAlertMachine = defineMachine({
  noun: 'securityAlert',
  states: ['OPEN', 'SEEN'],
  initial: 'OPEN',
  terminal: ['SEEN'],
  verbs: { acknowledge: { from: ['OPEN'], to: ['SEEN'], source: '§5.4' } },
});

export type SecurityAlertVerb = keyof typeof securityAlertMachine.verbs;
