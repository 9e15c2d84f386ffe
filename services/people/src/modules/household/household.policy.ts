import { COMMUNITY, CONVENERS, OFFICE, rolesFor, type Role } from '@lianxi/contracts';
import { defineNoun, has, isWithin, subdistrictPath, within, type Viewer, type Visible } from '@lianxi/service-kit';
import { keepsArea, keepsAreas } from '../grid/grid.policy.js';
import { Household } from './household.entity.js';
import { householdMachine, type HouseholdVerb } from './household.machine.js';

const SUBDISTRICT_WIDE: readonly Role[] = [...CONVENERS, ...OFFICE, 'LEADER_IN_CHARGE'];
const OWN_PLACE: readonly Role[] = ['COMMUNITY_SECRETARY', 'COMMUNITY_STAFF', 'AREA_CADRE'];

/** The room in plain: the household's own grid worker, its community and its cadre, and the office (domain §5.4). */
export const seesRoom = (viewer: Viewer): boolean =>
  has(viewer, ...OFFICE, 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF', 'AREA_CADRE', 'GRID_WORKER');

/**
 * Rows by area, for households and for whatever carries its grid and path (domain §5.2, second row): a grid worker the
 * own grid's alone, departments and the district none.
 */
export function areaOf(viewer: Viewer): Visible {
  if (viewer.kind !== 'person') return false;
  if (viewer.gridId) return has(viewer, 'GRID_WORKER') ? { gridId: viewer.gridId } : false;
  if (viewer.areas?.length && !has(viewer, ...COMMUNITY))
    return { $or: viewer.areas.map((path) => within('path', path)) };
  if (has(viewer, ...OWN_PLACE) && viewer.unitPath) return within('path', viewer.unitPath);
  const subdistrict = subdistrictPath(viewer);
  return has(viewer, ...SUBDISTRICT_WIDE) && subdistrict ? within('path', subdistrict) : false;
}

/**
 * Name and telephone in plain after a purpose is stated (row "Unmask" of §5.2): conveners, office, community, own grid
 * worker; no leader, because a household has no line, and no cadre.
 */
export const unmasksContact = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, ...CONVENERS, ...OFFICE, ...COMMUNITY, 'GRID_WORKER');
/** Identity numbers, birth date, sex and nation in plain: the office alone (domain §5.4). */
export const unmasksIdentity = (viewer: Viewer): boolean => viewer.kind === 'person' && has(viewer, ...OFFICE);

/** What of a household a stated purpose would show. */
export function unmaskableOf(viewer: Viewer): readonly ('room' | 'householder' | 'phone')[] {
  if (!unmasksContact(viewer)) return [];
  return seesRoom(viewer) || has(viewer, 'GRID_WORKER') ? ['householder', 'phone'] : ['room', 'householder', 'phone'];
}

/**
 * Steps of the household that are single visits: for those who read visits, not for whoever has their figures alone.
 */
export const VISIT_VERBS: ReadonlySet<string> = new Set<HouseholdVerb>(['recordVisit', 'correctVisit']);

/** Who reads why something was corrected: the register's keepers and their director, in their place. */
export const readsReasons = (viewer: Viewer, path: string): boolean =>
  keepsArea(viewer, path) || (has(viewer, 'OFFICE_DIRECTOR') && isWithin(path, subdistrictPath(viewer)));

const keeps = (viewer: Viewer, row: Household) => keepsArea(viewer, row.path);

/** Who enters visits (domain §5.2, "Household visit log", C): the grid worker of the grid, the cadre of the area. */
const visits = (viewer: Viewer, row: Household) =>
  viewer.personId !== null &&
  ((has(viewer, 'GRID_WORKER') && viewer.gridId === row.gridId) ||
    (has(viewer, 'AREA_CADRE') && (viewer.areas ?? []).some((path) => isWithin(row.path, path))));

export const household = defineNoun<Household, HouseholdVerb>({
  name: 'household',
  entity: Household,
  state: 'state',
  machine: householdMachine,
  policy: {
    visible: areaOf,
    verbs: { correct: keeps, move: keeps, addResident: keeps, end: keeps, recordVisit: visits, correctVisit: visits },
    create: {
      readHouseholds: (viewer) => has(viewer, ...rolesFor('people', 'household', 'create', 'readHouseholds')),
      addHousehold: keepsAreas,
    },
  },
  columns: [
    'id',
    'version',
    'code',
    'gridId',
    'path',
    'building',
    'buildingOrder',
    'roomOrder',
    'room',
    'householder',
    'phone',
    'state',
    'validFrom',
    'validTo',
    'endGround',
    'demonstration',
  ],
});
