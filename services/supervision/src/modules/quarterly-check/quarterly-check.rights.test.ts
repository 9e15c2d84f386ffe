import { describe, expect, test } from '@jest/globals';
import type { Role } from '@lianxi/contracts';
import { SYSTEM, within, type Viewer } from '@lianxi/service-kit';
import { Stratum } from './draw.js';
import { CheckState, type QuarterlyCheck } from './quarterly-check.entity.js';
import { quarterlyCheck } from './quarterly-check.noun.js';
import { seesDetail } from './quarterly-check.rows.js';

const AREA = '150571/150571003';
const viewer = (roles: Role[], over: Partial<Viewer> = {}): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  personId: 'me',
  assignmentId: 'a',
  unitId: 'unit',
  unitPath: `${AREA}/unit`,
  roles,
  ...over,
});
const machine = (...scopes: string[]) => viewer(['DISTRICT_SYSTEM'], { kind: 'machine', unitPath: '150571', scopes });
const check = (over: Partial<QuarterlyCheck> = {}) =>
  ({
    state: CheckState.PLANNED,
    organiserUnitIds: ['joint', 'host'],
    eligible: [{ unitId: 'unit', stratum: Stratum.DEPARTMENT, code: 'U', name: 'U' }],
    witnessAssignmentId: null,
    witnessPersonId: null,
    witnessUnitId: null,
    ...over,
  }) as QuarterlyCheck;

describe('rows', () => {
  const inArea = within('areaPath', AREA);
  const own = [{ witnessUnitId: 'unit' }, { drawnUnitIds: { $contains: ['unit'] } }];
  const heads = [{ state: { $in: ['PLANNED', 'WITNESSED'] } }, { listUnitIds: { $contains: ['unit'] } }];
  const witness = { witnessPersonId: 'me' };
  test.each<[string, Viewer, unknown]>([
    ['chief convener', viewer(['CHIEF_CONVENER']), inArea],
    ['convener', viewer(['CONVENER']), inArea],
    ['office director', viewer(['OFFICE_DIRECTOR']), inArea],
    ['office staff', viewer(['OFFICE_STAFF']), inArea],
    ['inspector', viewer(['INSPECTOR']), inArea],
    ['auditor', viewer(['AUDITOR'], { unitPath: null }), true],
    ['department head', viewer(['DEPT_HEAD']), { $and: [inArea, { $or: [...own, ...heads, witness] }] }],
    ['community secretary', viewer(['COMMUNITY_SECRETARY']), { $and: [inArea, { $or: [...own, ...heads, witness] }] }],
    ['department handler', viewer(['DEPT_HANDLER']), { $and: [inArea, { $or: [...own, witness] }] }],
    ['community staff', viewer(['COMMUNITY_STAFF']), { $and: [inArea, { $or: [...own, witness] }] }],
    ['leader in charge', viewer(['LEADER_IN_CHARGE']), false],
    ['grid worker', viewer(['GRID_WORKER']), false],
    ['area cadre', viewer(['AREA_CADRE']), false],
    ['district reader', viewer(['DISTRICT_READER'], { unitPath: '150571' }), within('areaPath', '150571')],
    ['district system', machine('supervision:read'), within('areaPath', '150571')],
    ['district system without the scope', machine('cases:read'), false],
    ['a machine that calls itself auditor', { ...machine(), roles: ['AUDITOR'] }, false],
    ['system administrator', viewer(['SYS_ADMIN'], { unitPath: null }), false],
    ['security administrator', viewer(['SEC_ADMIN'], { unitPath: null }), false],
    ['office staff of no place', viewer(['OFFICE_STAFF'], { unitPath: null }), false],
    ['nobody in particular', viewer([]), false],
  ])('%s', (_, who, rows) => {
    expect(quarterlyCheck.policy.visible(who)).toEqual(rows);
  });
});

describe('details', () => {
  test.each<[string, Viewer, boolean]>([
    ['office director', viewer(['OFFICE_DIRECTOR']), true],
    ['auditor', viewer(['AUDITOR']), true],
    ['department handler', viewer(['DEPT_HANDLER']), true],
    ['district reader', viewer(['DISTRICT_READER']), false],
    ['district system', machine('supervision:read'), false],
  ])('%s', (_, who, sees) => expect(seesDetail(who)).toBe(sees));
});

describe('verbs: may, and what is lacking', () => {
  const witnessed = {
    state: CheckState.WITNESSED,
    witnessAssignmentId: 'b',
    witnessPersonId: 'other',
    witnessUnitId: 'elsewhere',
  };
  test.each<[string, 'witness' | 'draw', Viewer, Partial<QuarterlyCheck>, boolean, string[]]>([
    ['head of an eligible unit', 'witness', viewer(['DEPT_HEAD']), {}, true, []],
    ['secretary of an eligible community', 'witness', viewer(['COMMUNITY_SECRETARY']), {}, true, []],
    ['convener who heads an eligible unit', 'witness', viewer(['CONVENER', 'DEPT_HEAD']), {}, true, []],
    [
      'head of the unit that hosts the joint office',
      'witness',
      viewer(['DEPT_HEAD'], { unitId: 'host' }),
      {},
      true,
      ['WITNESS_CONFLICT'],
    ],
    ['office staff', 'witness', viewer(['OFFICE_STAFF'], { unitId: 'joint' }), {}, true, ['WITNESS_CONFLICT']],
    ['office director', 'witness', viewer(['OFFICE_DIRECTOR']), {}, true, ['WITNESS_CONFLICT']],
    ['head of a unit that is no member', 'witness', viewer(['DEPT_HEAD'], { unitId: 'stranger' }), {}, false, []],
    ['handler of an eligible unit', 'witness', viewer(['DEPT_HANDLER']), {}, false, []],
    ['community staff', 'witness', viewer(['COMMUNITY_STAFF']), {}, false, []],
    ['chief convener', 'witness', viewer(['CHIEF_CONVENER'], { unitId: 'sub-district' }), {}, false, []],
    ['auditor', 'witness', viewer(['AUDITOR'], { unitId: null }), {}, false, []],
    ['office director without a witness', 'draw', viewer(['OFFICE_DIRECTOR']), {}, true, ['WITNESS_REQUIRED']],
    ['office director with a witness', 'draw', viewer(['OFFICE_DIRECTOR']), witnessed, true, []],
    [
      'office director whose unit gave the witness',
      'draw',
      viewer(['OFFICE_DIRECTOR']),
      { ...witnessed, witnessUnitId: 'unit' },
      true,
      ['WITNESS_CONFLICT'],
    ],
    [
      'office director who was the witness in another post',
      'draw',
      viewer(['OFFICE_DIRECTOR']),
      { ...witnessed, witnessPersonId: 'me' },
      true,
      ['WITNESS_CONFLICT'],
    ],
    ['office staff', 'draw', viewer(['OFFICE_STAFF']), witnessed, false, []],
    ['chief convener', 'draw', viewer(['CHIEF_CONVENER']), witnessed, false, []],
    ['inspector', 'draw', viewer(['INSPECTOR']), witnessed, false, []],
    ['department head', 'draw', viewer(['DEPT_HEAD']), witnessed, false, []],
  ])('%s: %s', (_, verb, who, row, may, lacking) => {
    expect(quarterlyCheck.policy.verbs[verb](who, check(row))).toBe(may);
    expect(quarterlyCheck.policy.blockers![verb]!(check(row), who)).toEqual(lacking);
  });

  test.each<[Role, string[]]>([
    ['OFFICE_DIRECTOR', ['readChecks', 'plan']],
    ['OFFICE_STAFF', ['readChecks', 'plan']],
    ['CHIEF_CONVENER', ['readChecks']],
    ['CONVENER', ['readChecks']],
    ['INSPECTOR', ['readChecks']],
    ['AUDITOR', ['readChecks']],
    ['DISTRICT_READER', ['readChecks']],
    ['DEPT_HEAD', ['readChecks']],
    ['DEPT_HANDLER', ['readChecks']],
    ['COMMUNITY_SECRETARY', ['readChecks']],
    ['COMMUNITY_STAFF', ['readChecks']],
    ['LEADER_IN_CHARGE', []],
    ['CASE_LEADER', []],
    ['GRID_WORKER', []],
    ['AREA_CADRE', []],
    ['TASKFORCE_MEMBER', []],
    ['SYS_ADMIN', []],
    ['SEC_ADMIN', []],
  ])('%s begins or opens %j', (role, verbs) => {
    expect(
      Object.entries(quarterlyCheck.policy.create!)
        .filter(([, allowed]) => allowed(viewer([role])))
        .map(([verb]) => verb),
    ).toEqual(verbs);
  });
});
