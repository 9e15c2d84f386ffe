import { defineMachine } from '@lianxi/service-kit';

/** Where somebody can still step aside, or be named as complained of. */
const OPEN = [
  'REGISTERED',
  'GRID_HANDLING',
  'COMMUNITY_HANDLING',
  'SUBDISTRICT_TRIAGE',
  'DISPATCHED',
  'OBJECTION',
  'HANDLING',
] as const;

/**
 * States and verbs of a case (domain §4.1). A matter is handled where it is found and raised only when that level
 * cannot settle it (R-057…R-061); going back is limited, and a closed matter reopens only for a stated reason.
 */
export const caseMachine = defineMachine({
  noun: 'case',
  states: [
    'DRAFT',
    'REGISTERED',
    'GRID_HANDLING',
    'COMMUNITY_HANDLING',
    'SUBDISTRICT_TRIAGE',
    'DISPATCHED',
    'OBJECTION',
    'HANDLING',
    'CLOSED',
  ],
  initial: 'DRAFT',
  terminal: [],
  verbs: {
    register: { from: ['DRAFT'], to: ['REGISTERED'], source: 'T2' },
    takeUp: {
      from: ['REGISTERED'],
      to: ['GRID_HANDLING', 'COMMUNITY_HANDLING', 'SUBDISTRICT_TRIAGE'],
      source: 'T3, T6, T10',
    },
    record: { from: ['GRID_HANDLING', 'COMMUNITY_HANDLING', 'HANDLING'], to: 'stay', source: 'T17', append: true },
    escalate: {
      from: ['GRID_HANDLING', 'COMMUNITY_HANDLING'],
      to: ['COMMUNITY_HANDLING', 'SUBDISTRICT_TRIAGE'],
      source: 'T5, T9',
    },
    return: {
      from: ['COMMUNITY_HANDLING', 'SUBDISTRICT_TRIAGE'],
      to: ['GRID_HANDLING', 'COMMUNITY_HANDLING'],
      source: 'T7, T11',
    },
    editLists: {
      from: ['COMMUNITY_HANDLING', 'SUBDISTRICT_TRIAGE', 'DISPATCHED', 'HANDLING'],
      to: 'stay',
      source: 'R-063',
    },
    proposeLeader: { from: ['SUBDISTRICT_TRIAGE', 'DISPATCHED', 'HANDLING'], to: 'stay', source: '§4.1 包案' },
    confirmLeader: { from: ['SUBDISTRICT_TRIAGE', 'DISPATCHED', 'HANDLING'], to: 'stay', source: '§4.1 包案' },
    dispatch: { from: ['SUBDISTRICT_TRIAGE'], to: ['DISPATCHED'], source: 'T12' },
    acknowledge: { from: ['DISPATCHED'], to: ['HANDLING'], source: 'T13' },
    object: { from: ['DISPATCHED'], to: ['OBJECTION'], source: 'T14' },
    decideObjection: { from: ['OBJECTION'], to: ['SUBDISTRICT_TRIAGE', 'HANDLING'], source: 'T15' },
    proposeClosing: { from: ['HANDLING'], to: 'stay', source: 'T24' },
    close: { from: ['GRID_HANDLING', 'COMMUNITY_HANDLING', 'HANDLING'], to: ['CLOSED'], source: 'T4, T8, T24' },
    reopen: { from: ['CLOSED'], to: ['HANDLING'], source: 'T32' },
    assignHandler: { from: ['HANDLING'], to: 'stay', source: 'Art. 28(3)' },
    releaseLeader: { from: ['SUBDISTRICT_TRIAGE', 'DISPATCHED', 'HANDLING'], to: 'stay', source: '§4.1 包案' },
    nameAccused: { from: OPEN, to: OPEN, source: 'Art. 30' },
    nameStaff: { from: OPEN, to: 'stay', source: 'Art. 30(3), §5.2' },
    requestRecusal: { from: OPEN, to: 'stay', source: 'Art. 28(3)', append: true },
    orderRecusal: { from: OPEN, to: 'stay', source: 'Art. 28(3)', append: true },
  },
});

export type CaseVerb = keyof typeof caseMachine.verbs;
