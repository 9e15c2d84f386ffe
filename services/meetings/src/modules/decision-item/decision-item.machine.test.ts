import { expect, test } from '@jest/globals';
import { verbsIn } from '@lianxi/service-kit';
import { decisionItemMachine } from './decision-item.machine.js';

test.each([
  ['DRAFTED', ['confirmDecision', 'revise', 'discard']],
  ['OPEN', ['acknowledge']],
  ['ACKNOWLEDGED', ['progress']],
  ['IN_PROGRESS', ['submit', 'progress']],
  ['SUBMITTED', ['verify', 'return']],
  ['RETURNED', ['progress']],
  ['VERIFIED', []],
  ['DISCARDED', []],
] as const)('%s offers %j', (state, verbs) => expect(verbsIn(decisionItemMachine, state)).toEqual(verbs));
