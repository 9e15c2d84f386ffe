import { COMMUNITY, CONVENERS, DEPT, OFFICE, rolesFor, type Role } from '@lianxi/contracts';
import {
  defineNoun,
  has,
  subdistrictPath,
  within,
  type Blocker,
  type Condition,
  type Viewer,
  type Visible,
} from '@lianxi/service-kit';
import { QuarterlyCheck } from './quarterly-check.entity.js';
import { quarterlyCheckMachine } from './quarterly-check.machine.js';

/** Read the checks of their sub-district (domain §5.2 "Quarterly check": CC, CV, OD, OS, IN). */
const READERS: readonly Role[] = [...CONVENERS, ...OFFICE, 'INSPECTOR'];
/** Heads of member units: the possible witnesses. */
const HEADS: readonly Role[] = ['DEPT_HEAD', 'COMMUNITY_SECRETARY'];
const MEMBERS: readonly Role[] = [...DEPT, ...COMMUNITY];

/** The district, by person or by machine: aggregates alone (§5.2 column DR). */
const ofDistrict = (viewer: Viewer): boolean =>
  viewer.kind === 'machine' ? viewer.scopes.includes('supervision:read') : has(viewer, 'DISTRICT_READER');

/** True where the viewer sees list, witness, seed and result; the district sees quarter, state and numbers. */
export const seesDetail = (viewer: Viewer): boolean => viewer.kind !== 'machine' && !has(viewer, 'DISTRICT_READER');

function visible(viewer: Viewer): Visible {
  if (viewer.kind === 'machine' || has(viewer, 'DISTRICT_READER'))
    return ofDistrict(viewer) && viewer.unitPath ? within('areaPath', viewer.unitPath) : false;
  if (has(viewer, 'AUDITOR')) return true;
  const area = subdistrictPath(viewer);
  if (!area) return false;
  if (has(viewer, ...READERS)) return within('areaPath', area);
  if (!viewer.unitId || !has(viewer, ...MEMBERS)) return false;
  // A unit reads the check that it witnessed or that drew it; heads also read what still needs a witness, and of every
  // check on whose list their unit stands: whoever could be drawn may see that nobody was chosen.
  const own: Condition[] = [{ witnessUnitId: viewer.unitId }, { drawnUnitIds: { $contains: [viewer.unitId] } }];
  if (has(viewer, ...HEADS))
    own.push({ state: { $in: ['PLANNED', 'WITNESSED'] } }, { listUnitIds: { $contains: [viewer.unitId] } });
  if (viewer.personId) own.push({ witnessPersonId: viewer.personId });
  return { $and: [within('areaPath', area), { $or: own }] };
}

const organises = (viewer: Viewer, check: QuarterlyCheck) =>
  has(viewer, ...OFFICE) || check.organiserUnitIds.includes(viewer.unitId ?? '');
const isMember = (viewer: Viewer, check: QuarterlyCheck) =>
  check.eligible.some(({ unitId }) => unitId === viewer.unitId);

/** Who plans, witnesses and draws (domain §4.4 S1, S2; §5.2). */
export const quarterlyCheck = defineNoun({
  name: 'quarterlyCheck',
  entity: QuarterlyCheck,
  state: 'state',
  machine: quarterlyCheckMachine,
  policy: {
    visible,
    verbs: {
      // The office has the verb only to be told why it cannot: the witness comes from another unit.
      witness: (viewer: Viewer, check: QuarterlyCheck) =>
        organises(viewer, check) || (has(viewer, ...HEADS) && isMember(viewer, check)),
      draw: (viewer: Viewer) => has(viewer, 'OFFICE_DIRECTOR'),
    },
    blockers: {
      witness: (check: QuarterlyCheck, viewer: Viewer): Blocker[] =>
        organises(viewer, check) ? ['WITNESS_CONFLICT'] : [],
      draw: (check: QuarterlyCheck, viewer: Viewer): Blocker[] => {
        if (!check.witnessAssignmentId) return ['WITNESS_REQUIRED'];
        return check.witnessUnitId === viewer.unitId || check.witnessPersonId === viewer.personId
          ? ['WITNESS_CONFLICT']
          : [];
      },
    },
    create: {
      readChecks: (viewer: Viewer) => has(viewer, ...READERS, ...MEMBERS, 'AUDITOR', 'DISTRICT_READER'),
      plan: (viewer: Viewer) =>
        has(viewer, ...rolesFor('supervision', 'quarterlyCheck', 'create', 'plan')) && subdistrictPath(viewer) !== null,
    },
  },
  columns: [
    'id',
    'version',
    'areaPath',
    'quarter',
    'state',
    'plannedOn',
    'templateItems',
    'communitySample',
    'departmentSample',
    'casesPerUnit',
    'algorithm',
    'eligible',
    'listUnitIds',
    'organiserUnitIds',
    'witnessAssignmentId',
    'witnessPersonId',
    'witnessUnitId',
    'witnessedAt',
    'witnessNumber',
    'witnessCommitment',
    'seed',
    'result',
    'drawnUnitIds',
    'resultHash',
    'drawnAt',
    'drawnByAssignmentId',
  ],
});
