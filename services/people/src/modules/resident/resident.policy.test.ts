import type { Role } from '@lianxi/contracts';
import { describe, expect, test } from '@jest/globals';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { keepsArea } from '../grid/grid.policy.js';
import { areaOf, unmaskableOf } from '../household/household.policy.js';
import { coverageScope, readsVisits } from '../visit/visit.policy.js';
import { periodOf, reckonedOn } from '../visit/period.js';
import { checkDigitOf, idNumberOf } from './id-number.js';
import { isChild, unmaskable } from './resident.policy.js';

const SUB = '150571/150571003';
const viewer = (roles: Role[], unitPath: string | null = SUB, gridId: string | null = null): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  roles,
  unitPath,
  gridId,
});
const COMMUNITY = `${SUB}/150571003001`;
const EVERYBODY: Record<string, Viewer> = {
  CC: viewer(['CHIEF_CONVENER']),
  CV: viewer(['CONVENER']),
  OD: viewer(['OFFICE_DIRECTOR']),
  OS: viewer(['OFFICE_STAFF'], `${SUB}/XC-JOINT`),
  LI: viewer(['LEADER_IN_CHARGE']),
  DH: viewer(['DEPT_HEAD'], `${SUB}/XC-PUBLIC`),
  DW: viewer(['DEPT_HANDLER'], `${SUB}/XC-PUBLIC`),
  CS: viewer(['COMMUNITY_SECRETARY'], COMMUNITY),
  CW: viewer(['COMMUNITY_STAFF'], COMMUNITY),
  GW: viewer(['GRID_WORKER'], `${COMMUNITY}/15057100300101`, 'grid'),
  AC: viewer(['AREA_CADRE'], COMMUNITY),
  DR: viewer(['DISTRICT_READER'], '150571'),
  SA: viewer(['SYS_ADMIN'], null),
  SE: viewer(['SEC_ADMIN'], null),
  AU: viewer(['AUDITOR'], null),
};
const those = (test: (one: Viewer) => boolean) =>
  Object.entries(EVERYBODY)
    .filter(([, one]) => test(one))
    .map(([code]) => code)
    .join(' ');

describe('domain §5.2, rows of grids, households and visits', () => {
  test.each<[string, (one: Viewer) => boolean, string]>([
    ['reads households', (one) => areaOf(one) !== false, 'CC CV OD OS LI CS CW GW AC'],
    ['keeps them in the own community', (one) => keepsArea(one, `${COMMUNITY}/15057100300101`), 'OS CS CW'],
    ['keeps them in another community', (one) => keepsArea(one, `${SUB}/150571003002`), 'OS'],
    ['keeps them in another sub-district', (one) => keepsArea(one, '150571/150571004/150571004001'), ''],
    ['reads visits', readsVisits, 'OD OS CS CW GW AC'],
    ['has coverage', (one) => coverageScope(one) !== null, 'CC CV OD OS CS CW GW AC DR'],
    ['has coverage by worker', (one) => coverageScope(one)?.workers ?? false, 'OD OS CS CW GW AC'],
    ['has coverage by grid', (one) => coverageScope(one)?.grids ?? false, 'CC CV OD OS CS CW GW AC'],
    ['unmasks the householder', (one) => unmaskableOf(one).includes('householder'), 'CC CV OD OS CS CW GW'],
    ['unmasks the room', (one) => unmaskableOf(one).includes('room'), 'CC CV'],
    ['unmasks a name', (one) => unmaskable(one, false).includes('name'), 'CC CV OD OS CS CW GW'],
    ['unmasks an identity number', (one) => unmaskable(one, false).includes('idNumber'), 'OD OS'],
    ['unmasks anything of a child', (one) => unmaskable(one, true).length > 0, 'OD OS'],
  ])('who %s', (_, right, expected) => expect(those(right)).toBe(expected));
});

test.each([
  ['11010519491231002X', '1949-12-31', 'FEMALE'],
  ['000000 19800229 001 0', '1980-02-29', 'MALE'],
  ['11010519491231002x', '1949-12-31', 'FEMALE'],
  ['１１０１０５１９４９１２３１００２Ｘ', '1949-12-31', 'FEMALE'],
])('identity number %s', (text, birthDate, sex) =>
  expect(idNumberOf(text, '2026-03-16')).toMatchObject({ birthDate, sex }),
);
test.each([
  ['110105194912310020', 'ID_NUMBER_CHECK_DIGIT'],
  ['110105194902300029', 'ID_NUMBER_DATE'],
  ['11010520270101002X', 'ID_NUMBER_DATE'],
  ['110105491231002', 'ID_NUMBER_MALFORMED'],
  ['', 'ID_NUMBER_MALFORMED'],
  ['1101051949123100X2', 'ID_NUMBER_MALFORMED'],
])('identity number %s is refused: %s', (text, code) => expect(() => idNumberOf(text, '2026-03-16')).toThrow(code));
test('one wrong digit is always found', () => {
  const digits = '00000019800229001';
  for (let at = 6; at < 17; at += 1)
    for (let other = 0; other < 10; other += 1)
      if (String(other) !== digits[at])
        expect(checkDigitOf(digits.slice(0, at) + other + digits.slice(at + 1))).not.toBe(checkDigitOf(digits));
});

test.each([
  ['2012-03-16', false],
  ['2012-03-17', true],
  ['2026-03-16', true],
  [null, false],
])('born on %s: child %s', (birthDate, child) => expect(isChild(birthDate, '2026-03-16')).toBe(child));

test.each([
  ['2026-03', '2026-03-01', '2026-04-01', '2026-03-16'],
  ['2025-12', '2025-12-01', '2026-01-01', '2025-12-31'],
  ['2025-Q4', '2025-10-01', '2026-01-01', '2025-12-31'],
  ['2026-Q1', '2026-01-01', '2026-04-01', '2026-03-16'],
])('period %s', (text, from, to, asOf) => {
  const period = periodOf(text, '2026-03-16');
  expect([period.from, period.to, reckonedOn(period, '2026-03-16')]).toEqual([from, to, asOf]);
});
