import { expect, test } from '@jest/globals';
import { verbsIn } from '@lianxi/service-kit';
import { CheckState } from './quarterly-check.entity.js';
import { quarterlyCheckMachine } from './quarterly-check.machine.js';

test('the machine knows the states of the entity and no others', () => {
  expect(quarterlyCheckMachine.states).toEqual(Object.values(CheckState));
});

test.each<[CheckState, string[]]>([
  [CheckState.PLANNED, ['witness', 'draw']],
  [CheckState.WITNESSED, ['draw']],
  [CheckState.DRAWN, []],
])('a check that is %s offers %j', (state, verbs) => {
  expect(verbsIn(quarterlyCheckMachine, state)).toEqual(verbs);
});
