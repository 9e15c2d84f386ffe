import { defineMachine, defineNoun, type Viewer } from '@lianxi/service-kit';
import { maintainsHolders } from '../maintain.js';
import { readsHistory } from '../unit/unit.policy.js';
import { DutyShift } from './duty-shift.entity.js';
import { DutySwap } from './duty-swap.entity.js';

/** The roster is open to all staff, not to the district; the office plans it. Its own people propose swaps. */
export const dutyShift = defineNoun<DutyShift, never>({
  name: 'dutyShift',
  entity: DutyShift,
  policy: {
    visible: readsHistory,
    verbs: {} as never,
    create: { readRoster: readsHistory, planRoster: maintainsHolders, reassignShift: maintainsHolders },
  },
  columns: ['id', 'version', 'unitId', 'day', 'kind', 'personId', 'startsAt', 'endsAt'],
});

/** A swap needs both: who gives a shift proposes, who has the other one accepts or declines. */
export const dutySwapMachine = defineMachine({
  noun: 'dutySwap',
  states: ['PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  initial: 'PROPOSED',
  terminal: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  verbs: {
    accept: { from: ['PROPOSED'], to: ['ACCEPTED'], source: 'R-019' },
    decline: { from: ['PROPOSED'], to: ['DECLINED'], source: 'R-019' },
    withdraw: { from: ['PROPOSED'], to: ['WITHDRAWN'], source: 'R-019' },
  },
});
export type DutySwapVerb = keyof typeof dutySwapMachine.verbs;

const is = (viewer: Viewer, personId: string) => viewer.kind === 'person' && viewer.personId === personId;

export const dutySwap = defineNoun<DutySwap, DutySwapVerb>({
  name: 'dutySwap',
  entity: DutySwap,
  state: 'state',
  machine: dutySwapMachine,
  policy: {
    visible: readsHistory,
    verbs: {
      accept: (viewer, row) => is(viewer, row.toPersonId),
      decline: (viewer, row) => is(viewer, row.toPersonId),
      withdraw: (viewer, row) => is(viewer, row.fromPersonId),
    },
    create: { proposeSwap: (viewer) => readsHistory(viewer) && viewer.personId !== null },
  },
  columns: ['id', 'version', 'createdAt', 'state', 'givenId', 'askedId', 'fromPersonId', 'toPersonId'],
});
