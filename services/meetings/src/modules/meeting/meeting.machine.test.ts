import { expect, test } from '@jest/globals';
import { verbsIn } from '@lianxi/service-kit';
import { meetingMachine } from './meeting.machine.js';

test.each([
  ['PLANNED', ['notify', 'proposeItem', 'cancel']],
  ['NOTIFIED', ['open', 'signIn', 'recordAttendance', 'approveLeave', 'postpone', 'cancel']],
  ['POSTPONED', ['notify', 'cancel']],
  ['CANCELLED', []],
  ['IN_SESSION', ['end', 'signIn', 'recordAttendance', 'approveLeave']],
  ['ENDED', ['draftMinutes']],
  ['MINUTES_DRAFT', ['submitMinutes', 'editMinutes']],
  ['MINUTES_REVIEW', ['signMinutes', 'returnMinutes']],
  ['MINUTES_SIGNED', ['copyUp', 'archive']],
  ['COPIED_UP', ['archive']],
  ['ARCHIVED', []],
] as const)('%s offers %j', (state, verbs) => expect(verbsIn(meetingMachine, state)).toEqual(verbs));

test('no way leads to the archive past the signature', () => {
  for (const state of ['PLANNED', 'NOTIFIED', 'IN_SESSION', 'ENDED', 'MINUTES_DRAFT', 'MINUTES_REVIEW'] as const)
    expect(verbsIn(meetingMachine, state)).not.toContain('archive');
});
