import { expect, test } from '@jest/globals';
import type { Column } from '@lianxi/contracts';
import { NO_CONCERN, type Viewer } from '@lianxi/service-kit';
import { idleDeviations, policyAnswers, rightCases, viewerIn, type RightCase } from '@lianxi/service-kit/testing';
import type { Case } from './modules/case/case.entity.js';
import { cases, unmaskable } from './modules/case/case.policy.js';
import { recusal } from './modules/recusal/recusal.policy.js';

/** The level at which a role works on matters of its own. */
const LEVEL: Partial<Record<Column, string>> = { GW: 'GRID', CS: 'COMMUNITY', CW: 'COMMUNITY' };
const blank = {
  ...NO_CONCERN,
  recusedPersonIds: [],
  recusalPendingIds: [],
  namedStaffIds: [],
  accessUnitIds: [],
  coUnitIds: [],
  state: 'HANDLING',
  registeredByPersonId: null,
  registeredByUnitId: null,
};

/**
 * A matter in the scope of a column: of its place, unit, line, grid, or assigned to it, at the level that the row of
 * the matrix speaks of.
 */
function ownRow({ binding, column }: RightCase): Case {
  const level =
    binding.at === 'own level'
      ? (LEVEL[column] ?? 'SUBDISTRICT')
      : binding.at === 'RESTRICTED' || !binding.at
        ? 'SUBDISTRICT'
        : binding.at;
  return {
    ...blank,
    currentLevel: level,
    confidentiality: binding.at === 'RESTRICTED' ? 'RESTRICTED' : 'NORMAL',
    namedStaffIds: binding.at === 'RESTRICTED' ? ['me'] : [],
    placePath: 'zone/sub/unit/grid',
    gridId: 'grid',
    communityId: 'unit',
    leadUnitId: 'unit',
    handlerPersonId: column === 'DW' ? 'me' : 'somebody',
    lineCode: '03',
    caseLeaderPostId: column === 'CL' ? 'my-post' : 'another-post',
  } as unknown as Case;
}
const otherRow = (one: RightCase): Case =>
  ({
    ...ownRow(one),
    placePath: 'zone/else/other/grid2',
    gridId: 'grid2',
    communityId: 'other',
    leadUnitId: 'other',
    handlerPersonId: 'somebody',
    lineCode: '04',
    caseLeaderPostId: 'another-post',
  }) as Case;

function answers(one: RightCase, viewer: Viewer, row: Case): boolean {
  if (one.name === 'unmask')
    return (
      policyAnswers(cases, { ...one, binding: { ...one.binding, kind: 'read' } }, viewer, row) &&
      unmaskable(viewer, row).length > 0
    );
  // Recusals are decided through their case, which has to be the viewer's.
  if (one.binding.noun === 'recusal')
    return (
      policyAnswers(cases, { ...one, binding: { ...one.binding, kind: 'read' } }, viewer, row) &&
      policyAnswers(recusal, one, viewer, { areaPath: 'zone/sub', personId: 'somebody', state: 'REQUESTED' })
    );
  return policyAnswers(cases, one, viewer, row);
}

test.each(rightCases('cases'))('matrix: %s', (_, one) => {
  const viewer = viewerIn(one.column);
  expect(answers(one, viewer, ownRow(one))).toBe(one.may);
  // Nobody has a right on a matter of another sub-district, unit, line and grid, but for the district that reads the
  // whole zone.
  if (one.binding.kind !== 'create') expect(answers(one, viewer, otherRow(one))).toBe(one.may && one.column === 'DR');
});

test('every deviation from the letters is one', () => expect(idleDeviations('cases')).toEqual([]));
