import { expect, test } from '@jest/globals';
import { verbsIn } from '@lianxi/service-kit';
import { agendaItemMachine } from './agenda-item.machine.js';

test.each([
  ['PROPOSED', ['acceptItem', 'editItem', 'rejectItem']],
  ['ACCEPTED', ['discuss', 'decide', 'editItem', 'takeOffItem']],
  ['DECIDED', ['decide']],
  ['REJECTED', []],
  ['DEFERRED', []],
  ['WITHDRAWN', []],
  ['NOTED', []],
] as const)('%s offers %j', (state, verbs) => expect(verbsIn(agendaItemMachine, state)).toEqual(verbs));
