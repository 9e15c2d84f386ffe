import { defineMachine } from '@lianxi/service-kit';

/**
 * States and verbs of a meeting (domain §4.2, R-022… ). A conference is called, announced, held under
 * a chair, ends when every item has an outcome, and is not done before its signed minutes have reached the district.
 */
export const meetingMachine = defineMachine({
  noun: 'meeting',
  states: [
    'PLANNED',
    'NOTIFIED',
    'POSTPONED',
    'CANCELLED',
    'IN_SESSION',
    'ENDED',
    'MINUTES_DRAFT',
    'MINUTES_REVIEW',
    'MINUTES_SIGNED',
    'COPIED_UP',
    'ARCHIVED',
  ],
  initial: 'PLANNED',
  terminal: ['CANCELLED', 'ARCHIVED'],
  // In the order in which buttons are drawn: the way forward first, what takes back last.
  verbs: {
    notify: { from: ['PLANNED', 'POSTPONED'], to: ['NOTIFIED'], source: 'M3, M4' },
    open: { from: ['NOTIFIED'], to: ['IN_SESSION'], source: 'M5' },
    end: { from: ['IN_SESSION'], to: ['ENDED'], source: 'M9' },
    draftMinutes: { from: ['ENDED'], to: ['MINUTES_DRAFT'], source: 'M10' },
    submitMinutes: { from: ['MINUTES_DRAFT'], to: ['MINUTES_REVIEW'], source: 'M11' },
    signMinutes: { from: ['MINUTES_REVIEW'], to: ['MINUTES_SIGNED'], source: 'M12' },
    copyUp: { from: ['MINUTES_SIGNED'], to: ['COPIED_UP'], source: 'M13' },
    archive: { from: ['MINUTES_SIGNED', 'COPIED_UP'], to: ['ARCHIVED'], source: 'M14' },
    signIn: { from: ['NOTIFIED', 'IN_SESSION'], to: 'stay', source: 'M6', append: true },
    recordAttendance: { from: ['NOTIFIED', 'IN_SESSION'], to: 'stay', source: 'M6', append: true },
    approveLeave: { from: ['NOTIFIED', 'IN_SESSION'], to: 'stay', source: 'M6', append: true },
    proposeItem: { from: ['PLANNED'], to: 'stay', source: 'M2', append: true },
    editMinutes: { from: ['MINUTES_DRAFT'], to: 'stay', source: 'M10' },
    returnMinutes: { from: ['MINUTES_REVIEW'], to: ['MINUTES_DRAFT'], source: 'M12' },
    postpone: { from: ['NOTIFIED'], to: ['POSTPONED'], source: 'M4' },
    cancel: { from: ['PLANNED', 'NOTIFIED', 'POSTPONED'], to: ['CANCELLED'], source: 'M4' },
  },
});

export type MeetingVerb = keyof typeof meetingMachine.verbs;
