import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { copyDelivery } from '../copy-delivery/copy-delivery.policy.js';
import { decisionItem } from '../decision-item/decision-item.policy.js';
import { meeting } from '../meeting/meeting.policy.js';
import { waitingFor } from './waiting.js';

const TODAY = '2026-03-23';
const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  personId: 'person',
  postId: 'post',
  unitId: 'unit',
  unitPath: 'zone/sub/unit',
  roles,
  ...more,
});
const verbs = (who: Viewer) => waitingFor(who, TODAY).map(({ noun, verb }) => `${noun}.${verb}`);

const ANYBODY = ['decisionItem.confirmDecision', 'meeting.signIn'];
const CARRIES_OUT = ['decisionItem.acknowledge', 'decisionItem.progress', 'decisionItem.submit'];
test.each<[Role, string[]]>([
  ['OFFICE_STAFF', ['decisionItem.verify', 'agendaItem.acceptItem']],
  ['OFFICE_DIRECTOR', ['decisionItem.verify', 'agendaItem.acceptItem', 'meeting.submitMinutes']],
  ['CHIEF_CONVENER', ['meeting.signMinutes']],
  ['CONVENER', ['meeting.signMinutes']],
  ['LEADER_IN_CHARGE', CARRIES_OUT],
  ['DEPT_HEAD', CARRIES_OUT],
  ['DEPT_HANDLER', CARRIES_OUT],
  ['COMMUNITY_SECRETARY', CARRIES_OUT],
  ['COMMUNITY_STAFF', CARRIES_OUT],
  ['DISTRICT_READER', ['copyDelivery.confirmReceipt']],
  ['GRID_WORKER', []],
])('%s', (role, expected) => expect(verbs(viewer([role])).sort()).toEqual([...ANYBODY, ...expected].sort()));

test('nothing waits for a machine', () =>
  expect(waitingFor(viewer([], { kind: 'machine', scopes: ['meetings:read'] }), TODAY)).toEqual([]));

const NOUNS = { decisionItem, meeting, agendaItem, copyDelivery };
/** A row that satisfies a plain condition, as far as the policy looks at it. */
const rowOf = (where: Record<string, unknown>): Record<string, unknown> =>
  Object.assign(
    {},
    ...Object.entries(where).map(([key, value]) => {
      if (key === '$or') return rowOf((value as Record<string, unknown>[])[0]!);
      const contained = (value as { $contains?: unknown[] } | null)?.$contains;
      return { [key]: contained ?? value };
    }),
  ) as Record<string, unknown>;

test('the policy allows each verb on the rows that are said to wait for it', () => {
  for (const role of [
    'OFFICE_STAFF',
    'OFFICE_DIRECTOR',
    'CHIEF_CONVENER',
    'CONVENER',
    'LEADER_IN_CHARGE',
    'DEPT_HEAD',
    'COMMUNITY_STAFF',
    'DISTRICT_READER',
  ] as const) {
    for (const { noun, verb, where } of waitingFor(viewer([role]), TODAY)) {
      const allowed = NOUNS[noun].policy.verbs as unknown as Record<string, (viewer: Viewer, row: unknown) => boolean>;
      expect([role, verb, allowed[verb]!(viewer([role]), rowOf(where))]).toEqual([role, verb, true]);
    }
  }
});
