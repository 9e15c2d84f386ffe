import { COMMUNITY, CONVENERS, DEPT, OFFICE, type Role } from '@lianxi/contracts';
import { has, subdistrictPath, within, type Condition, type Viewer, type Visible } from '@lianxi/service-kit';

/** Read the checks of their sub-district (domain §5.2 "Quarterly check": CC, CV, OD, OS, IN). */
export const READERS: readonly Role[] = [...CONVENERS, ...OFFICE, 'INSPECTOR'];
/** Heads of member units: the possible witnesses. */
export const HEADS: readonly Role[] = ['DEPT_HEAD', 'COMMUNITY_SECRETARY'];
export const MEMBERS: readonly Role[] = [...DEPT, ...COMMUNITY];

/** The district, by person or by machine: aggregates alone (§5.2 column DR). */
const ofDistrict = (viewer: Viewer): boolean =>
  viewer.kind === 'machine' ? viewer.scopes.includes('supervision:read') : has(viewer, 'DISTRICT_READER');

/** True where the viewer sees list, witness, seed and result; the district sees quarter, state and numbers. */
export const seesDetail = (viewer: Viewer): boolean => viewer.kind !== 'machine' && !has(viewer, 'DISTRICT_READER');

/** Whose checks are the viewer's rows. */
export function visible(viewer: Viewer): Visible {
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
