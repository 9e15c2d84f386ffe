import { expect, test } from '@jest/globals';
import { reasonOf } from '../src/features/case/responsibility';
import { stepsOf } from '../src/features/case/timeline-steps';

type History = Parameters<typeof stepsOf>[0][number];
type Row = Parameters<typeof stepsOf>[1][number];

const step = (seq: number, verb: string, fromState: string | null, toState: string | null, details = {}): History => ({
  id: `h${seq}`,
  seq,
  verb,
  fromState,
  toState,
  reason: null,
  details,
  at: `2026-03-${10 + seq}T01:00:00Z`,
  actor: null,
});
const record: Row = { id: 'r1', type: 'CONTACT', content: '入户查看', at: '2026-03-14T01:00:00Z', by: null };

const history = [
  step(5, 'escalate', 'GRID_HANDLING', 'COMMUNITY_HANDLING'),
  step(1, 'draft', null, 'DRAFT'),
  step(2, 'register', 'DRAFT', 'REGISTERED'),
  step(3, 'takeUp', 'REGISTERED', 'GRID_HANDLING'),
  step(4, 'record', 'GRID_HANDLING', 'GRID_HANDLING', { recordId: 'r1', files: 1 }),
];

test('history and records are one line, oldest first, without the draft that was registered at once', () => {
  const steps = stepsOf(history, [record]);
  expect(steps.map(({ verb }) => verb)).toEqual(['register', 'takeUp', 'record', 'escalate']);
  expect(steps[2]!.record).toEqual(record);
});

test('a step that moves the matter says until when its state held it; one that stays does not', () => {
  const steps = stepsOf(history, [record]);
  expect(steps.map(({ into, until }) => [into, until])).toEqual([
    ['REGISTERED', '2026-03-13T01:00:00Z'],
    ['GRID_HANDLING', '2026-03-15T01:00:00Z'],
    [null, null],
    ['COMMUNITY_HANDLING', null],
  ]);
});

test('the reason of the first responsible person follows the level, and says so when the line has no leader', () => {
  const post = { id: 'p1', title: '分管领导', holder: null };
  const lines = [{ id: 'l', code: '03', leaderPost: post }];
  const at = (currentLevel: 'GRID' | 'COMMUNITY' | 'SUBDISTRICT', lineCode = '03') =>
    reasonOf({ currentLevel, lineCode, firstResponsible: post }, lines);
  expect([at('GRID'), at('COMMUNITY'), at('SUBDISTRICT'), at('SUBDISTRICT', '09')]).toEqual([
    'responsible.grid',
    'responsible.community',
    'responsible.subdistrict',
    'responsible.noLeader',
  ]);
});
