import { expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { DecisionItemState, type DecisionItem } from './decision-item.entity.js';
import type { DecisionItemVerb } from './decision-item.machine.js';
import { decisionItem } from './decision-item.policy.js';
import { isOverdue, lightOf, warnOnOf } from './light.js';

const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  postId: 'post',
  unitId: 'unit',
  unitPath: 'zone/sub/unit',
  roles,
  ...more,
});
const row = {
  leadUnitId: 'unit',
  coUnitIds: ['co'],
  responsiblePostId: 'leader',
  chairPostId: 'chair',
} as DecisionItem;
const may = (verb: DecisionItemVerb, who: Viewer) => decisionItem.policy.verbs[verb](who, row);

test.each<[string, Viewer, boolean]>([
  ['head of the lead unit', viewer(['DEPT_HEAD']), true],
  ['handler of the lead unit', viewer(['DEPT_HANDLER']), true],
  ['secretary of a leading community', viewer(['COMMUNITY_SECRETARY']), true],
  ['clerk of a leading community', viewer(['COMMUNITY_STAFF']), true],
  ['head of a helping unit', viewer(['DEPT_HEAD'], { unitId: 'co' }), false],
  ['head of another unit', viewer(['DEPT_HEAD'], { unitId: 'else' }), false],
  ['responsible leader', viewer(['LEADER_IN_CHARGE'], { postId: 'leader', unitId: 'sub' }), true],
  ['another leader', viewer(['LEADER_IN_CHARGE'], { unitId: 'sub' }), false],
  ['office', viewer(['OFFICE_STAFF'], { unitId: 'office' }), false],
  ['chief convener', viewer(['CHIEF_CONVENER'], { unitId: 'sub' }), false],
  ['grid worker', viewer(['GRID_WORKER']), false],
  ['district', viewer(['DISTRICT_READER']), false],
])('%s acts on a decision: %s', (_, who, allowed) => {
  for (const verb of ['acknowledge', 'progress', 'submit'] as const) expect(may(verb, who)).toBe(allowed);
});

test('the chair confirms, the office verifies and returns', () => {
  expect([
    may('confirmDecision', viewer(['CONVENER'], { postId: 'chair' })),
    may('confirmDecision', viewer(['CHIEF_CONVENER'])),
    may('confirmDecision', viewer(['OFFICE_STAFF'])),
  ]).toEqual([true, false, false]);
  for (const verb of ['verify', 'return', 'revise'] as const)
    expect([
      may(verb, viewer(['OFFICE_STAFF'])),
      may(verb, viewer(['DEPT_HEAD'])),
      may(verb, viewer(['CHIEF_CONVENER'])),
    ]).toEqual([true, false, false]);
});

test("drafts are the office's and the conveners'; a leader sees the own lines when open; grids see none", () => {
  const rows = (roles: Role[], more: Partial<Viewer> = {}) =>
    JSON.stringify(decisionItem.policy.visible(viewer(roles, more)));
  for (const role of ['OFFICE_STAFF', 'CHIEF_CONVENER', 'CONVENER'] as const)
    expect(rows([role])).not.toContain('DRAFTED');
  expect(rows(['DEPT_HANDLER'])).toContain('"$nin":["DRAFTED","DISCARDED"]');
  expect(rows(['LEADER_IN_CHARGE'], { lines: ['03'] })).toContain('{"closed":false,"lineCode":{"$in":["03"]}}');
  for (const role of ['GRID_WORKER', 'AREA_CADRE', 'SYS_ADMIN'] as const) expect(rows([role])).toBe('false');
});

test.each<[DecisionItemState, string, string, string | null, boolean]>([
  [DecisionItemState.OPEN, '2026-03-01', '2026-04-30', 'GREEN', false],
  [DecisionItemState.OPEN, '2026-02-01', '2026-03-30', 'YELLOW', false],
  [DecisionItemState.IN_PROGRESS, '2026-03-10', '2026-03-26', 'YELLOW', false],
  [DecisionItemState.IN_PROGRESS, '2026-03-10', '2026-03-27', 'GREEN', false],
  [DecisionItemState.ACKNOWLEDGED, '2026-03-20', '2026-03-25', 'GREEN', false],
  [DecisionItemState.ACKNOWLEDGED, '2026-03-20', '2026-03-24', 'YELLOW', false],
  [DecisionItemState.SUBMITTED, '2026-03-01', '2026-03-22', 'RED', true],
  [DecisionItemState.VERIFIED, '2026-03-01', '2026-03-22', 'DONE_LATE', false],
  [DecisionItemState.VERIFIED, '2026-03-01', '2026-03-23', 'DONE_ON_TIME', false],
  [DecisionItemState.DRAFTED, '2026-03-01', '2026-03-22', null, false],
])('%s, confirmed on %s and due on %s, shows %s on 2026-03-23', (state, confirmedOn, dueOn, light, overdue) => {
  expect([
    lightOf(
      { state, dueOn, verifiedOn: '2026-03-23', warnOn: confirmedOn && warnOnOf(confirmedOn, dueOn) },
      '2026-03-23',
    ),
    isOverdue({ state, dueOn }, '2026-03-23'),
  ]).toEqual([light, overdue]);
});
