import { expect, test } from '@jest/globals';
import { NO_CONCERN, type AnyNoun } from '@lianxi/service-kit';
import { idleDeviations, policyAnswers, rightCases, viewerIn, type RightCase } from '@lianxi/service-kit/testing';
import { agendaItem } from './modules/agenda-item/agenda-item.policy.js';
import { copyDelivery } from './modules/copy-delivery/copy-delivery.policy.js';
import { decisionItem } from './modules/decision-item/decision-item.policy.js';
import { meeting } from './modules/meeting/meeting.policy.js';
import { minutes } from './modules/minutes/minutes.policy.js';

const NOUNS: Record<string, AnyNoun> = { meeting, agendaItem, decisionItem, minutes, copyDelivery };

/**
 * A row in the scope of a column: of its sub-district, told to everybody, led by its unit or answered for by its post.
 */
const ownRow = ({ column }: RightCase) => ({
  ...NO_CONCERN,
  recusedPersonIds: [],
  restricted: false,
  namedStaffIds: [],
  withheldFromIds: [],
  withheldFromPaths: [],
  areaPath: 'zone/sub',
  state: 'SIGNED',
  closed: false,
  published: true,
  notifiedAt: 'then',
  copiedToDistrict: true,
  recipientUnitId: 'unit',
  seatPersonIds: [],
  chairPostId: column === 'CV' ? 'my-post' : 'another-post',
  leadUnitId: 'unit',
  coUnitIds: [],
  responsiblePostId: column === 'LI' || column === 'CL' ? 'my-post' : 'another-post',
  lineCode: '03',
  proposerAssignmentId: null,
});
const otherRow = (one: RightCase) => ({
  ...ownRow(one),
  areaPath: 'elsewhere/sub',
  recipientUnitId: 'other',
  leadUnitId: 'other',
  responsiblePostId: 'another-post',
  lineCode: '04',
});

test.each(rightCases('meetings'))('matrix: %s', (_, one) => {
  const noun = NOUNS[one.binding.noun]!;
  const viewer = viewerIn(one.column);
  expect(policyAnswers(noun, one, viewer, ownRow(one))).toBe(one.may);
  if (one.binding.kind !== 'create') expect(policyAnswers(noun, one, viewer, otherRow(one))).toBe(false);
});

test('every deviation from the letters is one', () => expect(idleDeviations('meetings')).toEqual([]));
