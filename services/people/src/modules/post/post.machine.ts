import { defineMachine } from '@lianxi/service-kit';

/**
 * What is done to a post: somebody is appointed (任), released (免), hands over to somebody else (交接); the post is ended
 * (撤岗).
 */
export const postMachine = defineMachine({
  noun: 'post',
  states: ['OPEN', 'ENDED'],
  initial: 'OPEN',
  terminal: ['ENDED'],
  verbs: {
    appoint: { from: ['OPEN'], to: 'stay', source: 'R-031…R-035' },
    handOver: { from: ['OPEN'], to: 'stay', source: 'R-031' },
    release: { from: ['OPEN', 'ENDED'], to: 'stay', source: 'R-031…R-035' },
    end: { from: ['OPEN'], to: ['ENDED'], source: 'R-040' },
  },
});

export type PostVerb = keyof typeof postMachine.verbs;
