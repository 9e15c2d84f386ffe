import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { MeetingState } from '../meeting/meeting.enums.js';
import type { AgendaItem } from './agenda-item.entity.js';
import type { AgendaItemVerb } from './agenda-item.machine.js';
import { agendaItem } from './agenda-item.policy.js';

const viewer = (roles: Role[]): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  assignmentId: 'me',
  unitId: 'unit',
  unitPath: 'zone/sub/unit',
  roles,
});
const rows = (role: Role) => JSON.stringify(agendaItem.policy.visible(viewer([role])));

test("closed items are the office's and the conveners'", () => {
  for (const role of ['OFFICE_STAFF', 'OFFICE_DIRECTOR', 'CHIEF_CONVENER', 'CONVENER'] as const)
    expect(rows(role)).not.toContain('closed');
  expect(rows('LEADER_IN_CHARGE')).toContain('{"closed":false}');
  for (const role of ['DEPT_HEAD', 'DEPT_HANDLER', 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF'] as const)
    expect(rows(role)).toContain('{"closed":false,"published":true}');
  for (const role of ['GRID_WORKER', 'AREA_CADRE', 'DISTRICT_READER', 'DISTRICT_SYSTEM', 'SYS_ADMIN'] as const)
    expect(rows(role)).toBe('false');
});

test.each<[AgendaItemVerb, MeetingState | null, boolean]>([
  ['acceptItem', null, true],
  ['acceptItem', MeetingState.PLANNED, true],
  ['acceptItem', MeetingState.NOTIFIED, false],
  ['acceptItem', MeetingState.POSTPONED, true],
  ['takeOffItem', MeetingState.PLANNED, true],
  ['takeOffItem', MeetingState.NOTIFIED, true],
  ['takeOffItem', MeetingState.IN_SESSION, false],
  ['takeOffItem', MeetingState.ENDED, false],
  ['editItem', MeetingState.NOTIFIED, true],
  ['editItem', MeetingState.IN_SESSION, false],
  ['discuss', MeetingState.NOTIFIED, false],
  ['discuss', MeetingState.IN_SESSION, true],
  ['discuss', MeetingState.ENDED, false],
  ['decide', MeetingState.IN_SESSION, true],
  ['decide', MeetingState.ENDED, false],
])('%s while the meeting is %s: %s', (verb, meetingState, open) => {
  expect(
    agendaItem.policy.blockers![verb]!({ meetingState } as AgendaItem, viewer(['OFFICE_STAFF'])).length === 0,
  ).toBe(open);
});
