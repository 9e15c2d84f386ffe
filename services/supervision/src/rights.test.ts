import { expect, test } from '@jest/globals';
import { idleDeviations, policyAnswers, rightCases, viewerIn } from '@lianxi/service-kit/testing';
import { quarterlyCheck } from './modules/quarterly-check/quarterly-check.noun.js';

const own = {
  areaPath: 'zone/sub',
  witnessUnitId: 'unit',
  drawnUnitIds: ['unit'],
  state: 'DRAWN',
  organiserUnitIds: [],
  eligible: [],
};

test.each(rightCases('supervision'))('matrix: %s', (_, one) => {
  const viewer = viewerIn(one.column);
  expect(policyAnswers(quarterlyCheck, one, viewer, own)).toBe(one.may);
  // The auditor reads the checks of every sub-district, the district those of its zone.
  if (one.binding.kind !== 'create')
    expect(
      policyAnswers(quarterlyCheck, one, viewer, {
        ...own,
        areaPath: 'elsewhere/sub',
        witnessUnitId: 'other',
        drawnUnitIds: ['other'],
      }),
    ).toBe(one.may && one.column === 'AU');
});

test('every deviation from the letters is one', () => expect(idleDeviations('supervision')).toEqual([]));
