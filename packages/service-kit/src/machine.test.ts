import { expect, test } from '@jest/globals';
import { defineMachine, verbsIn } from './machine.js';

const door = {
  noun: 'door',
  states: ['OPEN', 'SHUT'],
  initial: 'OPEN',
  terminal: ['SHUT'],
  verbs: { shut: { from: ['OPEN'], to: ['SHUT'], source: 'T1' }, knock: { from: ['SHUT'], to: 'stay', source: 'T2' } },
} as const;

test('a machine offers the verbs of its state', () => {
  const machine = defineMachine(door);
  expect(verbsIn(machine, 'OPEN')).toEqual(['shut']);
  expect(verbsIn(machine, 'SHUT')).toEqual(['knock']);
});

test.each([
  [
    'a state that nothing leads to',
    { ...door, states: ['OPEN', 'SHUT', 'LOST'], terminal: ['SHUT', 'LOST'] },
    'LOST cannot be reached',
  ],
  ['a state that nothing leads out of', { ...door, terminal: [] }, 'SHUT cannot be left'],
  [
    'a verb that ends nowhere',
    { ...door, verbs: { ...door.verbs, burn: { from: ['OPEN'], to: ['ASH'], source: 'T3' } } },
    'unknown state ASH',
  ],
])('%s is refused when the machine is declared', (_, machine, message) => {
  expect(() => defineMachine(machine as never)).toThrow(message);
});
