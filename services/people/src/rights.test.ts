import { expect, test } from '@jest/globals';
import type { Column } from '@lianxi/contracts';
import { idleDeviations, policyAnswers, rightCases, viewerIn, type RightCase } from '@lianxi/service-kit/testing';
import { account } from './modules/account/account.policy.js';
import { auditMenu } from './modules/audit/audit.policy.js';
import { household } from './modules/household/household.policy.js';
import { line } from './modules/line/line.policy.js';
import { person } from './modules/person/person.policy.js';
import { post } from './modules/post/post.policy.js';
import { seat } from './modules/seat/seat.policy.js';
import { unit } from './modules/unit/unit.policy.js';
import { visit, visitMenu } from './modules/visit/visit.policy.js';

const NOUNS: Record<string, Parameters<typeof policyAnswers>[0]> = {
  account,
  audit: auditMenu,
  household,
  line,
  person,
  post,
  seat,
  unit,
  visit,
  visitCoverage: visitMenu,
};
const own = {
  id: 'another-account',
  path: 'zone/sub/unit/grid',
  gridId: 'grid',
  roles: ['DEPT_HEAD'],
  administrator: null,
};
const other = { ...own, path: 'zone/else/unit2/grid2', gridId: 'grid2' };

/**
 * The organisation is open to all staff; the system administrator keeps the whole installation's directory and
 * accounts, which the auditor reads.
 */
const everywhere = ({ binding: { noun, kind } }: RightCase, column: Column): boolean =>
  (noun === 'unit' && kind === 'read') || noun === 'account' || column === 'SA';

test.each(rightCases('people'))('matrix: %s', (_, one) => {
  const viewer = viewerIn(one.column, one.column === 'AC' ? { areas: ['zone/sub/unit'] } : {});
  expect(policyAnswers(NOUNS[one.binding.noun]!, one, viewer, own)).toBe(one.may);
  if (one.binding.kind !== 'create')
    expect(policyAnswers(NOUNS[one.binding.noun]!, one, viewer, other)).toBe(one.may && everywhere(one, one.column));
});

test('every deviation from the letters is one', () => expect(idleDeviations('people')).toEqual([]));
